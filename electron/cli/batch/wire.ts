import type { AnsweredLine } from "./answered-line.ts";
import type { KeptLine } from "./lines.ts";

/*
 * What the batch and a worker say to each other, a line each; neither a request nor an answer holds a line feed.
 *
 *   to the worker    NUMBER TAB REQUEST LF     the request's bytes as they were read, good or bad
 *   from the worker  READY LF                  once, when it can read
 *                    MARK ANSWER LF            one for each request, in their order; MARK says whether it is a refusal
 *
 * An answer counts when its line feed has come: a worker may die in the middle of it.
 */
const TAB = 0x09;
const LINE_FEED = Buffer.from("\n");
const READY = "r".charCodeAt(0);
const ANSWERED = Buffer.from("a");
const REFUSED = Buffer.from("x");

/** A descriptor of the worker's own: nothing that writes to standard output can come between two answers. */
export const ANSWERS_DESCRIPTOR = 3;

export const READY_LINE = Buffer.concat([Buffer.from([READY]), LINE_FEED]);

export function askParts({ number, bytes }: Pick<KeptLine, "number" | "bytes">): readonly Uint8Array[] {
  return [Buffer.from(`${number}\t`), bytes, LINE_FEED];
}

export function readAsked(line: Buffer): Pick<KeptLine, "number" | "bytes"> {
  const end = line.indexOf(TAB);
  return { number: Number(line.toString("latin1", 0, end)), bytes: line.subarray(end + 1) };
}

export function answerParts({ json, failed }: AnsweredLine): readonly Uint8Array[] {
  return [failed ? REFUSED : ANSWERED, json, LINE_FEED];
}

/** `null`: the worker is ready. */
export function readAnswered(line: Buffer): AnsweredLine | null {
  if (line[0] === READY) return null;
  return { json: line.subarray(1), failed: line[0] === REFUSED[0] };
}
