// Around something to practice on a page that holds a lot of it: its scripts come when the reader
// comes near, or moves the focus, for a form that is not ready yet would be passed over. `data-modules`
// names them, beside this one. `data-at-once` is a parameter: where the address has it, they come at
// once, for it changes what stands before them.

import { whenNear } from "./when-near.mjs";

class WhenNeeded extends HTMLElement {
  #leave = [];

  connectedCallback() {
    const bring = () => this.dataset.modules.split(" ").forEach((name) => import(new URL(`${name}.mjs`, import.meta.url).href));
    const { atOnce } = this.dataset;
    if (atOnce && new URLSearchParams(location.search).has(atOnce)) bring();
    document.addEventListener("focusin", bring, { once: true });
    this.#leave = [whenNear(this, bring), () => document.removeEventListener("focusin", bring)];
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
  }
}

customElements.define("when-needed", WhenNeeded);
