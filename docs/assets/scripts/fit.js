// For the page that shows an example in a frame: each frame becomes as high as what it shows. It
// needs nothing else of the page, and nothing but a height comes out of a frame (embed.mjs).
{
  const embeds = new URL("../../embed/", document.currentScript.src);
  const LEAST = 100; // pixels; what is told outside of these is no height of an example
  const MOST = 50_000;

  // Where the host gives a frame no origin of its own, nothing runs in it that could answer.
  const isExample = (element) =>
    element.localName === "iframe" &&
    element.src.startsWith(embeds.href) &&
    (!element.hasAttribute("sandbox") || element.sandbox.contains("allow-same-origin"));
  const examples = () => Array.from(document.querySelectorAll("iframe")).filter(isExample);
  const ask = (frame) => frame.contentWindow.postMessage({ writeOffs: "fit" }, embeds.origin);

  const fit = (frame, height) => {
    const { height: now, paddingTop, paddingBottom } = getComputedStyle(frame);
    const seen = frame.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    const more = height - seen;
    if (Math.abs(more) > 1) frame.style.height = `${parseFloat(now) + more}px`;
  };

  addEventListener("message", ({ data, origin, source }) => {
    if (origin !== embeds.origin || data?.writeOffs !== "height") return;
    const { height } = data;
    if (!(Number.isFinite(height) && height >= LEAST && height <= MOST)) return;
    const frame = examples().find(({ contentWindow }) => contentWindow === source);
    if (frame) fit(frame, height);
  });

  // A frame that is lazy or comes later is asked when it has loaded; that is heard on the way down.
  document.addEventListener("load", ({ target }) => isExample(target) && ask(target), true);
  for (const frame of examples()) {
    // A document of another origin is not seen from here; an empty one waits to be loaded.
    if (frame.contentDocument?.URL !== "about:blank") ask(frame);
  }
}
