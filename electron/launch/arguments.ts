import { resolve } from "node:path";

export interface LaunchArguments {
  /** Absolute. */
  readonly file: string | null;
  /** Instead of what fits this machine. */
  readonly forced: "browser" | "serve" | null;
}

export type ReadArguments =
  | { readonly ok: true; readonly value: LaunchArguments }
  /** One line. */
  | { readonly ok: false; readonly message: string };

const USAGE = "usage: npm start [-- [--browser | --serve] [FILE.parallax]]";

/** `folder` is where the person stood; `isFile` answers for an absolute path. */
export function readArguments(
  words: readonly string[],
  folder: string,
  isFile: (path: string) => boolean,
): ReadArguments {
  let forced: LaunchArguments["forced"] = null;
  const files: string[] = [];
  for (const word of words) {
    if (word === "--browser" || word === "--serve") forced = word === "--serve" ? "serve" : (forced ?? "browser");
    else if (word.startsWith("-")) return { ok: false, message: `${word}: unknown option; ${USAGE}` };
    else files.push(word);
  }
  if (files.length > 1) return { ok: false, message: `one file at a time; ${USAGE}` };
  const [name] = files;
  if (name === undefined) return { ok: true, value: { file: null, forced } };
  const file = resolve(folder, name);
  return isFile(file)
    ? { ok: true, value: { file, forced } }
    : { ok: false, message: `${name}: there is no such file` };
}
