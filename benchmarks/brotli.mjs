// node brotli.mjs < [[source, target], …]
// Compresses each source into its target as a good host would have it ready.

import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { brotliCompressSync } from "node:zlib";

for (const [source, target] of JSON.parse(await text(process.stdin))) {
  writeFileSync(target, brotliCompressSync(readFileSync(source)));
}
