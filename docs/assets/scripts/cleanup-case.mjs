// The case: a trainee goes through lists and papers, decides about each finding and posts an entry, and
// sees their books beside the reviewer's. Every word of it is in the page or comes from the engine.
// What was decided and typed is kept by the tab, for each seed.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { Announcer } from "./announcer.mjs";
import { forget, keep, recall } from "./drafts.mjs";
import "./folds-on-paper.mjs";
import { JournalForm } from "./journal-form.mjs";
import { LeaveGuard } from "./leave-guard.mjs";
import { CASE, statusOf } from "./messages.mjs";
import { printAlone } from "./print-alone.mjs";
import { showProblem } from "./problem-line.mjs";
import { rewrite } from "./rewrite.mjs";
import * as python from "./runtime.mjs";
import { Starter } from "./starter.mjs";
import { showStatus } from "./status-line.mjs";

const SEED = ["seed"]; // the address carries it
const MOST_SEED = 999_999;
const LATER = "later"; // papers that did not come before Python failed
const CHOOSE = "Choose what it is first.";
const START_OVER = "Start this case over? Your decisions and entries are cleared.";

class CleanupCase extends HTMLElement {
  #journal = null;
  #seed = 0;
  #at = 1; // the finding that is shown
  #answers = {}; // by the finding's number: { answer, reason, lines }
  #isNew = false; // something was decided or typed since the last comparison
  #asking = 0;
  #news = { state: "static" }; // the last word from the runtime
  #announcer = new Announcer(() => this.querySelector("[role=status]"));
  #starter = new Starter(this);
  #guard = null;
  #leave = [];

  connectedCallback() {
    this.#journal ??= new JournalForm(this.querySelector("form"), {
      accounts: () => this.#accounts,
      say: (sentence) => this.#announcer.say(sentence),
      onTyped: () => this.#onTyped(),
      onCheck: () => this.#next(),
    });
    this.#leave.push(this.#journal.listen());
    this.#guard = new LeaveGuard(() => this.#isNew, { alsoLinks: false });
    this.#listen("click", ({ target }) => this.#onClick(target));
    this.#listen("click", ({ target }) => this.#onLink(target), { on: this.#whole });
    this.#listen("change", ({ target }) => target.closest(".decision") && this.#onDecided());
    this.#listen("input", ({ target }) => target.closest(".decision") && this.#onDecided());
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      this.#listen(intent, () => this.#starter.ifAllowed(), { passive: true });
    }
    this.#leave.push(this.#starter.whenNear());
    this.#openFromAddress();
    this.#leave.push(python.subscribe((news) => this.#onNews(news)));
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#announcer.silence();
    this.#guard.end();
  }

  // The trainee

  #onClick(target) {
    const { action, to } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "go") this.#goTo(Number(to));
    if (action === "back") this.#goTo(this.#at - 1);
    if (action === "compare") this.#compare();
    if (action === "print") this.#print();
    if (action === "new-numbers") this.#anotherCase();
    if (action === "copy") this.#copyLink();
    if (action === "forget" && confirm(START_OVER)) this.#startOver();
    if (action === "start") this.#starter.start();
    if (action === "retry") this.#starter.retry();
  }

  #onLink(target) {
    const named = target.closest("a[href^='#finding-']");
    if (named) this.#goTo(findingOf(named.hash)); // the browser goes to its heading after this
  }

  #onTyped() {
    const lines = this.#journal.texts;
    if (!this.#journal.isUntouched || this.#answers[this.#at]?.lines) this.#change({ lines });
  }

  #onDecided() {
    const section = this.#shown;
    const answer = section.querySelector("input[type=radio]:checked")?.value ?? "";
    this.#change({ answer, reason: section.querySelector("input[type=text]").value });
    if (answer) this.#sayUndecided("");
  }

  #change(what) {
    this.#answers[this.#at] = { answer: "", reason: "", ...this.#answers[this.#at], ...what };
    this.#isNew = true;
    this.#keep();
    this.#showOverview();
  }

  /** On to the next finding, unless something about this one cannot be right. */
  async #next() {
    this.#journal.closeList();
    const asked = this.#at;
    const { answer, lines } = this.#answers[asked] ?? {};
    if (isTyped(lines) && !answer) {
      this.#sayUndecided(CHOOSE);
      return;
    }
    // Before Python runs nobody waits for it: every entry is read once more for the comparison.
    if (isTyped(lines) && this.#news.state === "live" && !(await this.#isReadable(asked, lines))) return;
    if (asked !== this.#at) return;
    if (asked < this.#count) this.#goTo(asked + 1);
    else this.#turnTo("compared");
  }

  async #isReadable(finding, lines) {
    const read = await this.#ask({ finding, lines }).catch(() => null);
    if (!read || finding !== this.#at) return true;
    this.#journal.showProblems(read.problems);
    this.#journal.tidyAs(lines, read.texts);
    if (!read.ok) this.#journal.turnToProblem();
    return read.ok;
  }

  #sayUndecided(sentence) {
    const choice = this.#shown.querySelector(".decision");
    showProblem(choice.querySelector(".problem"), choice, sentence);
    if (!sentence) return;
    this.#announcer.say(sentence);
    choice.querySelector("input").focus();
  }

  #goTo(number, { quietly = false } = {}) {
    if (!(number >= 1 && number <= this.#count)) return;
    this.#at = number;
    // A link to another finding is no longer where the trainee is.
    if (![0, number].includes(findingOf(location.hash))) history.replaceState(history.state, "", location.pathname + location.search);
    for (const section of this.querySelectorAll(".finding")) {
      section.classList.toggle("shown", Number(section.dataset.finding) === number);
    }
    this.#journal.showProblems({});
    this.#journal.begin(this.#answers[number]?.lines);
    this.querySelector("[data-action=back]").disabled = number === 1;
    this.querySelector("[data-action=next]").textContent = number < this.#count ? "Next finding" : "To the comparison";
    this.#showOverview();
    this.#keep();
    if (!quietly) this.#shown.querySelector("h3").focus();
  }

  #turnTo(section) {
    this.#whole.querySelector(`#case-${section}`).focus();
  }

  #print() {
    if (this.querySelector(".sheet table")) printAlone(this.querySelector(".sheet"));
    else this.#compare().then((done) => done && printAlone(this.querySelector(".sheet")));
  }

  // Which case

  #openFromAddress() {
    const { seed } = readAddress(SEED);
    if (seed !== undefined && /^\d{1,6}$/.test(seed)) this.#open(Number(seed));
    else {
      this.#open(this.#first);
      if (seed !== undefined) this.#saySeed(`The seed in this link cannot be used. This is the case of seed ${this.#first}.`);
    }
  }

  #anotherCase() {
    let seed = this.#seed;
    while (seed === this.#seed) {
      [seed] = crypto.getRandomValues(new Uint32Array(1)).map((each) => 1 + (each % MOST_SEED));
    }
    this.#open(seed);
    writeAddress(SEED, `seed=${seed}`);
    this.#turnTo("lists");
  }

  /** The case of a seed, as it was left. All seeds but the first one's have to be drawn by Python. */
  async #open(seed) {
    const shown = Number(this.dataset.shown ?? this.#first);
    this.#seed = seed;
    if (seed !== shown) {
      this.#saySeed(`The papers shown are those of seed ${shown}. Those of seed ${seed} follow as soon as Python runs.`);
      this.dataset.coming = "";
      this.#allow(false); // nothing is to be decided about the papers of another case
      this.#starter.wanted();
      const drawn = await this.#ask({}, `papers ${seed}`).catch(() => null);
      if (seed !== this.#seed) return;
      if (!drawn) {
        this.dataset.coming = LATER;
        return;
      }
      for (const [name, html] of Object.entries(drawn.parts)) this.#part(name).innerHTML = html;
      this.dataset.shown = String(seed);
      delete this.dataset.coming;
    }
    this.#saySeed(`This is the case of seed ${seed}.`);
    this.#recall();
  }

  #recall() {
    const draft = recall(this.#draft);
    this.#answers = draft?.answers ?? {};
    this.#isNew = Object.keys(this.#answers).length > 0;
    this.#showResult(null);
    for (const section of this.querySelectorAll(".finding")) {
      const { answer = "", reason = "" } = this.#answers[section.dataset.finding] ?? {};
      for (const radio of section.querySelectorAll("input[type=radio]")) radio.checked = radio.value === answer;
      section.querySelector("input[type=text]").value = reason;
    }
    this.#allow(true);
    const named = findingOf(location.hash);
    this.#goTo(named || (draft?.at ?? 1), { quietly: !named });
  }

  #allow(allowed) {
    for (const control of this.querySelectorAll("form > fieldset, .decision, .compare button")) {
      control.disabled = !allowed;
    }
  }

  #keep() {
    if (Object.keys(this.#answers).length) keep(this.#draft, { at: this.#at, answers: this.#answers });
  }

  #startOver() {
    forget(this.#draft);
    this.#recall();
    this.#turnTo("lists");
  }

  async #copyLink() {
    const said = await navigator.clipboard
      .writeText(linkTo(SEED, `seed=${this.#seed}`))
      .then(() => "Link copied.")
      .catch(() => `Copy the address of this page, with ?seed=${this.#seed} at its end.`);
    this.querySelector(".copied").textContent = said;
    this.#announcer.say(said);
  }

  // Python

  /** @returns whether the two books could be compared */
  async #compare() {
    const undecided = Object.keys(this.#answers).find((each) => {
      const { answer, lines } = this.#answers[each];
      return isTyped(lines) && !answer;
    });
    if (undecided) {
      this.#goTo(Number(undecided));
      this.#sayUndecided(CHOOSE);
      return false;
    }
    const decided = Object.entries(this.#answers).filter(([, { answer }]) => answer);
    const answers = Object.fromEntries(decided.map(([each, said]) => [each, { ...said, lines: said.lines ?? [] }]));
    this.#starter.wanted();
    const found = await this.#ask({ answers }).catch(() => null);
    if (!found) return false;
    if (!found.ok) {
      const [first] = Object.keys(found.problems).map(Number);
      this.#goTo(first);
      await this.#isReadable(first, answers[first].lines);
      return false;
    }
    this.#showResult(found.parts);
    this.#isNew = false;
    this.#turnTo("compared");
    this.#announcer.say(found.announcement);
    return true;
  }

  async #ask(what, key = this) {
    this.#asking += 1;
    this.#showStatus();
    try {
      return await python.request(key, { kind: "case", ...this.#starter.archives, seed: this.#seed, ...what });
    } finally {
      this.#asking -= 1;
      this.#showStatus();
    }
  }

  #onNews(news) {
    this.#news = news;
    this.dataset.state = news.state;
    this.dataset.runtime = news.interpreter;
    this.#showStatus();
    if (news.state === "failed") this.#announcer.say(this.querySelector(".status").textContent);
    if (news.state === "live" && this.dataset.coming === LATER) this.#open(this.#seed);
  }

  // What the page says

  #showStatus() {
    const { offered } = this.#starter;
    const told = { ...this.#news, download: this.#starter.download, offered, waiting: this.#asking > 0 };
    showStatus(this.querySelector(".status"), statusOf(told, CASE));
  }

  #saySeed(sentence) {
    this.querySelector(".seed").textContent = sentence;
  }

  #showResult(parts) {
    for (const name of ["score", "compared", "judged", "yours", "approval"]) {
      rewrite(this.#part(name), parts?.[name] ?? "");
    }
    this.querySelector(".result").hidden = !parts;
  }

  /** A button for each finding, which says whether something was decided about it. */
  #showOverview() {
    const overview = this.querySelector(".overview");
    const buttons = Array.from({ length: this.#count }, (_, i) => {
      const number = i + 1;
      const done = Boolean(this.#answers[number]?.answer);
      const current = number === this.#at ? ' aria-current="step"' : "";
      const name = `Finding ${number}${done ? ", decided" : ""}`;
      return `<li><button type="button" data-action="go" data-to="${number}" aria-label="${name}"${current}>${number}${done ? " ✓" : ""}</button></li>`;
    });
    rewrite(overview, `<ol>${buttons.join("")}</ol>`);
    overview.hidden = false;
  }

  // The page

  get #shown() {
    return this.querySelector(`[data-finding="${this.#at}"]`);
  }

  /** The lists stand before the element: they are read before any script is needed. */
  get #whole() {
    return this.closest(".cleanup");
  }

  get #count() {
    return this.querySelectorAll(".finding").length;
  }

  get #first() {
    return Number(this.dataset.seed);
  }

  get #accounts() {
    return Array.from(this.#whole.querySelectorAll("[data-part=accounts] [data-name]"), ({ dataset }) => ({
      name: dataset.name,
      also: dataset.also.split("|").filter(Boolean),
    }));
  }

  get #draft() {
    return `case ${this.#seed}`;
  }

  #part(name) {
    return this.#whole.querySelector(`[data-part="${name}"]`);
  }

  #listen(type, handler, { on = this, ...options } = {}) {
    on.addEventListener(type, handler, options);
    this.#leave.push(() => on.removeEventListener(type, handler, options));
  }
}

/** The number of the finding that a link names; 0 where it names none. */
function findingOf(hash) {
  return Number(/^#finding-(\d+)$/.exec(hash)?.[1] ?? 0);
}

function isTyped(lines) {
  return (lines ?? []).some((line) => Object.values(line).some((text) => text.trim()));
}

customElements.define("cleanup-case", CleanupCase);
