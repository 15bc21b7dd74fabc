import { once } from "node:events";
import { basename, resolve } from "node:path";
import { writeWhole } from "../host/out/made-files.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "./outcome.ts";

/**
 * Writes a command's whole answer to `--out`, else to standard output. A file appears complete or not at all: an
 * earlier answer of the same name survives a full disk.
 */
export async function writeAnswer(
  content: string | Uint8Array,
  out: string | undefined,
  terminal: Terminal,
): Promise<Outcome<number>> {
  if (out === undefined) {
    await write(terminal.stdout, content);
    return { ok: true, value: EXIT.done };
  }
  try {
    await writeWhole(resolve(terminal.folder, out), content);
  } catch (error) {
    return badInput(`${out}: could not be written (${reasonOf(error)})`);
  }
  return { ok: true, value: EXIT.done };
}

/** Writes and waits until the stream wants more. Rejects where the stream has failed. */
export async function write(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  if (!stream.write(content)) await once(stream, "drain");
}

/** A system error in words, without the path that the caller names already. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    ENOENT: "no such file or folder",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is no folder",
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
  };
  return known[code] ?? (error instanceof Error ? `${code || error.name}: ${basename(error.message)}` : String(error));
}

/** Colour where a person reads, and where they have not switched it off (no-color.org). */
export function wantsColour({ stdout, environment }: Terminal): boolean {
  if (environment["FORCE_COLOR"]) return environment["FORCE_COLOR"] !== "0";
  return stdout.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}
