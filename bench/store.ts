// `npm run bench:store`: what a project file costs at its largest, with 10,000 beads of three versions: opening with the
// data ready, each command acknowledged durable and told to the window, beside a bare fsync on the same disk, undo; opening
// after 100,000 entries; and carrying 1,000 anchors over heavily edited revisions. Behind the wall clock's figure stands
// the processor's for the host's thread: other work on the machine counts in the former alone.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { carryThousand } from "../shared/project/revise/testing/carry-thousand.ts";
import { fixedGiver, makeSampleFile } from "../electron/host/testing/soak/sample-file.ts";
import { BULK, bulkEdits, singleEdits } from "./store/edits.ts";
import { lengthenJournal } from "./store/lengthen-journal.ts";
import { OpenedProject } from "./store/opened-project.ts";
import { figures, measured, type Measured, wallAt } from "./store/measure.ts";
import { keepTargets } from "./targets.ts";

const SENTENCES = 10_000;
const ENTRIES = 100_000;
const ROUNDS = 25;
const BULK_ROUNDS = 4;
const OPENINGS = 7;
const SEED = 20180622;

const [only] = process.argv.slice(2);
if (only === undefined) await report();
else await openOnce(only);

async function report(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  const path = join(folder, "story.parallax");
  try {
    await makeSampleFile(path, { sentences: SENTENCES, steps: 0, seed: SEED });
    await openings(`${SENTENCES} beads × 3`, path);
    const edited = join(folder, "edited.parallax");
    copyFileSync(path, edited);
    await edits(edited, folder);
    await lengthenJournal(path, ENTRIES, fixedGiver(SEED + 1));
    await openings(`${SENTENCES} beads × 3, ${ENTRIES} entries`, path);
    anchors();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function openings(title: string, path: string): Promise<void> {
  console.log(`${title}: ${(statSync(path).size / 2 ** 20).toFixed(1)} MiB`);
  const first = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: "utf8" }).stdout.trim();
  console.log(`  open, data ready    ${first}   in a fresh process`);
  const opened: Measured[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const [project, time] = await measured(() => OpenedProject.open(path, SENTENCES));
    opened.push(time);
    await project.close();
  }
  console.log(`  open, data ready    ${figures(opened)}   (median of ${OPENINGS} ≤ 400)`);
  keepTargets([{ name: `${title}: opening, median, ms`, ours: wallAt(opened, 0.5), most: 400 }]);
}

/** For another process to ask: an opening with nothing compiled yet. */
async function openOnce(path: string): Promise<void> {
  const [project, time] = await measured(() => OpenedProject.open(path, SENTENCES));
  console.log(figures([time]));
  await project.close();
}

async function edits(path: string, folder: string): Promise<void> {
  const project = await OpenedProject.open(path, SENTENCES);
  const { underlinedMs, checkedMs } = await project.settled();
  console.log(`  underlined after ${underlinedMs.toFixed(0)} ms, each bead compared after ${checkedMs.toFixed(0)} ms`);
  const byName = new Map<string, Measured[]>();
  const undos: Measured[] = [];
  const bulkUndos: Measured[] = [];
  for (let round = 0; round < ROUNDS + BULK_ROUNDS; round++) {
    const isBulk = round >= ROUNDS;
    let done = 0;
    for (const edit of (isBulk ? bulkEdits : singleEdits)(round)) {
      const command = edit.command(project.beads());
      const [, time] = await measured(() => project.change(command));
      byName.set(edit.name, [...(byName.get(edit.name) ?? []), time]);
      done += 1;
    }
    for (; done > 0; done--) {
      const [, time] = await measured(() => project.undo());
      (isBulk ? bulkUndos : undos).push(time);
    }
  }
  const single = [...byName].flatMap(([name, times]) => (BULK.has(name) ? [] : times));
  console.log(`  command, durable    ${figures(single)}   (p95 ≤ 15)`);
  console.log(`  bare fsync          ${figures(bareFsyncs(folder))}`);
  console.log(`  undo, durable       ${figures(undos)}   (≤ 10)`);
  keepTargets([
    { name: "command made durable, p95, ms", ours: wallAt(single, 0.95), most: 15 },
    { name: "undo made durable, p95, ms", ours: wallAt(undos, 0.95), most: 10 },
  ]);
  for (const [name, times] of byName)
    console.log(`    ${name.padEnd(26)}${figures(times)}${BULK.has(name) ? "   bulk" : ""}`);
  console.log(`    ${"undo of those in bulk".padEnd(26)}${figures(bulkUndos)}   bulk`);
  await project.close();
}

/** A page written and flushed: what the disk itself takes. */
function bareFsyncs(folder: string): readonly Measured[] {
  const file = openSync(join(folder, "bare"), "w");
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return { wallMs: performance.now() - started, cpuMs: 0 };
  });
  closeSync(file);
  return times;
}

/** Over the sample story and its neighbours, in four revisions. */
function anchors(): void {
  const seeds = new URL("../seeds/", import.meta.url);
  const files = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  const text = files.map((name) => readFileSync(new URL(name, seeds), "utf8")).join("\n");
  const { placeable, right, silent, spentMs } = carryThousand(text, () => performance.now());
  const share = (100 * right) / placeable;
  console.log(
    `1,000 anchors: ${spentMs.toFixed(0)} ms (≤ 1000), ${share.toFixed(1)} % of ${placeable} right (≥ 98), ${silent} wrong in silence (0)`,
  );
  keepTargets([
    { name: "1,000 anchors carried, ms", ours: spentMs, most: 1000 },
    { name: "1,000 anchors carried right, %", ours: share, least: 98 },
    { name: "1,000 anchors, wrong in silence", ours: silent, most: 0 },
  ]);
}
