import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { FoundInText } from "./find-matches.ts";

/** Found words of one version. */
export interface Match {
  readonly version: string;
  readonly range: ShownRange;
}

/** All matches of some versions, version by version. */
export const matchesOf = (found: ReadonlyMap<string, FoundInText>, versions: readonly string[]): readonly Match[] =>
  versions.flatMap((version) => (found.get(version)?.ranges ?? []).map((range) => ({ version, range })));

/** Where a match stands among others, -1 where it is none of them. */
export const indexOfMatch = (matches: readonly Match[], match: Match | null): number =>
  match === null
    ? -1
    : matches.findIndex(({ version, range }) => version === match.version && range[0] === match.range[0]);

/**
 * The match after or before the current one, round and round. Without a current one, the first at or after the place
 * where the person is, or the last before it. `null` without matches.
 * @param place a version and an offset in it
 */
export function stepMatch(
  matches: readonly Match[],
  current: Match | null,
  place: { readonly version: string; readonly at: number } | null,
  step: 1 | -1,
): Match | null {
  const count = matches.length;
  const at = indexOfMatch(matches, current);
  const from = at >= 0 ? at + step : firstFrom(matches, place) - (step === 1 ? 0 : 1);
  return matches[(from + count) % count] ?? null;
}

/** The first match at or after a place, 0 where its version has none. */
function firstFrom(matches: readonly Match[], place: { readonly version: string; readonly at: number } | null): number {
  if (place === null) return 0;
  const own = matches.findIndex(({ version }) => version === place.version);
  const later = matches.findIndex(({ version, range }) => version === place.version && range[0] >= place.at);
  if (later >= 0) return later;
  return own < 0 ? 0 : matches.findLastIndex(({ version }) => version === place.version) + 1;
}
