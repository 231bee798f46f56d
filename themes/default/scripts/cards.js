// Say again that a table is one: some browsers forget it where a narrow screen shows its rows as cards.
(function () {
  "use strict";
  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  Array.prototype.forEach.call(document.querySelectorAll("table.cards, table.ledger"), function (table) {
    [table].concat(Array.prototype.slice.call(table.querySelectorAll("thead, tbody, tr, th, td"))).forEach(function (part) {
      part.setAttribute("role", roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"));
    });
  });
})();
