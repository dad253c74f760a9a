// A form to print: this form alone, and a question before the page is left with something typed.
// Nothing typed is kept or sent.

import { LeaveGuard } from "./leave-guard.mjs";

const FIELDS = "paper-form input, paper-form textarea";
const MOST_ROWS = 60;
const typed = ({ type, checked, value }) => (type === "checkbox" || type === "radio" ? checked : value.trim() !== "");

class PaperForm extends HTMLElement {
  #guard = null;
  #leave = null;

  connectedCallback() {
    this.#leave = new AbortController();
    // One question is enough, whichever form holds something.
    if (document.querySelector("paper-form") === this) {
      this.#guard = new LeaveGuard(() => Array.from(document.querySelectorAll(FIELDS)).some(typed));
    }
    this.addEventListener("input", ({ target }) => this.#grow(target), { signal: this.#leave.signal });
    const press = this.querySelector("[data-action=print]");
    press.hidden = false;
    press.addEventListener("click", () => this.#print(), { signal: this.#leave.signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#guard?.end();
  }

  /** Paper cannot be scrolled. Where styles do not let a field grow with its text, it gets more rows. */
  #grow(field) {
    while (field.rows < MOST_ROWS && field.scrollHeight > field.clientHeight) field.rows += 1;
  }

  #print() {
    const others = Array.from(document.querySelectorAll("paper-form")).filter((form) => form !== this);
    for (const other of others) other.classList.add("off-paper");
    addEventListener("afterprint", () => others.forEach((other) => other.classList.remove("off-paper")), { once: true });
    window.print();
  }
}

customElements.define("paper-form", PaperForm);
