// Below /embed/ a page is shown in a frame, so where there is no such example a small page says so.
// A host of files answers with the one page for all that is missing, which runs this.
{
  const embeds = new URL("../../embed/", document.currentScript.src).href;
  if (location.href.startsWith(embeds)) location.replace(`${embeds}404.html`);
}
