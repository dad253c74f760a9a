// A name that somebody typed, as it may be shown and kept: one line, of letters that stand where they
// are seen. Marks that turn the direction of writing would let a name rewrite what stands around it.

const OUT_OF_PLACE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The name without what nobody sees; "" if nothing is left or it is longer than that. */
export function plainName(text, longest) {
  const plain = text.replace(OUT_OF_PLACE, " ").replace(/\s+/g, " ").trim().normalize("NFC");
  return [...plain].length <= longest ? plain : "";
}
