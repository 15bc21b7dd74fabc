import type { TextEncoding } from "../../shared/ipc/staging.ts";

/** Standards' own names, the same in every language. */
export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  "windows-1258": "Windows-1258",
};
