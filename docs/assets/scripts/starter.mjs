// When a widget starts Python: when it comes near, when somebody turns to it, or when told to. It says
// which files there are; the runtime, which Python starts.

import * as python from "./runtime.mjs";
import { whenNear } from "./when-near.mjs";

export class Starter {
  #isWanted = false; // somebody has asked for an answer

  /** @param {HTMLElement} element says in its data what to load */
  constructor(element) {
    this.element = element;
  }

  get files() {
    const { core, engine, download, lightCore, lightEngine, lightDownload } = this.element.dataset;
    const { archives, lightArchives } = this.archives;
    const light = lightCore && {
      core: lightCore,
      engine: lightEngine,
      archives: lightArchives,
      download: Number(lightDownload),
    };
    return { core, engine, archives, download: Number(download), light };
  }

  /** What a request names that needs more than the engine, for either interpreter. */
  get archives() {
    const { archive, lightArchive } = this.element.dataset;
    return { archives: archive?.split(" ") ?? [], lightArchives: lightArchive?.split(" ") ?? [] };
  }

  /** How many bytes a start takes, when not compressed. */
  get download() {
    return python.toStart(this.files).download;
  }

  /** Whether the reader must say so before Python is downloaded. */
  get offered() {
    return this.#isWanted && python.state() === "static" && !this.#mayStart;
  }

  /** Somebody asked for an answer. Where Python may not start by itself, it is offered. */
  wanted() {
    this.#isWanted = true;
    this.ifAllowed();
  }

  ifAllowed() {
    if (python.state() === "static" && this.#mayStart) this.start();
  }

  get #mayStart() {
    return python.mayStartByItself(this.files, this.#isWanted);
  }

  start() {
    python.start(this.files).catch(() => {}); // what went wrong comes as news
  }

  /** A page that was kept may name files of an earlier release. Loaded anew, it names those there are. */
  async retry() {
    const reachable = python.isOutdated() && (await fetch(location.pathname, { cache: "no-store" }).catch(() => null));
    if (reachable?.ok) location.reload();
    else python.restart(this.files).catch(() => {});
  }

  /** Start when the element comes near the screen; what it returns ends the waiting. */
  whenNear() {
    if (!this.files.light) python.endLight();
    return whenNear(this.element, () => this.ifAllowed());
  }
}
