import type { ClaimId } from "../ids.ts";
import { allOf } from "../plan-records.ts";
import type { ProjectState } from "../records.ts";
import type { AdjudicationRecord, ReadingRecord } from "./reading-record.ts";

/**
 * What readers make of a claim. `adjudicated`: the last decision was made on all of its readings as they are, whether or not
 * they differed.
 */
export type ReadingState = "unread" | "oneReader" | "agree" | "differ" | "adjudicated";

/** Every claim's state, by its id. Readers agree where verdict and grade are the same. Linear in the document. */
export function readingStates(state: ProjectState): ReadonlyMap<ClaimId, ReadingState> {
  const readings = new Map<ClaimId, ReadingRecord[]>();
  for (const reading of allOf(state, "reading")) {
    const known = readings.get(reading.claim);
    if (known === undefined) readings.set(reading.claim, [reading]);
    else known.push(reading);
  }
  const decided = new Map<ClaimId, AdjudicationRecord>();
  for (const adjudication of allOf(state, "adjudication")) {
    const known = decided.get(adjudication.claim);
    if (known === undefined || adjudication.createdAt >= known.createdAt) decided.set(adjudication.claim, adjudication);
  }
  return new Map(
    allOf(state, "claim").map(({ id }) => [id, stateOf(readings.get(id) ?? [], decided.get(id) ?? null)] as const),
  );
}

function stateOf(readings: readonly ReadingRecord[], decided: AdjudicationRecord | null): ReadingState {
  const [first, second] = readings;
  if (first === undefined) return "unread";
  if (decided !== null && readings.every((reading) => isDecided(reading, decided))) return "adjudicated";
  if (second === undefined) return "oneReader";
  return readings.every((reading) => categoryOf(reading) === categoryOf(first)) ? "agree" : "differ";
}

/** A reading that came with another copy, or was changed since, was not decided on. */
const isDecided = ({ id, changedAt }: ReadingRecord, { readings, createdAt }: AdjudicationRecord): boolean =>
  readings.includes(id) && changedAt <= createdAt;

/** What counts as one category: the grade where there is one, else the verdict. */
const categoryOf = ({ verdict, grade }: ReadingRecord): string => JSON.stringify([verdict, grade ?? null]);

/** How far two readers agree over the claims that both have judged. */
export interface ReaderAgreement {
  readonly readers: readonly [string, string];
  /** Claims that both have judged. */
  readonly n: number;
  readonly agreed: number;
  /** Share of `n` on which they agree; `null` where `n` is 0. */
  readonly observed: number | null;
  /** Share that would agree by chance, each reader keeping to their own habits; `null` where `n` is 0. */
  readonly expected: number | null;
  /**
   * Cohen's kappa, 1 at full agreement, 0 at what chance gives, below 0 under it. `null` where it is not defined: no claim
   * that both judged (`n` is 0), or both used one and the same category throughout (`expected` is 1), which leaves nothing
   * to be told from chance.
   */
  readonly kappa: number | null;
}

/**
 * Cohen's kappa for every two readers, most shared claims first: κ = (p_o − p_e) / (1 − p_e), where p_o is the share on
 * which both agree and p_e the sum over categories of the products of both readers' shares (J. Cohen, "A coefficient of
 * agreement for nominal scales", Educational and Psychological Measurement 20, 1960, pp. 37–46). Categories are grades where
 * the project has a scale, else verdicts. O(r · n) for r readers.
 */
export function readerAgreement(state: ProjectState): readonly ReaderAgreement[] {
  const byReader = new Map<string, Map<ClaimId, string>>();
  for (const reading of allOf(state, "reading")) {
    const own = byReader.get(reading.author) ?? new Map<ClaimId, string>();
    own.set(reading.claim, categoryOf(reading));
    byReader.set(reading.author, own);
  }
  const readers = [...byReader.keys()].sort();
  const pairs = readers.flatMap((a, index) =>
    readers.slice(index + 1).map((b) => agreementOf([a, b], byReader.get(a)!, byReader.get(b)!)),
  );
  return pairs.sort((a, b) => b.n - a.n);
}

function agreementOf(
  readers: readonly [string, string],
  a: ReadonlyMap<ClaimId, string>,
  b: ReadonlyMap<ClaimId, string>,
): ReaderAgreement {
  const pairs = [...a].flatMap(([claim, own]) => {
    const other = b.get(claim);
    return other === undefined ? [] : [[own, other] as const];
  });
  const n = pairs.length;
  const agreed = pairs.filter(([own, other]) => own === other).length;
  if (n === 0) return { readers, n, agreed, observed: null, expected: null, kappa: null };
  const chance = [...new Set(pairs.flat())].reduce((sum, category) => {
    const [own, other] = [0, 1].map((reader) => pairs.filter((pair) => pair[reader] === category).length);
    return sum + own! * other!;
  }, 0);
  // In whole numbers, so that chance agreement of exactly 1 is seen as such.
  const kappa = chance === n * n ? null : (agreed * n - chance) / (n * n - chance);
  return { readers, n, agreed, observed: agreed / n, expected: chance / (n * n), kappa };
}
