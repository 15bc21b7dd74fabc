import { BEAD_STATUSES, projectRecordSchema, type ProjectRecord } from "./records.ts";

/**
 * A record as it was written; `null` for what is none, as {@link projectRecordSchema} decides. Beads, of which a project
 * has tens of thousands where it has a few of all else, are told by {@link isPlainBead} in a tenth of the time.
 */
export function readRecord(text: string): ProjectRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isPlainBead(value)) return value;
  const parsed = projectRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * Whether parsed JSON is a bead as `beadSchema` has it. One that it takes, the schema takes as it stands; of what it does
 * not take the schema decides.
 */
export function isPlainBead(value: unknown): value is ProjectRecord {
  if (!isObject(value)) return false;
  for (const key in value) if (!FIELDS.has(key)) return false;
  const { kind, id, spans, confidence, reasons, rank, status, bookmarked, pairs } = value;
  return (
    kind === "bead" &&
    isId(id) &&
    typeof rank === "number" &&
    BEAD_STATUSES.some((known) => known === status) &&
    isShare(confidence) &&
    (bookmarked === undefined || typeof bookmarked === "boolean") &&
    Array.isArray(reasons) &&
    reasons.every(isReason) &&
    (pairs === undefined || (Array.isArray(pairs) && pairs.every(isPair))) &&
    areSpans(spans)
  );
}

type Fields = Readonly<Record<string, unknown>>;

const FIELDS: ReadonlySet<string> = new Set([
  ...["kind", "id", "spans", "confidence", "reasons", "rank", "status", "bookmarked", "pairs"],
]);
const EVIDENCE: ReadonlySet<unknown> = new Set(["numbers", "words", "glossary", "memory", "length", "only"]);
const LONGEST_ID = 64;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isId = (value: unknown): boolean => typeof value === "string" && value.length > 0 && value.length <= LONGEST_ID;

const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;

function isReason(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { evidence, found, of } = value;
  return (
    Object.keys(value).length === 3 && EVIDENCE.has(evidence) && typeof found === "number" && typeof of === "number"
  );
}

const isVersionKey = (value: unknown): boolean =>
  typeof value === "string" && value.length > 1 && value.length <= LONGEST_ID;

function isPair(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [a, b, confidence] = value as readonly unknown[];
  return isVersionKey(a) && isVersionKey(b) && isShare(confidence);
}

function areSpans(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const ranges = value[key];
    if (!isId(key) || !Array.isArray(ranges) || !ranges.every(isRange)) return false;
  }
  return true;
}

function isRange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { start, end } = value;
  return Object.keys(value).length === 2 && isOffset(start) && isOffset(end) && start <= end;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
