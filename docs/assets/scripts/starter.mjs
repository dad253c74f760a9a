// When a widget starts Python: when it comes near, when somebody turns to it, or when told to.

import * as python from "./runtime.mjs";
import { whenNear } from "./when-near.mjs";

export class Starter {
  offered = false; // the reader must say so before Python is downloaded

  /** @param {HTMLElement} element says in its data what to load */
  constructor(element) {
    this.element = element;
  }

  get files() {
    const { core, engine, archive, download } = this.element.dataset;
    return { core, engine, archives: archive ? archive.split(" ") : [], download: Number(download) };
  }

  /** Somebody asked for an answer. Where Python may not start by itself, it is offered. */
  wanted() {
    this.offered ||= python.state() === "static" && !python.mayStartByItself();
    this.ifAllowed();
  }

  ifAllowed() {
    if (python.state() === "static" && python.mayStartByItself()) this.start();
  }

  start() {
    this.offered = false;
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
    return whenNear(this.element, () => this.ifAllowed());
  }
}
