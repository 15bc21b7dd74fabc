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

/** A line a target: ours, what is asked for, the best peer's. */
export function printTargets(targets: readonly Target[]): void {
  for (const { name, ours, least, most, peer } of targets) {
    const isReached = ours === null || (ours >= (least ?? -Infinity) && ours <= (most ?? Infinity));
    const cells = [
      name.padEnd(44),
      (ours === null ? "-" : ours.toFixed(1)).padStart(7),
      (least === undefined ? `≤ ${most}` : `≥ ${least}`).padStart(8),
      peer === undefined || peer === null ? "" : `peer ${peer}`,
    ];
    console.log(`${cells.join(" ").trimEnd().padEnd(72)}${isReached ? "" : " short"}`.trimEnd());
  }
}
