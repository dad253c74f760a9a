// What was missed, as bars: the whole is what was asked, the hatched part what was missed.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 360;
const ROW = 42;
const BAR = { top: 20, height: 12 };

function drawn(name, attributes, ...content) {
  const element = document.createElementNS(SVG, name);
  for (const [each, value] of Object.entries(attributes)) element.setAttribute(each, value);
  element.append(...content);
  return element;
}

/**
 * @param {string} name unlike that of any other picture of the page
 * @param {{ title: string, missed: number, asked: number }[]} bars the most missed first
 */
export function pictureOf(name, bars) {
  const hatching = `hatch-${name}`;
  const label = bars.map(({ title, missed, asked }) => `${title}: ${missed} of ${asked} missed`).join(". ");
  const picture = drawn("svg", { class: "picture", role: "img", "aria-label": `${label}.`, viewBox: `0 0 ${WIDTH} ${bars.length * ROW}` });
  const hatch = drawn(
    "pattern",
    { id: hatching, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { class: "hatch-ground", width: 6, height: 6 }),
    drawn("rect", { class: "hatch-line", width: 2, height: 6 }),
  );
  picture.append(drawn("defs", {}, hatch), ...bars.flatMap((bar, row) => barOf(bar, row * ROW, hatching)));
  return picture;
}

function barOf({ title, missed, asked }, top, hatching) {
  const length = Math.trunc((missed * WIDTH) / asked);
  const bar = { x: 0, y: top + BAR.top, height: BAR.height };
  return [
    drawn("text", { x: 0, y: top + 14 }, title),
    drawn("text", { class: "figures", x: WIDTH, y: top + 14, "text-anchor": "end" }, `${missed} of ${asked}`),
    drawn("rect", { class: "kept", width: WIDTH, ...bar }),
    drawn("rect", { class: "moved", fill: `url(#${hatching})`, width: length, ...bar }),
  ];
}
