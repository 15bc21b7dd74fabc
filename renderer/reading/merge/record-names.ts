import type { StringKey } from "../../../shared/i18n/resources.ts";

const KINDS: Readonly<Record<string, StringKey>> = {
  claim: "record.claim",
  annotation: "record.annotation",
  bead: "record.bead",
  version: "record.version",
  revision: "record.revision",
  dismissal: "record.dismissal",
  rateChoice: "record.rateChoice",
  scale: "record.scale",
  reading: "record.reading",
  adjudication: "record.adjudication",
};

/** A kind of record, in the plural; one that only a later program knows is another. */
export const kindName = (kind: string | null): StringKey => KINDS[kind ?? ""] ?? "record.other";

const FIELDS: Readonly<Record<string, StringKey>> = {
  beads: "part.links",
  statement: "claim.statement",
  about: "about.title",
  value: "claim.value",
  verdict: "claim.verdict",
  grade: "scale.grade",
  rationale: "claim.reason",
  byVersion: "judgement.title",
  group: "ledger.grouping",
  links: "link.title",
  category: "part.category",
  severity: "sev.title",
  note: "part.note",
  suggestion: "part.suggestion",
  resolved: "part.state",
  status: "part.state",
  title: "part.title",
  source: "part.source",
  publishedOn: "part.published",
  publishedTime: "part.published",
  currentRevision: "part.text",
  reason: "part.dismissal",
  use: "part.rate",
  grades: "scale.title",
};

/** A field of a record, as people know it; `null`: the whole record, which one side removed. */
export const fieldName = (field: string | null): StringKey =>
  field === null ? "part.removed" : (FIELDS[field] ?? "part.other");
