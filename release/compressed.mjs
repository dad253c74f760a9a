// node compressed.mjs [quick] < [source, …]: writes <source>.br and <source>.gz beside each source.

import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const quick = process.argv[2] === "quick";
const quality = quick ? 4 : constants.BROTLI_MAX_QUALITY;
const level = quick ? 4 : constants.Z_BEST_COMPRESSION;

for (const path of JSON.parse(await text(process.stdin))) {
  const source = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(source, { params }));
  writeFileSync(`${path}.gz`, gzipSync(source, { level }));
}
