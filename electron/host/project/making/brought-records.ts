import type { ExchangeClaim, ExchangeEvidence, ExchangeQuote } from "../../../../shared/exchange/exchange-project.ts";
import type { Anchor } from "../../../../shared/project/anchor.ts";
import type { AnnotationRecord } from "../../../../shared/project/annotations/annotation-record.ts";
import type { ClaimRecord, Evidence, VersionJudgement } from "../../../../shared/project/claims/claim-record.ts";
import type { AdjudicationRecord, ReadingRecord } from "../../../../shared/project/claims/reading-record.ts";
import { recordsDiffSchema, type RecordsDiff } from "../../../../shared/project/diff.ts";
import { noteSchema } from "../../../../shared/project/fields.ts";
import type { RevisionId, VersionId } from "../../../../shared/project/ids.ts";
import type { ProjectRecord, ProjectState } from "../../../../shared/project/records.ts";
import type { Given } from "../../../../shared/project/planned-command.ts";
import type { ImportedRecords } from "../../import/files/imported-file.ts";

/** What people made of the texts of an imported project. */
export interface BroughtRecords {
  readonly content: ImportedRecords;
  /** The present keys of the versions that were taken, by those that the records know. */
  readonly keys: ReadonlyMap<string, string>;
}

interface Place {
  readonly version: VersionId;
  readonly revision: RevisionId;
}

/**
 * The records of an imported project for one just made of its texts, each under an id of its own, with who made it and
 * when: claims with readings and what was settled, annotations, dismissals, the scale. What is said of a version that was
 * not taken is left out. The bytes of a file that is evidence don't travel: its name and hash become part of the note.
 * `null`: the file says what no project may hold. Linear in the records.
 */
export function broughtRecords(
  { content, keys }: BroughtRecords,
  state: ProjectState,
  given: Giving,
): RecordsDiff | null {
  const places = placesOf(state);
  const at = (key: string): Place | undefined => places.get(keys.get(key) ?? "");
  const added = [...claimsIn(content, at, given), ...annotationsIn(content, at, given), ...othersIn(content, given)];
  const read = recordsDiffSchema.safeParse({ added, updated: [], removed: [] });
  return read.success ? read.data : null;
}

type PlaceOf = (key: string) => Place | undefined;
type Giving = Pick<Given, "id" | "now" | "author">;

function placesOf(state: ProjectState): ReadonlyMap<string, Place> {
  const versions = [...state.values()].filter((record) => record.kind === "version");
  return new Map(versions.map(({ key, id, currentRevision }) => [key, { version: id, revision: currentRevision }]));
}

function claimsIn({ claims, scale }: ImportedRecords, at: PlaceOf, given: Giving): readonly ProjectRecord[] {
  const ids = new Map(claims.map(({ id }) => [id, given.id() as ClaimRecord["id"]]));
  const grades = new Set(scale?.map(({ key }) => key));
  const gradeOf = (grade: string | null): string | null => (grade !== null && grades.has(grade) ? grade : null);
  return claims.flatMap((claim): readonly ProjectRecord[] => {
    const id = ids.get(claim.id)!;
    const { statement, about, value, verdict, rationale, group, finding, author, createdAt, changedAt } = claim;
    const record: ClaimRecord = {
      ...{ kind: "claim", id, statement, value, verdict, rationale, group, finding, author, createdAt, changedAt },
      ...(about !== null && { about }),
      grade: gradeOf(claim.grade),
      wordings: claim.wordings.flatMap((quote) => anchorOf(quote, at) ?? []),
      byVersion: judgements(claim.byVersion, at),
      evidence: claim.evidence.map((evidence) => evidenceOf(evidence, at)),
      links: claim.links.flatMap(({ relation, claim: other }) => {
        const linked = ids.get(other);
        return linked === undefined || linked === id ? [] : [{ relation, claim: linked }];
      }),
    };
    return [record, ...readingsOf(claim, id, { at, given, gradeOf })];
  });
}

function readingsOf(
  { readings, adjudications }: ExchangeClaim,
  claim: ClaimRecord["id"],
  { at, given, gradeOf }: { at: PlaceOf; given: Giving; gradeOf: (grade: string | null) => string | null },
): readonly ProjectRecord[] {
  const read = readings.map((reading): ReadingRecord => {
    const { author, rationale, isBlind, byVersion, at: changedAt } = reading;
    return {
      ...{ kind: "reading", id: given.id() as ReadingRecord["id"], claim, author, rationale, isBlind },
      verdict: reading.verdict as ReadingRecord["verdict"],
      grade: gradeOf(reading.grade),
      byVersion: judgements(byVersion, at),
      ...{ createdAt: changedAt, changedAt },
    };
  });
  const settled = adjudications.map((adjudication): AdjudicationRecord => {
    const { author, rationale, at: createdAt } = adjudication;
    return {
      ...{ kind: "adjudication", id: given.id() as AdjudicationRecord["id"], claim, author, rationale, createdAt },
      verdict: adjudication.verdict as AdjudicationRecord["verdict"],
      grade: gradeOf(adjudication.grade),
      readings: read.map(({ id }) => id),
    };
  });
  return [...read, ...settled];
}

function annotationsIn({ annotations }: ImportedRecords, at: PlaceOf, given: Giving): readonly AnnotationRecord[] {
  return annotations.flatMap(({ quote, category, severity, note, suggestion, thread, resolved, author, createdAt }) => {
    const anchor = anchorOf(quote, at);
    if (anchor === null) return [];
    const id = given.id() as AnnotationRecord["id"];
    const about = { anchor, category, severity, note, suggestion, thread, author, createdAt };
    return [{ kind: "annotation", id, ...about, ...(resolved !== null && { resolved }) }];
  });
}

/** One dismissal may cover several findings. */
function othersIn({ dismissals, scale }: ImportedRecords, given: Giving): readonly ProjectRecord[] {
  const each = [...new Map(dismissals.map((dismissal) => [dismissal.id, dismissal])).values()];
  const id = given.id();
  return [
    ...each.map((dismissal) => ({ ...dismissal, id: given.id() as typeof dismissal.id })),
    ...(scale === null
      ? []
      : [{ kind: "scale", id, grades: scale, author: given.author, changedAt: given.now() } as ProjectRecord]),
  ];
}

/** At the words where they stood; the project looks for them there as after a revision. */
function anchorOf({ version, range, exact, prefix, suffix }: ExchangeQuote, at: PlaceOf): Anchor | null {
  const place = at(version);
  return place === undefined ? null : { ...place, range, exact, prefix, suffix };
}

/** One a version. */
function judgements(byVersion: ExchangeClaim["byVersion"], at: PlaceOf): readonly VersionJudgement[] {
  const told = byVersion.flatMap(({ version: key, ...judged }) => {
    const place = at(key);
    return place === undefined ? [] : [[place.version, { version: place.version, ...judged }] as const];
  });
  return [...new Map(told).values()];
}

function evidenceOf({ sentence, attachment, ...evidence }: ExchangeEvidence, at: PlaceOf): Evidence {
  const anchor = sentence && anchorOf(sentence, at);
  const kept = { ...evidence, ...(anchor && { sentence: anchor }) };
  if (attachment === undefined) return kept;
  const named = [evidence.note, `${attachment.name}, SHA-256 ${attachment.sha256}`].filter((line) => line !== "");
  const note = noteSchema.safeParse(named.join("\n"));
  return note.success ? { ...kept, note: note.data } : kept;
}
