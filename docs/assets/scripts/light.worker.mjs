// The worker of the light interpreter. What it is asked and answers is in worker-door.mjs.

import { modulesOf, startLight } from "./light-python.mjs";
import "./light-text.mjs"; // which that imports, asked for at once
import { PHASES, serve } from "./worker-door.mjs";
import {
  askTheServer,
  downloadModule,
  downloadNew,
  downloadWasm,
  filesIn,
  Meter,
  requireWebAssembly,
  RUNTIME,
} from "./worker-files.mjs";

const SCRIPT = "micropython.js";
const WASM = "micropython.wasm";

/** @type {Awaited<ReturnType<typeof startLight>>} */
let python;

/** @param {{core: string, engine: string, archives?: string[], download: number, afresh?: boolean}} files */
async function boot({ core, engine, archives = [], download, afresh = false }) {
  requireWebAssembly();
  if (afresh) askTheServer();
  const meter = new Meter(download);
  const file = filesIn(new URL(`${core}/`, RUNTIME), meter);
  const [wasm, files, { loadMicroPython }] = await Promise.all([
    downloadWasm(...file(WASM)),
    downloadNew([engine, ...archives], meter),
    downloadModule(...file(SCRIPT)),
  ]);
  performance.mark(PHASES.fetched);
  handOver(wasm);
  python = await startLight(loadMicroPython, files.map(modulesOf));
}

/** It would fetch its WebAssembly itself. @param {WebAssembly.Module} wasm */
function handOver(wasm) {
  self.fetch = async () => new Response(null);
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
}

serve(
  boot,
  async (text, { lightArchives = [] }) => {
    for (const file of await downloadNew(lightArchives, new Meter(Infinity))) python.add(modulesOf(file));
    return python.respond(text);
  },
  () => python.tidy(),
);
