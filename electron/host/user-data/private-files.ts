import { chmodSync } from "node:fs";

/**
 * Modes of what the program makes for itself: unpublished texts are nobody else's on a shared machine. What a person saves
 * at a place of their own gets the mode that any program's files get there. Windows has its own rules for a user's folders.
 */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

/** For what a library made. Where the file system knows no modes, the folder's will do. */
export function makePrivate(path: string): void {
  try {
    chmodSync(path, PRIVATE_FILE);
  } catch {
    return;
  }
}
