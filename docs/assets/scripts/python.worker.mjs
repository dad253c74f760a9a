// The worker in which Python runs. Text in, text out; all of it JSON.
//
//   page → worker   {"kind": "start", "core", "engine", "archives", "download", "afresh"} once; then
//                   requests, with an "id", and with "archives" where Python needs more; or
//                   {text, files}: such a request, and files that it is about, by their number
//   worker → page   {"kind": "progress", "loaded", "total"}; {"kind": "ready"};
//                   {"kind": "working", "done", "total"} of a request that takes long;
//                   the answer to a request, as the engine wrote it;
//                   {"kind": "failed", "reason", "message"}, with the "id" of the request if it was one

const LOADER = "pyodide.js";
const SCRIPT = "pyodide.asm.js";
const WASM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const LOCK = "pyodide-lock.json";
const SUMS = "SHA256SUMS"; // of the files beside it
// The beginning of its own sum is in the name of an archive, and in that of the folder.
const NAMED_BY_SUM = /.*-([0-9a-f]{16})/;
const ENGINE_PLACE = "/lib/writeoffs.zip"; // in Python's file system
const BROUGHT = "/brought"; // where the engine looks for a reader's files
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
  /** @param {"blocked" | "missing" | "damaged"} reason @param {string} message */
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

/** How files are fetched: "reload" where what the browser has kept was no good. @type {RequestCache} */
let cache = "default";

/** @param {URL} url @param {Meter} meter */
async function download(url, meter) {
  meter.ask();
  const response = await fetchFile(url, { cache }).catch(() => null);
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

/**
 * All of a file, held against its SHA-256 or the beginning of that.
 * @param {Response} response @param {() => Promise<string>} sumOf
 */
async function whole(response, sumOf) {
  const { pathname } = new URL(response.url);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (!bytes) throw new Failure("missing", pathname);
  // A page that came without https cannot work out a sum, and could be any page.
  const digest = await self.crypto.subtle?.digest("SHA-256", bytes);
  if (digest && !inHex(digest).startsWith(await sumOf())) throw new Failure("damaged", pathname);
  return new Uint8Array(bytes);
}

/** @param {ArrayBuffer} digest */
const inHex = (digest) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf */
async function downloadBytes(url, meter, sumOf) {
  return whole(await download(url, meter), sumOf);
}

/** @param {URL} url @param {Meter} meter */
function downloadNamedBySum(url, meter) {
  return downloadBytes(url, meter, async () => NAMED_BY_SUM.exec(url.pathname)[1]);
}

/** The sums of the files of a folder, by name. @param {URL} core @param {Meter} meter */
async function downloadSums(core, meter) {
  const bytes = await downloadNamedBySum(new URL(SUMS, core), meter);
  const lines = new TextDecoder().decode(bytes).trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split("  ").reverse()));
}

/** @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf */
async function downloadWasm(url, meter, sumOf) {
  const response = await download(url, meter);
  const copy = whole(response.clone(), sumOf);
  const [intact, compiled] = await Promise.allSettled([copy, WebAssembly.compileStreaming(response)]);
  if (intact.status === "rejected") throw intact.reason;
  if (compiled.status === "fulfilled") return compiled.value;
  const refused = compiled.reason instanceof WebAssembly.CompileError;
  throw new Failure(refused ? "blocked" : "missing", `${url.pathname}: ${compiled.reason.message}`);
}

/**
 * What is imported is what was held against its sum, which the browser has kept.
 * @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf
 */
async function downloadModule(url, meter, sumOf) {
  await downloadBytes(url, meter, sumOf);
  try {
    return await import(url.href);
  } catch (error) {
    // Of a file that is missing or of a wrong type the browser says no more than this.
    throw error instanceof TypeError ? new Failure("missing", url.pathname) : error;
  }
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
 * @param {{core: string, engine: string, archives?: string[], download: number, afresh?: boolean}} files
 */
async function boot({ archives = [], afresh = false, ...files }) {
  performance.mark(PHASES.asked);
  requireWebAssembly();
  cache = afresh ? "reload" : "default";
  const core = new URL(`${files.core}/`, RUNTIME);
  const meter = new Meter(files.download);
  const sums = downloadSums(core, meter);
  /** @returns {[URL, Meter, () => Promise<string>]} */
  const file = (/** @type {string} */ name) => [new URL(name, core), meter, async () => (await sums)[name]];
  // Everything is asked for at once. WebAssembly is compiled as it comes.
  const [wasm, library, lock, engine, extra, { loadPyodide }] = await Promise.all([
    downloadWasm(...file(WASM)),
    downloadBytes(...file(LIBRARY)),
    downloadBytes(...file(LOCK)),
    downloadNamedBySum(new URL(files.engine, RUNTIME), meter),
    Promise.all(archives.map((name) => downloadNamedBySum(new URL(name, RUNTIME), meter))),
    downloadModule(...file(LOADER)),
    downloadModule(...file(SCRIPT)), // leaves a function where the loader looks for it
    sums,
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

/** Fetches the archives that Python lacks. Few requests need one. @param {string[]} names */
async function bring(names) {
  for (const name of names) {
    if (!mounted.has(name)) mount(name, await downloadNamedBySum(new URL(name, RUNTIME), new Meter(Infinity)));
  }
}

/** Puts a reader's files where the engine reads them. @param {Map<string, Blob>} files */
async function takeIn(files) {
  if (files.size) python.FS.mkdirTree(BROUGHT);
  for (const [number, file] of files) {
    python.FS.writeFile(`${BROUGHT}/${number}`, new Uint8Array(await file.arrayBuffer()));
  }
}

/** What Python calls while it works for long. */
function teller() {
  let told = performance.now();
  return (/** @type {number} */ done, /** @type {number} */ total) => {
    if (performance.now() - told < PROGRESS_EVERY) return;
    told = performance.now();
    post({ kind: "working", done, total });
  };
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
  const { text, files } = typeof data === "string" ? { text: data, files: new Map() } : data;
  const message = JSON.parse(text);
  try {
    if (message.kind === "start") {
      await boot(message);
      post({ kind: "ready" });
    } else {
      await bring(message.archives ?? []);
      await takeIn(files);
      self.postMessage(engineDoor.respond(text, teller()));
    }
  } catch (error) {
    postFailure(error, message.id);
  }
});
