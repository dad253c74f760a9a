// How an example in a frame looks, by the address of the frame: its colors, and how much of it. A
// plain script in the head, so that nothing is painted in another way first.
{
  const asked = new URLSearchParams(location.search);
  const page = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  const theme = asked.get("theme");

  const showColors = () => {
    const dark = theme === "dark" || (theme !== "light" && device.matches);
    page.dataset.mdColorScheme = dark ? "slate" : "default";
  };

  showColors();
  device.addEventListener("change", showColors);
  page.toggleAttribute("data-brief", asked.get("brief") === "");
  // Some hosts give a frame no origin of its own. Then no module comes, and no Python.
  page.toggleAttribute("data-still", origin === "null");
}
