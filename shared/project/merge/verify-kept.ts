import type { Sha256 } from "../ids.ts";
import { isSealed, type Journal, type JournalEntry } from "../journal.ts";

/** Which merge of the own chain brought which entries, by its sequence number; in the order in which they were kept. */
export type KeptByMerge = ReadonlyMap<number, readonly JournalEntry[]>;

export type KeptVerification =
  | { readonly ok: true; readonly byMerge: KeptByMerge }
  /** `sequence`: the merge whose other side is wrong, or, for an entry that no merge leads to, the chain's last entry. */
  | { readonly ok: false; readonly sequence: number };

/**
 * Checks the entries of other copies that a journal keeps, whose own chain was verified before: each is sealed and follows
 * the one that it names; from each merge the other parent's chain leads back to an entry of the own chain; and no entry is
 * there that no merge leads to. Linear, with a SHA-256 an entry.
 */
export function verifyKept({ entries, kept }: Journal): KeptVerification {
  const own = new Map(entries.map((entry) => [entry.hash, entry]));
  const others = new Map(kept.map((entry) => [entry.hash, entry]));
  const owner = new Map<Sha256, number>();
  for (const { sequence, parents } of entries) {
    const [, other, third] = parents;
    if (third !== undefined) return { ok: false, sequence };
    const open = other === undefined ? [] : [other];
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      if (owner.has(hash) || (own.get(hash)?.sequence ?? Infinity) < sequence) continue;
      const entry = others.get(hash);
      if (entry === undefined || entry.parents.length > 2 || !follows(entry, own, others) || !isSealed(entry)) {
        return { ok: false, sequence };
      }
      owner.set(hash, sequence);
      open.push(...entry.parents);
    }
  }
  if (owner.size < kept.length) return { ok: false, sequence: entries.length };
  const byMerge = new Map<number, JournalEntry[]>();
  for (const entry of kept) {
    const merge = owner.get(entry.hash)!;
    const known = byMerge.get(merge);
    if (known === undefined) byMerge.set(merge, [entry]);
    else known.push(entry);
  }
  return { ok: true, byMerge };
}

type ByHash = ReadonlyMap<Sha256, JournalEntry>;

function follows({ sequence, parents: [first] }: JournalEntry, own: ByHash, others: ByHash): boolean {
  const before = first === undefined ? undefined : (own.get(first) ?? others.get(first));
  return before !== undefined && before.sequence + 1 === sequence;
}
