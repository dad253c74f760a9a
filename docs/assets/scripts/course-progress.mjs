// What is done of the course, beside each lesson in the list. Here it can also be saved, brought in
// and cleared.

import { countOf, inWords, stateOf } from "./lesson-parts.mjs";
import * as progress from "./progress.mjs";
import { saveFile } from "./take-along.mjs";

const FILE = "write-off-training.json";
const SAID = {
  saved: `Saved as ${FILE}.`,
  brought: "Brought in, beside what was here.",
  unread: "This file holds no progress of this course, or it was changed. Nothing here was touched.",
  cleared: "Cleared. If you did not mean it, bring it back.",
  back: "It is all there again.",
};

class CourseProgress extends HTMLElement {
  #before = null; // what a press on "clear" took away
  #problem = ""; // what stood in the way of keeping it when that was last said
  #leave = () => {};

  connectedCallback() {
    this.querySelector(".keeping").hidden = false;
    this.onclick = ({ target }) => this.#press(target.closest("[data-action]")?.dataset.action);
    this.querySelector("input[type=file]").onchange = ({ target }) => this.#bringIn(target);
    this.#leave = progress.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#leave();
  }

  #show() {
    const done = progress.progress();
    for (const lesson of this.querySelectorAll("[data-parts]")) {
      const counts = countOf(lesson.dataset.parts, done);
      const state = stateOf(counts);
      lesson.dataset.state = state;
      lesson.querySelector(".done").textContent = { done: "✓ done", begun: inWords(counts), "": "–" }[state];
    }
    const problem = progress.problem();
    if (problem !== this.#problem) this.#say(problem);
    this.#problem = problem;
  }

  #press(action) {
    if (action === "export") {
      saveFile(FILE, progress.asText());
      this.#say(SAID.saved);
    } else if (action === "clear") {
      this.#before = progress.clear();
      this.#offerBack(true);
      this.#say(SAID.cleared);
    } else if (action === "undo") {
      progress.replace(this.#before);
      this.#offerBack(false);
      this.#say(SAID.back);
      this.querySelector("[data-action=clear]").focus();
    }
  }

  async #bringIn(field) {
    const [file] = field.files;
    if (!file) return;
    const text = await file.text().catch(() => "");
    this.#say(progress.bringIn(text) ? SAID.brought : SAID.unread);
    field.value = "";
  }

  #offerBack(offered) {
    this.querySelector("[data-action=undo]").hidden = !offered;
  }

  /** What stands in the way of keeping it is said with everything else. */
  #say(sentence) {
    const sentences = new Set([sentence, progress.problem()].filter(Boolean));
    this.querySelector(".status").textContent = [...sentences].join(" ");
  }
}

customElements.define("course-progress", CourseProgress);
