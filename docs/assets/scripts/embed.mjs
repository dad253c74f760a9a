// What an example does in a frame, beside being one: it wears the host's accent, tells the host its
// height, and leads to its full page with the numbers that the host has given it.
//
//   host → frame   {"writeOffs": "fit"} from fit.js, which is thereby known by its origin
//   frame → host   {"writeOffs": "height", "height": 1234} to that origin, now and at every change

import { readAddress } from "./address.mjs";
import { ENOUGH, colorOf, contrast } from "./contrast.mjs";

const page = document.documentElement;

// The accent

/** Where it can be read. On a screen alone, for paper is white whatever the screen is. */
function wear(accent) {
  const sheet = new CSSStyleSheet();
  const judge = () => {
    const paper = colorOf(getComputedStyle(page).getPropertyValue("--paper"));
    const readable = paper && contrast(accent, paper) >= ENOUGH;
    sheet.replaceSync(
      readable ? `@media screen { [data-md-color-scheme] { --accent: ${accent}; } }` : "",
    );
  };
  document.adoptedStyleSheets.push(sheet);
  judge();
  new MutationObserver(judge).observe(page, { attributeFilter: ["data-md-color-scheme"] });
}

const accent = colorOf(new URLSearchParams(location.search).get("accent") ?? "");
if (accent) wear(accent);

// The full page

const names = Array.from(document.querySelectorAll("[data-input]"), ({ dataset }) => dataset.input);
const fullPage = document.querySelector("footer a");
fullPage.search = new URLSearchParams(readAddress(names));

// The height

let host = "";
const height = new ResizeObserver(tellHeight);

function tellHeight() {
  parent.postMessage(
    { writeOffs: "height", height: Math.ceil(page.getBoundingClientRect().height) },
    host,
  );
}

addEventListener("message", ({ data, origin, source }) => {
  if (parent === window || source !== parent || data?.writeOffs !== "fit") return;
  // A host without an origin cannot be told from any other, so it is told nothing.
  if (origin === "null" || (host && host !== origin)) return;
  host = origin;
  height.observe(page);
  tellHeight();
});
