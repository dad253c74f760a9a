// How a worker gets files: counted as they come, and held against their sums. The names of archives
// begin with theirs; a folder is named by the sum of the list of sums within it.

import { Failure, post } from "./worker-door.mjs";

const SUMS = "SHA256SUMS"; // of the files beside it
// The beginning of its own sum is in the name of a file, and in that of a folder.
const NAMED_BY_SUM = /.*-([0-9a-f]{16})/;
const PROGRESS_EVERY = 100; // milliseconds
const SMALLEST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const fetchFile = self.fetch.bind(self); // Python later gets another one

export const RUNTIME = new URL("../runtime/", import.meta.url);

/**
 * Counts what arrives and tells it in bytes over the wire.
 *
 * Only decompressed bytes can be counted as they come. Their share of `download`, which is the size
 * of everything when not compressed, is told as a share of what the server says that it sends.
 */
export class Meter {
  #arrived = 0;
  #wire = 0;
  #silent = 0;
  #told = 0;

  /** @param {number} download */
  constructor(download) {
    this.download = download;
  }

  /** A file was asked for; until the server says how large it is, nothing is told. */
  ask() {
    this.#silent += 1;
  }

  /** @param {Response} response its beginning is here */
  expect(response) {
    this.#silent -= 1;
    const length = response.headers.get("Content-Length");
    this.#wire = length === null ? Infinity : this.#wire + Number(length);
  }

  /** @param {number} arrived how many bytes more have come, decompressed */
  add(arrived) {
    this.#arrived += arrived;
    const now = performance.now();
    if (this.#silent || now - this.#told < PROGRESS_EVERY) return;
    this.#told = now;
    const total = Math.min(this.#wire, this.download);
    const share = Math.min(1, this.#arrived / this.download);
    post({ kind: "progress", loaded: Math.round(share * total), total });
  }
}

/** How files are fetched: "reload" where what the browser has kept was no good. @type {RequestCache} */
let cache = "default";

/** What the browser has kept is of no use. */
export function askTheServer() {
  cache = "reload";
}

/** @param {URL} url @param {Meter} meter */
async function download(url, meter) {
  meter.ask();
  const response = await fetchFile(url, { cache }).catch(() => null);
  // A page in the place of a file is how some servers say that there is no such file.
  const isPage = response?.headers.get("Content-Type")?.startsWith("text/html");
  if (!response?.ok || isPage) throw new Failure("missing", url.pathname);
  meter.expect(response);
  count(response.clone(), meter).catch(() => {}); // whoever reads the response itself is told
  return response;
}

/** @param {Response} copy @param {Meter} meter */
async function count(copy, meter) {
  const reader = copy.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    meter.add(part.value.length);
  }
}

/**
 * All of a file, held against its SHA-256 or the beginning of that.
 * @param {Response} response @param {() => Promise<string>} sumOf
 */
async function whole(response, sumOf) {
  const { pathname } = new URL(response.url);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (!bytes) throw new Failure("missing", pathname);
  // A page that came without https cannot work out a sum, and could be any page.
  const digest = await self.crypto.subtle?.digest("SHA-256", bytes);
  if (digest && !inHex(digest).startsWith(await sumOf())) throw new Failure("damaged", pathname);
  return new Uint8Array(bytes);
}

/** @param {ArrayBuffer} digest */
const inHex = (digest) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf */
export async function downloadBytes(url, meter, sumOf) {
  return whole(await download(url, meter), sumOf);
}

/** @param {URL} url @param {Meter} meter */
export function downloadNamedBySum(url, meter) {
  return downloadBytes(url, meter, async () => NAMED_BY_SUM.exec(url.pathname)[1]);
}

/** The files whose bytes were handed out. @type {Set<string>} */
const brought = new Set();

/**
 * Those of the files that did not come before. Few requests need one more.
 * @param {string[]} names @param {Meter} meter
 */
export async function downloadNew(names, meter) {
  const lacking = names.filter((name) => !brought.has(name));
  const files = await Promise.all(
    lacking.map(async (name) => ({ name, bytes: await downloadNamedBySum(new URL(name, RUNTIME), meter) })),
  );
  for (const { name } of files) brought.add(name);
  return files;
}

/** The sums of the files of a folder, by name. @param {URL} core @param {Meter} meter */
async function downloadSums(core, meter) {
  const bytes = await downloadNamedBySum(new URL(SUMS, core), meter);
  const lines = new TextDecoder().decode(bytes).trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split("  ").reverse()));
}

/** @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf */
export async function downloadWasm(url, meter, sumOf) {
  const response = await download(url, meter);
  const copy = whole(response.clone(), sumOf);
  const [intact, compiled] = await Promise.allSettled([copy, WebAssembly.compileStreaming(response)]);
  if (intact.status === "rejected") throw intact.reason;
  if (compiled.status === "fulfilled") return compiled.value;
  const refused = compiled.reason instanceof WebAssembly.CompileError;
  throw new Failure(refused ? "blocked" : "missing", `${url.pathname}: ${compiled.reason.message}`);
}

/**
 * What is imported is what was held against its sum, which the browser has kept.
 * @param {URL} url @param {Meter} meter @param {() => Promise<string>} sumOf
 */
export async function downloadModule(url, meter, sumOf) {
  await downloadBytes(url, meter, sumOf);
  try {
    return await import(url.href);
  } catch (error) {
    // Of a file that is missing or of a wrong type the browser says no more than this.
    throw error instanceof TypeError ? new Failure("missing", url.pathname) : error;
  }
}

/**
 * The files of a folder: where each is, by its name, and how its sum is found.
 * @param {URL} core @param {Meter} meter
 * @returns {(name: string) => [URL, Meter, () => Promise<string>]}
 */
export function filesIn(core, meter) {
  const sums = downloadSums(core, meter);
  sums.catch(() => {}); // whoever asks for one is told
  return (name) => [new URL(name, core), meter, async () => (await sums)[name]];
}

/** Raises a Failure where the browser, or a policy, lets no WebAssembly in. */
export function requireWebAssembly() {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (error) {
    throw new Failure("blocked", error.message);
  }
}
