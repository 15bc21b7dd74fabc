import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { haveTools } from "./debian-tools.ts";
import { answersOf, killOneShard, layOutShards, shardName } from "./shards.ts";

/** Runs the shards under GNU parallel, kills one's batch, and lets parallel try it again. `null`: not run, and said so. */
export async function soakGnuParallel(folder: string, say: (line: string) => void): Promise<readonly string[] | null> {
  if (!haveTools(["parallel"], ["parallel"], say)) return null;
  const shards = layOutShards(folder);
  const log = join(folder, "jobs.log");
  const parts = Array.from({ length: shards.count }, (_, shard) => join(folder, "parts", shardName(shard)));
  const command = ["sh", join(folder, "shard.sh"), "facts", "{}", join(folder, "answers", "{/}")];
  const options = ["--will-cite", "--jobs", "2", "--retries", "3", "--joblog", log];
  const parallel = spawn("parallel", [...options, ...command, ":::", ...parts], {
    env: shards.environment,
    stdio: ["ignore", "inherit", "ignore"],
  });
  let isOver = false;
  const closed = once(parallel, "close").then(([exit]) => {
    isOver = true;
    return exit as number;
  });
  const wasKilled = await killOneShard(shards, () => isOver);
  const exit = await closed;
  const tries = readFileSync(log, "utf8").trimEnd().split("\n").length - 1;
  say(`GNU parallel: ${shards.count} shards, one killed, ${tries} jobs logged, exit ${exit}`);
  const wrong: string[] = [];
  if (!wasKilled) wrong.push("GNU parallel: no shard was caught at work");
  if (exit !== 0) wrong.push(`GNU parallel: exit ${exit}`);
  if (answersOf(shards) !== shards.whole) wrong.push("GNU parallel: other bytes than one undisturbed batch");
  return wrong;
}
