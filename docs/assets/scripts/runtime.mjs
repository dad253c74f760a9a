// One Python for the whole visit: starts its worker, hands it one request at a time, notices when it
// fails. It knows nothing of what is asked and answered. The light interpreter comes first where the
// page names it. Where that one fails, Pyodide takes its place for the rest of the visit, and answers
// what was asked; on a link that is to be spared, the reader has to say so.

const WORKERS = {
  light: new URL("light.worker.mjs", import.meta.url),
  pyodide: new URL("python.worker.mjs", import.meta.url),
};
const STARTING = "writeoffs-python-is-starting"; // in sessionStorage until a start has answered
const SLOW_LINKS = ["slow-2g", "2g", "3g"];

// What the browser has kept of such a file, or of there being none, is of no use.
const NOT_THERE = ["missing", "damaged"];

// A start may take long, but not stand still for so long. (A slow phone compiles for a while.)
const STALLED_AFTER = 45_000;
const ANSWER_WITHIN = 10_000;
const OVERSLEPT = 5_000; // a page is never that late with a timer while it runs

/**
 * @typedef {"static" | "starting" | "live" | "failed"} State
 * @typedef {"blocked" | "missing" | "damaged" | "timeout" | "dead" | "error"} Reason
 * @typedef {{core: string, engine: string, archives: string[], download: number}} Named
 *   what the files of an interpreter are called, and their bytes when not compressed
 * @typedef {Named & {light?: Named, afresh?: boolean}} Files
 *   those of Pyodide and of the light interpreter, and whether to ask the server for what the browser
 *   has kept
 * @typedef {{state: State, interpreter: keyof WORKERS | "", loaded: number, total: number, failure: RuntimeFailure | null}} News
 *   `loaded` and `total` are bytes over the wire; `total` is 0 while it is not known
 * @typedef {{files?: Map<string, Blob>, onProgress?: (done: number, total: number) => void}} More
 *   what a request is about, by number; who is told how far a long answer is
 * @typedef {{key: unknown, payload: object, resolve: (answer: any) => void, reject: (why: Error) => void} & More} Asked
 */

export class RuntimeFailure extends Error {
  name = "RuntimeFailure";

  /** @param {Reason} reason @param {string} message for developers */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** @type {News} */
let news = { state: "static", interpreter: "", loaded: 0, total: 0, failure: null };
/** @type {Set<(news: News) => void>} */
const listeners = new Set();

/** @type {Promise<void> | null} */
let started = null;
let afresh = false; // the server was asked for what the browser had kept
let settleStart = { resolve() {}, reject(/** @type {Error} */ _why) {} };
/** @type {Files | null} */
let named = null;
let lightFailed = false; // it gets one chance a visit
/** @type {Worker | null} */
let worker = null;
let patience = 0; // the timer of what is being waited for

/** The newest request of each key, in the order of asking. @type {Map<unknown, Asked>} */
const waiting = new Map();
/** @type {Asked | null} */
let underWay = null;
let lastId = 0;

/** @returns {State} */
export const state = () => news.state;

/**
 * Be told the state now, and again whenever it or the progress changes.
 * @param {(news: News) => void} listener
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  listeners.add(listener);
  listener(news);
  return () => listeners.delete(listener);
}

/**
 * Starts Python, unless that was done.
 * @param {Files} files
 * @returns {Promise<void>} settles when Python is live or has failed, or is for the reader to allow
 */
export function start(files) {
  started ??= new Promise((resolve, reject) => {
    settleStart = { resolve, reject };
    startWorker(files);
  });
  return started;
}

/** Starts Python afresh if it has failed. @param {Files} files @returns {Promise<void>} */
export function restart(files) {
  if (news.state !== "failed") return start(files);
  started = null;
  afresh = NOT_THERE.includes(news.failure.reason);
  return start({ ...files, afresh });
}

/** Whether files are still not there, though the server itself was asked. */
export function isOutdated() {
  return news.state === "failed" && afresh && NOT_THERE.includes(news.failure.reason);
}

/**
 * Asks Python. A request that still waits gives way to a newer one of the same key.
 * @param {unknown} key who asks
 * @param {object} payload the request, without an id
 * @param {More} more
 * @returns {Promise<any>} the answer; null if the request gave way
 */
export function request(key, payload, more = {}) {
  if (news.state === "failed") return Promise.reject(news.failure);
  return new Promise((resolve, reject) => {
    waiting.get(key)?.resolve(null);
    waiting.set(key, { key, payload, resolve, reject, ...more });
    sendNext();
  });
}

/**
 * Whether Python may start though the reader has not said so. The light interpreter weighs less than
 * three pages: who asks for an answer gets it, on a link that is to be spared, too.
 * @param {Files} files @param {boolean} isWanted an answer was asked for
 */
export function mayStartByItself(files, isWanted) {
  if (inSession((session) => session.getItem(STARTING))) return false; // it never answered
  return !isLinkSpared() || (isWanted && toStart(files) === files.light);
}

function isLinkSpared() {
  const { saveData, effectiveType } = navigator.connection ?? {};
  return saveData || SLOW_LINKS.includes(effectiveType);
}

/** The files of the interpreter that a start would take. @param {Files} files @returns {Named} */
export function toStart(files) {
  return files.light && !lightFailed ? files.light : files;
}

/** A page came that the light interpreter cannot serve. */
export function endLight() {
  if (news.interpreter !== "light") return;
  endWorker();
  askAgain();
  beginAgain();
}

/** @param {Files} files */
function startWorker(files) {
  named = files;
  const { light, afresh, ...pyodide } = files;
  const interpreter = toStart(files) === light ? "light" : "pyodide";
  const start = { ...(interpreter === "light" ? light : pyodide), afresh };
  inSession((session) => session.setItem(STARTING, "yes"));
  const ahead = interpreter === "light" ? takeAhead() : null;
  const told = { type: /** @type {const} */ ("module"), name: JSON.stringify(start) };
  const started = ahead?.worker ?? new Worker(WORKERS[interpreter], told);
  worker = started;
  worker.onmessage = ({ data }) => onMessage(JSON.parse(data));
  worker.onerror = ({ message }) => {
    if (news.state === "live") {
      fail("dead", message);
      return;
    }
    hasAnswered();
    // Where the worker's own script did not come, the browser names no reason.
    fail(message ? "error" : "missing", message || WORKERS[interpreter].pathname);
  };
  worker.onmessageerror = () => fail("dead", "a message could not be read");
  waitFor(STALLED_AFTER);
  tell({ state: "starting", interpreter, loaded: 0, total: 0, failure: null });
  for (const event of ahead?.heard ?? []) {
    if (worker === started) worker[`on${event.type}`](event);
  }
  sendNext();
}

/** The worker that start-ahead.js has started, once, and the events that it has heard of it. */
function takeAhead() {
  const ahead = self.startedAhead ?? null;
  self.startedAhead = null;
  return ahead;
}

/** @param {any} message */
function onMessage(message) {
  if (message.kind === "failed") {
    hasAnswered();
    fail(message.reason, message.message);
  } else if (message.kind === "progress") {
    waitFor(STALLED_AFTER);
    tell({ loaded: message.loaded, total: message.total });
  } else if (message.kind === "working") {
    waitFor(ANSWER_WITHIN);
    underWay.onProgress?.(message.done, message.total);
  } else if (message.kind === "ready") {
    clearTimeout(patience);
    hasAnswered();
    if (underWay) waitFor(ANSWER_WITHIN);
    tell({ state: "live" });
    settleStart.resolve();
    sendNext();
  } else {
    clearTimeout(patience);
    const { resolve } = underWay;
    underWay = null;
    sendNext();
    resolve(message);
  }
}

/** A worker that still starts keeps what it is asked until it can answer. */
function sendNext() {
  if (!["starting", "live"].includes(news.state) || underWay || !waiting.size) return;
  const [[key, asked]] = waiting;
  waiting.delete(key);
  underWay = asked;
  lastId += 1;
  const text = JSON.stringify({ ...asked.payload, id: lastId });
  worker.postMessage(asked.files?.size ? { text, files: asked.files } : text);
  if (news.state === "live") waitFor(ANSWER_WITHIN);
}

/** @param {number} milliseconds */
function waitFor(milliseconds) {
  clearTimeout(patience);
  const until = performance.now() + milliseconds;
  patience = setTimeout(() => {
    // The tab was frozen or the machine slept, and nothing could have come meanwhile.
    if (performance.now() > until + OVERSLEPT) waitFor(milliseconds);
    else fail("timeout", `nothing came for ${milliseconds / 1000} seconds`);
  }, milliseconds);
}

/** Python is of no more use: end it and tell everyone. @param {Reason} reason @param {string} why */
function fail(reason, why) {
  endWorker();
  if (news.interpreter === "light") {
    turnToPyodide();
    return;
  }
  const failure = new RuntimeFailure(reason, why);
  if (reason === "error") console.error(failure);
  const unanswered = underWay ? [underWay, ...waiting.values()] : [...waiting.values()];
  underWay = null;
  waiting.clear();
  tell({ state: "failed", failure });
  settleStart.reject(failure);
  for (const { reject } of unanswered) reject(failure);
}

function turnToPyodide() {
  lightFailed = true;
  askAgain();
  if (isLinkSpared()) beginAgain();
  else startWorker(named);
}

/** What was asked and not answered comes first again, unless something newer took its place. */
function askAgain() {
  if (!underWay) return;
  const [asked, others] = [underWay, [...waiting]];
  underWay = null;
  if (waiting.has(asked.key)) {
    asked.resolve(null);
    return;
  }
  waiting.clear();
  for (const [key, each] of [[asked.key, asked], ...others]) waiting.set(key, each);
}

function endWorker() {
  clearTimeout(patience);
  worker.onmessage = worker.onerror = null;
  worker.terminate();
}

/** Nothing runs until somebody starts it. What waits for an answer goes on waiting. */
function beginAgain() {
  settleStart.resolve();
  started = null;
  tell({ state: "static", interpreter: "" });
}

/** @param {Partial<News>} change */
function tell(change) {
  news = { ...news, ...change };
  for (const listener of listeners) listener(news);
}

const hasAnswered = () => inSession((session) => session.removeItem(STARTING));

// Leaving the page in the middle of a start is no sign that Python cannot start.
addEventListener("pagehide", () => {
  if (news.state === "starting") hasAnswered();
});

/** @template T @param {(session: Storage) => T} use @returns {T | null} */
function inSession(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null; // this browser keeps nothing for this site
  }
}
