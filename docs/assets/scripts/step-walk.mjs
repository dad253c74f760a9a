// A story with several entries, walked step by step. All steps are in the page; styles show one.

export class StepWalk {
  #widget;
  #step = 1; // where the reader has walked to; with other numbers there may be fewer steps

  /** @param {HTMLElement} widget a scenario; in brief it has no steps */
  constructor(widget) {
    this.#widget = widget;
    this.show();
  }

  get step() {
    return this.#step;
  }

  /** Show that step, or the last one. */
  goTo(step) {
    this.#step = step;
    this.show();
  }

  /** So many steps on, or back; tells what happens in that step. */
  goOn(steps) {
    this.goTo(this.#shown + steps);
    const shown = Array.from(this.#lists, (list) => list.children[this.#shown - 1]);
    return shown.map((step) => step?.children[1].textContent ?? "").join(" ");
  }

  /** The steps may be others now. */
  show() {
    const walk = this.#widget.querySelector(".walk");
    if (!walk) return;
    const [shown, last] = [this.#shown, this.#last];
    walk.dataset.shown = shown;
    walk.querySelector("span").textContent = last ? `${shown} of ${last}` : "";
    walk.querySelector("[data-action=previous-step]").disabled = shown === 1;
    walk.querySelector("[data-action=next-step]").disabled = shown >= last;
  }

  /** The steps of each treatment. */
  get #lists() {
    return this.#widget.querySelectorAll(".steps ol");
  }

  get #last() {
    return Math.max(0, ...Array.from(this.#lists, (list) => list.children.length));
  }

  get #shown() {
    return Math.max(1, Math.min(this.#step, this.#last));
  }
}
