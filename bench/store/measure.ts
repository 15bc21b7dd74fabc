/** How long something took, by the clock and in the processor's time of this thread. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export async function measured<Result>(work: () => Promise<Result>): Promise<readonly [Result, Measured]> {
  const started = performance.now();
  const before = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  return [result, { wallMs: performance.now() - started, cpuMs: (user + system) / 1000 }];
}

/** By the clock, milliseconds: the time that `share` of them do not exceed. */
export function wallAt(times: readonly Measured[], share: number): number {
  return quantile(
    times.map(({ wallMs }) => wallMs),
    share,
  );
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
}

export function figures(times: readonly Measured[]): string {
  const at = (share: number, of: (time: Measured) => number): string => quantile(times.map(of), share).toFixed(1);
  const wall = ({ wallMs }: Measured): number => wallMs;
  const cpu = ({ cpuMs }: Measured): number => cpuMs;
  const single = `${at(0, wall)} ms (processor ${at(0, cpu)})`;
  if (times.length === 1) return single;
  return `median ${at(0.5, wall)} ms, p95 ${at(0.95, wall)} ms (processor ${at(0.5, cpu)}, ${at(0.95, cpu)})`;
}
