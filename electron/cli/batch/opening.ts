import type { BatchLine } from "./lines.ts";

/** A batch that ends within this is answered sooner by one process than the first worker is started. */
const FEW_LINES = 8;
const FEW_BYTES = 128 * 1024;
/** One line alone has no other to protect: it is answered here unless it is very large. */
const LONE_BYTES = 8 * 1024 * 1024;
/** A partner who waits for an answer before asking again isn't kept waiting for more lines. */
const PATIENCE_MS = 50;

export interface Opening {
  readonly lines: readonly BatchLine[];
  /** All lines, these first; `null`: these were all. */
  readonly all: AsyncIterable<BatchLine> | null;
}

/** Reads the first lines, to see whether there are more than few. */
export async function readOpening(source: AsyncIterator<BatchLine>): Promise<Opening> {
  const lines: BatchLine[] = [];
  let bytes = 0;
  for (;;) {
    const coming = source.next();
    const next = lines.length === 0 ? await coming : await within(PATIENCE_MS, coming);
    if (next?.done === true) return { lines, all: null };
    if (next === null) {
      // Until it is waited for again, its failing is nobody's.
      coming.catch(() => undefined);
      return { lines, all: following(lines, source, coming) };
    }
    lines.push(next.value);
    bytes += "tooLong" in next.value ? 0 : next.value.bytes.length;
    const areFew = lines.length <= FEW_LINES && bytes <= (lines.length === 1 ? LONE_BYTES : FEW_BYTES);
    if (!areFew) return { lines, all: following(lines, source) };
  }
}

async function* following(
  lines: readonly BatchLine[],
  source: AsyncIterator<BatchLine>,
  coming?: Promise<IteratorResult<BatchLine>>,
): AsyncGenerator<BatchLine> {
  yield* lines;
  for (let next = await (coming ?? source.next()); next.done !== true; next = await source.next()) yield next.value;
}

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
