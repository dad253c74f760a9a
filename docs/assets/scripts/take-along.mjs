// What a reader takes along: a file that Python wrote in this browser, or a sheet of paper. Nothing
// is sent anywhere.

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

/**
 * Ready the scenario for paper: the working unfolded, whose sheet it is and whom it is for, the day,
 * and where its numbers are found.
 */
export function readyForPaper(scenario, working, address) {
  const line = document.createElement("p");
  line.className = "printed";
  const reader = scenario.querySelector(".actions input").value.trim();
  const day = new Date().toLocaleDateString("en-US", { dateStyle: "long" });
  const told = [scenario.dataset.firm, reader && `Prepared for ${reader}`, `Printed ${day} from ${address}`];
  line.textContent = told.filter(Boolean).join(" · ");
  scenario.prepend(line);
  const { open } = working;
  working.open = true;
  const restore = () => {
    line.remove();
    working.open = open;
  };
  addEventListener("afterprint", restore, { once: true });
}
