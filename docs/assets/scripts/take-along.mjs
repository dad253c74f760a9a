// What a reader takes along: a file that Python wrote in this browser. Nothing is sent anywhere.

const KEPT_FOR = 60_000; // milliseconds; some browsers read the file only when the reader agrees

/** Save the text under that name, where the reader's downloads go. */
export function saveFile(name, text) {
  const type = name.endsWith(".csv") ? "text/csv" : "text/plain";
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
