import type { ViewRange } from "../../text/range.ts";
import type { Segment } from "../../text/version.ts";

/** What stands in round brackets, without them: the outermost of nested ones, in text order. An open one holds nothing. Linear. */
export function bracketsOf({ text, range }: Segment): readonly ViewRange[] {
  const found: ViewRange[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "(" && depth++ === 0) start = at + 1;
    else if (sign === ")" && depth > 0 && --depth === 0) {
      found.push({ start: range.start + start, end: range.start + at });
    }
  }
  return found;
}
