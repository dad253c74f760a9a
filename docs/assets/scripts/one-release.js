// The theme brings the next page of a visit into this one, with that page's scripts. After a new
// release those do not go with the ones that run here, so then the page is loaded whole.
{
  const OURS = new URL(".", document.currentScript.src).href;

  addEventListener("DOMContentLoaded", () =>
    window.document$.subscribe(() => {
      const scripts = Array.from(document.querySelectorAll("script[src*='/assets/scripts']"));
      if (scripts.some(({ src }) => !src.startsWith(OURS))) location.reload();
    }),
  );
}
