// Put up to four places side by side; the choice is kept in the address, so that it can be shared.
(function () {
  "use strict";
  var form = document.querySelector("form[data-compare]");
  if (!form) return;
  if (!window.fetch || location.protocol === "file:") { form.remove(); return; }
  var out = document.querySelector("[data-compare-out]");
  var status = document.querySelector("[data-compare-status]");
  var boxes = Array.prototype.slice.call(form.querySelectorAll("select"));

  function make(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }
  function grade(told) {
    var shown = make("span", told[0] ? "g " + told[2] : told[2]);
    if (told[0]) {
      var sign = make("b", "", told[0]);
      sign.setAttribute("aria-hidden", "true");
      shown.appendChild(sign);
    }
    shown.appendChild(document.createTextNode(told[1]));
    return shown;
  }
  function drawing(text) {
    var read = new DOMParser().parseFromString(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '), "image/svg+xml");
    return document.importNode(read.documentElement, true);
  }
  function show(data) {
    var chosen = boxes.map(function (box) { return data.places[box.value]; }).filter(Boolean);
    out.textContent = "";
    status.textContent = chosen.length ? "" : "Choose two or more.";
    if (!chosen.length) return;
    var region = make("div", "scroll");
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", "Table: grades side by side");
    var table = make("table", "tbl compare");
    table.appendChild(make("caption", "", "Latest grades, and journeys on one scale"));
    var head = table.createTHead().insertRow();
    var corner = make("th", "", "Judgement");
    corner.scope = "col";
    head.appendChild(corner);
    chosen.forEach(function (place) {
      var cell = make("th");
      cell.scope = "col";
      var link = make("a", "", place.name);
      link.href = place.page;
      cell.appendChild(link);
      cell.appendChild(make("small", "", place.when));
      head.appendChild(cell);
    });
    var body = table.createTBody();
    data.judgements.forEach(function (name, n) {
      var row = body.insertRow();
      var first = make("th", "", name);
      first.scope = "row";
      row.appendChild(first);
      chosen.forEach(function (place) { row.insertCell().appendChild(grade(place.grades[n])); });
    });
    var last = body.insertRow();
    var title = make("th", "", "Journey");
    title.scope = "row";
    last.appendChild(title);
    chosen.forEach(function (place) { last.insertCell().appendChild(drawing(place.journey)); });
    region.appendChild(table);
    out.appendChild(region);
  }
  function keep() {
    var said = boxes.map(function (box) { return box.value; }).filter(Boolean);
    try { history.replaceState(null, "", said.length ? "?places=" + said.join(",") : location.pathname); } catch (error) { /* from disk */ }
  }
  fetch(form.getAttribute("data-compare")).then(function (answer) { return answer.json(); }).then(function (data) {
    (new URLSearchParams(location.search).get("places") || "").split(",").slice(0, boxes.length).forEach(function (slug, n) {
      if (data.places[slug]) boxes[n].value = slug;
    });
    form.hidden = false;
    form.addEventListener("change", function () { show(data); keep(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    show(data);
  }).catch(function () { form.remove(); });
})();
