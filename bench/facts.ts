// `npm run bench:facts -- --data DIR`: the facts of every case, through the command line as anyone would run it, the supplied
// scorer's own tables of them, and our figures beside those to reach and those of the best ready-made libraries.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchmarkFolder, paragraphsWith, readLines, sha256Of } from "./benchmark-folder.ts";
import { printTargets, type Target } from "./targets.ts";
import { reportRun, runBatch } from "./run-batch.ts";

interface Mentions {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly ref?: string;
}
interface Context {
  readonly pid: string;
  readonly en: string;
  readonly de: string;
  readonly vi: string;
}
interface Answer {
  readonly id: string;
  readonly facts: readonly object[];
}
interface Row {
  readonly cases: number;
  readonly exact: number;
}

/** Exact, %, to reach: by kind, in the order of {@link LANGUAGES}; `null` where none is asked for. */
const TARGETS: Readonly<Record<string, readonly (number | null)[]>> = {
  number: [96, 94, 94],
  money: [95, 95, 95],
  percent: [95, 95, null],
  ordinal: [95, 90, null],
  date: [95, 95, 95],
  relativeDate: [85, 85, 85],
};
const LANGUAGES = ["en", "de", "vi"] as const;
const XQUAD_EACH = 97;
const XQUAD_ALL = 95;

const { folder } = benchmarkFolder("quantity", "facts");
const scorer = join(folder, "score.mjs");
const readme = join(folder, "../README.md");
const scratch = mkdtempSync(join(tmpdir(), "parallax-bench-"));

/** The scorer's exit, what it prints, and its table as data. */
function score(
  what: string,
  predictions: readonly object[],
): { readonly ok: boolean; readonly table: Record<string, Row> } {
  const file = join(scratch, `${what}.jsonl`);
  writeFileSync(file, predictions.map((one) => JSON.stringify(one)).join("\n"));
  const printed = spawnSync(process.execPath, [scorer, what, file], { encoding: "utf8" });
  console.log(`\n${printed.stdout}${printed.stderr}`);
  const data = spawnSync(process.execPath, [scorer, what, file, "--json"], { encoding: "utf8" });
  if (printed.status !== 0 || data.status !== 0) return { ok: false, table: {} };
  return { ok: true, table: (JSON.parse(data.stdout) as { table: Record<string, Row> }).table };
}

const mentions = (readLines(join(folder, "data/mentions.dev.jsonl")) as readonly Mentions[]).map(
  ({ id, lang, text, ref }) => ({
    id,
    lang,
    text,
    ...(ref && { date: ref.slice(0, 10) }),
  }),
);
const contexts = (readLines(join(folder, "data/xquad-contexts.dev.jsonl")) as readonly Context[]).flatMap((context) =>
  LANGUAGES.map((lang) => ({ id: `${context.pid}/${lang}`, lang, text: context[lang] })),
);

console.log(`scorer ${sha256Of(scorer)}`);
const mentionsRun = runBatch<Answer>("facts", mentions);
reportRun(mentions.length, mentionsRun);
const byMention = score(
  "mentions",
  mentionsRun.answers.map(({ id, facts }) => ({ id, mentions: facts })),
);
const contextsRun = runBatch<Answer>("facts", contexts);
reportRun(contexts.length, contextsRun);
const byContext = score(
  "xquad",
  contextsRun.answers.map(({ id, facts }) => {
    const [pid, lang] = id.split("/");
    return { pid, lang, mentions: facts };
  }),
);
rmSync(scratch, { recursive: true, force: true });

/** Of the best ready-made libraries, as the benchmark's own text gives them: `number 82/25/54`. */
const peers = paragraphsWith(readme, "best ready-made").join(" ");
function peerOf(kind: string, language: number): number | null {
  const found = new RegExp(`\\b${kind} (\\d+)/(\\d+)/(\\d+)`, "u").exec(peers)?.[language + 1];
  return found === undefined ? null : Number(found);
}
function exact(row: Row | undefined): number | null {
  return row === undefined ? null : (100 * row.exact) / row.cases;
}

const targets: Target[] = Object.entries(TARGETS).flatMap(([kind, wanted]) =>
  LANGUAGES.flatMap((language, index) => {
    const least = wanted[index] ?? null;
    const ours = exact(byMention.table[`${kind}/${language}`]);
    return least === null ? [] : [{ name: `${kind} ${language}`, ours, least, peer: peerOf(kind, index) }];
  }),
);
for (const [index, language] of LANGUAGES.entries()) {
  const ours = exact(byContext.table[`ALL/${language}`]);
  targets.push({ name: `XQuAD ${language}`, ours, least: XQUAD_EACH, peer: peerOf("XQuAD", index) });
}
const allThree = /all three (\d+)/u.exec(peers)?.[1];
targets.push({
  name: "XQuAD all three",
  ours: exact(byContext.table["ALL/triple"]),
  least: XQUAD_ALL,
  peer: allThree === undefined ? null : Number(allThree),
});
console.log("exact, %, to reach; peers: best ready-made libraries, as the benchmark gives them");
printTargets(targets);
const failures = mentionsRun.failures.length + contextsRun.failures.length;
process.exit(failures > 0 || !byMention.ok || !byContext.ok ? 1 : 0);
