// The theme keeps its scroll position in the history entry (`history.state`). It writes a moment
// after a page has come and after every scroll, and replaces all that stands there. This, which
// runs before the theme, lets what the page remembers (history-entry.mjs) stay beside it.
{
  const REMEMBERED = "remembered";
  const replace = history.replaceState.bind(history);

  history.replaceState = (state, ...rest) => {
    const kept = history.state?.[REMEMBERED];
    const saysItself = state !== null && typeof state === "object" && REMEMBERED in state;
    replace(kept && !saysItself ? { ...state, [REMEMBERED]: kept } : state, ...rest);
  };
}
