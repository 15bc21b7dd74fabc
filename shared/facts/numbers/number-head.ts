import type { Grammar } from "../grammar.ts";
import { readBareDecimal, readNumeral, type Numeral } from "./numeral.ts";
import { raised } from "./power.ts";
import { readDecimals } from "./spoken-decimals.ts";
import type { Token } from "../tokens.ts";

/** `20,-`, `5.–`: a dash in place of the cents. */
function withoutCents(numeral: Numeral, tokens: readonly Token[]): Numeral {
  const [point, dash, after] = [tokens[numeral.to], tokens[numeral.to + 1], tokens[numeral.to + 2]];
  const printed = /^[.,]$/.test(point?.raw ?? "") && point?.gap === "none" && /^[-–—]$/.test(dash?.raw ?? "");
  return printed && dash?.gap === "none" && (after?.gap ?? "space") !== "none"
    ? { ...numeral, to: numeral.to + 2 }
    : numeral;
}

/** "$1.5-billion", "10-Millionen-Euro": where the scale behind digits and a hyphen starts; else `at`. */
export function behindHyphen(tokens: readonly Token[], at: number, grammar: Grammar): number {
  const [hyphen, word] = [tokens[at], tokens[at + 1]];
  if (!/^[-‐‑]$/.test(hyphen?.raw ?? "") || hyphen?.gap !== "none" || word?.kind !== "word" || word.gap !== "none")
    return at;
  return grammar.atoms.startingAt(tokens, at + 1)?.value.role === "scale" ? at + 1 : at;
}

/** "Point five", "point 77": decimals in words without a whole, alone in their clause or of a unit. "Point" may be a place, too. */
function leadingDecimals(tokens: readonly Token[], from: number, grammar: Grammar): Numeral | null {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (
    !grammar.leadingDecimalWords.has(first?.raw ?? "") ||
    (before && (before.kind !== "mark" || first?.gap === "none"))
  )
    return null;
  const read = readDecimals(tokens, from, grammar);
  const next = read && tokens[read.to];
  const isFree = next?.kind !== "word" || grammar.percent.startingAt(tokens, read?.to ?? from) !== null;
  return read && isFree ? { to: read.to, readings: [{ value: read.share, tolerance: read.tolerance }] } : null;
}

/** What starts a number but for its words: `1.234,5`, `.77`, `1.3e6`, "point 77". */
export function headAt(tokens: readonly Token[], from: number, grammar: Grammar): Numeral | null {
  const first = tokens[from];
  if (first?.kind === "digits") {
    const numeral = withoutCents(readNumeral(tokens, from, grammar.data.grouping), tokens);
    const best = numeral.readings[0];
    const power = best ? raised(best.value, tokens, numeral.to) : null;
    if (!best || !power) return numeral;
    const grown = best.value === 0 ? 1 : power.value / best.value;
    return { to: power.to, readings: [{ value: power.value, tolerance: Math.abs(best.tolerance * grown) }] };
  }
  if (first?.kind === "word") return leadingDecimals(tokens, from, grammar);
  const before = tokens[from - 1];
  const free = from === 0 || first?.gap !== "none" || /^[-−([<>=≤≥~$€£¥₫₩]$/.test(before?.raw ?? "");
  if (first?.raw === "." && free) return readBareDecimal(tokens, from);
  const comma = first?.raw === "," && (from === 0 || (from === 1 && /^[-−]$/.test(before?.raw ?? "")));
  return comma ? readBareDecimal(tokens, from) : null;
}

/** "24/7", "9/11", `3/9/2020`: where digits joined by strokes end that are no fraction; null where there are none. */
export function slashedEnd(tokens: readonly Token[], from: number): number | null {
  let to = from + 1;
  while (
    tokens[to]?.raw === "/" &&
    tokens[to]?.gap === "none" &&
    tokens[to + 1]?.kind === "digits" &&
    tokens[to + 1]?.gap === "none"
  )
    to += 2;
  return to > from + 1 ? to : null;
}
