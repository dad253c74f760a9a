// What the theme's buttons for light and dark do. Its own script for them has the whole page styled
// anew four times at every start; this one touches a page only where its colors change.
{
  const KEPT = "__palette"; // the theme looks there before it paints a page
  const form = document.querySelector("[data-color-switch]");
  const choices = Array.from(form.elements);
  const [asTheDevice, ...schemes] = choices;
  const bar = Object.assign(document.createElement("meta"), { name: "theme-color" });
  const mediaOf = (choice) => choice.dataset.mdColorMedia;

  /** Some browsers keep nothing for a site, and say so by an error. */
  const inStorage = (use) => {
    try {
      return use();
    } catch {
      return null;
    }
  };
  let chosen = choices[inStorage(() => __md_get(KEPT).index)] ?? asTheDevice;

  const show = () => {
    const shown = chosen === asTheDevice ? schemes.find((each) => matchMedia(mediaOf(each)).matches) : chosen;
    const scheme = shown.dataset.mdColorScheme;
    const { dataset } = document.body;
    chosen.checked = true;
    for (const each of choices) each.nextElementSibling.hidden = each !== chosen;
    if (dataset.mdColorScheme !== scheme) {
      dataset.mdColorSwitching = ""; // without the theme's transitions
      dataset.mdColorScheme = scheme;
      setTimeout(() => delete dataset.mdColorSwitching);
    }
    const color = { media: mediaOf(chosen), scheme };
    inStorage(() => __md_set(KEPT, { index: choices.indexOf(chosen), color }));
    // The phone's own bar above the page. Once the page is painted, its colors are known.
    requestAnimationFrame(() => setTimeout(colorTheBar));
  };

  const colorTheBar = () => {
    bar.content = getComputedStyle(document.querySelector(".md-header")).backgroundColor;
    document.head.append(bar);
  };

  show();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  form.addEventListener("change", ({ target }) => {
    chosen = target;
    show();
  });
  form.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    const next = choices[(choices.indexOf(chosen) + 1) % choices.length];
    next.click();
    next.focus();
  });
}
