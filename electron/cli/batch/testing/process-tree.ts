import { readdirSync, readFileSync } from "node:fs";

/** The processes that a process started. Linux alone: elsewhere there is no `/proc`, and it has none. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function descendantsOf(pid: number): readonly number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Most of its memory that a process has had resident so far, in bytes; 0 where it is gone. */
export function peakBytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export interface TreePeak {
  /** Of the process itself. */
  readonly own: number;
  /** Of all that it started, each one's most added up: at no moment were they larger together. */
  readonly workers: number;
}

/** Watches a process and what it starts until `stop` is called, and answers with the most that they held, in bytes. */
export function watchPeak(pid: number): { stop(): TreePeak } {
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const each of [pid, ...descendantsOf(pid)]) peaks.set(each, Math.max(peaks.get(each) ?? 0, peakBytes(each)));
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      const own = peaks.get(pid) ?? 0;
      return { own, workers: [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0) - own };
    },
  };
}

/** The processes whose command line has `words` among its arguments. */
export function processesWith(words: readonly string[]): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const given = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return words.every((word) => given.includes(word));
      } catch {
        return false;
      }
    });
}
