import type { Grammar } from "../grammar.ts";
import { runAt } from "./number-atoms.ts";
import type { Token } from "../tokens.ts";

/** Decimals in words, as a share of one; tokens up to `to`. */
export interface DecimalsRead {
  readonly share: number;
  /** Half a unit of the last place. */
  readonly tolerance: number;
  readonly to: number;
}

/** More places than a double tells apart are not read. */
const MAX_PLACES = 15;

/** The places that number words spell: "zero eight" 08, "eleven" 11, "hai mươi lăm" 25; null where they are no places. */
function placesIn(tokens: readonly Token[], from: number, grammar: Grammar): { digits: string; to: number } | null {
  let digits = "";
  let tens = 0;
  let to = from;
  for (const part of runAt(tokens, from, grammar)?.parts ?? []) {
    const inOrder = [...part.atoms].sort((a, b) => Number(a.role !== "tens") - Number(b.role !== "tens"));
    let taken = true;
    for (const atom of inOrder) {
      if (atom.role === "filler" && part.compound) continue;
      if (atom.role === "tens" && tens === 0) tens = atom.value;
      else if (atom.role === "timesTen" && /[1-9]$/.test(digits) && tens === 0) {
        tens = Number(digits.slice(-1)) * 10;
        digits = digits.slice(0, -1);
      } else if (atom.role === "unit" || atom.role === "one") {
        digits += String(tens + (atom.role === "unit" ? atom.value : 1));
        tens = 0;
      } else if (atom.role === "teen" && tens === 0) digits += String(atom.value);
      else taken = false;
    }
    if (!taken) break;
    to = part.to;
  }
  if (tens > 0) digits += String(tens);
  return digits === "" || digits.length > MAX_PLACES ? null : { digits, to };
}

/** "Point five", "Komma fünfzehn", "phẩy 23" at token `at`. Null where no places follow ("five point guards"). */
export function readDecimals(tokens: readonly Token[], at: number, grammar: Grammar): DecimalsRead | null {
  const word = grammar.decimalWords.startingAt(tokens, at);
  if (!word) return null;
  const printed = tokens[word.to];
  const places =
    printed?.kind === "digits" && printed.raw.length <= MAX_PLACES
      ? { digits: printed.raw, to: word.to + 1 }
      : placesIn(tokens, word.to, grammar);
  if (!places) return null;
  const unit = 10 ** -places.digits.length;
  return { share: Number(`0.${places.digits}`), tolerance: unit / 2, to: places.to };
}
