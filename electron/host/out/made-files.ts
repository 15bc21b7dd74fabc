import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import type { MadeFile } from "../../../shared/ipc/out.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { DONE, fail, writeFailed } from "../failures.ts";

export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A person fetches a file at once: of more than these, the oldest is let go. */
const MOST_WAITING = 4;

/**
 * Files that were made and wait to be fetched, each under a token that nobody can guess and that is used up with it: by the
 * loopback shell's download, or by the desktop shell, which writes where the person said.
 */
export class MadeFiles {
  readonly #waiting = new Map<string, WaitingFile>();

  keep(name: string, bytes: Uint8Array): MadeFile {
    const token = randomBytes(24).toString("base64url");
    this.#waiting.set(token, { name, bytes });
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(oldest);
    }
    return { token, name, byteLength: bytes.length };
  }

  /** `null`: it was fetched already, or there is none. */
  take(token: string): WaitingFile | null {
    const file = this.#waiting.get(token) ?? null;
    this.#waiting.delete(token);
    return file;
  }

  /** To an absolute path, in place of what is there; a file that can't be written goes on waiting. */
  async write(token: string, path: string): Promise<typeof DONE | HostFailure> {
    const file = this.take(token);
    if (file === null) return fail("export-gone");
    try {
      await writeWhole(path, file.bytes);
      return DONE;
    } catch (error) {
      this.#waiting.set(token, file);
      return writeFailed(error, path);
    }
  }
}

/** A file appears complete or not at all: an earlier one of that name survives a full disk. Rejects as the system does. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
