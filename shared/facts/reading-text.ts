/** A text as the readers see it (NFC, no invisible characters), and where each of its units stands in the given text. */
export interface ReadingText {
  readonly text: string;
  /** The given text's offset of a reading offset, `0 … text.length`. */
  toGiven(offset: number): number;
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const CLUSTER = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\P{M}\p{M}{0,8}|\p{M}/gu;

/** Composes the text (Unicode NFC) cluster by cluster and drops zero-width characters. Linear. */
export function toReadingText(given: string): ReadingText {
  if (!INVISIBLE.test(given) && given.normalize("NFC") === given) return { text: given, toGiven: (offset) => offset };
  let text = "";
  const starts: number[] = [];
  for (const match of given.matchAll(CLUSTER)) {
    if (INVISIBLE.test(match[0])) continue;
    const composed = match[0].normalize("NFC");
    for (let unit = 0; unit < composed.length; unit++) starts.push(match.index + (unit === 0 ? 0 : match[0].length));
    text += composed;
  }
  // A composed letter ends where its last mark ends, so an end offset is the start of what follows.
  starts.push(given.length);
  return { text, toGiven: (offset) => starts[offset] ?? given.length };
}
