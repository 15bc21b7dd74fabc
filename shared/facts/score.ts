import type { Composed } from "./compose/composer.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./tokens.ts";

/** So far, in tokens, from the words of a match a result may stand. */
const REACH = 10;
/** A range such as `3-5` or a time such as `19:30` needs them as near as this to be a result. */
const NEAR = 3;

const DASH = /^[-–—−‑]$/;
const ENDS_SENTENCE = /^[.!?;]$/;
const POINTS = /^\d{1,3}$/;

/** The distance to the nearest word of a match, looking from token `from` in steps of `step`; infinite where none is in reach. */
function distanceTo(tokens: readonly Token[], from: number, step: 1 | -1, grammar: Grammar): number {
  for (let count = 1; count <= REACH; count++) {
    const at = from + (count - 1) * step;
    const token = tokens[at];
    if (!token || ENDS_SENTENCE.test(token.raw)) break;
    if (token.kind === "word" && grammar.matchWords.startingAt(tokens, at)) return count;
  }
  return Number.POSITIVE_INFINITY;
}

/** Whether what stands behind counts things, so that the pair before it is a range: "3-5 %", "10-15 years". */
const isCounted = (tokens: readonly Token[], at: number, grammar: Grammar): boolean =>
  [
    grammar.percent,
    grammar.durations,
    grammar.measures,
    grammar.measureSymbols,
    grammar.currencyNames,
    grammar.atoms,
  ].some((phrases) => phrases.startingAt(tokens, at) !== null);

/**
 * A result of a match: `3:1`, `6-4`, `3–1`, beside a word of the game. A pair that could be a time of day or a range of numbers
 * is one only with such a word close by and nothing that it counts behind it.
 */
export function readScore(tokens: readonly Token[], at: number, grammar: Grammar): Composed | null {
  const [home, sign, away, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (home?.kind !== "digits" || away?.kind !== "digits" || !sign || sign.gap !== away.gap) return null;
  const colon = sign.raw === ":";
  if (!(colon ? sign.gap === "none" : DASH.test(sign.raw)) || !POINTS.test(home.raw) || !POINTS.test(away.raw))
    return null;
  const goesOn = next?.gap === "none" && !/^[,.;!?)\]"”'’]$/.test(next.raw);
  const inside =
    /^[,.:/]$/.test(next?.raw ?? "") && tokens[at + 4]?.kind === "digits" && tokens[at + 4]?.gap === "none";
  const glued = home.gap === "none" && at > 0 && !/^[([“"'‘]$/.test(tokens[at - 1]?.raw ?? "");
  if (goesOn || inside || glued || isCounted(tokens, at + 3, grammar)) return null;
  const left = distanceTo(tokens, at - 1, -1, grammar);
  const right = distanceTo(tokens, at + 3, 1, grammar);
  const isClock = colon && away.raw.length === 2 && Number(home.raw) < 25 && Number(away.raw) < 60;
  const isRange = !colon && Number(home.raw) < Number(away.raw);
  const close = left <= NEAR || right === 1;
  const unclear = isClock || (isRange && next?.kind === "word" && right !== 1);
  if (unclear ? !close : Math.min(left, right) > REACH) return null;
  return { from: at, to: at + 3, body: { kind: "score", values: [Number(home.raw), Number(away.raw)] } };
}
