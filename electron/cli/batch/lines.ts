/** One line of a batch, or the news that it was too long to be kept. */
export type BatchLine = KeptLine | { readonly number: number; readonly tooLong: true };

export interface KeptLine {
  /** From 1. */
  readonly number: number;
  /** Without its line feed. */
  readonly bytes: Buffer;
  /** False of a last line that no line feed ends. */
  readonly isEnded: boolean;
}

/** The contract's limit: 64 MiB a line. */
export const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * Cuts a stream into lines, numbered from 1. Never holds more than one line, and never more than `longest` bytes of
 * it: the rest of a longer line is read and dropped. A carriage return before the line feed is kept; JSON allows it.
 */
export async function* batchLines(
  stream: AsyncIterable<unknown>,
  longest: number = LONGEST_LINE_BYTES,
): AsyncGenerator<BatchLine> {
  let number = 0;
  let parts: Buffer[] = [];
  let held = 0;

  const finish = (isEnded: boolean): BatchLine => {
    number += 1;
    const line: BatchLine =
      held > longest ? { number, tooLong: true } : { number, bytes: Buffer.concat(parts), isEnded };
    parts = [];
    held = 0;
    return line;
  };
  const hold = (part: Buffer): void => {
    held += part.length;
    if (held > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };

  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      hold(bytes.subarray(start, end));
      yield finish(true);
      start = end + 1;
    }
    hold(bytes.subarray(start));
  }
  if (held > 0) yield finish(false);
}

const isAsciiSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Whether a line asks nothing: white space alone, in UTF-8. */
export function isBlank({ bytes }: Pick<KeptLine, "bytes">): boolean {
  const first = bytes.find((byte) => !isAsciiSpace(byte));
  if (first === undefined) return true;
  // Every other space begins with a byte beyond ASCII, as few lines do.
  return first > 0x7f && bytes.toString("utf8").trim() === "";
}

/** The lines that ask something. A line too long to be kept counts as one: it is answered with a refusal. */
export async function* askingLines(lines: AsyncIterable<BatchLine>): AsyncGenerator<BatchLine> {
  for await (const line of lines) {
    if ("tooLong" in line || !isBlank(line)) yield line;
  }
}
