import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import { DONE, fail } from "../../failures.ts";
import { decodeBytes } from "../../import/decode.ts";
import { makeProject, type NewVersion } from "./make-project.ts";
import type { Giver } from "../project-document.ts";
import { setAside } from "./set-aside.ts";

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
  readonly #seedsFolder: string;
  readonly #give: Giver;

  constructor(userDataFolder: string, seedsFolder: string, give: Giver) {
    this.path = join(userDataFolder, "sample.parallax");
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
    return existsSync(this.path) ? setAside(this.path, this.#give.now()) : { ok: true, keptAs: null };
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
