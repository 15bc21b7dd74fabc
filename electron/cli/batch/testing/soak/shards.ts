import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveLines } from "../archive.ts";
import { processesWith } from "../process-tree.ts";
import { BATCH_PROGRAM } from "../run-process.ts";

const DOCUMENTED = fileURLToPath(new URL("../../../../../docs/scale/", import.meta.url));
const SHARDS = 8;
const STORIES_A_SHARD = 150;

/** An archive cut into shards, laid out as docs/scale.md says. */
export interface Shards {
  readonly folder: string;
  readonly count: number;
  /** With `parallax` on its PATH. */
  readonly environment: NodeJS.ProcessEnv;
  /** What one batch answers that nobody disturbs. */
  readonly whole: string;
}

export function layOutShards(folder: string): Shards {
  const [parts, answers, programs] = ["parts", "answers", "bin"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [parts, answers, programs]) mkdirSync(each, { recursive: true });
  for (const script of ["shard.sh", "array.sbatch"]) copyFileSync(join(DOCUMENTED, script), join(folder, script));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${BATCH_PROGRAM}" "$@"\n`;
  writeFileSync(join(programs, "parallax"), program, { mode: 0o755 });
  const lines = [...archiveLines("facts", { count: SHARDS * STORIES_A_SHARD })];
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const own = lines.slice(shard * STORIES_A_SHARD, (shard + 1) * STORIES_A_SHARD);
    writeFileSync(join(parts, shardName(shard)), Buffer.concat(own));
  }
  const environment = { ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`, INIT_CWD: folder };
  const { stdout, status } = spawnSync("parallax", ["batch", "facts"], {
    env: environment,
    input: Buffer.concat(lines),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`the undisturbed run ended with ${status}`);
  return { folder, count: SHARDS, environment, whole: stdout };
}

export const shardName = (shard: number): string => `${String(shard).padStart(4, "0")}.jsonl`;

/** All shards' answers, in order. */
export function answersOf({ folder }: Shards): string {
  const answers = join(folder, "answers");
  return readdirSync(answers)
    .sort()
    .map((name) => readFileSync(join(answers, name), "utf8"))
    .join("");
}

/** Waits until a shard is under way that has answered something, and kills its batch. False: none came. */
export async function killOneShard({ folder }: Shards, isOver: () => boolean): Promise<boolean> {
  const answers = join(folder, "answers");
  while (!isOver()) {
    for (const name of readdirSync(answers)) {
      if (readFileSync(join(answers, name)).length === 0) continue;
      const [batch] = processesWith(["batch", BATCH_PROGRAM, join(folder, "parts", name)]);
      if (batch === undefined) continue;
      process.kill(batch, "SIGKILL");
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
