// `npm run soak -- batch [--bytes N] [--kills N] [--seed N]`: batches under attack. Streams up to N bytes, workers and whole
// batches that are killed, and the documented scripts under GNU parallel and Slurm. Exits 1 if anything is not as it should be.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { soakGnuParallel } from "./soak-gnu-parallel.ts";
import { soakKilledBatch, soakKilledWorkers } from "./soak-killed-workers.ts";
import { soakMemory } from "./soak-memory.ts";
import { soakSlurm } from "./soak-slurm.ts";

const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "1000000000" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "20180622" },
  },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
const wrong: string[] = [];
const say = (line: string): void => {
  console.log(line);
};

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-soak-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const workers = await inFolder((folder) => soakKilledWorkers(folder, kills, seed));
say(`${workers.kills} workers killed: ${workers.failedLines} lines cost, every other as it was`);
const batches = await inFolder((folder) => soakKilledBatch(folder, kills, seed));
say(`${batches.kills} batches killed and resumed`);
wrong.push(...workers.wrong, ...batches.wrong);
for (const scheduler of [soakGnuParallel, soakSlurm])
  wrong.push(...((await inFolder((own) => scheduler(own, say))) ?? []));
wrong.push(...(await soakMemory(Number(values.bytes), say)));
for (const line of wrong) console.error(`wrong: ${line}`);
if (wrong.length > 0) process.exitCode = 1;
