// The widget: it reads the form, asks Python for the figures and puts them in the page.
// It knows no accounting. Everything it shows of a scenario is HTML that the engine wrote.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { Announcer } from "./announcer.mjs";
import { statusOf } from "./messages.mjs";
import { showProblem } from "./problem-line.mjs";
import * as python from "./runtime.mjs";
import { Starter } from "./starter.mjs";
import { showStatus } from "./status-line.mjs";
import { readyForPaper, saveFile } from "./take-along.mjs";

class WriteOffScenario extends HTMLElement {
  #sample = new Map(); // the parts as the page brought them
  #shown = new Map(); // the parts as Python last wrote them
  #answer = null; // Python's last answer that had figures
  #answered = {}; // what stood in the form when it was asked
  #problems = {}; // what is wrong with what stands in the form, by input
  #asking = 0; // requests under way or waiting
  #news = { state: "static" }; // the last word from the runtime
  #announcer = new Announcer(() => this.querySelector("output"));
  #starter = new Starter(this);
  #step = 1; // the step that the reader has walked to
  #leave = [];

  connectedCallback() {
    for (const part of this.#parts) this.#sample.set(part.dataset.part, part.innerHTML);
    this.#form.querySelector("fieldset").disabled = false;
    this.#listen(this, "input", (event) => this.#onInput(event.target));
    this.#listen(this, "focusout", (event) => this.#tidy(event.target));
    this.#listen(this, "click", (event) => this.#onClick(event.target));
    this.#listen(this.#form, "submit", (event) => event.preventDefault());
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      this.#listen(this, intent, () => this.#starter.ifAllowed());
    }
    this.#listen(window, "beforeprint", () => this.#onPrint());
    this.#leave.push(python.subscribe((news) => this.#onNews(news)));
    this.#walkTo(1);
    this.#leave.push(this.#starter.whenNear());
    this.#openFromAddress();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#announcer.silence();
  }

  // The reader

  #onInput(target) {
    if (target.dataset.twin) {
      const field = this.#field(target.dataset.twin);
      const places = field.defaultValue.split(".")[1]?.length ?? 0;
      field.value = Number(target.value).toLocaleString("en-US", { minimumFractionDigits: places });
    }
    this.#ask();
  }

  #onClick(target) {
    const { action, file } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "copy") this.#copyLink();
    if (action === "reset") this.#reset();
    if (action === "start") this.#starter.start();
    if (action === "retry") this.#retry();
    if (action === "save") this.#ask({ file });
    if (action === "print") window.print();
    if (action === "previous-step") this.#walk(-1);
    if (action === "next-step") this.#walk(1);
  }

  /** A field that the reader leaves takes the form in which Python understood it. */
  #tidy(field) {
    const understood = this.#answer && field.value === this.#answered[field.name];
    if (field.type === "text" && understood) field.value = this.#answer.texts[field.name];
  }

  #reset() {
    this.#form.reset();
    this.#answer = null;
    this.#shown.clear();
    for (const part of this.#parts) part.innerHTML = this.#sample.get(part.dataset.part);
    this.#showProblems({});
    writeAddress(this.#names, "");
    if (python.state() === "live") this.#ask();
    this.#announce("These are the sample’s figures again.");
  }

  async #copyLink() {
    const query = this.#answer?.query ?? "";
    writeAddress(this.#names, query);
    const said = await navigator.clipboard
      .writeText(linkTo(this.#names, query))
      .then(() => "Link copied.")
      .catch(() => "Copy the link from your browser’s address bar.");
    this.#confirm(said);
  }

  #save(file, answer) {
    if (answer.ok) saveFile(file, answer.files[file]);
    this.#confirm(answer.ok ? `Saved as ${file}.` : "Not saved. First correct the marked number.");
  }

  /** In brief there is no working, and the page around it is what is printed. */
  #onPrint() {
    const working = this.querySelector("details:has(.working)");
    if (working) readyForPaper(this, working, linkTo(this.#names, this.#answer?.query ?? ""));
  }

  #openFromAddress() {
    const texts = readAddress(this.#names);
    if (!Object.keys(texts).length) return;
    for (const [name, text] of Object.entries(texts)) this.#field(name).value = text;
    this.#ask({ link: true });
  }

  /** Show one step of the story. Styles hide the others, so the parts stay as Python wrote them. */
  #walkTo(step) {
    const walk = this.querySelector(".walk");
    if (!walk) return;
    const last = this.querySelectorAll(".step").length;
    this.#step = Math.max(1, Math.min(step, last));
    walk.dataset.shown = this.#step;
    walk.querySelector("span").textContent = last ? `${this.#step} of ${last}` : "";
    walk.querySelector("[data-action=previous-step]").disabled = this.#step === 1;
    walk.querySelector("[data-action=next-step]").disabled = this.#step >= last;
  }

  #walk(steps) {
    this.#walkTo(this.#step + steps);
    this.#announce(this.querySelectorAll(".step")[this.#step - 1].children[1].textContent);
  }

  // Python

  /** Ask for the figures, or for a file, whose numbers stay those of the press. */
  async #ask({ link = false, file = "" } = {}) {
    this.#asking += 1;
    this.#starter.wanted();
    this.#showStatus();
    const request = { scenario: this.dataset.scenario, inputs: this.#texts(), link, files: !!file };
    const answer = await python.request(file || this, request).catch(() => null);
    this.#asking -= 1;
    if (answer && file) this.#save(file, answer);
    else if (answer) this.#onAnswer(answer, request);
    this.#showStatus();
  }

  #onAnswer(answer, { inputs, link }) {
    this.#showProblems(answer.problems);
    if (!answer.ok) {
      this.#announce(Object.values(answer.problems).join(" "));
      return;
    }
    this.#answer = answer;
    this.#answered = inputs;
    for (const part of this.#parts) {
      const html = answer.parts[part.dataset.part];
      if (this.#shown.get(part.dataset.part) !== html) {
        part.innerHTML = html;
        this.#shown.set(part.dataset.part, html);
      }
    }
    this.#walkTo(this.#step);
    for (const [name, text] of Object.entries(answer.texts)) {
      if (link) this.#field(name).value = text;
      this.#moveSlider(name, answer);
    }
    this.#announce([...Object.values(answer.problems), answer.announcement].join(" "));
  }

  #moveSlider(name, { limits, texts, values }) {
    const slider = this.#form.querySelector(`[data-twin="${name}"]`);
    if (!slider) return;
    const scale = Number(slider.dataset.scale);
    const unit = (place) => slider.parentElement.querySelector(`.${place}`)?.textContent ?? "";
    if (name in limits) slider.max = Math.ceil(limits[name] / scale);
    if (slider !== document.activeElement) slider.value = values[name] / scale;
    slider.setAttribute("aria-valuetext", unit("before") + texts[name] + unit("after"));
  }

  #retry() {
    this.#starter.retry();
    this.#ask();
  }

  #onNews(news) {
    this.#news = news;
    this.dataset.state = news.state;
    this.#showStatus();
    if (news.state === "failed") this.#announce(this.querySelector(".status").textContent);
  }

  // What the page says

  /** One quiet line: what Python is doing, and whose figures are shown meanwhile. */
  #showStatus() {
    const status = statusOf({
      ...this.#news,
      download: Number(this.dataset.download),
      offered: this.#starter.offered,
      waiting: this.#asking > 0,
      refused: Object.keys(this.#problems).length > 0 && !this.#asking,
      own: this.#answer !== null,
    });
    showStatus(this.querySelector(".status"), status);
  }

  #showProblems(problems) {
    this.#problems = problems;
    for (const field of this.#form.querySelectorAll("[data-input]")) {
      const control = field.querySelector("[type=text], fieldset");
      showProblem(field.querySelector(".problem"), control, problems[field.dataset.input] ?? "");
    }
  }

  /** Say what a button has done, beside the buttons. */
  #confirm(sentence) {
    this.querySelector(".copied").textContent = sentence;
    this.#announce(sentence);
  }

  /** One sentence for those who listen, once the typing has stopped. */
  #announce(sentence) {
    this.#announcer.say(sentence);
  }

  // The form

  get #form() {
    return this.querySelector("form");
  }

  get #parts() {
    return this.querySelectorAll("[data-part]");
  }

  get #names() {
    return Array.from(this.#form.querySelectorAll("[data-input]"), (field) => field.dataset.input);
  }

  #field(name) {
    return this.#form.elements[name];
  }

  #texts() {
    return Object.fromEntries(this.#names.map((name) => [name, this.#field(name).value]));
  }

  #listen(target, type, handler) {
    target.addEventListener(type, handler, { passive: type === "touchstart" });
    this.#leave.push(() => target.removeEventListener(type, handler));
  }
}

customElements.define("write-off-scenario", WriteOffScenario);
