// The worker in which Python runs. Text in, text out; all of it JSON.
//
//   page → worker   {"kind": "start", "core", "engine", "download"} once; then requests, with an "id"
//   worker → page   {"kind": "progress", "loaded", "total"}; {"kind": "ready"};
//                   the answer to a request, as the engine wrote it;
//                   {"kind": "failed", "reason", "message"}, with the "id" of the request if it was one

const SCRIPT = "pyodide.asm.js";
const LOADER = "pyodide.mjs";
const WASM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const LOCK = "pyodide-lock.json";
const ENGINE_PLACE = "/lib/writeoffs.zip";

const SMALLEST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const PROGRESS_EVERY = 100; // milliseconds

/** @typedef {"blocked" | "missing" | "error"} Reason */

class Failure extends Error {
  /** @param {Reason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

const post = (/** @type {object} */ message) => self.postMessage(JSON.stringify(message));

const postFailure = (/** @type {Error} */ error, /** @type {number | undefined} */ id) =>
  post({ id, kind: "failed", reason: error.reason ?? "error", message: error.message });

/**
 * Counts what arrives and tells it in bytes over the wire.
 *
 * Only decompressed bytes can be counted as they come. Their share of `download`, which is the size
 * of everything when not compressed, is told as a share of what the server says that it sends.
 */
class Meter {
  #arrived = 0;
  #wire = 0;
  #told = 0;

  /** @param {number} download */
  constructor(download) {
    this.download = download;
  }

  /** @param {number} wire the size over the wire of a file that is on its way */
  expect(wire) {
    this.#wire += wire;
  }

  /** @param {number} arrived how many bytes more have come, decompressed */
  add(arrived) {
    this.#arrived += arrived;
    const now = performance.now();
    if (now - this.#told < PROGRESS_EVERY) return;
    this.#told = now;
    const share = Math.min(1, this.#arrived / this.download);
    post({ kind: "progress", loaded: Math.round(share * this.#wire), total: this.#wire });
  }
}

/** @param {URL} url @param {Meter} meter */
async function download(url, meter) {
  const response = await fetch(url).catch(() => null);
  // A page in the place of a file is how some servers say that there is no such file.
  const isPage = response?.headers.get("Content-Type")?.startsWith("text/html");
  if (!response?.ok || isPage) throw new Failure("missing", url.pathname);
  meter.expect(Number(response.headers.get("Content-Length")));
  count(response.clone(), meter).catch(() => {}); // who reads the response itself is told
  return response;
}

/** @param {Response} copy @param {Meter} meter */
async function count({ body }, meter) {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    meter.add(part.value.length);
  }
}

/** @param {URL} url @param {Meter} meter */
async function importModule(url, meter) {
  let module;
  try {
    module = await import(url.href);
  } catch (error) {
    // The browser says no more than this of a file that is missing or of the wrong type.
    throw error instanceof TypeError ? new Failure("missing", url.pathname) : error;
  }
  const [timing] = performance.getEntriesByName(url.href);
  meter.expect(timing?.encodedBodySize ?? 0);
  meter.add(timing?.decodedBodySize ?? 0);
  return module;
}

function requireWebAssembly() {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (error) {
    throw new Failure("blocked", error.message);
  }
}

/** @param {Promise<Response>} response @returns {Promise<WebAssembly.Module>} */
async function compile(response) {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new Failure("blocked", error.message);
    throw error instanceof Failure ? error : new Failure("missing", `${WASM}: ${error.message}`);
  }
}

/**
 * Starts Python. Every file is asked for before anything is waited for.
 * @param {{core: string, engine: string, download: number}} files
 * @returns {Promise<(request: string) => string>} the engine
 */
async function boot(files) {
  requireWebAssembly();
  const runtime = new URL("../runtime/", import.meta.url);
  const core = new URL(`${files.core}/`, runtime);
  const meter = new Meter(files.download);
  const [wasm, library, lock] = [WASM, LIBRARY, LOCK].map((name) => {
    const url = new URL(name, core);
    return { url, response: download(url, meter) };
  });
  const engine = download(new URL(files.engine, runtime), meter);
  const loader = importModule(new URL(LOADER, core), meter);
  const script = importModule(new URL(SCRIPT, core), meter);
  const compiled = compile(wasm.response);
  const bytes = Promise.all([engine, library.response]).

  return python.pyimport("writeoffs.api").respond;
}
