import { fold } from "../search/fold.ts";

/** What can be looked up: by its name first, by what else is known of it after that. */
export interface Findable {
  readonly name: string;
  /** Folded: see {@link foldedEntry}. */
  readonly foldedName: string;
  readonly foldedRest: string;
}

export const foldedEntry = (name: string, rest: string): Findable => ({
  name,
  foldedName: fold(name),
  foldedRest: fold(rest),
});

/** Worse than any match: of one word 3 at most, and nobody types so many words. */
const NONE = Infinity;

/**
 * The entries that hold every word of the query, the best `limit` of them: those whose name begins with it before those
 * with it at the start of a word, before those with it anywhere, before those of which only the rest holds it; alike
 * ones in the order given. Linear in the entries' length.
 */
export function bestMatches<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
  limit: number,
): readonly Entry[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return entries.slice(0, limit);
  return entries
    .map((entry) => ({ entry, score: words.reduce((sum, word) => sum + scoreOf(entry, word), 0) }))
    .filter(({ score }) => score < NONE)
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function scoreOf({ foldedName, foldedRest }: Findable, word: string): number {
  const at = foldedName.indexOf(word);
  if (at === 0) return 0;
  if (` ${foldedName}`.includes(` ${word}`)) return 1;
  if (at > 0) return 2;
  return foldedRest.includes(word) ? 3 : NONE;
}
