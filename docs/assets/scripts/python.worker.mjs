// The worker of Pyodide, the whole Python. What it is asked and answers is in worker-door.mjs.

import { PHASES, post, postFailure, serve } from "./worker-door.mjs";
import {
  askTheServer,
  downloadBytes,
  downloadModule,
  downloadNamedBySum,
  downloadNew,
  downloadWasm,
  filesIn,
  Meter,
  requireWebAssembly,
  RUNTIME,
} from "./worker-files.mjs";

const LOADER = "pyodide.js";
const SCRIPT = "pyodide.asm.js";
const WASM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const LOCK = "pyodide-lock.json";
const ENGINE_PLACE = "/lib/writeoffs.zip"; // in Python's file system
const BROUGHT = "/brought"; // where the engine looks for a reader's files
const WORKING_EVERY = 100; // milliseconds

/**
 * Starts Python.
 * @param {{core: string, engine: string, archives?: string[], download: number, afresh?: boolean}} files
 */
async function boot({ archives = [], afresh = false, ...files }) {
  requireWebAssembly();
  if (afresh) askTheServer();
  const core = new URL(`${files.core}/`, RUNTIME);
  const meter = new Meter(files.download);
  const file = filesIn(core, meter);
  // Everything is asked for at once. WebAssembly is compiled as it comes.
  const [wasm, library, lock, engine, extra, { loadPyodide }] = await Promise.all([
    downloadWasm(...file(WASM)),
    downloadBytes(...file(LIBRARY)),
    downloadBytes(...file(LOCK)),
    downloadNamedBySum(new URL(files.engine, RUNTIME), meter),
    downloadNew(archives, meter),
    downloadModule(...file(LOADER)),
    downloadModule(...file(SCRIPT)), // leaves a function where the loader looks for it
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
  extra.forEach(mount);
}

/** Gives Python an archive of the engine. @param {{name: string, bytes: Uint8Array}} archive */
function mount({ name, bytes }) {
  const place = `/lib/${name}`;
  python.FS.writeFile(place, bytes);
  engineDoor.mount(place);
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
    if (performance.now() - told < WORKING_EVERY) return;
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

serve(boot, async (text, { archives = [] }, files) => {
  (await downloadNew(archives, new Meter(Infinity))).forEach(mount);
  await takeIn(files);
  return engineDoor.respond(text, teller());
});
