// An exercise: the trainee writes an entry, Python marks it. Everything that is shown of a verdict is
// HTML that the engine wrote.
//
// Whoever keeps score listens to "entry-marked", which bubbles each time a verdict arrives. Its
// detail: { exercise, seed, verdict, right }, the seed null for the sample's numbers. Where a wrong
// entry is to be found first, "mistake-found" comes from find-the-mistake.mjs in the same way.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { Announcer } from "./announcer.mjs";
import { linkBeliefs } from "./belief-link.mjs";
import { forget, keep, recall } from "./drafts.mjs";
import "./folds-on-paper.mjs";
import { JournalForm } from "./journal-form.mjs";
import { ENTRIES, statusOf } from "./messages.mjs";
import { rewrite } from "./rewrite.mjs";
import * as python from "./runtime.mjs";
import { Starter } from "./starter.mjs";
import { showStatus } from "./status-line.mjs";

const SEED = ["seed"]; // the address carries it
const MOST_SEED = 999_999;
const JUDGED = ["compared", "yours", "right"];
const RIGHT = ["right", "longer"];

class PostTheEntry extends HTMLElement {
  #journal = null;
  #seed = null; // null: the sample’s numbers, which the page brought
  #numbers = "there"; // or "coming", while Python has yet to say what a seed asks
  #asking = 0; // entries under way or waiting
  #news = { state: "static" }; // the last word from the runtime
  #announcer = new Announcer(() => this.querySelector("[role=status]"));
  #starter = new Starter(this);
  #leave = [];

  connectedCallback() {
    this.#journal ??= new JournalForm(this.#form, {
      accounts: () => this.#accounts,
      say: (sentence) => this.#announcer.say(sentence),
      onTyped: () => this.#keep(),
      onCheck: () => this.#check(this.#journal.texts),
    });
    this.#form.querySelector("fieldset").disabled = false;
    this.#leave.push(this.#journal.listen());
    this.#listen(this, "click", (event) => this.#onClick(event.target));
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      this.#listen(this, intent, () => this.#starter.ifAllowed());
    }
    this.#leave.push(this.#starter.whenNear());
    this.#openFromAddress();
    this.#leave.push(python.subscribe((news) => this.#onNews(news)));
    this.#askForNumbers();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#announcer.silence();
  }

  // The trainee

  #onClick(target) {
    const { action } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "no-entry") this.#check([]);
    if (action === "new-numbers") this.#otherNumbers();
    if (action === "copy") this.#copyLink();
    if (action === "start") this.#starter.start();
    if (action === "retry") this.#retry();
  }

  // Numbers

  #openFromAddress() {
    const { seed } = readAddress(SEED);
    this.#seed = null;
    if (seed !== undefined && this.#varies) {
      if (/^\d{1,6}$/.test(seed)) this.#seed = Number(seed);
      else this.#sayNumbers("The seed in this link cannot be used, so these are the sample’s numbers.");
    }
    this.#begin();
  }

  #otherNumbers() {
    let seed = this.#seed;
    while (seed === this.#seed) {
      [seed] = crypto.getRandomValues(new Uint32Array(1)).map((each) => 1 + (each % MOST_SEED));
    }
    this.#seed = seed;
    writeAddress(SEED, this.#query);
    this.#showVerdict(null);
    this.#begin();
    this.#askForNumbers();
  }

  /** The form as it was left with these numbers. */
  #begin() {
    this.#numbers = this.#seed === null ? "there" : "coming";
    const draft = recall(this.#draft);
    this.#journal.begin(draft?.lines);
    for (const date of this.#form.querySelectorAll("[name=date]")) {
      date.checked = date.value === draft?.date;
    }
  }

  #keep() {
    const date = this.#date;
    if (this.#journal.isUntouched && !date) forget(this.#draft);
    else keep(this.#draft, { lines: this.#journal.texts, date });
  }

  /** What a seed asks only Python can say. Asked early, it also makes Python ready to mark. */
  async #askForNumbers() {
    const seed = this.#seed;
    if (seed !== null) this.#starter.wanted();
    this.#showStatus();
    const answer = await this.#request(`${this.#draft} numbers`, {}).catch(() => null);
    if (!answer || seed !== this.#seed) return;
    if (seed !== null) {
      for (const [name, html] of Object.entries(answer.parts)) this.#part(name).innerHTML = html;
      this.#numbers = "there";
      this.#sayNumbers(`These are the numbers of seed ${seed}.`);
    }
    this.#showStatus();
  }

  #sayNumbers(sentence) {
    const place = this.querySelector(".seed");
    if (place) place.textContent = sentence;
  }

  async #copyLink() {
    const said = await navigator.clipboard
      .writeText(linkTo(SEED, this.#query))
      .then(() => "Link copied.")
      .catch(() => "Copy the link from your browser’s address bar.");
    this.querySelector(".copied").textContent = said;
    this.#announcer.say(said);
  }

  // Python

  async #check(lines) {
    this.#journal.closeList();
    this.#asking += 1;
    this.#starter.wanted();
    this.#showStatus();
    const seed = this.#numbered;
    const dated = this.#form.elements.date ? { date: this.#date } : {};
    const answer = await this.#request(this, { lines, ...dated }).catch(() => null);
    this.#asking -= 1;
    this.#showStatus();
    if (!answer) return;
    this.#journal.showProblems(answer.problems);
    this.#journal.tidyAs(lines, answer.texts);
    this.#showVerdict(answer.ok ? answer : null);
    if (answer.ok) this.#tellVerdict(answer.verdict, seed);
    else this.#journal.turnToProblem();
  }

  #request(key, asked) {
    const { exercise } = this.dataset;
    return python.request(key, { kind: "exercise", ...this.#starter.archives, exercise, seed: this.#numbered, ...asked });
  }

  async #retry() {
    await this.#starter.retry();
    this.#askForNumbers();
  }

  #onNews(news) {
    this.#news = news;
    this.dataset.state = news.state;
    this.dataset.runtime = news.interpreter;
    this.#showStatus();
    if (news.state === "failed") this.#announcer.say(this.querySelector(".status").textContent);
  }

  // What the page says

  #showStatus() {
    const status = statusOf(
      {
        ...this.#news,
        download: this.#starter.download,
        offered: this.#starter.offered,
        waiting: this.#asking > 0,
        refused: false,
      },
      ENTRIES,
    );
    showStatus(this.querySelector(".status"), status);
    if (this.#numbers === "coming") {
      this.#sayNumbers("These are the sample’s numbers. Those of the link follow as soon as Python runs.");
    }
  }

  #showVerdict(answer) {
    const output = this.querySelector("output");
    if (answer) output.dataset.verdict = answer.verdict;
    else delete output.dataset.verdict;
    output.innerHTML = answer?.parts.verdict ?? "";
    linkBeliefs(output);
    for (const name of JUDGED) rewrite(this.#part(name), answer?.parts[name] ?? "");
    if (answer) output.scrollIntoView({ block: "nearest" });
  }

  #tellVerdict(verdict, seed) {
    const detail = { exercise: this.dataset.exercise, seed, verdict, right: RIGHT.includes(verdict) };
    this.dispatchEvent(new CustomEvent("entry-marked", { bubbles: true, detail }));
  }

  // The page

  get #form() {
    return this.querySelector("form");
  }

  get #accounts() {
    return Array.from(this.querySelectorAll("[data-part=accounts] [data-name]"), ({ dataset }) => ({
      name: dataset.name,
      also: dataset.also.split("|").filter(Boolean),
    }));
  }

  get #date() {
    return this.#form.querySelector("[name=date]:checked")?.value ?? "";
  }

  get #varies() {
    return this.querySelector(".seed") !== null;
  }

  /** The seed of the numbers that are asked about: the reader's, or the one the page was built with. */
  get #numbered() {
    return this.#seed ?? (this.dataset.seed ? Number(this.dataset.seed) : null);
  }

  get #query() {
    return this.#seed === null ? "" : `seed=${this.#seed}`;
  }

  get #draft() {
    return `${this.dataset.exercise} ${this.#numbered ?? "sample"}`;
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #listen(target, type, handler) {
    target.addEventListener(type, handler, { passive: type === "touchstart" });
    this.#leave.push(() => target.removeEventListener(type, handler));
  }
}

customElements.define("post-the-entry", PostTheEntry);
