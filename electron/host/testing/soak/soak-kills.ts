import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createStore, openStore } from "../../store/open-store.ts";
import { verifyProject } from "../../store/verify-project.ts";
import { randomFrom } from "./random.ts";

const CHILD = fileURLToPath(new URL("../../store/testing/append-until-killed.ts", import.meta.url));
/** After so many kills a fresh file is taken: checking a file is linear in its journal. */
const KILLS_A_FILE = 25;
const LONGEST_LIFE_MS = 60;

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged entries that were not in the file afterwards. */
  readonly lost: number;
  /** One line each. */
  readonly wrong: readonly string[];
}

/** Kills a process that appends, `count` times, at moments that the seed decides, and looks at the file each time. */
export async function soakKills({
  folder,
  count,
  seed,
}: {
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
}): Promise<KillReport> {
  const random = randomFrom(seed);
  const wrong: string[] = [];
  let own = "";
  let acknowledged = 0;
  let lost = 0;
  let before = 0;
  for (let kill = 0; kill < count; kill++) {
    if (kill % KILLS_A_FILE === 0) {
      if (own !== "") rmSync(own, { recursive: true });
      own = mkdtempSync(join(folder, "killed-"));
      await close(await createStore(join(own, "story.parallax")));
      before = 0;
    }
    const path = join(own, "story.parallax");
    const last = await appendUntilKilled(path, random.below(LONGEST_LIFE_MS));
    acknowledged += Math.max(0, last - before);
    const opened = await openStore(path);
    if (!opened.ok) {
      wrong.push(`kill ${kill}: ${opened.code}`);
      break;
    }
    const verified = await verifyProject(opened.store);
    if (opened.store.readOnly !== null) wrong.push(`kill ${kill}: opened for reading, ${opened.store.readOnly}`);
    if (!verified.ok) wrong.push(`kill ${kill}: ${verified.code} at ${verified.sequence}`);
    else lost += Math.max(0, last - verified.entries);
    before = verified.ok ? verified.entries : before;
    await opened.store.close();
    const files = readdirSync(own);
    if (files.length !== 1) wrong.push(`kill ${kill}: left ${files.join(", ")}`);
  }
  if (own !== "") rmSync(own, { recursive: true });
  return { kills: count, acknowledged, lost, wrong };
}

/** The last sequence number that the child printed whole. */
async function appendUntilKilled(path: string, lifeMs: number): Promise<number> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CHILD, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, lifeMs));
  child.kill("SIGKILL");
  await once(child, "close");
  return Number(printed.slice(0, printed.lastIndexOf("\n")).split("\n").at(-1));
}

async function close(opened: Awaited<ReturnType<typeof createStore>>): Promise<void> {
  if (!opened.ok) throw new Error(opened.message);
  await opened.store.close();
}
