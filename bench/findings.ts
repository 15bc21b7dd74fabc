// `npm run bench:findings -- --data DIR`: the findings of every case, through the command line as anyone would run it, the
// supplied scorer's own tables of them, our figures beside those to reach and those of a checker of digits, and speed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding, Severity } from "../shared/findings/finding.ts";
import { benchmarkFolder, paragraphsWith, readLines, sha256Of } from "./benchmark-folder.ts";
import { measureChecking } from "./checking-speed.ts";
import { reportRun, runBatch } from "./run-batch.ts";
import { printTargets, type Target } from "./targets.ts";

interface Case {
  readonly id: string;
  readonly set: "clean" | "real" | "control" | "injected";
  readonly date?: string;
  readonly en: string;
  readonly de: string;
  readonly vi: string;
}
type Flagged = Pick<Finding, "category" | "odd" | "severity" | "message"> & {
  /** As the contract has them: pairs. */
  readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly related: readonly Flagged[];
};
interface Answer {
  readonly id: string;
  readonly findings: readonly Flagged[];
}
type Counts = Readonly<Record<string, number>>;
interface Scores {
  readonly cat: Readonly<Record<string, Counts>>;
  readonly real: Readonly<Record<string, Counts>>;
  readonly fa: Readonly<Record<string, Counts>>;
}

/** As the benchmark calls them. A note is neither an alarm nor a detection. */
const SEVERITIES: Readonly<Record<Severity, string | null>> = {
  critical: "high",
  major: "medium",
  minor: "low",
  note: null,
};
/** Located, %, to reach. */
const LOCATED: Readonly<Record<string, number>> = {
  "ALL (severity high)": 92,
  "ALL (severity medium)": 80,
  "ALL (severity low)": 80,
  number: 95,
  magnitude: 95,
  currency: 95,
  conversion: 95,
  percent: 95,
  unit: 95,
  date: 95,
  modifier: 85,
  hedge: 80,
  negation: 75,
  entity: 80,
  "omission/sentence": 95,
  "addition/sentence": 95,
  "omission/clause": 60,
};
/** Of what is located. */
const ODD_NAMED = 90;
const REAL_HIGH = 100;
const REAL_ALL = 75;
/** Per 100 clean triples, not to exceed. */
const ALARMS: readonly (readonly [set: string, count: string, most: number])[] = [
  ["with quantities", "highQuantity", 0.5],
  ["benign (hard)", "highQuantity", 100 / 32],
  ["synthetic", "highQuantity", 0],
  ["ALL NTREX", "high", 1.5],
  ["ALL NTREX", "medium", 6],
  ["ALL NTREX", "any", 20],
];
/** A digit checker that knows separators: the state of translation QA. */
const PEER = "baselines/dev-digits-normalised.txt";
const PEER_ROW = /^ *(?<name>\S.*?) {2,}\d+ +\d+ +\d+ +(?<located>\d+) /u;

const { folder } = benchmarkFolder("discrepancy", "findings");
const scorer = join(folder, "score.mjs");
const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const casesFile = join(scratch, "cases.jsonl");
const loading = spawnSync(process.execPath, [join(folder, "load.mjs"), "--out", casesFile], { encoding: "utf8" });
if (loading.status !== 0) throw new Error(loading.stderr);
const cases = readLines(casesFile) as readonly Case[];
const requests = cases.map(({ id, date, en, de, vi }) => ({
  id,
  ...(date && { date }),
  versions: { en, de, vi },
}));

function flagsOf(finding: Flagged): readonly object[] {
  return [finding, ...finding.related].flatMap(({ category, severity, odd, spans, message }) => {
    const known = SEVERITIES[severity];
    if (known === null) return [];
    // The scorer looks at one span a version.
    const first = Object.entries(spans).flatMap(([key, [range]]) =>
      range === undefined ? [] : [[key, range] as const],
    );
    return [{ category, severity: known, odd, spans: Object.fromEntries(first), message }];
  });
}

const run = runBatch<Answer>("check", requests);
const predictions = join(scratch, "predictions.jsonl");
writeFileSync(
  predictions,
  run.answers.map(({ id, findings }) => JSON.stringify({ id, flags: findings.flatMap(flagsOf) })).join("\n"),
);
console.log(`scorer ${sha256Of(scorer)}`);
reportRun(requests.length, run);
const printed = spawnSync(process.execPath, [scorer, predictions], { encoding: "utf8" });
console.log(`\n${printed.stdout}${printed.stderr}`);
const data = spawnSync(process.execPath, [scorer, predictions, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 });
if (printed.status !== 0 || data.status !== 0) process.exit(1);
const { cat, real, fa } = JSON.parse(data.stdout) as Scores;
rmSync(scratch, { recursive: true, force: true });

const peers = new Map(
  readFileSync(join(folder, PEER), "utf8")
    .split("\n")
    .flatMap((line) => {
      const { name, located } = PEER_ROW.exec(line)?.groups ?? {};
      return name === undefined ? [] : [[name, Number(located)] as const];
    }),
);
const share = (part: number | undefined, whole: number | undefined): number | null =>
  whole === undefined || whole === 0 ? null : (100 * (part ?? 0)) / whole;

const located = Object.entries(LOCATED).map(([name, least]): Target => {
  const row = cat[name];
  return { name, ours: share(row?.["located"], row?.["n"]), least, peer: peers.get(name) ?? null };
});
const everything = Object.entries(cat).filter(([name]) => name.startsWith("ALL"));
const sum = (count: string): number => everything.reduce((total, [, row]) => total + (row[count] ?? 0), 0);
const grades = ["high", "medium", "low"].map((grade) => real[grade]);
const sumReal = (count: string): number => grades.reduce((total, row) => total + (row?.[count] ?? 0), 0);
console.log("located, %, to reach; peer: a digit checker that knows separators");
printTargets([
  ...located,
  { name: "odd language named, of what is located", ours: share(sum("odd"), sum("located")), least: ODD_NAMED },
  { name: "real, severity high", ours: share(real["high"]?.["found"], real["high"]?.["n"]), least: REAL_HIGH },
  { name: "real, all", ours: share(sumReal("found"), sumReal("n")), least: REAL_ALL },
]);
console.log("\nfalse alarms per 100 clean triples, not to exceed");
printTargets([
  ...ALARMS.map(([set, count, most]) => ({
    name: `${count}, ${set}`,
    ours: share(fa[set]?.[count], fa[set]?.["triples"]),
    most: Number(most.toFixed(2)),
  })),
  ...Object.entries(cat)
    .filter(([name]) => name.startsWith("control"))
    .map(([name, row]) => ({ name: `high, ${name}`, ours: share(row["high"], row["n"]), most: 0 })),
]);
for (const paragraph of paragraphsWith(join(folder, "../README.md"), "digit checker")) console.log(`\n${paragraph}`);

console.log("\nspeed: facts and findings of stories whose alignment is known, in a running process");
measureChecking(cases.filter(({ set }) => set === "clean").map(({ en, de, vi }) => ({ en, de, vi })));
process.exit(run.failures.length > 0 ? 1 : 0);
