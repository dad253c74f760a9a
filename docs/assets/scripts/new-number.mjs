// A number by chance.

/** A test number that nobody chose, from 1 to the highest of six digits. */
export const newNumber = () => below(999_999) + 1;

/** @param {number} limit at most 2^32 */
export const below = (limit) => crypto.getRandomValues(new Uint32Array(1))[0] % limit;
