// `npm run bench:batch [-- --command check|align|facts] [--stories N] [--rounds N]`: what an archive costs. The same batch on
// one core and on all, in turns: stories a second, memory, and what a million stories would take.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { archiveLines } from "../electron/cli/batch/testing/archive.ts";
import { watchPeak } from "../electron/cli/batch/testing/process-tree.ts";
import { buildWhenChanged, NODE_BUILD } from "../electron/launch/build-when-changed.ts";
import { COMMANDS } from "../shared/exchange/contract/commands.ts";
import { printTargets } from "./targets.ts";

const ROOT = join(import.meta.dirname, "..");
const MEBIBYTE = 1024 * 1024;
const CORES = availableParallelism();
/** How many times the throughput of one core all of them should have. */
const LEAST_RATIO = 1.8;

const { values } = parseArgs({
  options: {
    command: { type: "string", default: "check" },
    stories: { type: "string", default: "2000" },
    rounds: { type: "string", default: "3" },
  },
});
const command = COMMANDS.find((known) => known === values.command);
if (command === undefined) throw new Error(`--command ${values.command}: use ${COMMANDS.join(", ")}`);
const stories = Number(values.stories);

interface Run {
  readonly seconds: number;
  /** Of the batch and its workers together. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** Runs a batch under a shell, which says what its children used of the processors. */
async function measure(confinement: readonly string[], input: string, out: string): Promise<Run> {
  const batch = [process.execPath, cli, "batch", command!, "--in", input, "--out", out];
  const started = performance.now();
  const shell = spawn("sh", ["-c", '"$@"; status=$?; times; exit $status', "sh", ...confinement, ...batch], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const watched = watchPeak(shell.pid!);
  let printed = "";
  shell.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const [status] = (await once(shell, "close")) as [number];
  const seconds = (performance.now() - started) / 1000;
  const { workers } = watched.stop();
  if (status !== 0) throw new Error(`batch ended with exit code ${status}`);
  const children = printed.trim().split("\n").at(-1)!;
  const cpuSeconds = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  );
  return { seconds, cpuSeconds, peakBytes: workers };
}

// As it is shipped.
await buildWhenChanged(ROOT, NODE_BUILD);
const cli = join(ROOT, NODE_BUILD.target, "parallax.js");
const scratch = mkdtempSync(join(tmpdir(), "parallax-batch-"));
try {
  await compare(scratch);
} finally {
  rmSync(scratch, { recursive: true });
}

async function compare(folder: string): Promise<void> {
  const input = join(folder, "archive.jsonl");
  const lines = [...archiveLines(command!, { count: stories })];
  writeFileSync(input, Buffer.concat(lines));
  const mebibytes = lines.reduce((sum, line) => sum + line.length, 0) / MEBIBYTE;
  console.log(`batch ${command!}: ${stories} stories, ${mebibytes.toFixed(1)} MiB; ${CORES} cores`);
  const taskset = spawnSync("taskset", ["--version"]).status === 0;
  if (!taskset) console.log("one core: not run, there is no taskset here");
  const [one, all]: [Run[], Run[]] = [[], []];
  const [oneOut, allOut] = [join(folder, "one.jsonl"), join(folder, "all.jsonl")];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    if (taskset) one.push(await measure(["taskset", "-c", "0"], input, oneOut));
    all.push(await measure([], input, allOut));
  }
  console.log("cores | s (median) | s (best) | CPU s | stories/s | MiB at most");
  const ofAll = print(String(CORES), all);
  if (!taskset) {
    printMillion(ofAll);
    return;
  }
  const ofOne = print("1", one);
  const same = readFileSync(oneOut).equals(readFileSync(allOut));
  const ratio = ofOne.seconds / ofAll.seconds;
  // What the cores would make of it if nobody else used them; on a busy machine the clock says little.
  const byCpu = (ofOne.cpuSeconds * CORES) / ofAll.cpuSeconds;
  console.log(`the same bytes: ${same ? "yes" : "NO"}`);
  console.log(
    `throughput × ${ratio.toFixed(2)} by the clock, × ${byCpu.toFixed(2)} by CPU time, at a load of ${loadavg()[0]!.toFixed(1)}`,
  );
  printMillion(ofAll);
  printTargets([{ name: `batch on ${CORES} cores, × one core`, ours: ratio, least: LEAST_RATIO }]);
  if (!same) process.exitCode = 1;
}

function print(cores: string, runs: readonly Run[]): Run {
  const byTime = runs.toSorted((a, b) => a.seconds - b.seconds);
  const seconds = byTime[Math.floor(runs.length / 2)]!.seconds;
  const cpuSeconds = runs.map((run) => run.cpuSeconds).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  const peakBytes = Math.max(...runs.map((run) => run.peakBytes));
  const cells = [
    seconds.toFixed(1),
    byTime[0]!.seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    (stories / seconds).toFixed(1),
  ];
  console.log(
    [cores.padStart(5), ...cells.map((cell) => cell.padStart(9)), (peakBytes / MEBIBYTE).toFixed(0)].join(" | "),
  );
  return { seconds, cpuSeconds, peakBytes };
}

/** From the measured cost of one. */
function printMillion({ cpuSeconds }: Run): void {
  const each = cpuSeconds / stories;
  const hours = (each * 1e6) / 3600;
  console.log(`one story: ${(each * 1000).toFixed(1)} ms of a core; a million: ${hours.toFixed(1)} core hours,`);
  console.log(
    `that is ${[CORES, 16, 64].map((cores) => `${(hours / cores).toFixed(1)} h on ${cores} cores`).join(", ")}`,
  );
}
