// The door of a worker in which Python runs, whichever Python it is. Text in, text out; all of it JSON.
//
//   its name        how to start: the names of the files, and "afresh". (A browser hands over a message
//                   only when the page's thread is free, and the theme's start keeps that busy.)
//   page → worker   requests, with an "id", and with "archives" where Python needs more
//                   ("lightArchives" for the light interpreter); or {text, files}: such a request,
//                   and files that it is about, by their number
//   worker → page   {"kind": "progress", "loaded", "total"}; {"kind": "ready"};
//                   {"kind": "working", "done", "total"} of a request that takes long;
//                   the answer to a request, as the engine wrote it;
//                   {"kind": "failed", "reason", "message"}, with the "id" of the request if it was one

export class Failure extends Error {
  /** @param {"blocked" | "missing" | "damaged"} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

// Marks for whoever measures a start: the browser's own tools show them, and so does `make bench`.
export const PHASES = {
  asked: "python-asked",
  fetched: "python-fetched",
  started: "python-started",
  imported: "engine-imported",
};

export const post = (/** @type {object} */ message) => self.postMessage(JSON.stringify(message));

export const postFailure = (/** @type {Error} */ error, /** @type {number | undefined} */ id) =>
  post({ id, kind: "failed", reason: error.reason ?? "error", message: error.message });

/**
 * Starts Python and answers the page.
 * @param {(start: any) => Promise<void>} boot
 * @param {(text: string, request: any, files: Map<string, Blob>) => Promise<string>} answer
 * @param {() => void} afterwards what there is time for once the page has its answer
 */
export async function serve(boot, answer, afterwards = () => {}) {
  performance.mark(PHASES.asked);
  const booted = boot(JSON.parse(self.name));
  self.addEventListener("message", async ({ data }) => {
    const { text, files } = typeof data === "string" ? { text: data, files: new Map() } : data;
    const request = JSON.parse(text);
    try {
      await booted;
      self.postMessage(await answer(text, request, files));
      afterwards();
    } catch (error) {
      postFailure(error, request.id);
    }
  });
  try {
    await booted;
    performance.mark(PHASES.imported);
    post({ kind: "ready" });
  } catch (error) {
    postFailure(error);
  }
}
