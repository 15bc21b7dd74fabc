import { createReadStream } from "node:fs";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Command } from "../../../shared/exchange/contract/commands.ts";
import type { RateSource } from "../../../shared/rates/rate-answer.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "../outcome.ts";
import { reasonOf } from "../output.ts";
import { refusedTooLong, type AnsweredLine } from "./answered-line.ts";
import { isStream, readBatchArguments, type BatchArguments } from "./batch-arguments.ts";
import { NONE_KEPT, readKeptAnswers, skipAnswered, type KeptAnswers } from "./kept-answers.ts";
import { askingLines, batchLines, type BatchLine } from "./lines.ts";
import { readOpening } from "./opening.ts";
import { answerByWorkers, BrokenWorkers } from "./pool.ts";
import { Progress } from "./progress.ts";
import { heedStop, Stopped } from "./stop.ts";
import { openTarget } from "./target.ts";
import { workerProcesses, type StartWorker } from "./worker-process.ts";

/**
 * `parallax batch`: a JSON object a line in, one a line out, in order, by a worker a core; a bad line costs one line. What
 * is written depends on the input alone, not on the number of workers.
 */
export async function runBatch(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readBatchArguments(args);
  if (!read.ok) return read;
  const { values } = read.value;
  const [from, to] = [values.get("in"), values.get("out")];
  if (!isStream(from) && !isStream(to) && resolve(terminal.folder, from) === resolve(terminal.folder, to)) {
    return badInput(`${to}: --in and --out name the same file`);
  }
  const rates = await readRates(read.value, terminal);
  if (!rates.ok) return rates;
  const source = await openSource(from, terminal);
  if (!source.ok) return source;
  try {
    return await answerSource(source.value, read.value, rates.value, terminal);
  } catch (error) {
    return badInput(`batch stopped: ${error instanceof BrokenWorkers ? error.message : reasonOf(error)}`);
  } finally {
    // Where the batch ended before its input did, the input is not waited for.
    source.value.destroy();
  }
}

const LINE_FEED = Buffer.from("\n");

async function answerSource(
  source: Readable,
  given: BatchArguments,
  rates: RateSource | null,
  terminal: Terminal,
): Promise<Outcome<number>> {
  const lines = askingLines(batchLines(source));
  const to = given.values.get("out");
  const kept = given.flags.has("resume") ? await passKept(lines, given, terminal) : NONE_KEPT;
  if (!kept.ok) return kept;
  const target = await openTarget(to, kept.value, terminal);
  if (!target.ok) return target;
  const opening = await readOpening(lines);
  const stop = opening.all === null || isStream(to) ? null : heedStop();
  const answers =
    opening.all === null
      ? answerHere(opening.lines, given.command, rates)
      : answerByWorkers(opening.all, workersOf(given, terminal), given.jobs, stop?.signal);
  const progress = new Progress(terminal.stderr, kept.value);
  try {
    for await (const { json, failed } of answers) {
      await target.value.append(Buffer.concat([json, LINE_FEED]));
      progress.add(failed);
    }
    await target.value.close();
    return { ok: true, value: progress.failed > 0 ? EXIT.failedLines : EXIT.done };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    await target.value.close();
    progress.end();
    terminal.stderr.write(`parallax: ${error.message} after ${progress.answered} answers; --resume goes on\n`);
    return { ok: true, value: error.exitCode };
  } finally {
    progress.end();
    stop?.forget();
  }
}

/** `--resume`: reads what the file holds and passes over the lines that it answers. */
async function passKept(
  lines: AsyncIterator<BatchLine>,
  { command, values }: BatchArguments,
  { folder }: Terminal,
): Promise<Outcome<KeptAnswers>> {
  const shown = values.get("out")!;
  const kept = await readKeptAnswers(resolve(folder, shown), shown, command);
  if (!kept.ok) return kept;
  const passed = await skipAnswered(lines, kept.value, shown);
  return passed.ok ? kept : passed;
}

/**
 * Rates of the user's own are read before anything is begun, so that a bad file is said. `null`: they bring none, and
 * tables and engine are left to those who answer.
 */
async function readRates(given: BatchArguments, terminal: Terminal): Promise<Outcome<RateSource | null>> {
  if (!given.lists.has("rates") && !given.values.has("average")) return { ok: true, value: null };
  return await (await import("../inputs/own-rates.ts")).readOwnRates(given, terminal);
}

/** A few lines are answered in this process: it is done before a worker would have started. */
async function* answerHere(
  lines: readonly BatchLine[],
  command: Command,
  rates: RateSource | null,
): AsyncGenerator<AnsweredLine> {
  const { answerLine } = await import("./answer-line.ts");
  for (const line of lines) {
    yield "tooLong" in line ? refusedTooLong(line.number) : answerLine(command, line, rates ?? undefined);
  }
}

function workersOf({ command, lists, values }: BatchArguments, { batchWorker, folder }: Terminal): StartWorker {
  const rates = (lists.get("rates") ?? []).flatMap((file) => ["--rates", file]);
  const average = values.get("average");
  return workerProcesses(
    batchWorker(),
    [command, ...rates, ...(average === undefined ? [] : ["--average", average])],
    folder,
  );
}

async function openSource(path: string | undefined, terminal: Terminal): Promise<Outcome<Readable>> {
  if (isStream(path)) return { ok: true, value: terminal.stdin };
  try {
    const file = resolve(terminal.folder, path);
    if ((await stat(file)).isDirectory()) return badInput(`${path}: it is a folder; name a .jsonl file`);
    const stream = createReadStream(file, { highWaterMark: 1 << 20 });
    await once(stream, "open");
    return { ok: true, value: stream };
  } catch (error) {
    return badInput(`${path}: could not be read (${reasonOf(error)})`);
  }
}
