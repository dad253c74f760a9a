// node rehearse.mjs <pyodide> <engine> <out>
// Starts the Pyodide of that folder and lets rehearsal.py write the two archives into <out>.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, engine, out] = process.argv.slice(2).map((path) => resolve(path));

const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({
  indexURL: pyodide,
  env: {
    PYTHONHASHSEED: "0",
    PYTHONDONTWRITEBYTECODE: "1", // the engine's folder is the real one
    PYTHONNODEBUGRANGES: "1", // a fifth of the bytes, for carets nobody sees
  },
});
python.mountNodeFS("/engine/writeoffs", engine);
python.mountNodeFS("/out", out);
python.runPython(readFileSync(new URL("rehearsal.py", import.meta.url), "utf8"), {
  filename: "rehearsal.py",
});
python.runPython("pack(Path('/engine/writeoffs'), Path('/out'))");
