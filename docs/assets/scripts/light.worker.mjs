// The worker of the light interpreter. What it is asked and answers is in worker-door.mjs.

import { startLight } from "./light-python.mjs";
import { PHASES, serve } from "./worker-door.mjs";
import {
  askTheServer,
  downloadModule,
  downloadNamedBySum,
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

/** @param {{core: string, engine: string, download: number, afresh?: boolean}} files */
async function boot({ core, engine, download, afresh = false }) {
  requireWebAssembly();
  if (afresh) askTheServer();
  const meter = new Meter(download);
  const file = filesIn(new URL(`${core}/`, RUNTIME), meter);
  const [wasm, modules, { loadMicroPython }] = await Promise.all([
    downloadWasm(...file(WASM)),
    downloadNamedBySum(new URL(engine, RUNTIME), meter),
    downloadModule(...file(SCRIPT)),
  ]);
  performance.mark(PHASES.fetched);
  handOver(wasm);
  python = await startLight(loadMicroPython, JSON.parse(new TextDecoder().decode(modules)));
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
  async (text) => python.respond(text),
  () => python.tidy(),
);
