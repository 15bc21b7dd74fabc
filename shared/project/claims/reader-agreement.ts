import { cohensKappa, type Kappa } from "../agreement/cohens-kappa.ts";
import type { ClaimId } from "../ids.ts";
import type { Verdict } from "./claim-record.ts";
import type { AdjudicationRecord, ReadingRecord } from "./reading-record.ts";

/** What a reading says of a claim as a whole: the window holds what it says of versions in a form of its own. */
export type WholeReading = Omit<ReadingRecord, "byVersion">;

/**
 * What readers make of a claim. `adjudicated`: the last decision was made on all of its readings as they are, whether or not
 * they differed.
 */
export type ReadingState = "unread" | "oneReader" | "agree" | "differ" | "adjudicated";

/** The readings and adjudications of one claim. */
export interface ClaimReadings<Reading extends WholeReading = WholeReading> {
  /** In the order in which they came. */
  readonly readings: readonly Reading[];
  /** The last one that was made; `null`: none. */
  readonly decided: AdjudicationRecord | null;
}

/** What was read and decided, by claim; claims that nobody has read are not in it. Linear. */
export function readingsByClaim<Reading extends WholeReading>(
  readings: Iterable<Reading>,
  adjudications: Iterable<AdjudicationRecord>,
): ReadonlyMap<ClaimId, ClaimReadings<Reading>> {
  const byClaim = new Map<ClaimId, { readings: Reading[]; decided: AdjudicationRecord | null }>();
  for (const reading of readings) {
    const known = byClaim.get(reading.claim);
    if (known === undefined) byClaim.set(reading.claim, { readings: [reading], decided: null });
    else known.readings.push(reading);
  }
  for (const adjudication of adjudications) {
    const known = byClaim.get(adjudication.claim);
    if (known === undefined) continue;
    if (known.decided === null || adjudication.createdAt >= known.decided.createdAt) known.decided = adjudication;
  }
  return byClaim;
}

/** Readers agree where verdict and grade are the same. */
export function readingState({ readings, decided }: ClaimReadings): ReadingState {
  const [first, second] = readings;
  if (first === undefined) return "unread";
  if (decided !== null && readings.every((reading) => isDecided(reading, decided))) return "adjudicated";
  if (second === undefined) return "oneReader";
  return readings.every((reading) => categoryOf(reading) === categoryOf(first)) ? "agree" : "differ";
}

/** A reading that came with another copy, or was changed since, was not decided on. */
const isDecided = ({ id, changedAt }: WholeReading, { readings, createdAt }: AdjudicationRecord): boolean =>
  readings.includes(id) && changedAt <= createdAt;

/** What readings are compared by: the verdict, and the grade where there is one. */
export type Category = Pick<WholeReading, "grade"> & { readonly verdict: Verdict };

/** Of what counts as one category: the same text. */
const categoryOf = ({ verdict, grade }: Category): string => JSON.stringify([verdict, grade ?? null]);

/** How far two readers agree over the claims that both have judged. */
export interface ReaderAgreement {
  readonly readers: readonly [string, string];
  readonly agreed: number;
  readonly kappa: Kappa;
  /** What either has said of any of these claims, the most frequent first. */
  readonly categories: readonly Category[];
  /** How often, by category of the first reader and then of the second. */
  readonly table: readonly (readonly number[])[];
  /** The claims that both have judged, and differently. */
  readonly differences: readonly ClaimId[];
}

/** Who has read anything, by name. */
export const readersOf = (readings: Iterable<WholeReading>): readonly string[] =>
  [...new Set([...readings].map(({ author }) => author))].sort();

/**
 * Agreement of two readers, by Cohen's kappa over grades where the project has a scale, else over verdicts. Linear in the
 * readings, and in the square of the categories.
 */
export function readerAgreement(all: Iterable<WholeReading>, readers: readonly [string, string]): ReaderAgreement {
  const [own, others] = readers.map((reader) => {
    const readings = [...all].filter(({ author }) => author === reader);
    return new Map(readings.map((reading) => [reading.claim, reading]));
  }) as [Map<ClaimId, WholeReading>, Map<ClaimId, WholeReading>];
  const pairs = [...own].flatMap(([claim, reading]) => {
    const other = others.get(claim);
    return other === undefined ? [] : [[reading, other] as const];
  });
  const labels = pairs.map(([one, other]) => [categoryOf(one), categoryOf(other)] as const);
  const counts = new Map<string, number>();
  const times = (label: string): number => counts.get(label) ?? 0;
  for (const label of labels.flat()) counts.set(label, times(label) + 1);
  const categories = new Map(pairs.flat().map((reading) => [categoryOf(reading), reading]));
  const order = [...categories.keys()].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
  const index = new Map(order.map((label, at) => [label, at]));
  const table = order.map(() => order.map(() => 0));
  for (const [one, other] of labels) table[index.get(one)!]![index.get(other)!]! += 1;
  const differing = pairs.filter((_, at) => labels[at]![0] !== labels[at]![1]);
  return {
    readers,
    agreed: pairs.length - differing.length,
    kappa: cohensKappa(labels),
    categories: order.map((label) => {
      const { verdict, grade } = categories.get(label)!;
      return { verdict, ...(grade != null && { grade }) };
    }),
    table,
    differences: differing.map(([{ claim }]) => claim),
  };
}
