import type { Sha256 } from "../ids.ts";
import type { Journal, JournalEntry } from "../journal.ts";
import { byHash, reach } from "./reach.ts";

/** What two copies of a project have in common, and what of theirs is new to us. */
export type Fork =
  | { readonly kind: "strangers" }
  /** All of theirs is ours already. */
  | { readonly kind: "nothing-new" }
  | {
      readonly kind: "fork";
      /** How many entries both chains begin with. */
      readonly common: number;
      /** What had happened on both sides when they last were one: the first so many entries of one's chain. */
      readonly bases: readonly ForkBase[];
      /** Entries that have had a part in one side's present state, and are not known to the other. */
      readonly ours: readonly JournalEntry[];
      readonly theirs: readonly JournalEntry[];
      /** Entries to be kept: what our file does not hold yet. */
      readonly added: readonly JournalEntry[];
      readonly theirHead: Sha256;
    };

export interface ForkBase {
  readonly side: "ours" | "theirs";
  readonly length: number;
}

/**
 * Where two copies of one file parted. Their journals are one project's where they begin with the same entry. The state to
 * compare both sides with is the last one that both know: the common beginning or, if one has merged the other since, the
 * other's head of then. Where each has merged the other, there are two such states. Both journals were verified before.
 * Linear in the entries for each merge.
 */
export function findFork(ours: Journal, theirs: Journal): Fork {
  const common = commonLength(ours.entries, theirs.entries);
  const [ourHead, theirHead] = [ours.entries.at(-1), theirs.entries.at(-1)];
  if (common === 0 || ourHead === undefined || theirHead === undefined) return { kind: "strangers" };
  const [ourEntries, theirEntries] = [byHash(ours), byHash(theirs)];
  const ourPast = reach(ourEntries, ourHead.hash);
  if (ourPast.has(theirHead.hash)) return { kind: "nothing-new" };
  const theirPast = reach(theirEntries, theirHead.hash);
  const ourFork = lastKnown(ours.entries, theirPast);
  const theirFork = lastKnown(theirs.entries, ourPast);
  const bases: ForkBase[] = [];
  if (reach(ourEntries, ourFork.hash).has(theirFork.hash)) bases.push({ side: "ours", length: ourFork.sequence });
  else if (reach(theirEntries, theirFork.hash).has(ourFork.hash)) {
    bases.push({ side: "theirs", length: theirFork.sequence });
  } else {
    bases.push({ side: "ours", length: ourFork.sequence }, { side: "theirs", length: theirFork.sequence });
  }
  return {
    ...{ kind: "fork", common, bases, theirHead: theirHead.hash },
    ours: [...ourEntries.values()].filter(({ hash }) => ourPast.has(hash) && !theirPast.has(hash)),
    theirs: [...theirEntries.values()].filter(({ hash }) => theirPast.has(hash) && !ourPast.has(hash)),
    added: [...theirs.kept, ...theirs.entries].filter(({ hash }) => !ourEntries.has(hash)),
  };
}

function commonLength(ours: readonly JournalEntry[], theirs: readonly JournalEntry[]): number {
  const most = Math.min(ours.length, theirs.length);
  for (let index = 0; index < most; index++) if (ours[index]!.hash !== theirs[index]!.hash) return index;
  return most;
}

/** There is one: the chains begin alike. */
const lastKnown = (chain: readonly JournalEntry[], known: ReadonlySet<Sha256>): JournalEntry =>
  chain.findLast(({ hash }) => known.has(hash))!;
