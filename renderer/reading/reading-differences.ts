import type { ShownReading } from "../../shared/ipc/shown/records.ts";
import { canonicalJson } from "../../shared/project/canonical-json.ts";

/** On what two or more readings of a claim do not say the same. */
export interface DifferingParts {
  /** Verdict or grade. */
  readonly verdict: boolean;
  /** Keys of versions that are judged differently, or by some readers only. */
  readonly versions: ReadonlySet<string>;
}

/** Nothing of a single reading. Reasons are each reader's own: they always differ, and are not compared. */
export function differingParts(readings: readonly ShownReading[]): DifferingParts {
  const differ = (of: (reading: ShownReading) => unknown): boolean =>
    new Set(readings.map((reading) => canonicalJson(of(reading) ?? null))).size > 1;
  const judged = new Set(readings.flatMap(({ byVersion = [] }) => byVersion.map(({ version }) => version)));
  const byKey = (key: string) => (reading: ShownReading) => {
    const own = reading.byVersion?.find(({ version }) => version === key);
    // Judged with the others, and nothing noted: as if nothing were said of it.
    return own === undefined ? [null, null] : [own.verdict, own.value ?? null];
  };
  return {
    verdict: differ(({ verdict, grade = null }) => [verdict, grade]),
    versions: new Set([...judged].filter((key) => differ(byKey(key)))),
  };
}
