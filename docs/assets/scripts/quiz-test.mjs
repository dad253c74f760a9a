// A test over all subjects. It fetches the questions from the pages that it links, so that they
// are written once; which of them it asks comes from a seed in the address.
//
// Nothing is stored. Whoever keeps score listens to "quiz-test-finished", which bubbles from the
// test. Its detail: { seed, asked, right, passMark, passed, wrong }, the last a list of slugs.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { draw } from "./draw.mjs";

const HIGHEST = 999999;
const UNREACHED = "The questions did not arrive. Check the connection, then start again.";
const BAD_NUMBER = `Enter a whole number from 1 to ${HIGHEST}.`;
const BAD_LINK = "The link’s test number could not be used. Here is another one.";

/** A test begun, kept while the visit lasts: a reader may follow a link in an answer and return. */
let begun = null; // { seed, drawn, queue, tries: Map(slug → right at the first try) }

/** Every question of the quiz, fetched once a visit, in the order of its pages. */
let fetched = null;

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

const seedIn = (text) => (/^\s*[1-9]\d{0,5}\s*$/.test(text ?? "") ? Number(text) : null);
const newSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] % HIGHEST) + 1;

function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function button(words, act) {
  const element = make("button", "", words);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

class QuizTest extends HTMLElement {
  #questions = new Map(); // slug → the question as its page has it
  #leave = new AbortController();

  connectedCallback() {
    this.#leave = new AbortController();
    this.addEventListener("quiz-answered", ({ detail, target }) => this.#answered(detail, target), { signal: this.#leave.signal });
    this.querySelector(".all").hidden = true;
    const { seed } = readAddress(["seed"]);
    if (begun && begun.seed === seedIn(seed)) this.#resume();
    else this.#offer(seedIn(seed) ?? newSeed(), seed === undefined || seedIn(seed) ? "" : BAD_LINK);
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  // Before

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
      const wanted = seedIn(field.value);
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

  async #start(seed, said) {
    said.textContent = "The questions are on their way.";
    try {
      await this.#fetch();
    } catch {
      said.textContent = UNREACHED;
      return;
    }
    const subjects = new Map();
    for (const [slug, { dataset }] of this.#questions) {
      subjects.set(dataset.subject, [...(subjects.get(dataset.subject) ?? []), slug]);
    }
    const drawn = draw(seed, [...subjects.values()], Number(this.dataset.questions));
    begun = { seed, drawn, queue: [...drawn], tries: new Map() };
    writeAddress(["seed"], `seed=${seed}`);
    this.#ask();
  }

  async #resume() {
    await this.#fetch();
    this.#ask(false);
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
    const right = [...begun.tries.values()].filter(Boolean).length;
    const count = make("p", "progress", `Right at the first try: ${right} of ${begun.tries.size}`);
    this.#stage.replaceChildren(title, count, document.importNode(this.#questions.get(slug), true));
    if (focus) this.#focus(title);
  }

  #answered({ slug, right }, question) {
    if (!begun.tries.has(slug)) begun.tries.set(slug, right);
    begun.queue.shift();
    if (!right) begun.queue.splice(Number(this.dataset.againAfter), 0, slug);
    question.offer(begun.queue.length ? "Next question" : "See the result", () => this.#ask());
  }

  // After

  #finish() {
    const { seed, drawn, tries } = begun;
    const wrong = drawn.filter((slug) => !tries.get(slug));
    const right = drawn.length - wrong.length;
    const passMark = Number(this.dataset.passMark);
    const passed = right >= passMark;
    this.#stage.replaceChildren(...this.#result({ seed, asked: drawn.length, right, passMark, passed, wrong }));
    begun = null;
    this.#focus(this.#stage.querySelector(".now"));
    const detail = { seed, asked: drawn.length, right, passMark, passed, wrong };
    this.dispatchEvent(new CustomEvent("quiz-test-finished", { bubbles: true, detail }));
  }

  #result({ seed, asked, right, passMark, passed, wrong }) {
    const title = make("h2", "now", passed ? "Passed" : "Not passed yet");
    title.tabIndex = -1;
    const score = make("p", "score", `${right} of ${asked} right at the first try. The pass mark is ${passMark}. Test number ${seed}.`);
    const said = make("p", "copied");
    said.setAttribute("role", "status");
    const actions = make(
      "p",
      "actions",
      button("A new test", () => this.#again(newSeed())),
      button("The same test again", () => this.#again(seed)),
      button("Copy link", () => this.#copy(said)),
    );
    if (!wrong.length) return [title, score, actions, said];
    const missed = wrong.map((slug) => {
      const question = this.#questions.get(slug);
      const asked = question.querySelectorAll(".story, legend");
      const words = Array.from(asked, (each) => each.textContent).join(" ");
      return make("li", "", words, question.querySelector(".taught").cloneNode(true));
    });
    return [title, score, make("h3", "", "What to read again"), make("ul", "missed", ...missed), actions, said];
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
