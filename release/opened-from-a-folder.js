// A page that was opened from a folder rather than from a server. A browser then lets no module in,
// so nothing can be worked out: the page looks as it does where scripts are off, and says why.
if (location.protocol === "file:") {
  document.documentElement.dataset.still = "";

  // Before the theme's script, which would start the search.
  document.addEventListener("readystatechange", () => {
    for (const part of document.querySelectorAll("[data-md-component=search], label[for=__search]")) {
      part.remove();
    }
    const told = document.createElement("div");
    told.className = "admonition note";
    told.innerHTML =
      "<p>This page was opened from a folder, so the figures stay those of the sample, and there " +
      "is no search. To change numbers, run <code>python -m http.server</code> in the folder " +
      "“site”; README.txt beside it says how.</p>";
    document.querySelector(".md-content__inner")?.prepend(told);
  }, { once: true });
}
