/** FNV-1a, 64 bits (Fowler, Noll, Vo): offset basis and prime as published. */
const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A short, stable name for what `parts` say: 16 hexadecimal digits of 64-bit FNV-1a over their UTF-16 code units,
 * low byte first. Not a safeguard against forgery; it only tells dismissed findings from new ones.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let hash = OFFSET_BASIS;
  const feed = (byte: number): void => {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
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
  return hash.toString(16).padStart(16, "0");
}
