// The worker in which Python runs. Text in, text out; all of it JSON.
//
//   page → worker   {"kind": "start", "core", "engine", "download"} once, then requests, with an "id"
//   worker → page   {"kind": "progress", "loaded", "total"}; {"kind": "ready"};
//                   the answer to a request, as the engine wrote it;
//                   {"kind": "failed", "reason", "message"}, with the "id" of the request if it was one

const ENGINE = "/lib/writeoffs.zip";
const SMALLEST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const PROGRESS_EVERY = 100; // milliseconds

const post = (/** @type {object} */ message) => self.postMessage(JSON.stringify(message));

class Failure extends Error {
  /** @param {"blocked" | "missing"} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Counts what arrives and tells it in bytes over the wire.
 *
 * Only decompressed bytes can be counted as they arrive. Their share of `download`, the size of all
 * files uncompressed, is told as a share of what the server says it sends.
 */
class Meter {
  #arrived = 0;
  #wire = 0;
  #told = 0;

  /** @param {number} download */
  constructor(download) {
    this.download = download;
  }

  /** A file of this size over the wire is coming. */
  expect(/** @type {number} */ bytes) {
    this.#wire += bytes;
  }

  /** So many bytes, decompressed, have come. */
  add(/** @type {number} */ bytes) {
    this.#arrived += bytes;
    const now = performance.now();
    if (now - this.#told < PROGRESS_EVERY) return;
    this.#told = now;
    const share = Math.min(1, this.#arrived / this.download);
    post({ kind: "progress", loaded: Math.round(share * this.#wire), total: this.#wire });
  }
}

/**
 * Asks for a file and counts it as it arrives.
 * @param {URL} url @param {Meter} meter @returns {Promise<Response>}
 */
async function download(url, meter) {
  const response = await fetch(url).catch(() => null);
  const type = response?.headers.get("Content-Type") ?? "";
  // A page where a file should be is how many servers say that there is none.
  if (!response?.ok || type.startsWith("text/html")) throw new Failure("missing", url.pathname);
  meter.expect(Number(response.headers.get("Content-Length")));
  count(response.clone().body, meter).catch(() => {});
  return response;
}

/** @param {ReadableStream<Uint8Array>} body @param {Meter} meter */
async function count(body, meter) {
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    meter.add(value.length);
  }
}
