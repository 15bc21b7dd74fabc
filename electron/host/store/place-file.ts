import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";

/**
 * Gives a complete file its name, unless the name is taken: `false` then, and where the folder can't be written. The draft
 * is gone afterwards in any case.
 */
export function placeFile(draft: string, path: string): boolean {
  try {
    flushFile(draft);
    try {
      linkSync(draft, path);
    } catch (error) {
      if (existsSync(path) || !isWithoutLinks(error)) return false;
      renameOverOwn(draft, path);
    }
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** FAT, exFAT and some network drives have no hard links; what their drivers answer differs. */
function isWithoutLinks(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "UNKNOWN"].includes(code);
}

/**
 * Reserves the name with an empty file of our own, which can't replace another, and renames over that. A crash in between
 * leaves the empty file, which is refused as no project.
 */
export function renameOverOwn(draft: string, path: string): void {
  closeSync(openSync(path, "wx"));
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function flushFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
