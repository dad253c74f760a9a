// CRC-32, as in a zip: it shows that a file was cut off or mistyped. Anybody can work it out again, so
// it shows nothing about somebody who changed the file on purpose. (Web Crypto would need https, and
// a class may be served without.)

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
  return rest >>> 0;
});

/** Of a text as UTF-8, in eight hexadecimal digits. */
export function checksum(text) {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) rest = (rest >>> 8) ^ TABLE[(rest ^ byte) & 0xff];
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
