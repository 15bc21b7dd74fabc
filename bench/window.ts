// `npm run bench:window`: what the window costs a person, in Chromium without a GPU: openings, selections, edits, scrolling,
// a ledger's filter, memory, and what a hundred openings leave behind. Times by the clock depend on who else uses the machine: the load is
// printed, and beside frames the work of the page's own thread, which others don't lengthen much.
import { join } from "node:path";
import { availableParallelism, loadavg } from "node:os";
import { ensureBrowser } from "../electron/launch/find-browser.mjs";
import { keptBy } from "../e2e/support/left-behind.ts";
import { printTargets, type Target } from "./targets.ts";
import { makeClaimStory, timeFilter } from "./window-claims.ts";
import { timeColdStart } from "./window-cold-start.ts";
import { timeEdits } from "./window-edits.ts";
import { WindowSession, type Opening } from "./window-session.ts";
import { makeWindowStory } from "./window-story.ts";

const LONG_LINES = 3_000;
const GRID_ROWS = 10_000;
const COLD_STARTS = 5;
const STARTS = 9;
const SELECTIONS = 40;
const LONG_OPENINGS = 5;
const NOTCHES = 240;
const EDIT_ROUNDS = 5;
const OPENINGS = 100;
const CLAIMS = 10_000;
const FILTER_ROUNDS = 3;

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
console.log(`${availableParallelism()} cores, load ${load()} (1, 5, 15 min)`);
const wanted = new Set(process.argv.slice(2));
const isWanted = (part: string): boolean => wanted.size === 0 || wanted.has(part);
if (isWanted("cold")) {
  const executable = ensureBrowser();
  if (executable === null) throw new Error("there is no browser");
  const starts: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) starts.push(await timeColdStart(executable));
  print({ name: "sample: command to usable window, ms", ours: median(starts), most: 2500 });
  console.log(`  fastest ${Math.min(...starts)}, slowest ${Math.max(...starts)} ms of ${COLD_STARTS}`);
}
const session = await WindowSession.start();
try {
  const { page } = session;
  const long = join(session.folder, "long.parallax");
  const grid = join(session.folder, "grid.parallax");
  if (isWanted("long")) await makeWindowStory(long, LONG_LINES);
  if (isWanted("grid")) await makeWindowStory(grid, GRID_ROWS);

  if (isWanted("start")) {
    const starts: number[] = [];
    const worked: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      starts.push((await session.reload()).drawn);
      // Counted from the page's own start.
      worked.push((await session.taskSeconds()) * 1000);
    }
    print({ name: "sample: start of the page to ribbons, ms", ours: median(starts), most: 900 });
    console.log(`  the thread works ${median(worked).toFixed(0)} ms`);
    await session.settled();
  }
  if (isWanted("select")) await printSelections("sample");
  if (isWanted("edit")) await printEdits("sample");
  if (isWanted("long")) {
    const opened: Opening[] = [];
    const worked: number[] = [];
    for (let opening = 0; opening < LONG_OPENINGS; opening++) {
      if (opening > 0) await session.open(null);
      await session.settled();
      const { answer, workMs } = await session.withWork(() => session.open(long));
      opened.push(answer);
      worked.push(workMs);
    }
    const medianOf = (part: keyof Opening): number => median(opened.map((opening) => opening[part]));
    print({ name: "3 × 3,000: opening to readable words, ms", ours: medianOf("readable"), most: 600 });
    print({ name: "3 × 3,000: opening to ribbons, ms", ours: medianOf("drawn"), most: 2500 });
    console.log(
      `  of it until the host has answered ${medianOf("told").toFixed(0)} ms; the thread works ${median(worked).toFixed(0)} ms`,
    );
    await session.settled();
    console.log(`  decorations a version: ${(await decorations()).join(", ")}`);
    await printScroll("3 × 3,000: scroll frames", "[data-pane]");
    if (isWanted("select")) await printSelections("3 × 3,000");
    const memory = await session.memory();
    print({ name: "3 × 3,000: memory of the window, MB", ours: memory.page, most: 550 });
    console.log(`  with the browser's other processes: ${memory.browser.toFixed(0)} MB`);
    if (isWanted("edit")) await printEdits("3 × 3,000");
  }
  if (isWanted("grid")) {
    await session.open(grid);
    await session.settled();
    await page.getByRole("button", { name: "Segments" }).click();
    await printScroll("grid of 10,000 rows: scroll frames", "[role=grid]");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForFunction(() => window.watch.opening.drawn !== null);
  }
  if (isWanted("claims")) {
    const claims = join(session.folder, "claims.parallax");
    await makeClaimStory(claims, CLAIMS);
    await session.open(claims);
    await session.settled();
    await page.getByRole("button", { name: /^Claims/ }).click();
    await page.locator(".record-table tbody tr").first().waitFor();
    const { answer, workMs } = await session.withWork(() => timeFilter(page, FILTER_ROUNDS));
    print({ name: "ledger of 10,000 claims: key to rows, p95 ms", ours: p95(answer), most: 50 });
    console.log(
      `  median ${median(answer).toFixed(0)}, slowest ${Math.max(...answer).toFixed(0)} ms of ${answer.length};` +
        ` the thread works ${(workMs / answer.length).toFixed(1)} ms a key`,
    );
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForFunction(() => window.watch.opening.drawn !== null);
  }
  if (isWanted("leak")) {
    for (let warm = 0; warm < 6; warm++) await openAny(warm);
    const before = await keptBy(page, session.cdp);
    for (let opening = 0; opening < OPENINGS; opening++) await openAny(opening);
    const after = await keptBy(page, session.cdp);
    for (const part of ["editors", "models", "listeners", "nodes"] as const)
      print({
        name: `${part} left by ${OPENINGS} openings, of ${before[part]}`,
        ours: after[part] - before[part],
        most: 0,
      });
  }

  /** Two stories in turn, each as soon as the other is drawn, work under way or not. */
  async function openAny(count: number): Promise<void> {
    if (count % 2 === 0) {
      await session.open(null);
      return;
    }
    const short = join(session.folder, "short.parallax");
    if (count === 1) await makeWindowStory(short, 40).catch(() => undefined);
    await session.open(short);
  }
} finally {
  await session.close();
}
console.log(`load at the end ${load()}`);

async function printSelections(story: string): Promise<void> {
  const { page } = session;
  const { answer, workMs } = await session.withWork(async () => {
    const times: number[] = [];
    for (let step = 0; step < SELECTIONS; step++) {
      const before = await page.evaluate(() => window.watch.inspected.length);
      await page.keyboard.press("j");
      await page.waitForFunction((known) => window.watch.inspected.length > known, before);
      times.push(await page.evaluate(() => window.watch.inspected.at(-1)!));
    }
    return times;
  });
  print({ name: `${story}: selection to inspector, p95 ms`, ours: p95(answer), most: 50 });
  console.log(
    `  median ${median(answer).toFixed(0)} ms; the thread works ${(workMs / SELECTIONS).toFixed(1)} ms for each, glide included`,
  );
}

async function printEdits(story: string): Promise<void> {
  const { answer, workMs } = await session.withWork(() => timeEdits(session.page, EDIT_ROUNDS));
  const times = [...answer.values()];
  for (const [id, own] of answer)
    print({ name: `  ${story}: ${id}, p95 ms`, ours: own.length === 0 ? null : p95(own), most: 50 });
  const count = times.reduce((sum, own) => sum + own.length, 0);
  console.log(
    `  median of all ${median(times.flat()).toFixed(0)} ms; the thread works ${(workMs / count).toFixed(1)} ms for each, its keys included`,
  );
}

async function printScroll(name: string, selector: string): Promise<void> {
  const { frames, workMs } = await session.scroll(selector, NOTCHES);
  print({ name: `${name}, p95 ms`, ours: p95(frames), most: 17 });
  console.log(
    `  median ${median(frames).toFixed(1)}, slowest ${Math.max(...frames).toFixed(1)} ms of ${frames.length};` +
      ` the thread works ${workMs.toFixed(1)} ms a frame`,
  );
}

/** Marks in each version's text: underlines, and words that open findings point at. */
async function decorations(): Promise<readonly number[]> {
  return session.page.evaluate(async () => {
    const headers = { "Content-Type": "application/json" };
    const reply = await fetch("/api/project.read", { method: "POST", headers, body: "{}" });
    const { project } = (await reply.json()) as {
      project: {
        document: { versions: { key: string; facts: unknown[] }[] };
        details: { findings: { spans: Record<string, unknown[]> }[] }[];
      };
    };
    const findings = project.details.flatMap((detail) => detail.findings);
    return project.document.versions.map(
      ({ key, facts }) => facts.length + findings.reduce((sum, { spans }) => sum + (spans[key]?.length ?? 0), 0),
    );
  });
}

function print(target: Target): void {
  printTargets([target]);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.95))]!;
}
