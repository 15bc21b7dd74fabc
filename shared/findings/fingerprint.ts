/** FNV-1a, 64 bits (Fowler, Noll, Vo): offset basis as published, in two halves. */
const OFFSET_BASIS = { high: 0xcbf29ce4, low: 0x84222325 };
/** The prime as published is 2⁴⁰ + 0x1b3. */
const PRIME_LOW = 0x1b3;
const BEYOND_HALF = 2 ** 32;
const SHIFT = 2 ** (40 - 32);

const asHex = (half: number): string => half.toString(16).padStart(8, "0");

/**
 * A short, stable name for what `parts` say: 16 hexadecimal digits of 64-bit FNV-1a over their UTF-16 code units,
 * low byte first. Not a safeguard against forgery; it only tells dismissed findings from new ones.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let { high, low } = OFFSET_BASIS;
  // In halves, as every product fits a double: big integers cost more than the rule that found the words.
  const feed = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    low = product >>> 0;
    high = (high * PRIME_LOW + Math.floor(product / BEYOND_HALF) + mixed * SHIFT) >>> 0;
  };
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      const unit = part.charCodeAt(index);
      feed(unit & 0xff);
      feed(unit >> 8);
    }
    // A noncharacter between parts, so that ["ab", "c"] and ["a", "bc"] differ.
    feed(0xff);
    feed(0xff);
  }
  return asHex(high) + asHex(low);
}
