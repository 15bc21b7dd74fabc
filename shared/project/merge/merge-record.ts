import { canonicalJson } from "../canonical-json.ts";
import type { ProjectRecord } from "../records.ts";

type Kind = ProjectRecord["kind"];
type Fields = Readonly<Record<string, unknown>>;

/** Fields that only make sense together: what is changed of them is changed of all. */
const TOGETHER: Partial<Record<Kind, readonly (readonly string[])[]>> = {
  version: [["publishedOn", "publishedTime"]],
  claim: [["verdict", "grade", "rationale"]],
  dismissal: [["reason", "note"]],
  reading: [["verdict", "grade", "rationale", "isBlind"]],
  adjudication: [["verdict", "grade", "rationale", "readings"]],
  scale: [["grades", "author"]],
};
/** Lists to which both sides add. */
const LISTS: ReadonlySet<string> = new Set(["wordings", "evidence", "links", "thread"]);
/** Of these ours stays without a word: what they say of a record is said elsewhere, too. */
const OURS: ReadonlySet<string> = new Set(["author", "createdAt", "number", "decided"]);
/** The longest list that a record's schema takes. */
const LONGEST: Readonly<Record<string, number>> = { links: 100, thread: 1_000 };

/** A field, with those that go with it, that both sides changed differently; both values as canonical JSON. */
export interface FieldConflict {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedRecord<Merged extends ProjectRecord> {
  readonly record: Merged;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * A record that both sides have, field by field: what one side alone changed is taken from that side; to lists of evidence,
 * wordings, links and replies both add; of what both changed differently ours stays. `bases`: the record before, of none
 * where both sides made it; of two, either will do.
 */
export function mergeRecord<Merged extends ProjectRecord>(
  bases: readonly ProjectRecord[],
  ours: Merged,
  theirs: Merged,
): MergedRecord<Merged> {
  const conflicts: FieldConflict[] = [];
  const before = bases as unknown as readonly Fields[];
  const [own, other] = [ours as Fields, theirs as Fields];
  let merged: Fields = {};
  for (const unit of unitsOf(ours.kind, own, other)) {
    const [ourFields, theirFields] = [fieldsOf(own, unit), fieldsOf(other, unit)];
    const [ourText, theirText] = [canonicalJson(ourFields), canonicalJson(theirFields)];
    const texts = before.map((base) => canonicalJson(fieldsOf(base, unit)));
    const [field = ""] = unit;
    if (ourText === theirText || texts.includes(theirText)) merged = { ...merged, ...ourFields };
    else if (texts.includes(ourText)) merged = { ...merged, ...theirFields };
    else {
      const joined = joinedField(field, before, own[field], other[field]);
      merged = { ...merged, ...(joined === null ? ourFields : { [field]: joined }) };
      if (joined === null && !OURS.has(field)) conflicts.push({ field, ours: ourText, theirs: theirText });
    }
  }
  return { record: merged as unknown as Merged, conflicts };
}

/** The fields named `field` and what goes with it, taken out of a record: what a {@link FieldConflict} is about. */
export const togetherWith = (kind: Kind, field: string): readonly string[] =>
  TOGETHER[kind]?.find((unit) => unit.includes(field)) ?? [field];

function unitsOf(kind: Kind, ours: Fields, theirs: Fields): readonly (readonly string[])[] {
  const together = TOGETHER[kind] ?? [];
  const grouped = new Set(together.flat());
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter((name) => !grouped.has(name)));
  return [...together, ...[...names].map((name) => [name])];
}

const fieldsOf = (record: Fields, unit: readonly string[]): Fields =>
  Object.fromEntries(unit.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])));

/** A value that has what both sides did; `null` where there is none. */
function joinedField(field: string, bases: readonly Fields[], ours: unknown, theirs: unknown): unknown {
  if (field === "changedAt") return String(ours) > String(theirs) ? ours : theirs;
  if (field === "byVersion") return joinedByVersion(bases, ours, theirs);
  if (!LISTS.has(field)) return null;
  const joined = joinedList(
    bases.map((base) => listOf(base[field])),
    listOf(ours),
    listOf(theirs),
  );
  if (joined.length > (LONGEST[field] ?? Infinity)) return null;
  return field === "thread" ? [...joined].sort(byInstant) : joined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const byInstant = (a: unknown, b: unknown): number => {
  const [one, other] = [(a as { at: string }).at, (b as { at: string }).at];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Ours without what they took out, and with what they put in. */
function joinedList(
  bases: readonly (readonly unknown[])[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const before = new Set(bases.flat().map((item) => canonicalJson(item)));
  const [own, other] = [ours, theirs].map((list) => new Set(list.map((item) => canonicalJson(item))));
  const isLeft = (item: unknown): boolean => {
    const text = canonicalJson(item);
    return other!.has(text) || !before.has(text);
  };
  const isNew = (item: unknown): boolean => {
    const text = canonicalJson(item);
    return !own!.has(text) && !before.has(text);
  };
  return [...ours.filter(isLeft), ...theirs.filter(isNew)];
}

/** What is said of each version by itself; `null` where both sides say something else of one. */
function joinedByVersion(bases: readonly Fields[], ours: unknown, theirs: unknown): readonly unknown[] | null {
  const [own, other, ...before] = [ours, theirs, ...bases.map((base) => base["byVersion"])].map(
    (list) => new Map(listOf(list).map((item) => [(item as { version: string }).version, item])),
  );
  const joined: unknown[] = [];
  for (const version of new Set([...own!.keys(), ...other!.keys()])) {
    const [mine, yours] = [own!.get(version), other!.get(version)].map((item) => canonicalJson(item ?? null));
    const texts = before.map((base) => canonicalJson(base.get(version) ?? null));
    const isOurs = mine === yours || texts.includes(yours!);
    if (!isOurs && !texts.includes(mine!)) return null;
    const item = (isOurs ? own! : other!).get(version);
    if (item !== undefined) joined.push(item);
  }
  return joined;
}
