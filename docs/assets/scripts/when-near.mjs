const NEAR = "200px";

/**
 * Runs something once the element is near the screen and the browser has nothing else to do.
 * What it returns ends the waiting.
 */
export function whenNear(element, run) {
  const leave = new AbortController();
  const whenIdle = window.requestIdleCallback ?? ((then) => setTimeout(then, 200));
  const start = () => whenIdle(() => leave.signal.aborted || run());
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      if (document.readyState === "complete") start();
      else addEventListener("load", start, { signal: leave.signal });
    },
    { rootMargin: NEAR },
  );
  near.observe(element);
  leave.signal.addEventListener("abort", () => near.disconnect());
  return () => leave.abort();
}
