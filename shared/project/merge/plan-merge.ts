import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../canonical-json.ts";
import type { RecordsDiff } from "../diff.ts";
import type { ConflictId, Sha256 } from "../ids.ts";
import type { Journal, JournalEntry } from "../journal.ts";
import type { Given } from "../planned-command.ts";
import type { ProjectRecord, ProjectState, RecordId } from "../records.ts";
import { replayJournal } from "../replay-journal.ts";
import { documentProblem } from "./check-document.ts";
import type { ConflictRecord } from "./conflict-record.ts";
import { findFork, type Fork } from "./find-fork.ts";
import { mergeStates, type FoundConflict } from "./merge-states.ts";
import { revisionsToRead, type ReadRevision, type RevisionTexts } from "./same-texts.ts";

/** Why nothing is merged. `damaged`: a document that no command leaves so, or an entry that does not fit. */
export type MergeRefusal = "strangers" | "nothing-new" | "damaged";

/** Two copies ready to be merged, once the texts are read. */
export interface PreparedMerge {
  readonly ok: true;
  readonly fork: Extract<Fork, { kind: "fork" }>;
  readonly ours: ProjectState;
  readonly theirs: ProjectState;
  /** The states before both sides' changes. */
  readonly bases: readonly ProjectState[];
  /** The end of what both journals begin with. */
  readonly common: ProjectState;
  /** Whose texts the merge needs; our file or the copy has each of them. */
  readonly revisions: readonly ReadRevision[];
}

export interface MergePlan {
  readonly ok: true;
  /** What theirs brings, conflicts included, on top of ours. */
  readonly diff: RecordsDiff;
  readonly conflicts: readonly ConflictRecord[];
  /** Entries of theirs to be kept. */
  readonly kept: readonly JournalEntry[];
  readonly theirHead: Sha256;
}

interface Refused {
  readonly ok: false;
  readonly refusal: MergeRefusal;
}

const refused = (refusal: MergeRefusal): Refused => ({ ok: false, refusal });

/** Both journals were verified before. Linear in them. */
export function prepareMerge(ours: Journal, theirs: Journal): PreparedMerge | Refused {
  const fork = findFork(ours, theirs);
  if (fork.kind !== "fork") return refused(fork.kind);
  const [own, other] = [replayJournal(ours.entries), replayJournal(theirs.entries)];
  const bases = fork.bases.map(({ side, length }) =>
    replayJournal((side === "ours" ? ours : theirs).entries.slice(0, length)),
  );
  const common = fork.bases.length > 1 ? replayJournal(ours.entries.slice(0, fork.common)) : bases[0]!;
  const before = bases.filter((base) => base !== null);
  if (own === null || other === null || common === null || before.length < bases.length) return refused("damaged");
  if (documentProblem(other) !== null) return refused("damaged");
  const revisions = revisionsToRead([own, other, common, ...before]);
  return { ok: true, fork, ours: own, theirs: other, bases: before, common, revisions };
}

/** What the merge changes on our side. O(n log n) in the document, and linear in the entries that are new. */
export function planMerge(prepared: PreparedMerge, texts: RevisionTexts, give: Given): MergePlan | Refused {
  const { fork, ours, theirs } = prepared;
  const { state, conflicts: found } = mergeStates(basesOf(prepared, texts, give), ours, theirs, texts, give);
  const [ourHands, theirHands] = [lastHands(fork.ours), lastHands(fork.theirs)];
  const at = give.now();
  const conflicts = found
    .map((conflict) => conflictRecord(conflict, ourHands, theirHands, { author: give.author, at }))
    .filter(({ id }) => !state.has(id));
  const merged = new Map([...state, ...conflicts.map((conflict) => [conflict.id, conflict] as const)]);
  if (documentProblem(merged) !== null) return refused("damaged");
  return { ok: true, diff: diffBetween(ours, merged), conflicts, kept: fork.added, theirHead: fork.theirHead };
}

/**
 * Where each side has merged the other, both merges together are what was before: from either side, as they may differ in
 * what is in conflict (a virtual ancestor, as git's recursive strategy makes one).
 */
function basesOf(
  { bases, common }: PreparedMerge,
  texts: RevisionTexts,
  give: Pick<Given, "id">,
): readonly ProjectState[] {
  const [one, other] = bases;
  if (one === undefined || other === undefined) return bases;
  return [mergeStates([common], one, other, texts, give).state, mergeStates([common], other, one, texts, give).state];
}

/** Who did something, and when. */
interface Hand {
  readonly author: string;
  readonly at: string;
}

/** Who changed each record last. What a merge brought was somebody else's before. */
function lastHands(entries: readonly JournalEntry[]): ReadonlyMap<RecordId, Hand> {
  const hands = new Map<RecordId, Hand>();
  for (const { author, at, diff, parents } of entries) {
    if (parents.length > 1) continue;
    for (const { id } of [...diff.added, ...diff.removed, ...diff.updated.map(([, to]) => to)]) {
      if (at >= (hands.get(id)?.at ?? "")) hands.set(id, { author, at });
    }
  }
  return hands;
}

function conflictRecord(
  { record, field, ours, theirs, ourRecords, theirRecords }: FoundConflict,
  ourHands: ReadonlyMap<RecordId, Hand>,
  theirHands: ReadonlyMap<RecordId, Hand>,
  merger: Hand,
): ConflictRecord {
  const subject = field === "beads" ? "beads" : record;
  const identity = canonicalJson([subject, field, [ours ?? "", theirs ?? ""].sort()]);
  return {
    ...{ kind: "conflict", id: bytesToHex(sha256(utf8ToBytes(identity))) as ConflictId, record, field },
    ours: { ...lastOf(ourRecords, ourHands, merger), value: ours },
    theirs: { ...lastOf(theirRecords, theirHands, merger), value: theirs },
    createdAt: merger.at,
  };
}

function lastOf(records: readonly RecordId[], hands: ReadonlyMap<RecordId, Hand>, otherwise: Hand): Hand {
  return (
    records
      .flatMap((id) => hands.get(id) ?? [])
      .reduce<Hand | null>((last, hand) => (last === null || hand.at > last.at ? hand : last), null) ?? otherwise
  );
}

/** What leads from one document to another. Linear in both. */
function diffBetween(from: ProjectState, to: ProjectState): RecordsDiff {
  const added: ProjectRecord[] = [];
  const updated: (readonly [ProjectRecord, ProjectRecord])[] = [];
  for (const [id, record] of to) {
    const present = from.get(id);
    if (present === undefined) added.push(record);
    else if (present !== record && canonicalJson(present) !== canonicalJson(record)) updated.push([present, record]);
  }
  return { added, updated, removed: [...from.values()].filter(({ id }) => !to.has(id)) };
}
