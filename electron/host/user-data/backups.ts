import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { backupName, type Backup } from "../../../shared/ipc/backups.ts";
import type { JournalStore, Stored } from "../store/journal-store.ts";
import { removeFile } from "./json-file.ts";
import { PRIVATE_FOLDER } from "./private-files.ts";

/** Of one project, the copy before a migration among them. */
const MOST_KEPT = 10;
const ENDING = ".parallax";

/**
 * Copies of the projects that were opened here, in a folder of the user's data: a project's own folder may be shared, on a
 * stick, or lost together with the project. One is made as a project is opened on another day than that of its last copy,
 * if it has changed since, and before its format is brought up to date.
 */
export class Backups {
  readonly #folder: string;
  readonly #now: () => string;

  constructor(userDataFolder: string, now: () => string) {
    this.#folder = join(userDataFolder, "backups");
    this.#now = now;
  }

  /** Newest first. */
  list(path: string): readonly Backup[] {
    let files: readonly string[];
    try {
      files = readdirSync(this.#folderOf(path));
    } catch {
      return [];
    }
    const names = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
    return names
      .filter((name) => backupName.safeParse(name).success)
      .sort()
      .toReversed()
      .map((name) => {
        const { size } = statSync(this.#fileOf(path, name));
        return { name, madeAt: instantOf(name), byteLength: size };
      });
  }

  /** The absolute path of a backup; `null` where there is none of that name. */
  find(path: string, name: string): string | null {
    const file = this.#fileOf(path, name);
    return existsSync(file) ? file : null;
  }

  /** Where the next backup of `path` goes; the oldest make room. `null` where the folder can't be made. */
  reserve(path: string): string | null {
    const name = this.#now()
      .replaceAll(/[-:.Z]/gu, "")
      .replace("T", "-");
    try {
      mkdirSync(this.#folderOf(path), { recursive: true, mode: PRIVATE_FOLDER });
    } catch {
      return null;
    }
    const file = this.#fileOf(path, name);
    if (existsSync(file)) return null;
    for (const old of this.list(path).slice(MOST_KEPT - 1)) removeFile(this.#fileOf(path, old.name));
    return file;
  }

  /** Adds a copy of an open project where one is due; answers `null` where none is. */
  async add(store: JournalStore): Promise<Stored | null> {
    const [last] = this.list(store.path);
    if (last?.madeAt.slice(0, 10) === this.#now().slice(0, 10)) return null;
    if (last !== undefined && statSync(store.path).mtime.toISOString() < last.madeAt) return null;
    const file = this.reserve(store.path);
    return file === null ? null : await store.copyTo(file);
  }

  #folderOf(path: string): string {
    return join(this.#folder, createHash("sha256").update(path).digest("hex").slice(0, 16));
  }

  #fileOf(path: string, name: string): string {
    return join(this.#folderOf(path), `${name}${ENDING}`);
  }
}

/** `20180622-080000000`, in UTC, as an instant. */
const instantOf = (name: string): string =>
  name.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})$/u, "$1-$2-$3T$4:$5:$6.$7Z");
