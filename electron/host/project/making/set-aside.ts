import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import { DONE, fail, writeFailed } from "../../failures.ts";
import { placeFile } from "../../store/place-file.ts";
import { takeWriterLock } from "../../store/writer-lock.ts";
import { freePath } from "./project-file-name.ts";

type SetAside = { readonly ok: true; readonly keptAs: string | null } | HostFailure;

/**
 * Renames a project's file after the instant `now`, whatever is in it, and puts what `place` makes in its place; the file
 * must not be open. Answers the new name, or `null` where there was no file. Where placing fails, the file is back.
 */
export function setAside(path: string, now: string, place: () => typeof DONE | HostFailure = () => DONE): SetAside {
  // Another process that writes it would go on writing the renamed file.
  const lock = takeWriterLock(path);
  if (lock === null) return fail("not-writable", path);
  try {
    const kept = existsSync(path) ? keptPath(path, now) : null;
    if (kept !== null) rename(path, kept);
    const placed = place();
    if (placed.ok) return { ok: true, keptAs: kept && basename(kept) };
    if (kept !== null) rename(kept, path);
    return placed;
  } catch (error) {
    return writeFailed(error, path);
  } finally {
    lock.release();
  }
}

/** Puts a backup where its project was, which is set aside. */
export function restoreBackup(path: string, backup: string, now: string): SetAside {
  return setAside(path, now, () => {
    const draft = `${path}.${process.pid}.new`;
    rmSync(draft, { force: true });
    copyFileSync(backup, draft);
    return placeFile(draft, path) ? DONE : fail("not-writable", path);
  });
}

function keptPath(path: string, now: string): string {
  const [date = "", time = ""] = now.split("T");
  const name = basename(path).replace(/\.parallax$/iu, "");
  return freePath(dirname(path), `${name}-${date}-${time.slice(0, 8).replaceAll(":", "")}`, ".parallax");
}

/** What a crash left beside the file belongs to it. */
function rename(from: string, to: string): void {
  renameSync(from, to);
  if (existsSync(`${from}-wal`)) renameSync(`${from}-wal`, `${to}-wal`);
}
