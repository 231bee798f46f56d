// Offer a drawing in pixels where the site holds it as vectors alone, so that every figure can be had as PNG.
(function () {
  "use strict";
  var SCALE = 1.5; // dots to a unit, as in the pictures that the site holds
  if (location.protocol === "file:") return; // a page from disk may not read what it draws

  function save(canvas, name) {
    canvas.toBlob(function (dots) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(dots);
      link.download = name;
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    }, "image/png");
  }
  function draw(address, name) {
    var image = new Image();
    image.addEventListener("load", function () {
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(image.naturalWidth * SCALE);
      canvas.height = Math.round(image.naturalHeight * SCALE);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas, name);
    });
    image.src = address;
  }
  Array.prototype.forEach.call(document.querySelectorAll(".fig-bar a[href$='.svg']"), function (vectors) {
    var list = vectors.closest("ul"), item = document.createElement("li"), picture = document.createElement("a");
    if (list.querySelector("a[href$='.png']")) return;
    picture.href = vectors.href;
    picture.textContent = "PNG";
    picture.addEventListener("click", function (event) {
      event.preventDefault();
      draw(vectors.href, vectors.href.split("/").pop().replace(/svg$/, "png"));
    });
    item.appendChild(picture);
    vectors.closest("li").after(item);
  });
})();
