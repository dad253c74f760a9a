// The worker in which Python runs. Text in, text out; all of it JSON.
//
//   page → worker   {"kind": "start", "core", "engine", "archives", "download"} once; then requests,
//                   with an "id", and with an "archive" where Python needs one more to answer
//   worker → page   {"kind": "progress", "loaded", "total"}; {"kind": "ready"};
//                   the answer to a request, as the engine wrote it;
//                   {"kind": "failed", "reason", "message"}, with the "id" of the request if it was one

const LOADER = "pyodide.mjs";
const SCRIPT = "pyodide.asm.js";
const WASM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const LOCK = "pyodide-lock.json";
const ENGINE_PLACE = "/lib/writeoffs.zip"; // in Python's file system
const RUNTIME = new URL("../runtime/", import.meta.url);
const fetchFile = self.fetch.bind(self); // Python later gets another one

// Marks for whoever measures a start: the browser's own tools show them, and so does `make bench`.
const PHASES = {
  asked: "python-asked",
  fetched: "python-fetched",
  started: "python-started",
  imported: "engine-imported",
};

const SMALLEST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const PROGRESS_EVERY = 100; // milliseconds

class Failure extends Error {
  /** @param {"blocked" | "missing"} reason @param {string} message */
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
  #silent = 0;
  #told = 0;

  /** @param {number} download */
  constructor(download) {
    this.download = download;
  }

  /** A file was asked for; until the server says how large it is, nothing is told. */
  ask() {
    this.#silent += 1;
  }

  /** @param {Response} response its beginning is here */
  expect(response) {
    this.#silent -= 1;
    const length = response.headers.get("Content-Length");
    this.#wire = length === null ? Infinity : this.#wire + Number(length);
  }

  /** @param {PerformanceResourceTiming | undefined} timing of a module that has come */
  addModule(timing) {
    this.#wire += timing?.encodedBodySize ?? 0;
    this.add(timing?.decodedBodySize ?? 0);
  }

  /** @param {number} arrived how many bytes more have come, decompressed */
  add(arrived) {
    this.#arrived += arrived;
    const now = performance.now();
    if (this.#silent || now - this.#told < PROGRESS_EVERY) return;
    this.#told = now;
    const total = Math.min(this.#wire, this.download);
    const share = Math.min(1, this.#arrived / this.download);
    post({ kind: "progress", loaded: Math.round(share * total), total });
  }
}

/** @param {URL} url @param {Meter} meter */
async function download(url, meter) {
  meter.ask();
  const response = await fetchFile(url).catch(() => null);
  // A page in the place of a file is how some servers say that there is no such file.
  const isPage = response?.headers.get("Content-Type")?.startsWith("text/html");
  if (!response?.ok || isPage) throw new Failure("missing", url.pathname);
  meter.expect(response);
  count(response.clone(), meter).catch(() => {}); // whoever reads the response itself is told
  return response;
}

/** @param {Response} copy @param {Meter} meter */
async function count(copy, meter) {
  const reader = copy.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    meter.add(part.value.length);
  }
}

/** @param {URL} url @param {Meter} meter */
async function downloadBytes(url, meter) {
  const response = await download(url, meter);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Failure("missing", url.pathname);
  }
}

/** @param {URL} url @param {Meter} meter */
async function downloadWasm(url, meter) {
  const response = await download(url, meter);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    const refused = error instanceof WebAssembly.CompileError;
    throw new Failure(refused ? "blocked" : "missing", `${url.pathname}: ${error.message}`);
  }
}

/** @param {URL} url @param {Meter} meter */
async function downloadModule(url, meter) {
  let module;
  try {
    module = await import(url.href);
  } catch (error) {
    // Of a file that is missing or of a wrong type the browser says no more than this.
    throw error instanceof TypeError ? new Failure("missing", url.pathname) : error;
  }
  meter.addModule(performance.getEntriesByName(url.href)[0]);
  return module;
}

function requireWebAssembly() {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (error) {
    throw new Failure("blocked", error.message);
  }
}

/**
 * Starts Python.
 * @param {{core: string, engine: string, archives?: string[], download: number}} files
 */
async function boot({ archives = [], ...files }) {
  performance.mark(PHASES.asked);
  requireWebAssembly();
  const core = new URL(`${files.core}/`, RUNTIME);
  const meter = new Meter(files.download);
  // Everything is asked for at once. WebAssembly is compiled as it comes.
  const [wasm, library, lock, engine, extra, { loadPyodide }] = await Promise.all([
    downloadWasm(new URL(WASM, core), meter),
    downloadBytes(new URL(LIBRARY, core), meter),
    downloadBytes(new URL(LOCK, core), meter),
    downloadBytes(new URL(files.engine, RUNTIME), meter),
    Promise.all(archives.map((name) => downloadBytes(new URL(name, RUNTIME), meter))),
    downloadModule(new URL(LOADER, core), meter),
    downloadModule(new URL(SCRIPT, core), meter), // leaves a function where the loader looks for it
  ]);
  performance.mark(PHASES.fetched);
  handOver(new URL(LIBRARY, core), library, wasm);
  python = await loadPyodide({
    indexURL: core.href,
    lockFileContents: new TextDecoder().decode(lock),
    env: { PYTHONPATH: ENGINE_PLACE },
    fsInit: async (/** @type {any} */ FS) => FS.writeFile(ENGINE_PLACE, engine),
    stdout() {},
    stderr() {},
  });
  performance.mark(PHASES.started);
  engineDoor = python.pyimport("writeoffs.api");
  performance.mark(PHASES.imported);
  archives.forEach((name, i) => mount(name, extra[i]));
}

/** Gives Python an archive of the engine. @param {string} name @param {Uint8Array} bytes */
function mount(name, bytes) {
  const place = `/lib/${name}`;
  python.FS.writeFile(place, bytes);
  engineDoor.mount(place);
  mounted.add(name);
}

/** Fetches an archive that Python lacks. Few requests need one. @param {string | undefined} name */
async function bring(name) {
  if (!name || mounted.has(name)) return;
  mount(name, await downloadBytes(new URL(name, RUNTIME), new Meter(Infinity)));
}

/**
 * Pyodide fetches its library and its WebAssembly itself: give it what is here. Python gets nothing
 * else from the network.
 * @param {URL} libraryUrl @param {Uint8Array} library @param {WebAssembly.Module} wasm
 */
function handOver(libraryUrl, library, wasm) {
  self.fetch = async (url) => new Response(String(url) === libraryUrl.href ? library : null);
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    try {
      return { module: wasm, instance: await WebAssembly.instantiate(wasm, imports) };
    } catch (error) {
      postFailure(error); // Pyodide would log it and wait for ever
      throw error;
    }
  };
}

/** @type {any} */
let python;
/** The engine's only door. @type {any} */
let engineDoor;
const mounted = new Set();

self.addEventListener("message", async ({ data }) => {
  const message = JSON.parse(data);
  try {
    if (message.kind === "start") {
      await boot(message);
      post({ kind: "ready" });
    } else {
      await bring(message.archive);
      self.postMessage(engineDoor.respond(data));
    }
  } catch (error) {
    postFailure(error, message.id);
  }
});
