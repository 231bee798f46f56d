// Find a place by any of its names while typing, or go on to a search of everything: an enhancement of the form, which
// works without it.
(function () {
  "use strict";
  if (!window.fetch || location.protocol === "file:") return;
  Array.prototype.forEach.call(document.querySelectorAll("form[data-names]"), enhance);

  function enhance(form, which) {
  var box = form.querySelector("input[type=search]");
  var root = form.getAttribute("data-root");
  var names = null;
  var list = document.createElement("ul");
  list.id = "found-" + which;
  list.className = "found-names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Found");
  list.hidden = true;
  form.appendChild(list);
  var live = document.createElement("p");
  live.className = "vh";
  live.setAttribute("role", "status");
  form.appendChild(live);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  var at = -1;

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[^a-z0-9 ]+/g, " ").replace(/ +/g, " ").trim();
  }
  function score(words, place) {
    // the name itself before other names, a start before a middle
    var best = 9;
    place.all.forEach(function (name, n) {
      var here = name.indexOf(words);
      if (here < 0) return;
      var value = (here === 0 ? 0 : name.charAt(here - 1) === " " ? 2 : 4) + (n ? 1 : 0);
      if (value < best) best = value;
    });
    return best;
  }
  function load() {
    if (names) return;
    names = [];
    fetch(form.getAttribute("data-names")).then(function (answer) { return answer.json(); }).then(function (read) {
      names = read.map(function (row) {
        return { name: row[0], path: row[1], all: [row[0]].concat(row[2]).map(plain) };
      });
      show();
    }).catch(function () { names = null; });
  }
  function choose(n) {
    at = n;
    Array.prototype.forEach.call(list.children, function (item, place) {
      item.setAttribute("aria-selected", place === at ? "true" : "false");
    });
    if (at >= 0) box.setAttribute("aria-activedescendant", list.children[at].id);
    else box.removeAttribute("aria-activedescendant");
  }
  function everywhere() {
    return root + "search/index.html?q=" + encodeURIComponent(box.value.trim());
  }
  function offer(words, address) {
    var item = document.createElement("li");
    item.id = list.id + "-" + list.children.length;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.textContent = words;
    item.setAttribute("data-to", address);
    list.appendChild(item);
  }
  function show() {
    var words = plain(box.value);
    list.textContent = "";
    at = -1;
    var found = !names || words.length < 2 ? [] : names.map(function (place) { return [score(words, place), place]; })
      .filter(function (pair) { return pair[0] < 9; })
      .sort(function (a, b) { return a[0] - b[0] || (a[1].name < b[1].name ? -1 : 1); }).slice(0, 8);
    found.forEach(function (pair) { offer(pair[1].name, root + pair[1].path + "/index.html"); });
    list.hidden = words.length < 2;
    if (!list.hidden) offer("Every page with “" + box.value.trim() + "”", everywhere());
    box.setAttribute("aria-expanded", list.hidden ? "false" : "true");
    live.textContent = words.length < 2 ? "" : found.length + (found.length === 1 ? " place" : " places");
    choose(-1);
  }
  box.addEventListener("focus", load);
  box.addEventListener("input", function () { load(); show(); });
  box.addEventListener("keydown", function (event) {
    var many = list.children.length;
    if (event.key === "ArrowDown" && many) choose((at + 1) % many);
    else if (event.key === "ArrowUp" && many) choose((at + many - 1) % many);
    else if (event.key === "Escape") { list.hidden = true; box.setAttribute("aria-expanded", "false"); choose(-1); return; }
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", function (event) { location.href = event.target.getAttribute("data-to"); });
  form.addEventListener("submit", function (event) {
    if (!list.children.length || list.hidden) return;
    event.preventDefault();
    location.href = list.children[at < 0 ? 0 : at].getAttribute("data-to");
  });
  }
})();
