import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../../../shared/project/canonical-json.ts";
import type { ProjectState } from "../../../../shared/project/records.ts";
import { readStore } from "../../project/read-project.ts";
import { openStore } from "../../store/open-store.ts";
import { MUTATIONS } from "./mutations.ts";
import { randomFrom } from "./random.ts";

export interface MutationReport {
  readonly files: number;
  /** How many ended how: `right`, `right by replay`, `read, damage said`, or the name under which they were refused. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** One line each: a file that opened as something else than it was, or that was changed though it was damaged. */
  readonly wrong: readonly string[];
  readonly slowestMs: number;
}

/**
 * Opens `count` spoilt copies of a project file, as a window opens it. Each must show exactly the records that the whole
 * file has, or be refused by name, and no file may be written to unless its records were made anew from a whole journal.
 */
export async function soakMutations(
  project: string,
  { folder, count, seed }: { readonly folder: string; readonly count: number; readonly seed: number },
): Promise<MutationReport> {
  const whole = readFileSync(project);
  const expected = await readRecords(project);
  const random = randomFrom(seed);
  const kinds = Object.entries(MUTATIONS);
  const outcomes: Record<string, number> = {};
  const wrong: string[] = [];
  let slowestMs = 0;
  const own = mkdtempSync(join(folder, "mutated-"));
  for (let index = 0; index < count; index++) {
    const [kind, mutate] = kinds[index % kinds.length]!;
    const bytes = Buffer.from(mutate(Buffer.from(whole), random));
    const path = join(own, "story.parallax");
    writeFileSync(path, bytes);
    const started = performance.now();
    const { outcome, records } = await openSpoilt(path);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const about = `${kind}, file ${index} of seed ${seed}: ${outcome}`;
    if (records !== null && records !== expected.records) wrong.push(`${about}, but with other records`);
    if (outcome !== "right by replay" && !readFileSync(path).equals(bytes)) wrong.push(`${about}, but written to`);
    if (outcome === "right by replay") {
      const again = await openSpoilt(path);
      if (again.records !== expected.records) wrong.push(`${about}, then ${again.outcome}`);
    }
    for (const left of readdirSync(own)) rmSync(join(own, left));
  }
  rmSync(own, { recursive: true });
  return { files: count, outcomes, wrong, slowestMs };
}

async function openSpoilt(path: string): Promise<{ readonly outcome: string; readonly records: string | null }> {
  try {
    return await readRecords(path);
  } catch (error) {
    return { outcome: `crashed: ${String(error)}`, records: "crashed" };
  }
}

async function readRecords(path: string): Promise<{ readonly outcome: string; readonly records: string | null }> {
  const opened = await openStore(path);
  if (!opened.ok) return { outcome: opened.code, records: null };
  const { store } = opened;
  try {
    const read = await readStore(store);
    if (!read.ok) return { outcome: read.code, records: null };
    const { state, isReplayed } = read.project;
    const outcome = store.readOnly === "damaged" ? "read, damage said" : isReplayed ? "right by replay" : "right";
    return { outcome, records: print(state) };
  } finally {
    await store.close();
  }
}

const print = (state: ProjectState): string => canonicalJson([...state.values()]);
