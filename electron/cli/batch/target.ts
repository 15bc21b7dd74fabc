import { createWriteStream, type WriteStream } from "node:fs";
import { truncate } from "node:fs/promises";
import { once } from "node:events";
import { resolve } from "node:path";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { reasonOf, write } from "../output.ts";
import { isStream } from "./batch-arguments.ts";
import type { KeptAnswers } from "./kept-answers.ts";

/** Where answers go. */
export interface Target {
  /** Resolves when the target wants more; rejects where it has failed. */
  append(line: Uint8Array): Promise<void>;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

/** Opens `--out`, else standard output. After what the file holds whole it is gone on with. */
export async function openTarget(
  path: string | undefined,
  kept: KeptAnswers,
  terminal: Terminal,
): Promise<Outcome<Target>> {
  if (isStream(path)) {
    return { ok: true, value: { append: (line) => write(terminal.stdout, line), close: () => Promise.resolve() } };
  }
  const file = resolve(terminal.folder, path);
  try {
    if (kept.bytes > 0) await truncate(file, kept.bytes);
    const stream = createWriteStream(file, { flags: kept.bytes > 0 ? "a" : "w" });
    await once(stream, "open");
    return { ok: true, value: fileTarget(stream) };
  } catch (error) {
    return badInput(`${path}: could not be written (${reasonOf(error)})`);
  }
}

function fileTarget(stream: WriteStream): Target {
  // A full disk shows between two writes; without a listener it would end the process.
  let failure: Error | null = null;
  stream.on("error", (error) => {
    failure = error;
  });
  return {
    append: async (line) => {
      if (failure) throw failure;
      await write(stream, line);
    },
    close: async () => {
      if (failure) throw failure;
      const finished = once(stream, "finish");
      stream.end();
      await finished;
    },
  };
}
