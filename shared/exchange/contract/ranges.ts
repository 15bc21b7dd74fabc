import type { ViewRange } from "../../text/range.ts";
import type { Version } from "../../text/version.ts";

/** `[start, end)` in UTF-16 code units of a version's raw text: the only unit that leaves the engine. */
export type ContractRange = readonly [start: number, end: number];

export function rawRange(version: Version, range: ViewRange): ContractRange {
  const { start, end } = version.view.toRaw(range);
  return [start, end];
}
