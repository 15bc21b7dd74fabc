// `npm run bench:store`: what a project file costs at its largest: opening with the data ready, a command acknowledged
// durable beside a bare fsync on the same disk, undo; with 10,000 beads of three versions, and after 100,000 entries.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProjectDocument } from "../electron/host/project/project-document.ts";
import { readStore } from "../electron/host/project/read-project.ts";
import { shownDocument } from "../electron/host/project/shown-document.ts";
import { shownVersions } from "../electron/host/project/shown-version.ts";
import { openStore } from "../electron/host/store/open-store.ts";
import { fixedGiver, makeSampleFile } from "../electron/host/testing/soak/sample-file.ts";
import { sealEntry, type EntryContent, type JournalEntry } from "../shared/project/journal.ts";
import { planCommand } from "../shared/project/plan-command.ts";
import { applyDiff } from "../shared/project/diff.ts";

const SENTENCES = 10_000;
const ENTRIES = 100_000;
const CHANGES = 200;
const OPENINGS = 7;
const SEED = 20180622;

const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
const path = join(folder, "story.parallax");
const give = fixedGiver(SEED);
try {
  await makeSampleFile(path, { sentences: SENTENCES, steps: 0, seed: SEED });
  await report(`${SENTENCES} beads × 3`);
  await lengthen(ENTRIES);
  await report(`${SENTENCES} beads × 3, ${ENTRIES} entries`);
} finally {
  rmSync(folder, { recursive: true });
}

async function report(title: string): Promise<void> {
  console.log(`${title}: ${(statSync(path).size / 2 ** 20).toFixed(1)} MiB`);
  const read: number[] = [];
  const opened = await repeated(OPENINGS, async () => {
    const { document, readMs } = await openDocument();
    read.push(readMs);
    await document.close();
  });
  console.log(`  open, data ready   ${figures(opened)}   (median of ${OPENINGS} ≤ 400)`);
  console.log(`    records, texts   ${figures(read)}   (the rest: facts to underline)`);
  const { document } = await openDocument();
  const beads = [...document.state.values()].flatMap((record) => (record.kind === "bead" ? [record.id] : []));
  let step = 0;
  const changes = await repeated(CHANGES, async () => {
    const payload = { beads: [beads[(step * 37) % beads.length]], bookmarked: step++ % 2 === 0 };
    await must(document.change({ command: { name: "setBookmark", payload }, why: null }));
  });
  console.log(`  command, durable   ${figures(changes)}   (p95 ≤ 15)`);
  console.log(`  bare fsync         ${figures(bareFsyncs())}`);
  const undos = await repeated(CHANGES / 2, () => must(document.undo()));
  console.log(`  undo, durable      ${figures(undos)}   (≤ 10)`);
  await document.close();
}

/** As a session opens a project, to what the window is told. */
async function openDocument(): Promise<{ readonly document: ProjectDocument; readonly readMs: number }> {
  const started = performance.now();
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  const read = await readStore(opened.store);
  if (!read.ok) throw new Error(read.code);
  const { project, texts } = read;
  const document = new ProjectDocument(opened.store, project, give, {
    prepare: () => Promise.resolve(null),
    follow: () => undefined,
  });
  const readMs = performance.now() - started;
  const shown = shownDocument(project.state.values(), texts, shownVersions(project.state, texts));
  if (shown.beads.length !== SENTENCES) throw new Error(`${shown.beads.length} beads are shown`);
  return { document, readMs };
}

/** Makes the journal `count` entries long, in one go: no program writes so many at a time. */
async function lengthen(count: number): Promise<void> {
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  const read = await readStore(store);
  if (!read.ok) throw new Error(read.code);
  const { state, head } = read.project;
  const beads = [...state.values()].filter((record) => record.kind === "bead").slice(0, 2);
  const [bead] = beads;
  if (bead === undefined) throw new Error("there are no beads");
  const entries: JournalEntry[] = [];
  const by = { id: () => give.id(), now: () => give.now(), author: "Mai" };
  let own = new Map([[bead.id, bead]]) as ReadonlyMap<string, unknown> as typeof state;
  for (let sequence = head?.sequence ?? 0; sequence < count; sequence++) {
    const current = own.get(bead.id);
    const bookmarked = !(current?.kind === "bead" && current.bookmarked === true);
    const planned = planCommand(own, { name: "setBookmark", payload: { beads: [bead.id], bookmarked } }, by);
    if (!planned.ok) throw new Error(planned.code);
    const about = { at: by.now(), author: by.author, command: "setBookmark", why: null };
    const content: EntryContent = { ...about, diff: planned.diff, undoes: null, redoes: null };
    entries.push(sealEntry(entries.at(-1) ?? head, content));
    const applied = applyDiff(own, planned.diff);
    if (!applied.ok) throw new Error(applied.code);
    own = applied.state;
  }
  await must(store.appendAll(entries));
  await store.close();
}

/** A page written and flushed, as often as commands are: what the disk itself takes. */
function bareFsyncs(): readonly number[] {
  const file = openSync(join(folder, "bare"), "w");
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: CHANGES }, () => {
    const started = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  return times;
}

async function repeated(count: number, work: () => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

async function must(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const outcome = await done;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
