import { appendFileSync } from "node:fs";

/** A figure to reach, and how far we are. */
export interface Target {
  readonly name: string;
  /** `null`: the benchmark has no such case. */
  readonly ours: number | null;
  /** To reach or exceed; one of `least` and `most` is given. */
  readonly least?: number;
  /** Not to exceed. */
  readonly most?: number;
  readonly peer?: number | null;
}

/** The variable that names the file in which `npm run bench` gathers all figures, a JSON object a line. */
export const FIGURES_FILE = "PARALLAX_BENCH_FIGURES";

/** A figure the benchmark does not have is no figure missed. */
export function isReached({ ours, least, most }: Target): boolean {
  return ours === null || (ours >= (least ?? -Infinity) && ours <= (most ?? Infinity));
}

/** For the one table of all benchmarks, when they are run together. */
export function keepTargets(targets: readonly Target[]): void {
  const file = process.env[FIGURES_FILE];
  if (file !== undefined) appendFileSync(file, targets.map((target) => `${JSON.stringify(target)}\n`).join(""));
}

/** A line a target: ours, what is asked for, the best peer's. They are kept as well. */
export function printTargets(targets: readonly Target[]): void {
  for (const target of targets) console.log(lineOf(target));
  keepTargets(targets);
}

export function lineOf(target: Target): string {
  const { name, ours, least, most, peer } = target;
  const cells = [
    name.padEnd(44),
    (ours === null ? "-" : ours.toFixed(ours < 10 ? 2 : 1)).padStart(7),
    (least === undefined ? `≤ ${most}` : `≥ ${least}`).padStart(8),
    peer === undefined || peer === null ? "" : `peer ${peer}`,
  ];
  return `${cells.join(" ").trimEnd().padEnd(72)}${isReached(target) ? "" : " short"}`.trimEnd();
}
