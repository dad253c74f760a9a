// The form of a scenario: what is typed in it, what is wrong with it, and its groups that fold.

import { showProblem } from "./problem-line.mjs";

// From here on a form's groups stand open at first; the same width as in scenario.css.
const ROOM_FOR_ALL = "(min-width: 45em)";

export class ScenarioForm {
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    form.querySelector("fieldset").disabled = false;
    if (matchMedia(ROOM_FOR_ALL).matches) {
      for (const group of form.querySelectorAll("details.group")) group.open = true;
    }
  }

  get element() {
    return this.#form;
  }

  /** The names of the inputs. */
  get names() {
    return Array.from(this.#fields, (field) => field.dataset.input);
  }

  /** What stands in the form, by input. */
  get texts() {
    return Object.fromEntries(this.names.map((name) => [name, this.#control(name).value]));
  }

  /** Whether the form is as the page brought it. */
  get isUntouched() {
    return Array.from(this.#form.querySelectorAll("[name]")).every((each) =>
      each.type === "radio" ? each.checked === each.defaultChecked : each.value === each.defaultValue,
    );
  }

  /** Put these texts in; an input that is not named stays as it is. */
  fill(texts) {
    for (const name of this.names) {
      if (name in texts) this.#control(name).value = texts[name];
    }
    this.showHeld();
  }

  reset() {
    this.#form.reset();
    this.showHeld();
  }

  /** A slider's field takes its value. */
  followSlider(slider) {
    const field = this.#control(slider.dataset.twin);
    const places = field.defaultValue.split(".")[1]?.length ?? 0;
    field.value = Number(slider.value).toLocaleString("en-US", { minimumFractionDigits: places });
  }

  /** The sliders go where the values are, as far as they can go now. */
  moveSliders({ limits, texts, values }) {
    for (const slider of this.#form.querySelectorAll("[data-twin]")) {
      const name = slider.dataset.twin;
      const scale = Number(slider.dataset.scale);
      if (name in limits) slider.max = Math.ceil(limits[name] / scale);
      if (slider !== document.activeElement) slider.value = values[name] / scale;
      slider.setAttribute("aria-valuetext", this.#withUnit(name, texts[name]));
    }
  }

  /** The line of each group says what its fields hold, as it was typed. */
  showHeld() {
    for (const place of this.#form.querySelectorAll("[data-shows]")) {
      const held = this.#shown(place.dataset.shows);
      if (place.textContent !== held) place.textContent = held;
    }
  }

  /** Each problem beside its field; a fold that has a new one opens, and its line says so. */
  showProblems(problems) {
    for (const field of this.#fields) {
      const control = field.querySelector("[type=text], fieldset");
      showProblem(field.querySelector(".problem"), control, problems[field.dataset.input] ?? "");
    }
    for (const fold of this.#form.querySelectorAll("details")) {
      const mark = fold.querySelector(".amiss");
      const fine = !fold.querySelector(".problem:not([hidden])");
      if (!fine && mark.hidden) fold.open = true;
      mark.hidden = fine;
    }
  }

  get #fields() {
    return this.#form.querySelectorAll("[data-input]");
  }

  #control(name) {
    return this.#form.elements[name];
  }

  #shown(name) {
    const chosen = this.#form.querySelector(`[type=radio][name="${name}"]:checked`);
    return chosen ? chosen.parentElement.textContent.trim() : this.#withUnit(name, this.#control(name).value);
  }

  /** A number with its unit, unless that was typed too. */
  #withUnit(name, text) {
    const unit = (place) => this.#control(name).parentElement.querySelector(`.${place}`)?.textContent ?? "";
    const [before, after] = [unit("before"), unit("after")];
    return (text.startsWith(before) ? "" : before) + text + (text.endsWith(after) ? "" : after);
  }
}
