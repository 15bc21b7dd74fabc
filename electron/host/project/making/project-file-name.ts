import { existsSync } from "node:fs";
import { join } from "node:path";

/** In UTF-16 code units; with the ending it stays below the 255 bytes of common file systems, however many bytes a letter has. */
const LONGEST_NAME = 60;
/** What Windows can't have in a name, and what would lead out of the folder. */
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A story's title as a file name without ending, safe on every system; `story` where nothing of it is left. */
export function projectFileName(title: string): string {
  const safe = title.normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/gu, " ").trim();
  const short = safe
    .slice(0, LONGEST_NAME)
    .replace(/[\ud800-\udbff]$/u, "")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  if (short === "") return "story";
  return RESERVED.test(short) ? `_${short}` : short;
}

/** A path in `folder` that is free: with a number where the name is taken. */
export function freePath(folder: string, name: string, ending: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? "" : ` ${number}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}
