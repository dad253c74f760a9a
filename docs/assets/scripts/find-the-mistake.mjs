// The journal of an exercise, with one wrong entry to find. Every word is in the page already;
// `data-key` says which entry it is. Nothing waits for it: the form below takes an entry at any time.
//
// Whoever keeps score listens to "mistake-found", which bubbles each time a choice is checked. Its
// detail: { exercise, right }.

import { linkBeliefs } from "./belief-link.mjs";
import { keep, recall } from "./drafts.mjs";

class FindTheMistake extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-action=find]").addEventListener("click", () => this.#check());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("change", ({ target }) => keep(this.#draftOf("chosen"), target.value));
    linkBeliefs(this);
    // Numbers that a seed brings come with a new journal; the answer stays the same.
    const [found, chosen] = ["found", "chosen"].map((what) => recall(this.#draftOf(what)));
    if (found) this.#show(found);
    if (chosen) this.#entry(chosen).checked = true;
  }

  #onKey(event) {
    if (event.key !== "Enter" || event.target.type !== "radio") return;
    event.preventDefault();
    this.#check();
  }

  #check() {
    const chosen = this.querySelector("input:checked")?.value;
    if (!chosen) {
      this.#told.dataset.found = "unread";
      this.#told.textContent = "Choose an entry first.";
      this.querySelector("input").focus();
      return;
    }
    keep(this.#draftOf("found"), chosen);
    this.#show(chosen);
    this.#told.scrollIntoView({ block: "nearest" });
    const { exercise, key } = this.dataset;
    const detail = { exercise, right: chosen === key };
    this.dispatchEvent(new CustomEvent("mistake-found", { bubbles: true, detail }));
  }

  #show(chosen) {
    this.#entry(chosen).checked = true;
    const sentence = this.querySelector(`.because [data-for="${chosen}"]`);
    const right = chosen === this.dataset.key;
    const headline = document.createElement("b");
    headline.className = "headline";
    headline.textContent = right ? "Yes, that is the one." : "No, look again.";
    const shown = document.createElement("span");
    shown.append(...Array.from(sentence.childNodes, (each) => each.cloneNode(true)));
    this.#told.dataset.found = right ? "right" : "wrong";
    this.#told.replaceChildren(headline, shown);
  }

  get #told() {
    return this.querySelector(".told");
  }

  #entry(number) {
    return this.querySelector(`input[value="${number}"]`);
  }

  #draftOf(what) {
    return `${this.dataset.exercise} ${what}`;
  }
}

customElements.define("find-the-mistake", FindTheMistake);
