// At the end of a lesson: what is done of it.

import { countOf, inWords, stateOf } from "./lesson-parts.mjs";
import * as progress from "./progress.mjs";

class LessonProgress extends HTMLElement {
  #leave = () => {};

  connectedCallback() {
    this.#leave = progress.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#leave();
  }

  #show() {
    const counts = countOf(this.dataset.parts, progress.progress());
    const state = stateOf(counts);
    const words = state === "done" ? "✓ This lesson is done." : `Of this lesson: ${inWords(counts)}.`;
    this.dataset.state = state;
    this.textContent = [words, progress.problem()].filter(Boolean).join(" ");
    this.hidden = false;
  }
}

customElements.define("lesson-progress", LessonProgress);
