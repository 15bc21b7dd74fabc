import { stepsOf } from "../history.ts";
import type { Sha256 } from "../ids.ts";
import type { Journal, JournalEntry } from "../journal.ts";

/** Entries by their hashes, the project's own and those kept. */
export type EntriesByHash = ReadonlyMap<Sha256, JournalEntry>;

export const byHash = ({ entries, kept }: Journal): EntriesByHash =>
  new Map([...kept, ...entries].map((entry) => [entry.hash, entry]));

/**
 * All entries that have had a part in what stands after `head`: its chain, and the chains of the copies that were merged
 * into it. A merge that was taken back brings nothing, so that the same copy can be merged again. Linear in the entries
 * for each merge.
 */
export function reach(entries: EntriesByHash, head: Sha256): ReadonlySet<Sha256> {
  const reached = new Set<Sha256>();
  const heads = [head];
  for (let at = heads.pop(); at !== undefined; at = heads.pop()) {
    if (reached.has(at)) continue;
    const chain = chainTo(entries, at);
    const merges = chain.filter(({ hash, parents }) => parents.length > 1 && !reached.has(hash));
    const steps = merges.length === 0 ? null : stepsOf(chain);
    for (const { sequence, parents } of merges) {
      if (steps?.get(sequence)?.state === "done") heads.push(parents[1]!);
    }
    for (const { hash } of chain) reached.add(hash);
  }
  return reached;
}

/** The entries that lead to `head` by first parents, oldest first. */
export function chainTo(entries: EntriesByHash, head: Sha256): readonly JournalEntry[] {
  const chain: JournalEntry[] = [];
  for (let entry = entries.get(head); entry !== undefined; entry = entries.get(entry.parents[0]!)) {
    chain.push(entry);
    if (entry.parents.length === 0) break;
  }
  return chain.reverse();
}
