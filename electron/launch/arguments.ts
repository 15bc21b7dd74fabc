import { resolve } from "node:path";

export interface LaunchCall {
  readonly words: readonly string[];
  /** Where the person stood. */
  readonly folder: string;
  /** What is typed before the words; a bad command line is answered with it. */
  readonly command: string;
}

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

/** `isFile` answers for an absolute path. */
export function readArguments(
  { words, folder, command }: LaunchCall,
  isFile: (path: string) => boolean,
): ReadArguments {
  const usage = `usage: ${command} [--browser | --serve] [FILE.parallax]`;
  let forced: LaunchArguments["forced"] = null;
  const files: string[] = [];
  for (const word of words) {
    if (word === "--browser" || word === "--serve") forced = word === "--serve" ? "serve" : (forced ?? "browser");
    else if (word.startsWith("-")) return { ok: false, message: `${word}: unknown option; ${usage}` };
    else files.push(word);
  }
  if (files.length > 1) return { ok: false, message: `one file at a time; ${usage}` };
  const [name] = files;
  if (name === undefined) return { ok: true, value: { file: null, forced } };
  const file = resolve(folder, name);
  return isFile(file)
    ? { ok: true, value: { file, forced } }
    : { ok: false, message: `${name}: there is no such file` };
}
