// Look for words in the whole site as they are typed: small files of the index are fetched as they are needed.
(function () {
  "use strict";
  var form = document.querySelector("form[data-words]");
  if (!form) return;
  if (!window.fetch || location.protocol === "file:") { form.remove(); return; }
  var box = form.querySelector("input");
  var root = form.getAttribute("data-words");
  var count = document.querySelector("[data-words-count]");
  var list = document.querySelector("[data-words-found]");
  var MOST = 40;
  var files = {};
  var turn = 0;

  function read(name) {
    if (!files[name]) {
      files[name] = fetch(root + "search/" + name + ".json").then(function (answer) { return answer.json(); });
      files[name].catch(function () { delete files[name]; });
    }
    return files[name];
  }
  // as generator/render/search.py cuts words
  function cut(text) {
    var plain = text.replace(/[’']/g, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return plain.split(/[^\p{L}\p{N}]+/u).filter(function (word) { return word.length > 1; }).map(function (word) {
      return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
    });
  }
  function shard(word) {
    return /^[a-z]/.test(word) ? word.charAt(0) : /^\p{N}/u.test(word) ? "0" : "other";
  }
  // pages by place with their weight, for one word: whole words count three times as much as beginnings
  function weigh(word, known) {
    var pages = new Map();
    Object.keys(known).forEach(function (each) {
      if (each.indexOf(word) !== 0) return;
      known[each].forEach(function (entry) {
        var weight = (entry % 8) * (each === word ? 3 : 1);
        var place = Math.floor(entry / 8);
        if (weight > (pages.get(place) || 0)) pages.set(place, weight);
      });
    });
    return pages;
  }
  function join(all) {
    var found = [];
    all[0].forEach(function (weight, place) {
      var sum = all.reduce(function (whole, pages) { return pages.has(place) ? whole + pages.get(place) : -1e9; }, 0);
      if (sum > 0) found.push([sum, place]);
    });
    return found.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
  }
  function show(found, pages) {
    list.textContent = "";
    found.slice(0, MOST).forEach(function (pair) {
      var page = pages[pair[1]];
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = root + page[1] + "/index.html";
      link.textContent = page[0];
      var note = document.createElement("p");
      note.textContent = page[2];
      item.appendChild(link);
      item.appendChild(note);
      list.appendChild(item);
    });
    count.textContent = !found.length ? "No page has all of these words." : found.length === 1 ? "1 page" : found.length + " pages" +
      (found.length > MOST ? ". The first " + MOST + " are shown: another word finds fewer." : "");
  }
  function look() {
    var all = cut(box.value);
    var mine = turn += 1;
    try { history.replaceState(null, "", box.value.trim() ? "?q=" + encodeURIComponent(box.value.trim()) : location.pathname); } catch (error) { /* too often */ }
    if (!all.length) {
      list.textContent = count.textContent = "";
      return;
    }
    read("pages").then(function (told) {
      all = all.filter(function (word) { return told.dropped.indexOf(word) < 0; });
      return Promise.all(all.map(function (word) { return read("words-" + shard(word)); })).then(function (got) {
        if (mine === turn) show(all.length ? join(all.map(function (word, n) { return weigh(word, got[n]); })) : [], told.pages);
      });
    }).catch(function () { if (mine === turn) count.textContent = "The index could not be read."; });
  }
  form.hidden = false;
  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", look);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    look();
  });
  read("pages");
  look();
})();
