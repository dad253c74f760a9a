// node rehearse.mjs <pyodide> <library> <engine> <out>
// Starts the Pyodide of that folder with that standard library, rehearses the engine in it, writes
// the archives into <out>.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, library, engine, out] = process.argv.slice(2).map((path) => resolve(path));

async function rehearse() {
  const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
  const python = await loadPyodide({
    indexURL: pyodide,
    stdLibURL: library,
    env: {
      PYTHONHASHSEED: "0",
      PYTHONDONTWRITEBYTECODE: "1", // the engine's folder is the real one
      PYTHONNODEBUGRANGES: "1", // a fifth of the bytes, for carets that nobody sees
    },
  });
  python.mountNodeFS("/engine/writeoffs", engine);
  python.mountNodeFS("/out", out);

  /** Runs a Python file of this folder, then the statement after it. */
  const run = (name, statement) => {
    const source = readFileSync(new URL(name, import.meta.url), "utf8");
    python.runPython(source, { filename: name });
    python.runPython(statement);
  };
  // Two files, so that what the second imports is not taken for something the engine needs.
  run("rehearsal.py", "sys.path.append('/engine'); used, apart = drive(); methods = written()");
  run("compilation.py", "write_archives(used, apart, methods, Path('/engine/writeoffs'), Path('/out'))");
}

// Unhandled, an error here would print Pyodide's minified source with it.
rehearse().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
