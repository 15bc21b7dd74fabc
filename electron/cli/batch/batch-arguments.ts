import { availableParallelism } from "node:os";
import { COMMANDS, type Command } from "../../../shared/exchange/contract/commands.ts";
import { readArguments, type ReadArguments } from "../arguments.ts";
import { badInput, type Outcome } from "../outcome.ts";

export interface BatchArguments extends ReadArguments {
  readonly command: Command;
  /** How many workers answer at once. */
  readonly jobs: number;
}

/** More processes than this are a slip of the finger. */
const MOST_JOBS = 1024;

export function readBatchArguments(args: readonly string[]): Outcome<BatchArguments> {
  const read = readArguments(args, {
    flags: ["resume"],
    values: ["in", "out", "average", "workers", "jobs"],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { words, flags, values } = read.value;
  const [name, extra] = words;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined || extra !== undefined) {
    return badInput(`batch takes one of ${COMMANDS.join(", ")}${name === undefined ? "" : `, got ${words.join(" ")}`}`);
  }
  if (flags.has("resume") && isStream(values.get("out"))) {
    return badInput("--resume goes on with a file: name it with --out F.jsonl");
  }
  const jobs = readJobs(values);
  return jobs.ok ? { ok: true, value: { ...read.value, command, jobs: jobs.value } } : jobs;
}

/** Whether a path means standard input or output. */
export function isStream(path: string | undefined): path is undefined | "-" {
  return path === undefined || path === "-";
}

/** A worker a core unless it is said: of the cores that this process may use, so `taskset`, cgroups and Slurm count. */
function readJobs(values: ReadonlyMap<string, string>): Outcome<number> {
  const workers = values.get("workers");
  const jobs = values.get("jobs");
  if (workers !== undefined && jobs !== undefined) return badInput("--jobs and --workers are the same; give one");
  const given = workers ?? jobs;
  if (given === undefined) return { ok: true, value: availableParallelism() };
  const option = workers === undefined ? "--jobs" : "--workers";
  if (!/^[1-9]\d{0,3}$/.test(given) || Number(given) > MOST_JOBS) {
    return badInput(`${option} ${given}: not a number of workers from 1 to ${MOST_JOBS}`);
  }
  return { ok: true, value: Number(given) };
}
