import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { RateUse } from "../../shared/project/records.ts";
import type { Passage } from "../state/workbench.ts";
import type { OpenProject } from "../state/project.ts";

/** Which rates a bead's sums can be converted by. */
export interface RateOptions {
  /** The words of the first sum: what a choice is pinned to. */
  readonly place: Passage;
  readonly chosen: RateUse | null;
  /** Besides the day's own: the average of its month and its year, the nearest rates where the day has none. */
  readonly others: readonly RateUse[];
}

/** `null` where nothing is converted: there are no sums, or their versions have no date. */
export function rateOptions(
  { versions }: Pick<OpenProject, "versions">,
  { conversions, rateUse }: Pick<BeadDetail, "conversions" | "rateUse">,
): RateOptions | null {
  const first = conversions[0]?.rows[0];
  const counted = conversions
    .flatMap(({ rows }) => rows)
    .flatMap(({ version }) => versions.find(({ key }) => key === version)?.countedFrom.date ?? [])[0];
  if (first === undefined || counted === undefined) return null;
  const nearest = conversions.flatMap(({ noRate }) => noRate.flatMap(({ nearest: day }) => day ?? []));
  const others: readonly RateUse[] = [
    ...[...new Set(nearest)].map((date) => ({ kind: "day", date }) as const),
    { kind: "average", period: counted.slice(0, 7) },
    { kind: "average", period: counted.slice(0, 4) },
  ];
  const chosen = rateUse ?? null;
  const isListed = chosen === null || others.some((other) => keyOf(other) === keyOf(chosen));
  return {
    place: { version: first.version, range: first.range },
    chosen,
    others: isListed ? others : [chosen, ...others],
  };
}

/** One word for a choice: as the value of a list's option. */
export const keyOf = (use: RateUse | null): string =>
  use === null ? "" : use.kind === "day" ? use.date : `average ${use.period}`;
