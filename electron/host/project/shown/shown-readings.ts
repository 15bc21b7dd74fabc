import type { ShownDocument } from "../../../../shared/ipc/shown/project.ts";
import type { ShownConflict, ShownReading } from "../../../../shared/ipc/shown/records.ts";
import { anchorSchema } from "../../../../shared/project/anchor.ts";
import type { VersionId } from "../../../../shared/project/ids.ts";
import type { ReadingRecord } from "../../../../shared/project/claims/reading-record.ts";
import type { ConflictRecord } from "../../../../shared/project/merge/conflict-record.ts";
import {
  beadSchema,
  type ProjectRecord,
  type ProjectState,
  type RecordId,
} from "../../../../shared/project/records.ts";
import { shownAnchorOf } from "../borders/anchor-border.ts";
import { shownJudgement } from "./shown-judgement.ts";
import { spansByKey } from "./shown-spans.ts";
import type { VersionTexts } from "../version-texts.ts";

type Json = ShownConflict["ours"]["value"];

/** Readings, adjudications, the scale and conflicts among the records, oldest first; none are left out as a whole. */
export function shownReadings(
  records: readonly ProjectRecord[],
  state: ProjectState,
  texts: VersionTexts,
): Pick<ShownDocument, "readings" | "adjudications" | "scale" | "conflicts"> {
  const readings = records.filter((record) => record.kind === "reading").sort(byAge);
  const adjudications = records.filter((record) => record.kind === "adjudication").sort(byAge);
  const conflicts = records.filter((record) => record.kind === "conflict").sort(byAge);
  const scale = records.find((record) => record.kind === "scale");
  return {
    ...(readings.length > 0 && { readings: readings.map((reading) => shownReading(reading, texts)) }),
    ...(adjudications.length > 0 && { adjudications }),
    ...(scale?.kind === "scale" && { scale }),
    ...(conflicts.length > 0 && { conflicts: conflicts.map((conflict) => shownConflict(conflict, state, texts)) }),
  };
}

function shownReading({ byVersion, ...reading }: ReadingRecord, texts: VersionTexts): ShownReading {
  const judged = byVersion?.flatMap((one) => shownJudgement(one, texts) ?? []);
  return { ...reading, ...(judged && { byVersion: judged }) };
}

function shownConflict(
  { id, record, field, ours, theirs, createdAt, decided }: ConflictRecord,
  state: ProjectState,
  texts: VersionTexts,
): ShownConflict {
  const [own, other] = [ours, theirs].map(({ author, at, value }) => {
    return { author, at, value: value === null ? null : inView(JSON.parse(value) as Json, texts) };
  });
  const about = {
    id,
    record,
    kind: state.get(record as RecordId)?.kind ?? null,
    field,
    ours: own!,
    theirs: other!,
    createdAt,
  };
  return { ...about, ...(decided && { decided }) };
}

/** Beads with view ranges by version key, pinned words as the window sees them, versions by key; all else as it is. */
function inView(value: Json, texts: VersionTexts): Json {
  if (Array.isArray(value)) return value.map((item) => inView(item, texts));
  if (value === null || typeof value !== "object") return value;
  const anchor = anchorSchema.safeParse(value).data;
  if (anchor !== undefined) return shownAnchorOf(anchor, texts) as Json;
  const bead = value["kind"] === "bead" ? beadSchema.safeParse(value).data : undefined;
  if (bead !== undefined) {
    const { id, rank, status, confidence } = bead;
    const spans = spansByKey(bead.spans, texts, ({ start, end }): Json => [start, end]);
    return { id, rank, status, confidence, spans: mapped(spans, (ranges) => [...ranges]) };
  }
  const { version } = value;
  const key = typeof version === "string" ? texts.ofVersion(version as VersionId)?.version.key : undefined;
  return { ...mapped(value, (field) => inView(field, texts)), ...(key !== undefined && { version: key }) };
}

const mapped = <From>(fields: Readonly<Record<string, From>>, to: (field: From) => Json): Record<string, Json> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field)]));

interface Aged {
  readonly id: string;
  readonly createdAt: string;
}

const byAge = (a: Aged, b: Aged): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
