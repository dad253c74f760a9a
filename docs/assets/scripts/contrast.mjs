// The contrast between two colors, as WCAG 2.2 works it out.

const HEX = /^#?(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i;
const CHANNELS = [0.2126, 0.7152, 0.0722]; // how bright red, green and blue look

/** The least that text of ordinary size needs (success criterion 1.4.3). */
export const ENOUGH = 4.5;

/** A color in six digits: "#ffffff" from "ffffff" or "#fff"; null where it is none. */
export function colorOf(text) {
  const digits = HEX.exec(text.trim())?.slice(1).filter(Boolean);
  return digits ? `#${digits.map((each) => each.padStart(2, each)).join("").toLowerCase()}` : null;
}

/** From 1, the same, to 21, black on white. Both as `colorOf` gives them. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  return CHANNELS.reduce((sum, weight, i) => {
    const share = Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
}
