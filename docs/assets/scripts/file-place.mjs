// A place for files: chosen by its field, or dropped on it.

/** @param {Element} place with a file field @param {(files: File[]) => void} onFiles @param {AbortSignal} signal */
export function listenForFiles(place, onFiles, signal) {
  const field = place.querySelector("input[type=file]");
  field.addEventListener("change", () => onFiles(Array.from(field.files)), { signal });
  place.addEventListener("dragover", (event) => onDrag(event, place), { signal });
  place.addEventListener("dragleave", () => place.classList.remove("over"), { signal });
  place.addEventListener("drop", (event) => onDrop(event, place, onFiles), { signal });
}

/** A file dropped beside its place must not replace the page. */
export function keepThePage(element, signal) {
  for (const type of ["dragover", "drop"]) {
    element.addEventListener(type, (event) => event.preventDefault(), { signal });
  }
}

function onDrag(event, place) {
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
  place.classList.add("over");
}

function onDrop(event, place, onFiles) {
  event.preventDefault();
  place.classList.remove("over");
  onFiles(Array.from(event.dataTransfer.files));
}
