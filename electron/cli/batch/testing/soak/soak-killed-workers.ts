import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../../../../host/testing/soak/random.ts";
import { archiveLines } from "../archive.ts";
import { childrenOf } from "../process-tree.ts";
import { BATCH_PROGRAM } from "../run-process.ts";

const STORIES = 1200;

export interface KilledReport {
  readonly kills: number;
  /** Lines that are answered with an error. */
  readonly failedLines: number;
  /** One line each. */
  readonly wrong: readonly string[];
}

/** Kills workers of one batch, `kills` times: no line may be lost, moved or changed, and a kill costs one at most. */
export async function soakKilledWorkers(folder: string, kills: number, seed: number): Promise<KilledReport> {
  const { whole, input } = makeReference(folder);
  const random = randomFrom(seed);
  const out = join(folder, "killed.jsonl");
  const batch = spawnBatch(input, out, []);
  let killed = 0;
  const closed = once(batch, "close");
  let written = 0;
  while (killed < kills && batch.exitCode === null) {
    await wait(100 + random.below(900));
    // Not one after another while they start: a batch in which nobody lives to read gives up, and should.
    const size = statSync(out, { throwIfNoEntry: false })?.size ?? 0;
    if (size === written) continue;
    written = size;
    const workers = childrenOf(batch.pid!);
    const victim = workers[random.below(Math.max(1, workers.length))];
    if (victim === undefined) continue;
    process.kill(victim, "SIGKILL");
    killed += 1;
  }
  await closed;
  const wrong: string[] = [];
  const expected = whole.split("\n");
  const answers = readFileSync(out, "utf8").split("\n");
  if (answers.length !== expected.length) wrong.push(`${answers.length} answers in place of ${expected.length}`);
  let failedLines = 0;
  answers.forEach((answer, index) => {
    if (answer === expected[index]) return;
    const start = `{"id":"story-${index}","error":{"code":"internal","message":"line ${index + 1}: its worker was killed`;
    if (answer.startsWith(start)) failedLines += 1;
    else wrong.push(`answer ${index + 1} is another: ${answer.slice(0, 200)}`);
  });
  if (failedLines > killed) wrong.push(`${killed} kills cost ${failedLines} lines`);
  return { kills: killed, failedLines, wrong };
}

/** Kills a batch itself, `kills` times, and resumes it: the bytes must be those of a run that nobody disturbed. */
export async function soakKilledBatch(folder: string, kills: number, seed: number): Promise<KilledReport> {
  const { whole, input } = makeReference(folder);
  const random = randomFrom(seed);
  const out = join(folder, "resumed.jsonl");
  let killed = 0;
  for (; killed < kills; killed += 1) {
    const batch = spawnBatch(input, out, ["--resume"]);
    const closed = once(batch, "close") as Promise<[number | null]>;
    const timer = setTimeout(() => batch.kill(killed % 2 === 0 ? "SIGKILL" : "SIGINT"), 500 + random.below(3000));
    const [exit] = await closed;
    clearTimeout(timer);
    if (exit === 0) break;
  }
  const wrong: string[] = [];
  // The last run finishes; one more changes nothing.
  for (const round of ["resumed", "resumed when it was done"]) {
    const { status, stderr } = spawnSync(process.execPath, batchArguments(input, out, ["--resume"]), {
      encoding: "utf8",
    });
    if (status !== 0) wrong.push(`${round}: exit ${status}: ${stderr}`);
    if (readFileSync(out, "utf8") !== whole) wrong.push(`${round}: other bytes`);
  }
  return { kills: killed, failedLines: 0, wrong };
}

function makeReference(folder: string): { readonly whole: string; readonly input: string } {
  const input = join(folder, "archive.jsonl");
  const out = join(folder, "whole.jsonl");
  writeFileSync(input, Buffer.concat([...archiveLines("facts", { count: STORIES })]));
  const { status, stderr } = spawnSync(process.execPath, batchArguments(input, out, []), { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { whole: readFileSync(out, "utf8"), input };
}

const batchArguments = (input: string, out: string, more: readonly string[]): readonly string[] => [
  BATCH_PROGRAM,
  "batch",
  "facts",
  ...["--in", input, "--out", out],
  ...more,
];

const spawnBatch = (input: string, out: string, more: readonly string[]) =>
  spawn(process.execPath, batchArguments(input, out, more), { stdio: "ignore" });

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
