// `npm run bench:align -- --data DIR`: our alignment of every case, through the command line as anyone would run it, and
// the supplied scorer's own table of it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchmarkFolder, sha256Of, tableOf } from "./benchmark-folder.ts";
import { reportRun, runBatch } from "./run-batch.ts";

interface Case {
  readonly level: string;
  readonly unit?: "line";
  readonly versions: Readonly<Record<string, string>>;
}

interface Answer {
  readonly id: string;
  readonly sameStory: {
    readonly pairs: readonly { readonly a: string; readonly b: string; readonly score: number }[];
  };
  readonly beads: readonly { readonly spans: Readonly<Record<string, unknown>>; readonly confidence: number }[];
}

const { folder, level } = benchmarkFolder("align");
const cases = join(folder, "dev");
const scorer = join(folder, "score.mjs");
const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const out = join(scratch, "out");
mkdirSync(out);

const files = readdirSync(cases).filter((name) => name.endsWith(".json"));
const requests = files.flatMap((name) => {
  const one = JSON.parse(readFileSync(join(cases, name), "utf8")) as Case;
  if (level !== undefined && one.level !== level) return [];
  // The aligner sees texts alone: the id is the file's name, but carries the case's place only.
  return [{ id: name, versions: one.versions, ...(one.unit && { unit: one.unit }) }];
});
const run = runBatch<Answer>("align", requests);
for (const { id, beads, sameStory } of run.answers) {
  const scored = beads.map(({ spans, confidence }) => ({ ...spans, score: confidence }));
  const confidence = Object.fromEntries(sameStory.pairs.map(({ a, b, score }) => [`${a}-${b}`, score]));
  writeFileSync(join(out, id), JSON.stringify({ beads: scored, confidence }));
}

console.log(`scorer ${sha256Of(scorer)}`);
reportRun(requests.length, run);
const scoring = spawnSync(
  process.execPath,
  [scorer, "--cases", cases, "--out", out, ...(level === undefined ? [] : ["--level", level])],
  { encoding: "utf8" },
);
console.log(`\n${scoring.stdout}${scoring.stderr}`);
console.log("peers, strict F1 per pair (de-en/vi-en/vi-de), as the benchmark gives them:");
for (const row of tableOf(join(folder, "../README.md"), ["easy", "hard", "abridged"])) console.log(row);
rmSync(scratch, { recursive: true, force: true });
process.exit(run.failures.length > 0 || scoring.status !== 0 ? 1 : 0);
