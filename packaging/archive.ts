import { extractFile, listPackage, statFile } from "@electron/asar";

export interface ArchivedFile {
  /** With `/`, from the archive's root. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** All files of an asar. Throws: it is none. */
export function readArchive(asar: string): readonly ArchivedFile[] {
  return listPackage(asar, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !("files" in statFile(asar, path)))
    .map((path) => ({ path: path.replaceAll("\\", "/"), bytes: extractFile(asar, path) }));
}
