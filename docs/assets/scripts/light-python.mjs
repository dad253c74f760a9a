// Starts the light interpreter, in the browser's worker and under Node alike.

import * as browser from "./light-text.mjs";

// An answer leaves some 2 MB behind. They are taken away between two, and not at the end of one, as
// the interpreter would: hence no threshold. It grows where that is not enough.
const HEAP = 4 << 20;
const STACK = 64 << 10;
const ENGINE = "/engine"; // in its file system
const NEWLINE = 10;

/**
 * @typedef {Record<string, Uint8Array>} Modules what each was compiled to, by its path
 * @param {(options: object) => Promise<any>} load what the interpreter's module exports
 * @param {Modules[]} parts of the engine
 * @returns {Promise<{respond: (text: string) => string, add: (part: Modules) => void, tidy: () => void}>}
 *   the engine's door, what gives it one more part, and what to call when there is time
 */
export async function startLight(load, parts) {
  lookUpOnce();
  const python = await load({ heapsize: HEAP, pystack: STACK, stdout() {}, stderr() {} });
  python.registerJsModule("browser", browser);
  for (const part of parts) write(python.FS, part);
  python.runPython(`import gc, sys; gc.threshold(-1); sys.path.insert(0, "${ENGINE}"); import functools`);
  const { respond } = python.pyimport("writeoffs.api");
  return {
    respond,
    add: (part) => write(python.FS, part),
    tidy: () => python.runPython("functools.forget(); gc.collect()"),
  };
}

/**
 * A file of the engine: a line of JSON, the length of each module by its path, and then the modules.
 * @param {{bytes: Uint8Array}} file @returns {Modules}
 */
export function modulesOf({ bytes }) {
  let at = bytes.indexOf(NEWLINE) + 1;
  const lengths = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
  const next = (/** @type {number} */ length) => bytes.subarray(at, (at += length));
  return Object.fromEntries(Object.keys(lengths).map((path) => [path, next(lengths[path])]));
}

/** Every indirect call is looked up in the table once more, only to be compared. */
function lookUpOnce() {
  const lookUp = WebAssembly.Table.prototype.get;
  /** @type {any[]} */
  const held = [];
  WebAssembly.Table.prototype.get = function (index) {
    return (held[index] ??= lookUp.call(this, index));
  };
}

/** @param {any} files @param {Modules} modules */
function write(files, modules) {
  for (const [path, code] of Object.entries(modules)) {
    const place = `${ENGINE}/${path}`;
    files.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    files.writeFile(place, code);
  }
}
