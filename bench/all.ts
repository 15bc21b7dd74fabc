// `npm run bench -- --data DIR [--part NAME …] [--keep]`: every benchmark, one after the other, and all their figures in one
// table, with what is asked for and the peers' figures. A task that never changes is timed before and after, so that figures
// of different machines compare. `--keep` writes the figures and their plots to docs/benchmarks.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Figures, isOfPart, PARTS, readFigures, writeFigures } from "./figures.ts";
import { writePlots } from "./plots.ts";
import { referenceTask } from "./reference-task.ts";
import { FIGURES_FILE, isReached, lineOf, type Target } from "./targets.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    part: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
  },
});
const unknown = values.part.filter((name) => !isOfPart(name));
if (values.data === undefined || unknown.length > 0) {
  console.error(
    unknown.length > 0
      ? `There is no part ${unknown.join(", ")}: ${Object.keys(PARTS).join(", ")}.`
      : "Where do the benchmarks lie? Run: npm run bench -- --data FOLDER",
  );
  process.exit(2);
}
const data = resolve(process.env["INIT_CWD"] ?? ".", values.data);
const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const parts = values.part.length === 0 ? Object.keys(PARTS) : values.part;

const before = referenceTask();
const measured: Record<string, readonly Target[]> = {};
let broken = 0;
for (const part of parts) {
  const { program, takesData } = PARTS[part]!;
  console.log(`\n== ${part}`);
  const file = join(scratch, `${part}.jsonl`);
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, program), ...(takesData ? ["--data", data] : [])],
    { stdio: "inherit", env: { ...process.env, [FIGURES_FILE]: file } },
  );
  if (status !== 0) {
    console.error(`${part} ended with ${status ?? "a signal"}`);
    broken += 1;
  }
  measured[part] = existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Target)
    : [];
}
rmSync(scratch, { recursive: true, force: true });

const run = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? "unknown",
  cores: availableParallelism(),
  load: Number(loadavg()[2]!.toFixed(1)),
  node: process.versions.node,
  referenceMs: Math.round((before + referenceTask()) / 2),
};
console.log(`\n${run.date}, ${run.cores} cores (${run.processor}), Node ${run.node}, mean load ${run.load}`);
console.log(`the reference task takes ${run.referenceMs} ms here\n`);
for (const [part, targets] of Object.entries(measured)) {
  console.log(part);
  for (const target of targets) console.log(`  ${lineOf(target)}`);
}
const all = Object.values(measured).flat();
const reached = all.filter(isReached).length;
console.log(`\n${reached} of ${all.length} figures reach their target`);
if (values.keep) {
  // A part that was not run again keeps its figures and the run they are from.
  const kept: Figures = {
    ...readFigures(),
    ...Object.fromEntries(parts.map((part) => [part, { run, targets: measured[part]! }])),
  };
  writeFigures(kept);
  writePlots(kept);
}
process.exit(broken > 0 ? 1 : 0);
