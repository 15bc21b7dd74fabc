import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import * as z from "zod";
import type { Answer } from "../../../shared/exchange/contract/answer.ts";
import type { Command } from "../../../shared/exchange/contract/commands.ts";
import { badInput, type Outcome } from "../outcome.ts";
import { reasonOf } from "../output.ts";
import { isRefusal } from "./answered-line.ts";
import { batchLines, type BatchLine } from "./lines.ts";
import { requestId } from "./request-id.ts";

/** What an earlier run left in its file. */
export interface KeptAnswers {
  readonly lines: number;
  /** How many of them are error objects. */
  readonly failed: number;
  /** Of the whole lines; what follows them was cut off in the middle. */
  readonly bytes: number;
  /** The last line's; `null` where there is none, and where the request's could not be read. */
  readonly lastId: string | null;
}

/** Of a file that is begun. */
export const NONE_KEPT = { ok: true, value: { lines: 0, failed: 0, bytes: 0, lastId: null } } as const;

const FORMATS: Readonly<Record<Command, Answer["format"]>> = {
  align: "parallax.alignment/1",
  check: "parallax.findings/1",
  facts: "parallax.facts/1",
};

const lastLine = z.object({ id: z.string().nullable(), format: z.string().optional(), error: z.object().optional() });

/** Reads the file that `--resume` goes on with, a line at a time. One that isn't there yet holds nothing. */
export async function readKeptAnswers(file: string, shown: string, command: Command): Promise<Outcome<KeptAnswers>> {
  let lines = 0;
  let failed = 0;
  let bytes = 0;
  let last: Buffer | null = null;
  try {
    if (!(await stat(file)).isFile()) return badInput(`${shown}: --resume goes on with a file, and this is none`);
    for await (const line of batchLines(createReadStream(file, { highWaterMark: 1 << 20 }), Infinity)) {
      if ("tooLong" in line || !line.isEnded) break;
      lines += 1;
      bytes += line.bytes.length + 1;
      if (isRefusal(line.bytes)) failed += 1;
      last = line.bytes;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return NONE_KEPT;
    return badInput(`${shown}: could not be read (${reasonOf(error)})`);
  }
  if (last === null) return NONE_KEPT;
  const read = readLast(last);
  const isOurs = read !== null && (read.error !== undefined || read.format === FORMATS[command]);
  if (!isOurs)
    return badInput(`${shown}:${lines}: this is no answer of batch ${command}; --resume would spoil the file`);
  return { ok: true, value: { lines, failed, bytes, lastId: read.id } };
}

function readLast(line: Buffer): z.output<typeof lastLine> | null {
  try {
    return lastLine.safeParse(JSON.parse(line.toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

/** Passes over the lines that were answered before; refuses where they are not those that the file answers. */
export async function skipAnswered(
  source: AsyncIterator<BatchLine>,
  { lines, lastId }: KeptAnswers,
  shown: string,
): Promise<Outcome<null>> {
  let last: BatchLine | null = null;
  for (let skipped = 0; skipped < lines; skipped += 1) {
    const next = await source.next();
    if (next.done === true) {
      return badInput(
        `${shown}: it holds ${lines} answers, and the input asks only for ${skipped}; is it another input's?`,
      );
    }
    last = next.value;
  }
  if (last === null || lastId === null || "tooLong" in last) return { ok: true, value: null };
  const asked = requestId(last.bytes);
  return asked === null || asked === lastId
    ? { ok: true, value: null }
    : badInput(
        `${shown}:${lines}: it answers "${lastId}", and line ${last.number} of the input is "${asked}"; is it another input's?`,
      );
}
