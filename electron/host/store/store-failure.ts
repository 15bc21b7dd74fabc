const MESSAGES = {
  missing: "there is no such file.",
  folder: "this is a folder: choose a .parallax file in it.",
  unreadable: "the file could not be read: check its permissions.",
  "not-a-parallax-file": "this is not a Parallax project.",
  "newer-format": "this project was saved by a newer Parallax: update to open it. Nothing was changed.",
  damaged: "the project is damaged and was left as it is: open a backup.",
  "damaged-pages": "the project is damaged on the disk and was left as it is: open a backup.",
  "damaged-entries": "the project's journal was changed or is damaged; it was left as it is: open a backup.",
  "originals-missing": "the project no longer holds one of its texts as it came in: open a backup.",
  exists: "there is a file of that name already.",
  "not-writable": "the project could not be written there: check the folder's permissions.",
  "read-only": "the project is open read-only: nothing was saved.",
  "disk-full": "the disk is full: the last change was not saved. Make room and try again.",
  "write-failed": "the change could not be saved: check that the file and its disk are still there.",
} as const;

export interface StoreFailure {
  readonly ok: false;
  readonly code: keyof typeof MESSAGES;
  /** One line for the user that names the file. */
  readonly message: string;
}

export function failure(code: StoreFailure["code"], path: string): StoreFailure {
  return { ok: false, code, message: `${path}: ${MESSAGES[code]}` };
}

const SQLITE_FULL = 13;
const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

/** What SQLite's error means to someone whose change was not saved. */
export function writeFailure(error: unknown, path: string): StoreFailure {
  const code = primaryCode(error);
  return failure(code === SQLITE_FULL ? "disk-full" : isDamage(error) ? "damaged-pages" : "write-failed", path);
}

/** Whether SQLite found the file's content to be wrong, rather than its surroundings. */
export function isDamage(error: unknown): boolean {
  return [SQLITE_CORRUPT, SQLITE_NOT_A_DATABASE].includes(primaryCode(error));
}

/** SQLite's primary result code: the low byte of the extended one. */
function primaryCode(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : -1;
}
