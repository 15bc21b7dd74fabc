import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { haveTools } from "./debian-tools.ts";
import { answersOf, killOneShard, layOutShards } from "./shards.ts";
import { SlurmCluster, until } from "./slurm-cluster.ts";

const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo"];
const PACKAGES = ["munge", "slurmctld", "slurmd", "slurm-client"];
const LONGEST_SECONDS = 1800;

/** Runs the shards as a Slurm job array, kills one's batch, and submits the array again. `null`: not run, and said so. */
export async function soakSlurm(folder: string, say: (line: string) => void): Promise<readonly string[] | null> {
  if (!haveTools(PROGRAMS, PACKAGES, say)) return null;
  const shards = layOutShards(folder);
  const own = join(folder, "slurm");
  mkdirSync(own);
  const cluster = await SlurmCluster.start(own, shards.environment);
  try {
    const isIdle = (): boolean => cluster.run("squeue", ["-h"]) === "";
    const submit = (): string | null =>
      cluster.run("sbatch", [
        "--parsable",
        `--array=0-${shards.count - 1}`,
        `--output=${join(own, "%a.log")}`,
        join(folder, "array.sbatch"),
        "facts",
        folder,
      ]);
    const wrong: string[] = [];
    if (submit() === null) wrong.push("Slurm: the array was not taken");
    if (!(await killOneShard(shards, isIdle))) wrong.push("Slurm: no shard was caught at work");
    if (!(await until(isIdle, LONGEST_SECONDS))) wrong.push("Slurm: the array did not end");
    if (answersOf(shards) === shards.whole) wrong.push("Slurm: the killed shard was whole all the same");
    if (submit() === null) wrong.push("Slurm: the array was not taken again");
    if (!(await until(isIdle, LONGEST_SECONDS))) wrong.push("Slurm: the second array did not end");
    if (answersOf(shards) !== shards.whole) wrong.push("Slurm: other bytes than one undisturbed batch");
    say(`Slurm: an array of ${shards.count} shards, one killed, the same array again`);
    return wrong;
  } finally {
    await cluster.stop();
  }
}
