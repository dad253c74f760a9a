// The lines that put an example on another site: they follow what is chosen in the form and typed in
// the preview. The preview is those lines, read as HTML, from the host of this page.

import { ENOUGH, colorOf, contrast } from "./contrast.mjs";
import { showProblem } from "./problem-line.mjs";

const LEAST = 200; // pixels
const MOST = 20_000;
const FIT = new URL("fit.js", import.meta.url);

const asText = (value) => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

class EmbedChooser extends HTMLElement {
  #form;
  #code;
  #first; // the lines as the page brought them
  #frame = null; // the preview, once the reader has asked for it
  #numbers = []; // typed in the preview, by input: what a new preview begins with
  #leave = new AbortController();

  connectedCallback() {
    this.#form = this.querySelector("form");
    this.#code = this.querySelector("pre code");
    this.#first = this.#code.textContent;
    this.#form.hidden = this.querySelector(".actions").hidden = false;
    const { signal } = this.#leave;
    this.#form.addEventListener("input", ({ target }) => this.#onChoice(target), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    for (const [action, does] of [["copy", () => this.#copy()], ["show", () => this.#goToPreview()]]) {
      this.querySelector(`[data-action=${action}]`).addEventListener("click", does, { signal });
    }
    this.#showLines();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  // What is chosen

  #onChoice(target) {
    if (target.name === "example") this.#numbers = []; // it has others
    this.#show();
  }

  /** The query of an example that looks as chosen and begins with these numbers. */
  #query(numbers) {
    const { size, theme, accent } = this.#form.elements;
    const query = [...numbers];
    if (theme.value) query.push(["theme", theme.value]);
    if (colorOf(accent.value)) query.push(["accent", colorOf(accent.value).slice(1)]);
    const text = new URLSearchParams(query).toString();
    const parts = [size.value, text].filter(Boolean);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  get #height() {
    const { value } = this.#form.elements.height;
    const height = /^\s*\d+\s*$/.test(value) ? Number(value) : 0;
    return height >= LEAST && height <= MOST ? height : null;
  }

  /** What stands in the preview, has been changed and can be used. */
  #readNumbers() {
    const fields = this.#frame.contentDocument.querySelectorAll("form [data-input]");
    this.#numbers = Array.from(fields).flatMap((field) => {
      const controls = Array.from(field.querySelectorAll("[name]"));
      const control = controls.find(({ type, checked }) => type !== "radio" || checked);
      const { type, name, value, defaultChecked, defaultValue } = control;
      const asBuilt = type === "radio" ? defaultChecked : value === defaultValue;
      return asBuilt || field.querySelector("[aria-invalid]") ? [] : [[name, value]];
    });
    this.#showLines();
  }

  // What follows from it

  /** The lines, for an example on the site of that address. */
  #lines(site, numbers) {
    const { example, growing } = this.#form.elements;
    const address = `${site}embed/${example.value}/${this.#query(numbers)}`;
    const lines = this.#first
      .replace(/src="[^"]*"/, () => `src="${asText(address)}"`)
      .replace(/title="[^"]*"/, () => `title="${asText(example.selectedOptions[0].text)}"`)
      .replace(/height="\d+"/, (first) => (this.#height ? `height="${this.#height}"` : first));
    const more = this.querySelector(".growing").content.textContent;
    return growing.checked ? `${lines}\n${more}` : lines;
  }

  #show() {
    const { accent, height, growing } = this.#form.elements;
    this.#sayProblem(height, this.#height ? "" : `Enter a whole number from ${LEAST} to ${MOST}.`);
    const unread = accent.value.trim() && !colorOf(accent.value);
    this.#sayProblem(accent, unread ? "Enter a color in six digits, as in #0b5394." : "");
    if (growing.checked && !document.querySelector(`script[src="${FIT}"]`)) this.#bringFit();
    this.#showPreview();
    this.#showLines();
  }

  #showLines() {
    this.#code.textContent = this.#lines(this.dataset.site, this.#numbers);
  }

  /**
   * A new frame each time: one that is only sent elsewhere would fill the history. What was typed is
   * not in its address, which a server gets to see.
   */
  #showPreview() {
    const read = document.createElement("template");
    read.innerHTML = this.#lines(new URL(this.dataset.here, location.href).href, []);
    const frame = read.content.querySelector("iframe");
    frame.removeAttribute("sandbox"); // it keeps nothing out within one site, and browsers say so
    if (this.#frame?.src === frame.src && this.#frame.height === frame.height) return;
    frame.addEventListener("load", () => this.#onPreview());
    const place = this.querySelector(".preview");
    place.hidden = false;
    if (this.#frame) this.#frame.replaceWith(frame);
    else place.append(frame);
    this.#frame = frame;
  }

  #goToPreview() {
    this.#showPreview();
    this.querySelector(".preview").scrollIntoView();
  }

  /** The preview is there: say whether it wears the color, and follow what is typed in it. */
  #onPreview() {
    const page = this.#frame.contentDocument.documentElement;
    const accent = colorOf(this.#form.elements.accent.value);
    const paper = colorOf(getComputedStyle(page).getPropertyValue("--paper"));
    if (accent && contrast(accent, paper) < ENOUGH) {
      this.#sayProblem(
        this.#form.elements.accent,
        "Too faint on the background that you see. There the example keeps its own color.",
      );
    }
    this.#typeNumbers();
    page.addEventListener("input", () => this.#readNumbers());
    page.addEventListener("click", () => setTimeout(() => this.#readNumbers())); // Reset
    new ResizeObserver(() => this.#followHeight()).observe(this.#frame);
    // A number that cannot be used is marked once Python has looked at it.
    new MutationObserver(() => this.#readNumbers()).observe(page, {
      attributeFilter: ["aria-invalid"],
      subtree: true,
    });
  }

  #typeNumbers() {
    const { elements } = this.#frame.contentDocument.querySelector("form");
    for (const [name, value] of this.#numbers) {
      elements[name].value = value; // for one of several choices, too
      this.#frame.contentDocument.querySelector(`form [name="${name}"]`).dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** A frame that grows begins as high as it is here, so that the page around it hardly moves. */
  #followHeight() {
    const { growing, height } = this.#form.elements;
    if (!growing.checked || !this.#frame.style.height) return;
    height.value = Math.min(this.#frame.clientHeight, MOST);
    this.#sayProblem(height, "");
    this.#showLines();
  }

  #bringFit() {
    const script = document.createElement("script");
    script.src = FIT;
    document.body.append(script);
  }

  async #copy() {
    const place = this.querySelector("output");
    try {
      await navigator.clipboard.writeText(this.#code.textContent);
      place.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(this.#code);
      place.textContent = "Your browser did not let the page copy. The lines are selected: copy them.";
    }
  }

  #sayProblem(field, sentence) {
    showProblem(this.querySelector(`#${field.id}-problem`), field, sentence);
  }
}

customElements.define("embed-chooser", EmbedChooser);
