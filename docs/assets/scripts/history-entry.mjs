// What a history entry remembers of a reader's work: back, forward and a reload bring it again. It
// stands in `history.state`, not in the address, which stays the reader's to copy, and in no
// storage: it goes when the tab goes. keep-history-state.js keeps it beside the theme's own state.

const REMEMBERED = "remembered";
const WRITE_EVERY = 400; // milliseconds; Safari refuses more than 100 writes in half a minute

export class HistoryEntry {
  #name;
  #describe;
  #arrive;
  #page = location.pathname;
  #view; // which showing of the page this is
  #untouched; // the work as the page brought it, which need not be remembered
  #lastWrite = -WRITE_EVERY;
  #timer = 0;
  #leave = new AbortController();

  /**
   * @param {string} name whose work: several keep theirs in one entry
   * @param {() => object} describe the work as it stands now, fit for JSON
   * @param {(work: object | null, sameView: boolean) => void} arrive the reader came to another
   *   entry of this page: what it remembers, and whether that is of this showing of the page
   */
  constructor(name, describe, arrive) {
    this.#name = name;
    this.#describe = describe;
    this.#arrive = arrive;
    this.#view = this.#kept?.view ?? Math.random();
    this.#untouched = JSON.stringify(describe());
    const { signal } = this.#leave;
    addEventListener("popstate", () => this.#onPopState(), { signal });
    addEventListener("click", () => this.#onClick(), { signal, capture: true });
    for (const leaving of ["beforeunload", "pagehide"]) {
      addEventListener(leaving, () => this.#write(), { signal });
    }
  }

  /** What the entry remembers; null if there is nothing. */
  get work() {
    return this.#kept?.work ?? null;
  }

  /** The work has changed: keep it, soon. */
  changed() {
    if (this.#timer) return;
    const wait = this.#lastWrite + WRITE_EVERY - performance.now();
    if (wait <= 0) this.#write();
    else this.#timer = setTimeout(() => this.#write(), wait);
  }

  /** The work is as the page brought it again. */
  forget() {
    this.#stopWaiting();
    this.#untouched = JSON.stringify(this.#describe());
    if (this.#kept) this.#put(null);
  }

  /** The page goes; what the entry remembers stays. */
  end() {
    this.#stopWaiting();
    this.#leave.abort();
  }

  #stopWaiting() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #write() {
    this.#stopWaiting();
    if (location.pathname !== this.#page) return; // the reader is on the way to another page
    const work = this.#describe();
    const [kept, now] = [this.#kept, JSON.stringify(work)];
    const same = kept
      ? kept.view === this.#view && JSON.stringify(kept.work) === now
      : this.#untouched === now;
    if (!same) this.#put({ view: this.#view, work });
  }

  get #kept() {
    return history.state?.[REMEMBERED]?.[this.#name] ?? null;
  }

  #put(kept) {
    const remembered = { ...history.state?.[REMEMBERED], [this.#name]: kept };
    history.replaceState({ ...history.state, [REMEMBERED]: remembered }, "");
    this.#lastWrite = performance.now();
  }

  #onPopState() {
    if (location.pathname !== this.#page) return;
    const kept = this.#kept;
    const sameView = !kept || kept.view === this.#view;
    if (kept) this.#view = kept.view;
    this.#arrive(this.work, sameView);
  }

  /** A link may lead on; one within the page makes an entry that knows nothing of the work yet. */
  #onClick() {
    this.#write();
    setTimeout(() => this.#write());
  }
}
