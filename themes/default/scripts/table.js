// Sort and filter the table of all authorities; the choice is kept in the address.
(function () {
  "use strict";
  var table = document.querySelector("table[data-sortable]");
  var form = document.querySelector("form[data-filters]");
  if (!table || !form) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var count = document.querySelector("[data-count]");
  var asked = new URLSearchParams(location.search);
  var names = ["q", "region", "judgement", "grade", "way"];
  var sorted = { column: 0, down: false };

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[^a-z0-9 ]+/g, " ").replace(/ +/g, " ").trim();
  }
  function key(row, column) {
    var cell = row.cells[column];
    return cell.getAttribute("data-sort") || plain(cell.querySelector("a") ? cell.querySelector("a").textContent : cell.textContent);
  }
  function sort(column, down) {
    sorted = { column: column, down: down };
    rows.map(function (row, n) { return [key(row, column), key(row, 0), n, row]; })
      .sort(function (a, b) {
        var order = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
        return (down ? -order : order) || (a[1] < b[1] ? -1 : 1) || a[2] - b[2];
      })
      .forEach(function (each) { body.appendChild(each[3]); });
    heads.forEach(function (head, n) {
      if (n === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }
  function holds(row, judgement, grade) {
    if (!grade) return true;
    return row.getAttribute("data-grades").split(" ").some(function (pair) {
      var parts = pair.split(":");
      return parts[1] === grade && (!judgement || parts[0] === judgement);
    });
  }
  function moved(row, judgement, way) {
    if (!way) return true;
    return row.getAttribute("data-ways").split(" ").some(function (pair) {
      var parts = pair.split(":");
      return parts[1] === way && (!judgement || parts[0] === judgement);
    });
  }
  function filter() {
    var want = {};
    names.forEach(function (name) { want[name] = form.elements[name].value; });
    var words = plain(want.q);
    var left = 0;
    rows.forEach(function (row) {
      var fits = (!words || plain(row.getAttribute("data-name")).indexOf(words) >= 0) &&
        (!want.region || row.getAttribute("data-region") === want.region) &&
        holds(row, want.judgement, want.grade) && moved(row, want.judgement, want.way);
      row.hidden = !fits;
      if (fits) left += 1;
    });
    count.textContent = left === rows.length ? "All " + rows.length : left + " of " + rows.length;
    keep(want);
  }
  function keep(want) {
    var said = new URLSearchParams();
    names.forEach(function (name) { if (want[name]) said.set(name, want[name]); });
    if (sorted.column || sorted.down) said.set("sort", (sorted.down ? "-" : "") + sorted.column);
    var text = said.toString();
    try { history.replaceState(null, "", text ? "?" + text : location.pathname); } catch (error) { /* from disk */ }
  }
  heads.forEach(function (head, n) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    button.addEventListener("click", function () {
      sort(n, sorted.column === n && !sorted.down);
      filter();
    });
    head.textContent = "";
    head.appendChild(button);
  });
  names.forEach(function (name) { if (asked.get(name)) form.elements[name].value = asked.get(name); });
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); filter(); });
  form.addEventListener("reset", function () { setTimeout(function () { sort(0, false); filter(); }, 0); });
  // the page comes in order of name, and whole: rows are moved and hidden only where the address asks for it
  var start = asked.get("sort") || "0";
  if (start === "0") heads[0].setAttribute("aria-sort", "ascending");
  else sort(Math.abs(parseInt(start, 10)) || 0, start.charAt(0) === "-");
  if (names.some(function (name) { return asked.get(name); })) filter();
})();
