// A test over all subjects, or over those that a link for a class names. It fetches the questions from
// the pages that it links, so that they are written once; which of them it asks comes from a seed in
// the address.
//
// Nothing is stored. Whoever keeps score listens to "quiz-test-finished", which bubbles from the
// test over all subjects. Its detail: { seed, asked, right, passMark, passed, wrong }, the last a list
// of slugs. The test of a class is not announced: its score is of other questions.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { HIGHEST_SEED, isForClass, pilesOf, planIn, wholeIn } from "./class-link.mjs";
import { draw } from "./draw.mjs";
import { button, make } from "./make-element.mjs";
import { newNumber } from "./new-number.mjs";
import { savingForm } from "./save-result.mjs";

const UNREACHED = "The questions did not arrive. Check the connection, then start again.";
const BAD_NUMBER = `Enter a whole number from 1 to ${HIGHEST_SEED}.`;
const BAD_LINK = "The link’s test number could not be used. Here is another one.";
const BAD_CLASS =
  "This link is meant for a class, but a part of it is missing or unknown. Ask your trainer for it again. Below is the test over everything.";
const CHANGED = "The questions have changed since your trainer made this link. You may get other questions than the rest. Ask first.";

/** A test begun, kept while the visit lasts: a reader may follow a link in an answer and return. */
let begun = null; // { plan, seed, drawn, queue, version, tries: Map(slug → { answer, right, tries }) }

/** Every question of the quiz, fetched once a visit, in the order of its pages. */
let fetched = null;

// A result that is in no file yet is gone with the tab.
addEventListener("beforeunload", (event) => begun?.plan && begun.tries.size && !begun.saved && event.preventDefault());

async function questionsOf(addresses) {
  fetched ??= Promise.all(addresses.map(questionsAt)).catch((fault) => {
    fetched = null;
    throw fault;
  });
  return (await fetched).flat();
}

async function questionsAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = Array.from(page.querySelectorAll("[data-quiz-question]"));
  // A link is written for the page it stands on.
  for (const link of found.flatMap((each) => Array.from(each.querySelectorAll("a[href]")))) {
    link.setAttribute("href", new URL(link.getAttribute("href"), address).href);
  }
  return found;
}

const rightIn = (tries) => [...tries.values()].filter(({ right }) => right).length;

class QuizTest extends HTMLElement {
  #questions = new Map(); // slug → the question as its page has it
  #known = null; // the subjects and lessons that a link for a class may name
  #plan = null; // what the link for a class says, if the reader came by one
  #leave = new AbortController();

  connectedCallback() {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.addEventListener("quiz-answered", ({ detail, target }) => this.#answered(detail, target), { signal });
    // A link that is pasted into the address of this very page loads nothing.
    addEventListener("hashchange", () => isForClass(location.hash) && this.#arrive(), { signal });
    this.#known = JSON.parse(this.dataset.known);
    this.querySelector(".all").hidden = true;
    this.#arrive();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  // Before

  #arrive() {
    const { seed } = readAddress(["seed"]);
    const wanted = wholeIn(seed);
    this.#plan = isForClass(location.hash) ? planIn(location.hash, this.#known) : null;
    if (begun && this.#isBegun(wanted)) {
      this.#plan = begun.plan;
      this.#resume();
    } else if (this.#plan) this.#offerClass();
    else if (isForClass(location.hash)) this.#offer(newNumber(), BAD_CLASS);
    else this.#offer(wanted ?? newNumber(), seed === undefined || wanted ? "" : BAD_LINK);
    this.toggleAttribute("data-class", this.#plan !== null);
  }

  /** Whether the address leads to what was begun. A link within the page leaves a class its test. */
  #isBegun(wanted) {
    if (!begun.plan) return begun.seed === wanted && !isForClass(location.hash);
    if (isForClass(location.hash)) return JSON.stringify(begun.plan) === JSON.stringify(this.#plan);
    return wanted === null && !begun.saved;
  }

  #offer(seed, problem = "") {
    const field = make("input", "");
    field.type = "text";
    field.id = "test-number";
    field.inputMode = "numeric";
    field.autocomplete = "off";
    field.value = seed;
    const label = make("label", "", "Test number");
    label.htmlFor = field.id;
    const hint = make("p", "how", "Two people with the same number get the same test.");
    const said = make("p", "problem", problem);
    said.setAttribute("role", "status");
    const start = () => {
      const wanted = wholeIn(field.value);
      if (wanted) this.#start(wanted, said);
      else {
        said.textContent = BAD_NUMBER;
        field.focus();
      }
    };
    field.addEventListener("keydown", ({ key }) => key === "Enter" && start());
    const actions = make("p", "actions", button("Start the test", start));
    this.#stage.replaceChildren(label, field, hint, actions, said);
  }

  #offerClass() {
    const { name, by, chosen, asked, passMark, seed, version } = this.#plan;
    const title = make("h2", "now", `A test for: ${name}`);
    title.tabIndex = -1;
    const from = by === "picked" ? "" : ` from ${chosen.length} ${chosen.length === 1 ? by.slice(0, -1) : by}`;
    const facts = make(
      "p",
      "",
      `${asked} ${asked === 1 ? "question" : "questions"}${from}. You pass with ${passMark} right at the first try. Test number ${seed}.`,
    );
    const how = make(
      "p",
      "how",
      "Nothing is sent while you answer. At the end you save your result as a file, and hand it to your trainer.",
    );
    const said = make("p", "problem", version === this.#known.version ? "" : CHANGED);
    said.setAttribute("role", "status");
    const actions = make("p", "actions", button("Start the test", () => this.#start(seed, said)));
    this.#stage.replaceChildren(title, facts, how, actions, said);
  }

  async #start(seed, said) {
    said.textContent = "The questions are on their way.";
    try {
      await this.#fetch();
    } catch {
      said.textContent = UNREACHED;
      return;
    }
    const drawn = this.#draw(seed);
    begun = { plan: this.#plan, seed, drawn, queue: [...drawn], tries: new Map(), version: this.#known.version };
    if (!this.#plan) writeAddress(["seed"], `seed=${seed}`);
    this.#ask();
  }

  #draw(seed) {
    if (this.#plan) return draw(seed, pilesOf(this.#plan, this.#known), this.#plan.asked);
    const subjects = new Map();
    for (const [slug, { dataset }] of this.#questions) {
      subjects.set(dataset.subject, [...(subjects.get(dataset.subject) ?? []), slug]);
    }
    return draw(seed, [...subjects.values()], Number(this.dataset.questions));
  }

  async #resume() {
    await this.#fetch();
    if (begun.queue.length) this.#ask(false);
    else this.#showResult(false);
  }

  async #fetch() {
    const links = this.querySelectorAll(".pages a");
    const found = await questionsOf(Array.from(links, (each) => each.href));
    this.#questions = new Map(found.map((each) => [each.dataset.quizQuestion, each]));
  }

  // During

  #ask(focus = true) {
    const [slug] = begun.queue;
    if (slug === undefined) {
      this.#finish();
      return;
    }
    const again = begun.tries.has(slug);
    const number = begun.drawn.filter((each) => begun.tries.has(each)).length + (again ? 0 : 1);
    const words = again ? "Once more" : `Question ${number} of ${begun.drawn.length}`;
    const title = make("h2", "now", words);
    title.tabIndex = -1;
    const count = make("p", "progress", `Right at the first try: ${rightIn(begun.tries)} of ${begun.tries.size}`);
    this.#stage.replaceChildren(title, count, document.importNode(this.#questions.get(slug), true));
    if (focus) this.#focus(title);
  }

  #answered({ slug, answer, right }, question) {
    const { tries, queue } = begun;
    if (tries.has(slug)) tries.get(slug).tries += 1;
    else tries.set(slug, { answer, right, tries: 1 });
    queue.shift();
    if (!right) queue.splice(Number(this.dataset.againAfter), 0, slug);
    question.offer(queue.length ? "Next question" : "See the result", () => this.#ask());
  }

  // After

  #finish() {
    const { plan, seed, drawn, tries } = begun;
    const detail = this.#showResult();
    if (plan) return;
    begun = null;
    const wrong = drawn.filter((slug) => !tries.get(slug).right);
    this.dispatchEvent(new CustomEvent("quiz-test-finished", { bubbles: true, detail: { seed, ...detail, wrong } }));
  }

  /** @returns what the test came to: { asked, right, passMark, passed } */
  #showResult(focus = true) {
    const { plan, seed, drawn, tries } = begun;
    const right = rightIn(tries);
    const passMark = plan?.passMark ?? Number(this.dataset.passMark);
    const passed = right >= passMark;
    const asked = drawn.length;
    const title = make("h2", "now", passed ? "Passed" : "Not passed yet");
    title.tabIndex = -1;
    const score = make("p", "score", `${right} of ${asked} right at the first try. The pass mark is ${passMark}. Test number ${seed}.`);
    const after = plan ? [this.#saving(), ...this.#missed()] : [...this.#missed(), ...this.#actions(seed)];
    this.#stage.replaceChildren(title, score, ...after);
    if (focus) this.#focus(title);
    return { asked, right, passMark, passed };
  }

  #missed() {
    const { drawn, tries } = begun;
    const missed = drawn
      .filter((slug) => !tries.get(slug).right)
      .map((slug) => {
        const question = this.#questions.get(slug);
        const asked = question.querySelectorAll(".story, legend");
        const words = Array.from(asked, (each) => each.textContent).join(" ");
        return make("li", "", words, question.querySelector(".taught").cloneNode(true));
      });
    return missed.length ? [make("h3", "", "What to read again"), make("ul", "missed", ...missed)] : [];
  }

  /** The form that saves it; once it did, the next trainee may sit down. */
  #saving() {
    const next = button("Start again, for the next person", () => {
      begun = null;
      this.#offerClass();
      this.#focus(this.#stage.querySelector(".now"));
    });
    next.hidden = !begun.saved;
    return savingForm(begun, next);
  }

  #actions(seed) {
    const said = make("p", "copied");
    said.setAttribute("role", "status");
    const actions = make(
      "p",
      "actions",
      button("A new test", () => this.#again(newNumber())),
      button("The same test again", () => this.#again(seed)),
      button("Copy link", () => this.#copy(said)),
    );
    return [actions, said];
  }

  #again(seed) {
    history.pushState(null, "", linkTo(["seed"], ""));
    this.#offer(seed);
    this.querySelector("#test-number").focus();
  }

  async #copy(said) {
    said.textContent = await navigator.clipboard
      .writeText(location.href)
      .then(() => "Link copied. It brings the same test.")
      .catch(() => "Copy the link from your browser’s address bar.");
  }

  #focus(title) {
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  }

  get #stage() {
    return this.querySelector(".stage");
  }
}

customElements.define("quiz-test", QuizTest);
