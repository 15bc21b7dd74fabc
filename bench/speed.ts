// `npm run bench:speed -- --data DIR`: what the alignment of three versions costs as a whole process, from start to answer,
// at growing lengths; and what one story costs inside a running process.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenChanged, NODE_BUILD } from "../electron/launch/build-when-changed.ts";
import { alignStory } from "../shared/engine/check-story.ts";
import { readStory } from "../shared/engine/read-story.ts";
import { benchmarkFolder } from "./benchmark-folder.ts";
import { printTargets, type Target } from "./targets.ts";

const ROOT = join(import.meta.dirname, "..");
/** Sentences a version. */
const LENGTHS = [250, 500, 1000, 2000, 4000, 10_000];
const STORY = 30;
const RUNS = 3;
/** Whole process: seconds and mebibytes not to exceed, by sentences a version. */
const MOST: ReadonlyMap<number, { readonly seconds: number; readonly mebibytes: number }> = new Map([
  [2000, { seconds: 1.6, mebibytes: 250 }],
  [10_000, { seconds: 12, mebibytes: 700 }],
]);
const MOST_GROWTH = 2.3;
const MOST_STORY_MS = 30;

const { folder } = benchmarkFolder("align");
const cases = join(folder, "dev");
const longest = readdirSync(cases).find((name) => name.startsWith("dev-long"))!;
const { versions } = JSON.parse(readFileSync(join(cases, longest), "utf8")) as {
  versions: Readonly<Record<string, string>>;
};

const sentences = readStory({ versions }).versions.map(({ version }) => version.segments.length);
const meanSentences = sentences.reduce((sum, count) => sum + count, 0) / sentences.length;

/**
 * The case repeated to `length` sentences a version on average, each version cut where its share of the story ends. From
 * the second round on, capitalised words get an ending, so that each round has names of its own.
 */
function textsOf(length: number): Record<string, string> {
  const lines = Object.entries(versions).map(
    ([key, text]) => [key, text.split("\n").filter((line) => line.trim() !== "")] as const,
  );
  return Object.fromEntries(
    lines.map(([key, own]) => {
      const all = Array.from({ length: Math.round((length / meanSentences) * own.length) }, (_, index) => {
        const round = Math.floor(index / own.length);
        const line = own[index % own.length]!;
        return round === 0 ? line : line.replace(/\p{Lu}\p{Ll}{3,}/gu, `$&${"bcdfghjklmnp".charAt(round % 12)}`);
      });
      return [key, all.join("\n")];
    }),
  );
}

/** Whole process; seconds and mebibytes at the most. */
function measure(input: string): { readonly seconds: number; readonly mebibytes: number } {
  const report = "process.on('exit',()=>process.stderr.write('rss '+process.resourceUsage().maxRSS))";
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(report)}`,
      cli,
      "batch",
      "align",
      "--in",
      input,
      "--out",
      `${input}.out`,
    ],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, mebibytes: Number(/rss (\d+)/u.exec(stderr)?.[1]) / 1024 };
}

// As it is shipped: one file, without the hundreds of modules that it is made of.
await buildWhenChanged(ROOT, NODE_BUILD);
const cli = join(ROOT, NODE_BUILD.target, "parallax.js");

const scratch = mkdtempSync(join(tmpdir(), "parallax-speed-"));
console.log("sentences × 3 | s (median of 3) | s (best) | MiB | against half the length");
const medians = new Map<number, number>();
const targets: Target[] = [];
for (const length of LENGTHS) {
  const input = join(scratch, `${length}.jsonl`);
  writeFileSync(input, `${JSON.stringify({ id: String(length), versions: textsOf(length) })}\n`);
  const runs = Array.from({ length: RUNS }, () => measure(input)).sort((a, b) => a.seconds - b.seconds);
  const { seconds, mebibytes } = runs[Math.floor(RUNS / 2)]!;
  medians.set(length, seconds);
  const most = MOST.get(length);
  if (most !== undefined) {
    targets.push({ name: `${length} × 3, whole process, s`, ours: seconds, most: most.seconds });
    targets.push({
      name: `${length} × 3, memory, MiB`,
      ours: runs[Math.floor(RUNS / 2)]!.mebibytes,
      most: most.mebibytes,
    });
  }
  const half = medians.get(length / 2);
  const growth = half === undefined ? "" : `× ${(seconds / half).toFixed(2)}`;
  console.log(
    [length, seconds.toFixed(2), runs[0]!.seconds.toFixed(2), mebibytes.toFixed(0), growth]
      .map((cell) => String(cell).padStart(8))
      .join(" | "),
  );
}
rmSync(scratch, { recursive: true, force: true });

const story = { versions: textsOf(STORY) };
for (let warm = 0; warm < 20; warm += 1) alignStory(story);
const times = Array.from({ length: 21 }, () => {
  const started = performance.now();
  alignStory(story);
  return performance.now() - started;
}).sort((a, b) => a - b);
const doublings = [...medians].flatMap(([length, seconds]) => {
  const half = medians.get(length / 2);
  return half === undefined ? [] : [seconds / half];
});
targets.push({ name: "twice the text costs, times", ours: Math.max(...doublings), most: MOST_GROWTH });
targets.push({ name: `one story of ${STORY} × 3, running process, ms`, ours: times[10]!, most: MOST_STORY_MS });
console.log();
printTargets(targets);
