import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A line of a batch's answer that stands for a failed request. */
interface Failed {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
}

export interface BatchRun<Answer> {
  readonly answers: readonly Answer[];
  readonly failures: readonly Failed[];
  /** Of the whole process. */
  readonly seconds: number;
}

/** Answers of the command line, asked as anyone would: `batch COMMAND`, a request a line. */
export function runBatch<Answer>(command: "align" | "check" | "facts", requests: readonly object[]): BatchRun<Answer> {
  const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  const input = join(scratch, "in.jsonl");
  writeFileSync(input, requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
  const cli = join(import.meta.dirname, "../electron/cli/main.ts");
  const started = performance.now();
  const { stdout } = spawnSync(process.execPath, [cli, "batch", command, "--in", input], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - started) / 1000;
  rmSync(scratch, { recursive: true, force: true });
  const lines = stdout.split("\n").filter(Boolean);
  const all = lines.map((line) => JSON.parse(line) as Answer | Failed);
  const isFailed = (line: Answer | Failed): line is Failed => "error" in (line as object);
  const failures = all.filter(isFailed);
  return { answers: all.filter((line): line is Answer => !isFailed(line)), failures, seconds };
}

/** How many requests were answered, and each that was not. */
export function reportRun(requests: number, { failures, seconds }: BatchRun<unknown>): void {
  console.log(`${requests} cases, ${failures.length} failures, ${seconds.toFixed(1)} s in all`);
  for (const { id, error } of failures) console.log(`failed: ${id}: ${error.message}`);
}
