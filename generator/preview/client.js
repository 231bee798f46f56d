// Listens for changes of the open page: reloads it where it stands, or swaps its stylesheet.
(() => {
  const script = document.currentScript;
  const page = script.dataset.page;
  const place = "gradeline-scroll:" + page;
  const kept = sessionStorage.getItem(place);
  if (kept) {
    sessionStorage.removeItem(place);
    scrollTo(0, Number(kept));
  }
  const events = new EventSource("/_preview/events?page=" + encodeURIComponent(page));
  events.addEventListener("reload", () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  });
  events.addEventListener("style", (event) => {
    const old = document.querySelector('link[rel="stylesheet"]');
    const fresh = old.cloneNode();
    fresh.href = "/" + event.data;
    fresh.addEventListener("load", () => old.remove());
    old.after(fresh);
  });
})();
