import { existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Held while a project is open for writing. */
export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the file's only writer, or returns `null` where another one is, or where the folder can't be
 * written. The lock is the operating system's, taken by an exclusive SQLite transaction on an empty file beside the
 * project: it goes when its process dies, however it dies, which a file with a process id in it would not.
 */
export function takeWriterLock(path: string): WriterLock | null {
  const lockPath = `${path}-lock`;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockPath, { timeout: 0 });
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch {
    database?.close();
    return null;
  }
  // The last holder may have removed the file between our opening and our locking it: then it locks nothing.
  if (!existsSync(lockPath)) {
    database.close();
    return takeWriterLock(path);
  }
  const held = database;
  return {
    release: () => {
      rmSync(lockPath, { force: true });
      held.close();
    },
  };
}
