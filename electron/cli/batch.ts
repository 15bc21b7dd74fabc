import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { answerRequest } from "../../shared/exchange/contract/answer.ts";
import { COMMANDS, type Command, type RequestFault } from "../../shared/exchange/contract/requests.ts";
import { lookUpRate } from "../../shared/rates/look-up.ts";
import type { RateSource } from "../../shared/rates/rate-answer.ts";
import { readArguments } from "./arguments.ts";
import { batchLines, LONGEST_LINE_BYTES, type BatchLine } from "./batch-lines.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "./outcome.ts";
import { readOwnRates } from "./own-rates.ts";
import { reasonOf, write } from "./output.ts";

/** `parallax batch`: a JSON object a line in, one a line out, in order; a bad line costs one line. */
export async function runBatch(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: [], values: ["in", "out", "average"], lists: ["rates"] });
  if (!read.ok) return read;
  const [name, extra] = read.value.words;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined || extra !== undefined) {
    return badInput(
      `batch takes one of ${COMMANDS.join(", ")}${name === undefined ? "" : `, got ${read.value.words.join(" ")}`}`,
    );
  }
  const rates = await readOwnRates(read.value, terminal);
  if (!rates.ok) return rates;
  const source = await openSource(read.value.values.get("in"), terminal);
  if (!source.ok) return source;
  const target = await openTarget(read.value.values.get("out"), read.value.values.get("in"), terminal);
  if (!target.ok) return target;

  let failed = 0;
  try {
    for await (const line of batchLines(source.value)) {
      const answer = answerLine(command, line, rates.value);
      if (answer === null) continue;
      if (answer.failed) failed += 1;
      await target.value.append(`${answer.json}\n`);
      if (terminal.stderr.isTTY === true) terminal.stderr.write(`\r${line.number} lines, ${failed} failed`);
    }
    await target.value.close();
  } catch (error) {
    return badInput(`batch stopped: ${reasonOf(error)}`);
  } finally {
    if (terminal.stderr.isTTY === true) terminal.stderr.write("\n");
  }
  return { ok: true, value: failed > 0 ? EXIT.failedLines : EXIT.done };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The answer to one line; `null` for a blank one, which asks nothing. */
export function answerLine(
  command: Command,
  line: BatchLine,
  rates: RateSource = lookUpRate,
): { readonly json: string; readonly failed: boolean } | null {
  const refuse = (code: RequestFault, message: string, id: string | null = null) => ({
    json: JSON.stringify({ id, error: { code, message: `line ${line.number}: ${message}` } }),
    failed: true,
  });
  if ("tooLong" in line) return refuse("line-too-long", `longer than ${LONGEST_LINE_BYTES / 1024 / 1024} MiB`);
  let value: unknown;
  try {
    const text = utf8.decode(line.bytes);
    if (text.trim() === "") return null;
    value = JSON.parse(text);
  } catch (error) {
    return refuse("bad-json", error instanceof SyntaxError ? error.message : "not UTF-8");
  }
  try {
    const answered = answerRequest(command, value, { rates });
    if (!answered.ok) return refuse(answered.code, answered.message, answered.id);
    return { json: JSON.stringify(answered.answer), failed: false };
  } catch (error) {
    // A bug of ours must not cost the archive run; the line names it.
    return refuse("internal", error instanceof Error ? error.message : String(error), idOf(value));
  }
}

function idOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
}

async function openSource(path: string | undefined, terminal: Terminal): Promise<Outcome<AsyncIterable<unknown>>> {
  if (path === undefined || path === "-") return { ok: true, value: terminal.stdin };
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

interface Target {
  /** Resolves when the target wants more; rejects where it has failed. */
  append(line: string): Promise<void>;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

async function openTarget(
  path: string | undefined,
  from: string | undefined,
  terminal: Terminal,
): Promise<Outcome<Target>> {
  if (path === undefined || path === "-") {
    return { ok: true, value: { append: (line) => write(terminal.stdout, line), close: () => Promise.resolve() } };
  }
  const file = resolve(terminal.folder, path);
  if (from !== undefined && resolve(terminal.folder, from) === file) {
    return badInput(`${path}: --in and --out name the same file`);
  }
  try {
    const stream: WriteStream = createWriteStream(file);
    await once(stream, "open");
    // A full disk shows between two writes; without a listener it would end the process.
    let failure: Error | null = null;
    stream.on("error", (error) => {
      failure = error;
    });
    const append = async (line: string): Promise<void> => {
      if (failure) throw failure;
      await write(stream, line);
    };
    const close = async (): Promise<void> => {
      if (failure) throw failure;
      const finished = once(stream, "finish");
      stream.end();
      await finished;
    };
    return { ok: true, value: { append, close } };
  } catch (error) {
    return badInput(`${path}: could not be written (${reasonOf(error)})`);
  }
}
