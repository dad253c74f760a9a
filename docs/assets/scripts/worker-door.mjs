// The door of a worker in which Python runs, whichever Python it is. Text in, text out; all of it JSON.
//
//   page → worker   {"kind": "start", …} once, with the names of the files and "afresh"; then requests,
//                   with an "id", and with "archives" where Python needs more ("lightArchives" for the
//                   light interpreter); or {text, files}: such
//                   a request, and files that it is about, by their number
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
 * Answers the page.
 * @param {(start: any) => Promise<void>} boot
 * @param {(text: string, request: any, files: Map<string, Blob>) => Promise<string>} answer
 * @param {() => void} afterwards what there is time for once the page has its answer
 */
export function serve(boot, answer, afterwards = () => {}) {
  self.addEventListener("message", async ({ data }) => {
    const { text, files } = typeof data === "string" ? { text: data, files: new Map() } : data;
    const message = JSON.parse(text);
    try {
      if (message.kind === "start") {
        performance.mark(PHASES.asked);
        await boot(message);
        performance.mark(PHASES.imported);
        post({ kind: "ready" });
      } else {
        self.postMessage(await answer(text, message, files));
        afterwards();
      }
    } catch (error) {
      postFailure(error, message.id);
    }
  });
}
