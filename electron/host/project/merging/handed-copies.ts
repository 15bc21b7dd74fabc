import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/ipc/contract.ts";
import { fail, writeFailed } from "../../failures.ts";
import { readFileHeader } from "../../store/file-header.ts";
import { PRIVATE_FILE, PRIVATE_FOLDER } from "../../user-data/private-files.ts";
import { projectFileName } from "../making/project-file-name.ts";

/** Where SQLite's header says whether changes go to a log beside the file (sqlite.org/fileformat2, §1.3): 2 means they do. */
const WRITE_VERSION_AT = 18;
const LOGGED = 2;

/** Copies that a window handed over as bytes, since it can name no path: kept until another one comes or the host ends. */
export class HandedCopies {
  readonly #folder: string;

  constructor(userDataFolder: string) {
    this.#folder = join(userDataFolder, "handed-copies");
  }

  take({ name, bytes }: CallInput<"merge.hand">): CallOutput<"merge.hand"> {
    this.clear();
    const folder = join(this.#folder, randomUUID());
    // Its own name, so that messages name it as the person does.
    const path = join(folder, `${projectFileName(name.replace(/\.parallax$/iu, ""))}.parallax`);
    try {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
      writeFileSync(path, bytes, { mode: PRIVATE_FILE });
    } catch (error) {
      return writeFailed(error, path);
    }
    const header = readFileHeader(path);
    if (!header.ok) return this.#refused(header.code, path);
    // The newest changes may be in the log, which was not handed over.
    if (bytes[WRITE_VERSION_AT] === LOGGED) return this.#refused("copy-open", path);
    return { ok: true, path };
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #refused(code: Parameters<typeof fail>[0], path: string): CallOutput<"merge.hand"> {
    this.clear();
    return fail(code, path);
  }
}
