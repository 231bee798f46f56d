// Listens for changes of the open page: reloads it where it stands, or swaps its stylesheet.
// A page that nobody looks at lets go of its line, for a browser has only six; one that gets no line asks each second.
(() => {
  const script = document.currentScript;
  const page = script.dataset.page;
  const asked = "?page=" + encodeURIComponent(page);
  const place = "gradeline-scroll:" + page;
  let state = script.dataset.state;
  let line = null;
  let timer = 0;

  function reload() {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  }
  async function now() {
    try {
      const answer = await fetch("/_preview/state" + asked);
      return answer.ok ? await answer.text() : state;
    } catch {
      return state; // the preview is stopped: it may come back
    }
  }
  async function look() {
    if ((await now()) !== state) reload();
  }
  function poll(on) {
    clearInterval(timer);
    timer = on ? setInterval(look, 1000) : 0;
  }
  function swap(address) {
    const old = document.querySelector('link[rel="stylesheet"]');
    if (!old) return reload();
    const fresh = old.cloneNode();
    fresh.href = "/" + address;
    fresh.addEventListener("load", async () => {
      old.remove();
      state = await now();
    });
    old.after(fresh);
  }
  function listen() {
    if (line) return;
    if (!window.EventSource) return poll(true);
    line = new EventSource("/_preview/events" + asked);
    line.addEventListener("open", () => { poll(false); look(); });
    line.addEventListener("reload", reload);
    line.addEventListener("style", (event) => swap(event.data));
    line.addEventListener("error", () => {
      if (line.readyState !== EventSource.CLOSED) return; // it tries again by itself
      line = null;
      poll(true);
    });
  }
  function rest() {
    if (line) line.close();
    line = null;
    poll(false);
  }

  const kept = sessionStorage.getItem(place);
  if (kept) {
    sessionStorage.removeItem(place);
    scrollTo(0, Number(kept));
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return rest();
    look();
    listen();
  });
  if (!document.hidden) listen();
})();
