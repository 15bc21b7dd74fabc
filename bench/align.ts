// `npm run bench:align -- --data DIR`: our alignment of every case, through the command line as anyone would run it, and
// the supplied scorer's own table of it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchmarkFolder, sha256Of, tableOf } from "./benchmark-folder.ts";
import { reportRun, runBatch } from "./run-batch.ts";
import { printTargets, type Target } from "./targets.ts";

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

/** The part of the scorer's own account that has a target; shares, 0 to 1, `null` where there is no such case. */
interface Scores {
  readonly rows: Readonly<
    Record<string, { readonly F: number | null; readonly omF: number | null; readonly linked: number | null }>
  >;
  readonly tri: Readonly<Record<string, number>>;
  readonly confAUC: number | null;
}

const PAIRS = ["de-en", "vi-en", "vi-de"] as const;
/** Strict F1, %, to reach; in the order of {@link PAIRS}. */
const STRICT: Readonly<Record<string, readonly [number, number, number]>> = {
  easy: [99.5, 99.5, 99.5],
  medium: [99.5, 99.5, 99.5],
  natural: [99.5, 99.5, 99.5],
  hard: [95, 94, 93],
  abridged: [96, 92, 92],
  long: [99.3, 99.3, 99.3],
};
const OMISSIONS_HARD = 88;
const THREE_WAY_HARD = 88;
/** Area under the curve, %, of telling parallel from unrelated versions. */
const CONFIDENCE = 99.5;
/** Characters of different stories that are linked, %, not to exceed. */
const UNRELATED = 10;
/** Systems of the benchmark's table that other people made. */
const PEERS = ["Gale", "hunalign", "yasa"];

const { folder, level } = benchmarkFolder("align");
const cases = join(folder, "dev");
const scorer = join(folder, "score.mjs");
const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const out = join(scratch, "out");
const scores = join(scratch, "scores.json");
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
  [scorer, "--cases", cases, "--out", out, "--json", scores, ...(level === undefined ? [] : ["--level", level])],
  { encoding: "utf8" },
);
console.log(`\n${scoring.stdout}${scoring.stderr}`);
console.log("peers, strict F1 per pair (de-en/vi-en/vi-de), as the benchmark gives them:");
const peers = tableOf(join(folder, "../README.md"), ["easy", "hard", "abridged"]);
for (const row of peers) console.log(row);
if (scoring.status === 0) {
  console.log("\nstrict F1, %, to reach; peer: the best of those");
  printTargets(targetsOf(JSON.parse(readFileSync(scores, "utf8")) as Scores));
}
rmSync(scratch, { recursive: true, force: true });
process.exit(run.failures.length > 0 || scoring.status !== 0 ? 1 : 0);

function targetsOf({ rows, tri, confAUC }: Scores): readonly Target[] {
  const percent = (share: number | null | undefined): number | null => (share == null ? null : share * 100);
  const levels = Object.entries(STRICT).flatMap(([name, wanted]) =>
    PAIRS.map((pair, index): Target => {
      const ours = percent(rows[`${name}|${pair}`]?.F);
      return { name: `${name} ${pair}`, ours, least: wanted[index]!, peer: bestPeer(name, index) };
    }),
  );
  const omissions = PAIRS.map((pair, index): Target => {
    const ours = percent(rows[`hard|${pair}`]?.omF);
    return { name: `omissions, hard ${pair}`, ours, least: OMISSIONS_HARD, peer: bestPeer("omission F, hard", index) };
  });
  const unrelated = Object.entries(rows).flatMap(([key, { linked }]) =>
    key.startsWith("neg-all|") ? [percent(linked) ?? 0] : [],
  );
  return [
    ...levels,
    ...omissions,
    { name: "three-way beads, hard", ours: percent(tri["hard"]), least: THREE_WAY_HARD },
    { name: "different stories told apart, AUC", ours: percent(confAUC), least: CONFIDENCE },
    {
      name: "text of different stories linked",
      ours: unrelated.length === 0 ? null : Math.max(...unrelated),
      most: UNRELATED,
    },
  ];
}

/** Of a column of the benchmark's own table, whose cells are `97/100/96`. */
function bestPeer(column: string, pair: number): number | null {
  const [head, ...systems] = peers.map((row) => row.split("|").map((cell) => cell.trim()));
  const at = head?.indexOf(column) ?? -1;
  const figures = systems
    .filter(([, name]) => PEERS.some((peer) => name?.startsWith(peer)))
    .map((cells) => Number.parseFloat(cells[at]?.split("/")[pair] ?? ""))
    .filter((figure) => !Number.isNaN(figure));
  return figures.length === 0 ? null : Math.max(...figures);
}
