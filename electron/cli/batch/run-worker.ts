import { writeSync } from "node:fs";
import type { Terminal } from "../outcome.ts";
import { readOwnRates } from "../inputs/own-rates.ts";
import { answerLine } from "./answer-line.ts";
import { readBatchArguments } from "./batch-arguments.ts";
import { batchLines } from "./lines.ts";
import { ANSWERS_DESCRIPTOR, answerParts, READY_LINE, readAsked } from "./wire.ts";

/**
 * A worker's life: reads requests from standard input until it ends, answers one after another. An answer is with the
 * system before the next request is begun, so that a death costs the request under way and no other.
 *
 * @param args the batch's own: command and rates
 */
export async function runBatchWorker(
  args: readonly string[],
  terminal: Pick<Terminal, "folder" | "stdin">,
): Promise<void> {
  const read = readBatchArguments(args);
  const rates = read.ok ? await readOwnRates(read.value, terminal) : read;
  if (!read.ok || !rates.ok) throw new Error(read.ok && !rates.ok ? rates.message : "a worker is not for people");
  const { command } = read.value;
  say([READY_LINE]);
  for await (const line of batchLines(terminal.stdin, Infinity)) {
    if (!("tooLong" in line)) say(answerParts(answerLine(command, readAsked(line.bytes), rates.value)));
  }
}

/** Returns when the system has all of it. */
function say(parts: readonly Uint8Array[]): void {
  const bytes = Buffer.concat(parts);
  for (let at = 0; at < bytes.length;) at += writeSync(ANSWERS_DESCRIPTOR, bytes, at);
}
