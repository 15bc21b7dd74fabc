import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { watchPeak, type TreePeak } from "./process-tree.ts";

/** The command line, as it runs from source. */
export const BATCH_PROGRAM = fileURLToPath(new URL("../../main.ts", import.meta.url));

export interface BatchRun {
  readonly exit: number;
  readonly lines: number;
  readonly bytes: number;
  readonly peak: TreePeak;
}

/**
 * Runs a batch as a process, its input written as fast as it takes it, its output read and dropped.
 *
 * @param entry the program, where it isn't the command line's own
 */
export async function runBatchProcess(
  args: readonly string[],
  input: Iterable<Buffer>,
  entry: string = BATCH_PROGRAM,
): Promise<BatchRun> {
  const child = spawn(process.execPath, [entry, "batch", ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close") as Promise<[number]>;
  const watched = watchPeak(child.pid!);
  let lines = 0;
  let bytes = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
  });
  for (const line of input) {
    if (!child.stdin.write(line)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  // Its memory is asked for while it lives: the answers' end is the last moment that is known.
  await once(child.stdout, "end");
  const peak = watched.stop();
  const [exit] = await closed;
  return { exit, lines, bytes, peak };
}
