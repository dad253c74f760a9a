// node bundle.mjs < {modules, plain, styles}: writes these files anew, small. A module holds what it
// imports, but for the others of these; a style sheet holds all it imports.

import { basename, dirname } from "node:path";
import { text } from "node:stream/consumers";

import { build } from "esbuild-wasm";

const { modules, plain, styles } = JSON.parse(await text(process.stdin));

const stayOutside = {
  name: "stay outside",
  setup({ onResolve }) {
    const names = new Set(modules.map((path) => basename(path)));
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind !== "entry-point" && names.has(basename(path)) ? { path, external: true } : null,
    );
  },
};

async function writeAnew(entryPoints, how) {
  const small = { minify: true, charset: "utf8", legalComments: "none", logLevel: "silent" };
  const inPlace = { outdir: dirname(entryPoints[0]), allowOverwrite: true };
  await build({ entryPoints, ...small, ...inPlace, ...how });
}

try {
  const asModules = { format: "esm", outExtension: { ".js": ".mjs" }, plugins: [stayOutside] };
  await writeAnew(modules, { bundle: true, ...asModules });
  await writeAnew(plain, {});
  await writeAnew(styles, { bundle: true });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
