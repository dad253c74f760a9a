// node purged.mjs < {css, words, variables}: writes the sheet without the selectors that those words
// cannot make up, and without the variables that then nobody asks for.

import { text } from "node:stream/consumers";

import { PurgeCSS } from "purgecss";

const { css, words, variables } = JSON.parse(await text(process.stdin));
const [purged] = await new PurgeCSS().purge({
  css: [{ raw: css }],
  content: [{ raw: "", extension: "" }],
  defaultExtractor: () => words,
  variables: true,
  safelist: { variables },
});
process.stdout.write(purged.css);
