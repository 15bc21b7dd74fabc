import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { AnsweredLine } from "./answered-line.ts";
import { batchLines, type KeptLine } from "./lines.ts";
import { ANSWERS_DESCRIPTOR, askParts, readAnswered } from "./wire.ts";

/** What a worker tells its pool. */
export interface WorkerListener {
  /** It has read its rules and tables. */
  ready(): void;
  /** Answers come in the order in which they were asked for. */
  answered(answer: AnsweredLine): void;
  /** It is gone, with whatever it had not answered; nothing follows. `how` completes "its worker …". */
  ended(how: string): void;
}

/** One worker as its pool sees it. */
export interface BatchWorker {
  ask(line: Pick<KeptLine, "number" | "bytes">): void;
  /** Nothing more will be asked: it ends when it has answered all. */
  finish(): void;
  /** Ends it now. */
  kill(): void;
}

export type StartWorker = (listener: WorkerListener) => BatchWorker;

/**
 * What a worker's heap may grow to: the same on every machine and beside any number of workers, so that whether a line
 * fits depends on the line.
 */
const HEAP_MEBIBYTES = 2048;
/**
 * A worker fills one core by itself, so V8's helper threads only take from its neighbours; and short-lived objects have
 * room from the start, where they would otherwise be collected while they are still in use.
 */
const ONE_CORE = ["--v8-pool-size=0", "--min-semi-space-size=16"];
/** Of what a dying worker says, enough to know why. */
const LAST_WORDS_BYTES = 64 * 1024;

/** Workers that are processes of their own: one that runs out of memory or is killed takes nobody along. */
export function workerProcesses(
  entry: URL,
  args: readonly string[],
  folder: string,
  heapMebibytes = HEAP_MEBIBYTES,
): StartWorker {
  return (listener) => {
    const flags = [...ONE_CORE, `--max-old-space-size=${heapMebibytes}`];
    const child = spawn(process.execPath, [...flags, fileURLToPath(entry), ...args], {
      cwd: folder,
      stdio: ["pipe", "ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const input = child.stdin as Writable;
    // Writing to a worker that has just died fails; that it died is heard of all the same.
    input.on("error", () => undefined);
    void follow(child, listener);
    return {
      ask: (line) => {
        for (const part of askParts(line)) input.write(part);
      },
      finish: () => {
        input.end();
      },
      kill: () => {
        child.kill("SIGKILL");
      },
    };
  };
}

async function follow(child: ChildProcess, listener: WorkerListener): Promise<void> {
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const lastWords = collect(child.stderr!);
  try {
    for await (const line of batchLines(child.stdio[ANSWERS_DESCRIPTOR] as Readable, Infinity)) {
      if ("tooLong" in line || !line.isEnded) break;
      const answer = readAnswered(line.bytes);
      if (answer === null) listener.ready();
      else listener.answered(answer);
    }
    const [code, signal] = await closed;
    listener.ended(wayOfEnding(code, signal, lastWords()));
  } catch (error) {
    listener.ended(`could not be started (${error instanceof Error ? error.message : String(error)})`);
  }
}

function collect(stream: Readable): () => string {
  const kept: Buffer[] = [];
  let held = 0;
  stream.on("data", (chunk: Buffer) => {
    if (held < LAST_WORDS_BYTES) kept.push(chunk);
    held += chunk.length;
  });
  return () => Buffer.concat(kept).toString("utf8");
}

function wayOfEnding(code: number | null, signal: NodeJS.Signals | null, lastWords: string): string {
  if (/heap out of memory|heap limit/i.test(lastWords)) return "ran out of memory";
  return signal === null ? `ended with exit code ${code}` : `was killed (${signal})`;
}
