import { canonicalJson } from "../canonical-json.ts";
import { rankInOrder } from "../bead-edits/rank-in-order.ts";
import type { BeadId, RevisionId } from "../ids.ts";
import { allOf } from "../plan-records.ts";
import type { Given } from "../planned-command.ts";
import type { BeadRecord, ProjectRecord, ProjectState, RecordId } from "../records.ts";
import { mergeBeads, type MergedBeads } from "./merge-beads.ts";
import { ClaimFamilies, settleClaims } from "./merge-claims.ts";
import { mergeRecord } from "./merge-record.ts";
import { currentRevisions, inTexts, type RevisionTexts } from "./same-texts.ts";
import { withOurIds } from "./same-things.ts";

/** What both sides made of something: the records, or a record's fields, as canonical JSON; see `conflictSchema`. */
export interface FoundConflict {
  readonly record: RecordId;
  readonly field: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** Records that it is about, to tell who changed them. */
  readonly ourRecords: readonly RecordId[];
  readonly theirRecords: readonly RecordId[];
}

export interface MergedStates {
  readonly state: ProjectState;
  readonly conflicts: readonly FoundConflict[];
}

/**
 * Joins what two sides made of one document, record by record and field by field, beads by groups of segments. What one side
 * alone changed is taken from that side; of what both changed differently ours stays, and it is named. Texts are brought
 * to the same revisions first, so that links and pins can be compared.
 *
 * @param bases the document before both sides' changes; of two, either will do for each thing
 * @param texts those that `revisionsToRead` of all the states names
 */
export function mergeStates(
  bases: readonly ProjectState[],
  ours: ProjectState,
  theirs: ProjectState,
  texts: RevisionTexts,
  give: Pick<Given, "id">,
): MergedStates {
  // Whoever did nothing is merely behind.
  if (bases.some((base) => isSameState(base, ours))) return { state: theirs, conflicts: [] };
  if (bases.some((base) => isSameState(base, theirs))) return { state: ours, conflicts: [] };
  const wanted = new Map([...currentRevisions(theirs), ...currentRevisions(ours)]);
  for (const { id } of allOf(ours, "version")) wanted.set(id, wantedRevision(id, bases, ours, theirs));
  const [own, other, ...before] = [ours, theirs, ...bases].map((state) => inTexts(state, wanted, texts, give));
  const beads = mergeBeads(
    before.map((base) => allOf(base, "bead")),
    allOf(own!, "bead"),
    allOf(other!, "bead"),
  );
  const merge = new RecordsMerge(before, own!, withOurIds(before, own!, other!, beads.beads), wanted);
  const merged = merge.run();
  for (const bead of withNewTexts(beads, own!, other!, give)) merged.set(bead.id, bead);
  const links = settleClaims(merged, own!, [other!, ...before]);
  const conflicts: FoundConflict[] = [
    ...merge.conflicts,
    ...links.map(({ claim, ...fields }) => ({ record: claim, ...fields, ...about([claim]) })),
    ...beads.conflicts.map((conflict): FoundConflict => {
      const record = (conflict.ours[0] ?? conflict.theirs[0])!.id;
      const [our, their] = [conflict.ours, conflict.theirs].map((side) => canonicalJson(side));
      const [ourRecords, theirRecords] = [conflict.ours, conflict.theirs].map((side) => side.map(({ id }) => id));
      return {
        record,
        field: "beads",
        ours: our!,
        theirs: their!,
        ourRecords: ourRecords!,
        theirRecords: theirRecords!,
      };
    }),
  ];
  return { state: merged, conflicts };
}

/** Where our links stand, the segments of a text that only theirs has stand alone behind them. */
function withNewTexts(
  { beads, conflicts }: MergedBeads,
  ours: ProjectState,
  theirs: ProjectState,
  give: Pick<Given, "id">,
): readonly BeadRecord[] {
  const isNew = (key: string): boolean => {
    const revision = theirs.get(key as RevisionId);
    return revision?.kind === "revision" && !ours.has(revision.version);
  };
  const behind = new Map<BeadId | null, BeadRecord[]>();
  for (const conflict of conflicts) {
    for (const bead of conflict.theirs) {
      const spans = Object.entries(bead.spans).filter(([revision]) => isNew(revision));
      if (spans.length === 0) continue;
      const alone: BeadRecord = {
        ...{ kind: "bead", id: give.id() as BeadId, spans: Object.fromEntries(spans) },
        ...{ confidence: 0, reasons: [], rank: Number.NaN, status: "auto" },
      };
      const place = conflict.ours.at(-1)?.id ?? null;
      const known = behind.get(place);
      if (known === undefined) behind.set(place, [alone]);
      else known.push(alone);
    }
  }
  if (behind.size === 0) return beads;
  return rankInOrder([...beads.flatMap((bead) => [bead, ...(behind.get(bead.id) ?? [])]), ...(behind.get(null) ?? [])]);
}

function isSameState(a: ProjectState, b: ProjectState): boolean {
  if (a.size !== b.size) return false;
  for (const [id, record] of a) {
    const other = b.get(id);
    if (other !== record && (other === undefined || canonicalJson(other) !== canonicalJson(record))) return false;
  }
  return true;
}

const about = (records: readonly RecordId[]) => ({ ourRecords: records, theirRecords: records });

/** Of texts that both sides revised ours stays; what they share decides where one side alone did. */
function wantedRevision(
  version: RecordId,
  bases: readonly ProjectState[],
  ours: ProjectState,
  theirs: ProjectState,
): RevisionId {
  const [own, other, ...before] = [ours, theirs, ...bases].map((state) => {
    const record = state.get(version);
    return record?.kind === "version" ? record.currentRevision : null;
  });
  return other != null && before.includes(own!) && !before.includes(other) ? other : own!;
}

/** One merge of all records but the beads. */
class RecordsMerge {
  readonly conflicts: FoundConflict[] = [];
  readonly #bases: readonly ProjectState[];
  readonly #ours: ProjectState;
  readonly #theirs: ProjectState;
  readonly #wanted: ReadonlyMap<RecordId, RevisionId>;
  readonly #families: readonly ClaimFamilies[];
  /** Claims that stay though the other side removed them, with what hangs on them. */
  readonly #kept = new Set<RecordId>();

  constructor(
    bases: readonly ProjectState[],
    ours: ProjectState,
    theirs: ProjectState,
    wanted: ReadonlyMap<RecordId, RevisionId>,
  ) {
    this.#bases = bases;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#wanted = wanted;
    this.#families = [ours, theirs, ...bases].map((state) => new ClaimFamilies(state));
  }

  /** Ours in their order, then what theirs adds. */
  run(): Map<RecordId, ProjectRecord> {
    const merged = new Map<RecordId, ProjectRecord>();
    const ids = new Set([...this.#ours.keys(), ...this.#theirs.keys()]);
    // Claims first: what hangs on one that is gone goes with it.
    const claims = [...ids].filter((id) => (this.#ours.get(id) ?? this.#theirs.get(id))!.kind === "claim");
    const fates = new Map(claims.map((id) => [id, this.#fateOf(id)]));
    for (const id of ids) {
      const record = fates.has(id) ? fates.get(id)! : this.#fateOf(id);
      const isHanging = record?.kind === "reading" || record?.kind === "adjudication";
      if (record !== null && !(isHanging && fates.get(record.claim) == null)) merged.set(id, record);
    }
    this.#keepNamedRevisions(merged);
    return merged;
  }

  #fateOf(id: RecordId): ProjectRecord | null {
    const [ours, theirs] = [this.#ours.get(id), this.#theirs.get(id)];
    const record = (ours ?? theirs)!;
    if (record.kind === "bead") return null;
    const before = this.#bases.flatMap((base) => base.get(id) ?? []);
    if (ours === undefined || theirs === undefined) return this.#oneSided(record, ours !== undefined, before);
    if (ours.kind !== theirs.kind) return ours;
    if (ours.kind === "conflict" && theirs.kind === "conflict") return mergedConflict(before, ours, theirs);
    const { record: joined, conflicts } = mergeRecord(before, ours, theirs);
    for (const { field, ...sides } of conflicts) {
      if (field !== "currentRevision" || !this.#isSameText(ours, theirs)) {
        this.conflicts.push({ record: id, field, ...sides, ...about([id]) });
      }
    }
    return joined.kind === "version" ? { ...joined, currentRevision: this.#wanted.get(id)! } : joined;
  }

  /** One side made it, or the other one removed it. */
  #oneSided(record: ProjectRecord, isOurs: boolean, before: readonly ProjectRecord[]): ProjectRecord | null {
    if (before.length === 0) return record;
    if (record.kind === "reading" || record.kind === "adjudication") {
      if (this.#kept.has(record.claim)) return isOurs ? record : null;
      if (!isOurs && !this.#ours.has(record.claim)) return null;
    }
    if (record.kind === "version") return record;
    const own = this.#whole(record, isOurs ? 0 : 1);
    const isUntouched = this.#bases.some(
      (base, index) => base.has(record.id) && this.#whole(record, index + 2) === own,
    );
    // Of two states before, one is without it: that it is not there is no change either.
    const isAbsenceOld = before.length < this.#bases.length;
    if (isUntouched) return isAbsenceOld && isOurs ? record : null;
    if (isAbsenceOld) return record;
    this.conflicts.push({
      ...{ record: record.id, field: null, ...about(this.#hanging(record)) },
      ours: isOurs ? this.#whole(record, 0) : null,
      theirs: isOurs ? null : this.#whole(record, 1),
    });
    if (!isOurs) return null;
    this.#kept.add(record.id);
    return record;
  }

  /** The record in one of the states, and what hangs on it. */
  #whole(record: ProjectRecord, state: number): string {
    if (record.kind === "claim") return this.#families[state]!.print(record.id);
    const all = [this.#ours, this.#theirs, ...this.#bases][state]!.get(record.id);
    return canonicalJson(all === undefined ? [] : [all]);
  }

  #hanging(record: ProjectRecord): readonly RecordId[] {
    if (record.kind !== "claim") return [record.id];
    return this.#families.flatMap((families) => families.of(record.id).map(({ id }) => id));
  }

  #isSameText(ours: ProjectRecord, theirs: ProjectRecord): boolean {
    if (ours.kind !== "version" || theirs.kind !== "version") return false;
    const own = this.#ours.get(ours.currentRevision);
    const other = this.#theirs.get(theirs.currentRevision);
    return own?.kind === "revision" && other?.kind === "revision" && own.sha256 === other.sha256;
  }

  /** A text that one side took back stays as long as anything is pinned in it. */
  #keepNamedRevisions(merged: Map<RecordId, ProjectRecord>): void {
    const named = new Set<RecordId>([...this.#wanted.values()]);
    for (const record of merged.values()) {
      if (record.kind === "claim") {
        const sentences = record.evidence.flatMap(({ sentence }) => sentence ?? []);
        for (const { revision } of [...record.wordings, ...sentences]) named.add(revision);
      }
      if (record.kind === "annotation" || record.kind === "rateChoice") named.add(record.anchor.revision);
    }
    for (const id of named) {
      const revision = this.#ours.get(id) ?? this.#theirs.get(id);
      if (!merged.has(id) && revision?.kind === "revision") merged.set(id, revision);
    }
    numberAnew(merged, this.#ours);
  }
}

/** Both sides may have counted a text of theirs alike: those that came with theirs count on. */
function numberAnew(merged: Map<RecordId, ProjectRecord>, ours: ProjectState): void {
  const last = new Map<RecordId, number>();
  const taken = new Set<string>();
  for (const { id, version, number } of allOf(merged, "revision")) {
    last.set(version, Math.max(last.get(version) ?? 0, number));
    if (ours.has(id)) taken.add(`${version} ${number}`);
  }
  for (const revision of allOf(merged, "revision")) {
    const { id, version, number } = revision;
    if (ours.has(id) || !taken.has(`${version} ${number}`)) continue;
    const next = last.get(version)! + 1;
    last.set(version, next);
    merged.set(id, { ...revision, number: next });
  }
}

type Conflict = Extract<ProjectRecord, { kind: "conflict" }>;

/** One conflict, found by both copies from either side: ours keeps its sides, and is decided as soon as one of them is. */
function mergedConflict(before: readonly ProjectRecord[], ours: Conflict, theirs: Conflict): Conflict {
  const isMirrored = ours.ours.value === theirs.theirs.value && ours.ours.value !== theirs.ours.value;
  return mergeRecord(
    before.flatMap((record) => (record.kind === "conflict" ? [isMirrored ? alike(record, ours) : record] : [])),
    ours,
    isMirrored ? mirrored(theirs) : theirs,
  ).record;
}

const alike = (record: Conflict, ours: Conflict): Conflict =>
  record.ours.value === ours.ours.value ? record : mirrored(record);

function mirrored({ ours, theirs, decided, ...rest }: Conflict): Conflict {
  const other = { ours: "theirs", theirs: "ours", both: "both", neither: "neither" } as const;
  return {
    ...rest,
    ours: theirs,
    theirs: ours,
    ...(decided && { decided: { ...decided, kept: other[decided.kept] } }),
  };
}
