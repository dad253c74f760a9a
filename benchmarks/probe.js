// Runs in a page before its own scripts: what happened when, in milliseconds since the navigation.

(() => {
  const probe = { firstFigure: 0, longestTask: 0, latencies: [] };
  window.probe = probe;

  const observe = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
    });
  observe("longtask", ({ duration }) => {
    probe.longestTask = Math.max(probe.longestTask, duration);
  });

  /** Calls back when what is in the page now has been painted. */
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });

  const shows = (text) =>
    Array.from(document.querySelectorAll("[data-part]")).some((part) =>
      part.textContent.includes(text),
    );

  /** Waits until the figures show this text; answers when that was. */
  const shown = (text) =>
    new Promise((resolve) => {
      const look = () => {
        if (!shows(text)) return;
        observer.disconnect();
        painted(() => resolve(performance.now()));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      look();
    });
  probe.shown = shown;

  const [wanted] = new URLSearchParams(location.search).values();
  if (wanted) {
    shown(`$${wanted}`).then((time) => {
      probe.firstFigure = time;
    });
  }

  /** From an input event to painted figures: waits for the next one. */
  probe.next = (text) =>
    new Promise((resolve) => {
      addEventListener(
        "input",
        ({ timeStamp }) => shown(text).then((time) => resolve(time - timeStamp)),
        { capture: true, once: true },
      );
    });

  /** From the next event of that type to the painted change of what stands there. */
  const changed = (type, place) =>
    new Promise((resolve) => {
      const begin = ({ timeStamp }) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          painted(() => resolve(performance.now() - timeStamp));
        });
        const all = { childList: true, subtree: true, characterData: true };
        observer.observe(document.querySelector(place), all);
      };
      addEventListener(type, begin, { capture: true, once: true });
    });

  /** From the next click to a painted verdict on the entry. */
  probe.verdict = () => changed("click", "post-the-entry output");

  /** From the next key to painted figures in the bar. */
  probe.bar = () => changed("input", ".result-bar [data-part]");

  /** Drags the slider of a field for some seconds, a value a frame. */
  probe.drag = async (name, seconds) => {
    const slider = document.querySelector(`[data-twin="${name}"]`);
    const frame = () => new Promise(requestAnimationFrame);
    const frames = [await frame()];
    let value = 1000;
    while (frames.at(-1) - frames[0] < seconds * 1000) {
      value += 7;
      slider.value = value;
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      frames.push(await frame());
    }
    const end = performance.now();
    const last = `$${value.toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
    const settled = (await shown(last)) - end;
    const gaps = frames.slice(1).map((time, i) => time - frames[i]);
    return {
      framesPerSecond: (1000 * gaps.length) / (frames.at(-1) - frames[0]),
      longestGap: Math.max(...gaps),
      settled,
    };
  };
})();
