import { fold } from "../fold.ts";

/** Shorter words agree by chance across languages ("die", "so", "an"), unless they are names. */
const SHORTEST_WORD = 4;
/** Letters of the prefix that cognates share (Simard, Foster & Isabelle 1992: four). */
const COGNATE_LETTERS = 4;
const CAPITAL = /^\p{Lu}/u;
const NO_KEYS: readonly string[] = [];

/** What another language may write alike: the whole word, then its beginning. None for a short word that is no name. */
export function wordKeys(written: string): readonly string[] {
  const isName = written.length > 1 && CAPITAL.test(written);
  if (written.length < SHORTEST_WORD && !isName) return NO_KEYS;
  const folded = fold(written);
  const whole = `word ${folded}`;
  return folded.length > COGNATE_LETTERS ? [whole, `begins ${folded.slice(0, COGNATE_LETTERS)}`] : [whole];
}
