// Which questions a test asks. The same seed draws the same, here and in tests/quiz/drawn.py:
// whole numbers of 32 bits only.

/** A small generator of whole numbers below 2^32 (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The list in another order (Fisher and Yates, from its end). */
function shuffled(list, next) {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = next() % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * So many questions, drawn evenly: no subject has two more than another that still had some.
 *
 * `subjects` are lists of questions. Fewer come back where there are not as many.
 */
export function draw(seed, subjects, wanted) {
  const next = generator(seed);
  const piles = shuffled(subjects, next).map((questions) => shuffled(questions, next));
  const drawn = [];
  for (let round = 0; piles.some((pile) => round < pile.length); round += 1) {
    for (const pile of piles) {
      if (round < pile.length && drawn.length < wanted) drawn.push(pile[round]);
    }
  }
  return shuffled(drawn, next);
}
