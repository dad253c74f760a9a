// Asks before a page is left that holds work which nothing keeps.

const QUESTION = "Leave this page? What you entered here is not kept.";

export class LeaveGuard {
  #hasWork;
  #leave = new AbortController();

  /**
   * @param {() => boolean} hasWork
   * @param {{alsoLinks?: boolean}} how links within the site, and the way back, are asked about too, unless
   *   the tab keeps the work
   */
  constructor(hasWork, { alsoLinks = true } = {}) {
    this.#hasWork = hasWork;
    const { signal } = this.#leave;
    addEventListener("beforeunload", (event) => this.#hasWork() && event.preventDefault(), { signal });
    if (!alsoLinks) return;
    // The theme replaces a page without leaving it, and then the browser does not ask.
    document.addEventListener("click", (event) => this.#onClick(event), { signal, capture: true });
    // Back and forward, in browsers that let a page stop them.
    globalThis.navigation?.addEventListener("navigate", (event) => this.#onNavigate(event), { signal });
  }

  end() {
    this.#leave.abort();
  }

  #onClick(event) {
    const link = event.target.closest("a[href]");
    const replaces = link && !link.target && !link.hasAttribute("download") && !event.ctrlKey && !event.metaKey;
    const leaves = replaces && (link.origin !== location.origin || link.pathname !== location.pathname);
    if (leaves && this.#stays()) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #onNavigate(event) {
    const replaces = event.navigationType === "traverse" && !event.hashChange && event.cancelable;
    if (replaces && this.#stays()) event.preventDefault();
  }

  #stays() {
    if (!this.#hasWork()) return false;
    const leaves = confirm(QUESTION);
    if (leaves) this.#hasWork = () => false; // once is enough
    return !leaves;
  }
}
