// Functions that the browser tests call inside a page; each gives a list of faults in words, empty where there is none.
window.faults = {
  // what makes the page scroll sideways
  scrolls() {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > room + 1 && !each.closest(".scroll, pre, .vh, svg"))
      .map((each) => `${each.tagName}.${each.className}`);
  },
  // words that run out of their place
  clipped() {
    const blocks = "h1, h2, h3, h4, th, td, dt, dd, li, p, summary, button, label, .tag, td > div";
    return [...document.querySelectorAll(blocks)]
      .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
      .filter((each) => getComputedStyle(each).display !== "inline" && getComputedStyle(each).overflowX !== "auto")
      .filter((each) => !each.closest(".vh, .scroll, pre") && !each.querySelector(".scroll, pre, .vh"))
      .map((each) => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`);
  },
  // words of a drawing that lie over one another, or run out of the drawing by more than a pixel
  collides() {
    const found = [];
    for (const svg of document.querySelectorAll("main svg[viewBox]")) {
      if (!svg.checkVisibility()) continue;
      const room = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll("text:not([class^=lt])")].map((each) => [each.getBoundingClientRect(), each.textContent]);
      words.forEach(([box, told], at) => {
        if (box.left < room.left - 1 || box.right > room.right + 1) found.push(`${told} leaves its drawing`);
        for (const [other, told2] of words.slice(at + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 1 && down > box.height * 0.3) found.push(`${told} lies over ${told2}`);
        }
      });
    }
    return found;
  },
  // what can be pressed and is smaller than 24 pixels: not links in a sentence
  small() {
    const sentence = "p, .vh, .skip, blockquote, .prose li, .prose td, dd, small";
    return [...document.querySelectorAll("a[href], button, summary, input, select")]
      .filter((each) => !each.closest(sentence) && each.checkVisibility())
      .map((each) => [each.getBoundingClientRect(), each])
      .filter(([box]) => box.width > 0 && (box.height < 23.9 || box.width < 23.9))
      .map(([box, each]) => `${box.width} by ${box.height}: ${each.textContent.trim().slice(0, 40)}`);
  },
  // what has the focus and cannot be seen, or has no ring around it
  unseen() {
    const here = document.activeElement;
    if (here === document.body) return [];
    const [box, style, name] = [here.getBoundingClientRect(), getComputedStyle(here), here.textContent.trim().slice(0, 40)];
    const outside = box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth;
    if (box.width < 2 || box.height < 2 || outside) return [`unseen: ${name}`];
    return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" ? [] : [`no ring: ${name}`];
  },
  // what axe-core finds; long tables repeat themselves, so a dozen rows are looked at
  async violations(values, type = "tag") {
    document.querySelectorAll("tbody").forEach((body) => [...body.rows].slice(12).forEach((row) => row.remove()));
    const found = await axe.run({ runOnly: { type, values }, resultTypes: ["violations"] });
    return found.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  },
  // not faults: what is shown and must not be lost on paper, with the addresses of sources
  printed() {
    const told = "h1, h2, h3, dt, dd, main th, .ladder td, .src td, .must p, .standfirst, .fine, .fig-notes p, .src a";
    return [...document.querySelectorAll(told)]
      .filter((each) => each.checkVisibility() && !each.closest(".vh, svg"))
      .flatMap((each) => [each.innerText, each.closest(".src") && each.href]);
  },
  // not faults: the words that can be seen, but for forms, which only scripts work
  words() {
    const dropped = "form, [role=status], .find, [data-compare-out]";
    return [...document.querySelectorAll("main *")]
      .filter((each) => !each.children.length && !each.closest(dropped) && each.checkVisibility())
      .map((each) => each.textContent.trim());
  },
};
