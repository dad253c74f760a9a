// The widget: it reads the form, asks Python for the figures and puts them in the page.
// It knows no accounting. Everything it shows is HTML that the engine wrote.

import * as python from "./runtime.mjs";
import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { failureSentence, progressSentence } from "./messages.mjs";

const ANNOUNCE_AFTER = 500;

class WriteOffScenario extends HTMLElement {
  #sample = new Map();
  #shown = new Map();
  #answered = null;
  #waiting = false;
  #live = false;
  #announceTimer = 0;
  #leave = [];

  connectedCallback() {
    if (this.#leave.length) return;
    for (const part of this.#parts()) {
      if (!this.#sample.has(part.dataset.part)) this.#sample.set(part.dataset.part, part.innerHTML);
    }
    this.#form.querySelector("fieldset.all").disabled = false;
    this.#leave.push(python.subscribe((news) => this.#onRuntime(news)));
    this.#listen(this, "input", (event) => this.#onInput(event));
    this.#listen(this, "focusout", (event) => this.#tidy(event.target));
    this.#listen(this, "click", (event) => this.#onClick(event));
    this.#listen(this.#form, "submit", (event) => event.preventDefault());
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      this.#listen(this, intent, () => this.#startIfAllowed(), { passive: true });
    }
    this.#startWhenNear();
    this.#openFromAddress();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    clearTimeout(this.#announceTimer);
  }

  // The reader

  #onInput({ target }) {
    if (target.dataset.twin) {
      const field = this.#field(target.dataset.twin);
      const places = field.defaultValue.split(".")[1]?.length ?? 0;
      field.value = Number(target.value).toLocaleString("en-US", { minimumFractionDigits: places });
    }
    this.#ask({ link: false });
  }

  #onClick({ target }) {
    const action = target.closest("[data-action]")?.dataset.action;
    if (action === "copy") this.#copyLink();
    if (action === "reset") this.#reset();
    if (action === "start") this.#start();
    if (action === "retry") this.#retry();
  }

  // When the reader leaves a field it takes the form in which Python understood it.
  #tidy(field) {
    if (this.#answered && field.name in this.#answered.texts && field.type === "text") {
      if (!this.#waiting) field.value = this.#answered.texts[field.name];
    }
  }

  #reset() {
    this.#form.reset();
    for (const part of this.#parts()) part.innerHTML = this.#sample.get(part.dataset.part);
    this.#shown.clear();
    this.#answered = null;
    this.#showProblems({});
    this.#say("These are the sample’s figures again.");
    writeAddress(this.#names, "");
    if (this.#live) this.#ask({ link: false });
    else this.#stale("");
  }

  async #copyLink() {
    const link = linkTo(this.#names, this.#answered?.query ?? "");
    writeAddress(this.#names, this.#answered?.query ?? "");
    const place = this.querySelector(".copied");
    try {
      await navigator.clipboard.writeText(link);
      place.textContent = "Link copied.";
      this.#say("Link copied.");
    } catch {
      place.textContent = `Copy this address: ${link}`;
      this.#say("The link could not be copied. It stands beside the button.");
    }
  }

  #openFromAddress() {
    const texts = readAddress(this.#names);
    if (!Object.keys(texts).length) return;
    for (const [name, text] of Object.entries(texts)) this.#write(name, text);
    this.#ask({ link: true });
  }

  // Python

  async #ask({ link }) {
    this.#waiting = true;
    if (!this.#live) {
      this.#stale("These are still the sample’s figures. Yours follow as soon as Python has started.");
      this.#startIfAllowed({ asked: true });
    }
    const answer = await python
      .request(this, { scenario: this.dataset.scenario, inputs: this.#texts(), link })
      .catch(() => null);
    if (answer) this.#onAnswer(answer, link);
  }

  #onAnswer(answer, fromLink) {
    this.#waiting = false;
    this.#showProblems(answer.problems);
    if (!answer.ok) {
      this.#stale("The figures below are for the last numbers that could be used.");
      this.#announce(Object.values(answer.problems)[0]);
      return;
    }
    this.#answered = answer;
    this.#stale("");
    for (const part of this.#parts()) {
      const html = answer.parts[part.dataset.part];
      if (this.#shown.get(part.dataset.part) !== html) {
        part.innerHTML = html;
        this.#shown.set(part.dataset.part, html);
      }
    }
    const typing = document.activeElement;
    for (const [name, text] of Object.entries(answer.texts)) {
      if (fromLink || this.#field(name) !== typing) this.#write(name, text);
      this.#moveSlider(name, answer, typing);
    }
    this.#announce(answer.announcement);
  }

  #moveSlider(name, answer, typing) {
    const slider = this.#form.querySelector(`[data-twin="${name}"]`);
    if (!slider) return;
    const scale = Number(slider.dataset.scale);
    if (name in answer.limits) slider.max = Math.ceil(answer.limits[name] / scale);
    if (slider !== typing) slider.value = answer.values[name] / scale;
    const unit = (which) => slider.parentElement.querySelector(`.unit.${which}`)?.textContent ?? "";
    slider.ariaValueText = unit("before") + answer.texts[name] + unit("after");
  }

  #startIfAllowed({ asked = false } = {}) {
    if (python.state() !== "static") return;
    if (python.mayStartByItself()) this.#start();
    else if (asked) this.#offerToStart();
  }

  #start() {
    python.start(this.#files).catch(() => {});
  }

  #retry() {
    python.restart(this.#files).catch(() => {});
    this.#ask({ link: false });
  }

  #startWhenNear() {
    const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        if (document.readyState === "complete") idle(() => this.#startIfAllowed());
        else this.#listen(window, "load", () => idle(() => this.#startIfAllowed()));
      },
      { rootMargin: "200px" },
    );
    near.observe(this);
    this.#leave.push(() => near.disconnect());
  }

  #onRuntime({ state, loaded, total, failure }) {
    const started = state === "live" && this.dataset.state === "starting";
    this.dataset.state = state;
    this.#live = state === "live";
    if (state === "starting") this.#showProgress(loaded, total);
    if (state === "live") this.#status();
    if (state === "failed") this.#showFailure(failure);
    if (started && this.#waiting) this.#announce("Python has started.");
  }

  // What the page says

  #showProgress(loaded, total) {
    const bar = this.querySelector(".status progress");
    const sentence = progressSentence(loaded, total);
    if (bar) {
      bar.previousElementSibling.textContent = sentence;
    } else {
      const line = document.createElement("span");
      line.textContent = sentence;
      const fresh = document.createElement("progress");
      fresh.ariaLabel = "Python is starting";
      this.#status(line, fresh);
    }
    const shown = this.querySelector(".status progress");
    if (total) {
      shown.max = total;
      shown.value = loaded;
    }
  }

  #showFailure(failure) {
    const line = document.createElement("span");
    line.textContent = failureSentence(failure);
    this.#status(line, this.#button("retry", "Retry"));
    this.#stale(
      this.#answered
        ? "The figures below are for the last numbers that could be used."
        : "The figures below are the sample’s. What you typed is kept.",
    );
    this.#announce(line.textContent);
  }

  #offerToStart() {
    const size = (Number(this.dataset.download) / 1e6).toFixed(1);
    const line = document.createElement("span");
    line.textContent = "To work out your own numbers, this page needs Python once.";
    this.#status(line, this.#button("start", `Load it (at most ${size} MB)`));
  }

  #button(action, label) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.action = action;
    button.textContent = label;
    return button;
  }

  #status(...children) {
    this.querySelector(".status").replaceChildren(...children);
  }

  #stale(sentence) {
    const line = this.querySelector(".stale");
    line.textContent = sentence;
    line.hidden = !sentence;
    this.querySelector(".figures").classList.toggle("old", Boolean(sentence));
  }

  #showProblems(problems) {
    for (const field of this.#form.querySelectorAll(".field")) {
      const sentence = problems[field.dataset.input] ?? "";
      const line = field.querySelector(".problem");
      line.textContent = sentence;
      line.hidden = !sentence;
      const input = field.querySelector("input[type=text], fieldset");
      if (sentence) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }

  #announce(sentence) {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => this.#say(sentence), ANNOUNCE_AFTER);
  }

  #say(sentence) {
    this.querySelector(".announcement").textContent = sentence;
  }

  // The form

  get #form() {
    return this.querySelector("form");
  }

  get #files() {
    return { core: this.dataset.core, engine: this.dataset.engine };
  }

  get #names() {
    return [...this.#form.querySelectorAll("[data-input]")].map((field) => field.dataset.input);
  }

  #parts() {
    return this.querySelectorAll("[data-part]");
  }

  #field(name) {
    return this.#form.elements[name];
  }

  #texts() {
    return Object.fromEntries(this.#names.map((name) => [name, this.#field(name).value]));
  }

  #write(name, text) {
    if (this.#field(name).value !== text) this.#field(name).value = text;
  }

  #listen(target, type, handler, options) {
    target.addEventListener(type, handler, options);
    this.#leave.push(() => target.removeEventListener(type, handler, options));
  }
}

customElements.define("write-off-scenario", WriteOffScenario);
