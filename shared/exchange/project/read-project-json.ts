import * as z from "zod";
import { MQM_CATEGORIES, MQM_SEVERITIES } from "../../project/annotations/mqm.ts";
import { annotationSchema } from "../../project/annotations/annotation-record.ts";
import {
  claimContentSchema,
  evidenceSchema,
  VERDICTS,
  versionJudgementSchema,
} from "../../project/claims/claim-record.ts";
import { scaleSchema } from "../../project/claims/scale-record.ts";
import { instantSchema } from "../../project/fields.ts";
import {
  BEAD_STATUSES,
  dismissalSchema,
  projectRecordSchema,
  publishedTimeSchema,
  revisionSchema,
} from "../../project/records.ts";
import { MOST_MEBI } from "../alignment/alignment-reading.ts";
import type { ContractFinding } from "../contract/findings.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { refuse, refuseSize, type GlossaryRefusal } from "../glossary/refusal.ts";
import { PROJECT_FORMAT } from "./project-json.ts";

export type ProjectReading =
  { readonly ok: true; readonly format: typeof PROJECT_FORMAT; readonly project: ExchangeProject } | GlossaryRefusal;

/** Reads what `writeProjectJson` wrote, field by field; a refusal in words for anything else. */
export function readProjectJson(text: string): ProjectReading {
  const refusal = refuseSize(text, MOST_MEBI);
  if (refusal) return refusal;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return refuse("malformed", "this is no JSON.");
  }
  const read = projectSchema.safeParse(value);
  if (read.success) {
    const { format, ...project } = read.data;
    return { ok: true, format, project };
  }
  const [issue] = read.error.issues;
  return refuse("malformed", `${PROJECT_FORMAT} has the wrong shape at ${issue?.path.join(".") || "its root"}.`);
}

const offset = z.int().nonnegative();
const pair = z
  .tuple([offset, offset])
  .refine(([start, end]) => start <= end)
  .readonly();
const range = pair.transform(([start, end]) => ({ start, end }));
const key = z.string().min(2).max(64);
const line = z.string().max(20_000);

const quote = z
  .strictObject({
    version: key,
    range,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    isOrphan: z.boolean(),
  })
  .readonly();
const grade = z.string().min(1).max(64).nullable();
const judged = { author: line, grade, rationale: line, at: instantSchema };
const { about, value, verdict, rationale, group, finding, statement } = claimContentSchema.shape;
const verdicts = z.enum(VERDICTS);

const evidence = evidenceSchema
  .unwrap()
  .omit({ sentence: true })
  .extend({ sentence: quote.exactOptional() })
  .readonly();
const attachment = evidenceSchema.unwrap().shape.attachment.unwrap();

const byVersion = z
  .array(versionJudgementSchema.unwrap().extend({ version: key, value: value.unwrap() }).readonly())
  .readonly();
const reading = z
  .strictObject({
    ...{ ...judged, verdict: verdicts, isBlind: z.boolean() },
    /** Earlier programs wrote none. */
    byVersion: byVersion.default([]),
  })
  .readonly();

const claim = z
  .strictObject({
    ...{ id: line, statement, verdict, grade, rationale, finding },
    about: about.unwrap().nullable(),
    value: value.unwrap(),
    group: group.unwrap(),
    wordings: z.array(quote).readonly(),
    byVersion,
    evidence: z.array(evidence).readonly(),
    links: claimContentSchema.shape.links.unwrap(),
    readings: z.array(reading).readonly(),
    adjudications: z.array(z.strictObject({ ...judged, verdict: verdicts }).readonly()).readonly(),
    ...{ author: line, createdAt: instantSchema, changedAt: instantSchema },
  })
  .readonly();

const annotationShape = annotationSchema.unwrap().shape;
const annotation = z
  .strictObject({
    ...{ id: line, quote, bead: offset.nullable(), note: annotationShape.note },
    ...{ category: z.enum(MQM_CATEGORIES), severity: z.enum(MQM_SEVERITIES), suggestion: annotationShape.suggestion },
    thread: annotationShape.thread.unwrap(),
    resolved: annotationShape.resolved.unwrap().nullable(),
    ...{ author: line, createdAt: instantSchema },
  })
  .readonly();

const numbersOrWords = z.record(z.string(), z.union([z.string(), z.number()])).readonly();
const compared = z.array(z.record(z.string(), z.unknown()).readonly()).readonly();
/** The engine's own: categories and keys are taken as they are, as later engines know more. */
const foundShape = {
  category: z.string().transform((name) => name as ContractFinding["category"]),
  severity: z.enum(["critical", "major", "minor", "note"]),
  odd: key.exactOptional(),
  bead: offset,
  confidence: z.number(),
  spans: z.record(z.string(), z.array(pair).readonly()).readonly(),
  ...{ message: z.string(), messageKey: z.string(), params: numbersOrWords, fingerprint: z.string() },
  why: z
    .strictObject({
      ...{ rule: z.string(), values: compared, words: compared.exactOptional(), rates: numbersOrWords.exactOptional() },
      arithmetic: z.array(z.string()).readonly(),
      expected: z.record(z.string(), z.number()).readonly(),
      suggestion: z.record(z.string(), z.string()).readonly().exactOptional(),
    })
    .readonly(),
};
const exportedFinding = z
  .strictObject({
    ...foundShape,
    related: z.array(z.strictObject(foundShape).readonly()).readonly().exactOptional(),
    dismissed: dismissalSchema.nullable(),
  })
  .readonly();

const amount = z.number().nullable();
const conversion = z
  .strictObject({
    bead: offset,
    rates: z
      .strictObject({
        ...{ source: z.string(), date: z.iso.date(), perEuro: z.record(z.string(), z.number()).readonly() },
        average: z.strictObject({ period: z.string(), days: offset }).readonly().exactOptional(),
      })
      .readonly()
      .nullable(),
    currencies: z.array(z.string()).readonly(),
    rows: z
      .array(
        z
          .strictObject({
            ...{ version: key, range, value: z.number(), max: z.number().exactOptional(), currency: z.string() },
            ...{ cells: z.array(amount).readonly(), offBy: amount },
            verdict: z.enum(["base", "consistent", "rough", "inconsistent", "unknown"]),
          })
          .readonly(),
      )
      .readonly(),
    likely: z
      .strictObject({ row: offset, currency: z.string(), value: z.number(), base: z.string() })
      .readonly()
      .nullable(),
    noRate: z
      .array(
        z
          .strictObject({
            ...{ currency: z.string(), reason: z.enum(["no-date", "unknown-currency", "too-old"]) },
            nearest: z.iso.date().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const revisionShape = revisionSchema.unwrap().shape;
const version = z
  .strictObject({
    ...{ key, language: key, title: z.string(), source: z.string().nullable(), url: z.url().nullable() },
    ...{ publishedOn: z.iso.date().nullable(), publishedTime: publishedTimeSchema.optional(), text: z.string() },
    revision: z
      .strictObject({
        ...{ number: revisionShape.number, fileName: revisionShape.fileName },
        ...{ sha256: revisionShape.sha256, byteLength: offset },
      })
      .readonly(),
  })
  .readonly();

const bead = z
  .strictObject({
    spans: z.record(z.string(), z.array(range).readonly()).readonly(),
    status: z.enum(BEAD_STATUSES),
    confidence: z.number().nullable(),
    bookmarked: z.boolean(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly();

const entry = z
  .strictObject({
    ...{ sequence: z.int().positive(), at: instantSchema, author: line, command: line, why: z.string().nullable() },
    ...{ hash: z.string(), parents: z.array(z.string()).readonly() },
    touched: z
      .array(
        z
          .strictObject({
            id: line,
            kind: z.enum(projectRecordSchema.options.map((record) => record.unwrap().shape.kind.value)),
            change: z.enum(["added", "changed", "removed"]),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const projectSchema = z
  .strictObject({
    format: z.literal(PROJECT_FORMAT),
    title: z.string(),
    versions: z.array(version).readonly(),
    beads: z.array(bead).readonly(),
    findings: z.array(exportedFinding).readonly(),
    /** Earlier programs wrote none. */
    conversions: z.array(conversion).readonly().default([]),
    claims: z.array(claim).readonly(),
    annotations: z.array(annotation).readonly(),
    attachments: z.array(attachment).readonly(),
    scale: scaleSchema.unwrap().shape.grades.nullable(),
    history: z.array(entry).readonly(),
    /** Earlier programs wrote none. */
    brought: z.array(entry).readonly().default([]),
    head: z.string().nullable(),
    exportedAt: instantSchema,
    exportedBy: line,
  })
  .readonly();
