import { existsSync, renameSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as z from "zod";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { DONE, fail, writeFailed } from "../failures.ts";
import { decodeBytes } from "../import/decode.ts";
import { takeWriterLock } from "../store/writer-lock.ts";
import { makeProject, type NewVersion } from "./make-project.ts";
import type { Giver } from "./project-document.ts";
import { freePath } from "./project-file-name.ts";

/** The part of the sample's manifest that is read here. */
const manifestSchema = z.object({
  title: z.string(),
  versions: z.array(
    z.object({ key: z.string(), file: z.string(), language: z.string(), source: z.string(), date: z.iso.date() }),
  ),
});

/** The sample's project file, in the user's data folder. */
export class SampleProject {
  readonly path: string;
  readonly #userDataFolder: string;
  readonly #seedsFolder: string;
  readonly #give: Giver;

  constructor(userDataFolder: string, seedsFolder: string, give: Giver) {
    this.path = join(userDataFolder, "sample.parallax");
    this.#userDataFolder = userDataFolder;
    this.#seedsFolder = seedsFolder;
    this.#give = give;
  }

  /** Makes the file where there is none. */
  async provide(): Promise<typeof DONE | HostFailure> {
    if (existsSync(this.path)) return DONE;
    const versions = await readSeeds(this.#seedsFolder);
    if (versions === null) return fail("unreadable", "manifest.json");
    const made = await makeProject(this.path, versions, this.#give);
    // Another process that starts at the same moment may have been faster.
    return !made.ok && made.code === "exists" ? DONE : made;
  }

  /**
   * Renames the file after the present time, whatever is in it; it must not be open. Answers the new name, or `null`
   * where there was no file.
   */
  setAside(): { readonly ok: true; readonly keptAs: string | null } | HostFailure {
    if (!existsSync(this.path)) return { ok: true, keptAs: null };
    // Another process that writes it would go on writing the renamed file.
    const lock = takeWriterLock(this.path);
    if (lock === null) return fail("not-writable", this.path);
    const [date = "", time = ""] = this.#give.now().split("T");
    const kept = freePath(this.#userDataFolder, `sample-${date}-${time.slice(0, 8).replaceAll(":", "")}`, ".parallax");
    try {
      renameSync(this.path, kept);
      // What a crash left beside the file belongs to it.
      if (existsSync(`${this.path}-wal`)) renameSync(`${this.path}-wal`, `${kept}-wal`);
      return { ok: true, keptAs: basename(kept) };
    } catch (error) {
      return writeFailed(error, this.path);
    } finally {
      lock.release();
    }
  }
}

/** The texts of the sample; `null` where the program's own files are broken. */
async function readSeeds(folder: string): Promise<readonly NewVersion[] | null> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
    const texts = manifest.versions.map(async ({ key, file, language, source, date }) => {
      const bytes = await readFile(join(folder, file));
      const decoded = decodeBytes(bytes);
      if (!decoded.ok) throw new TypeError(decoded.message);
      const about = { key, language, title: manifest.title, source, publishedOn: date, fileName: file };
      return { ...about, encoding: decoded.encoding, bytes };
    });
    return await Promise.all(texts);
  } catch {
    return null;
  }
}
