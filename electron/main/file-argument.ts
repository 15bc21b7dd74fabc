import { resolve } from "node:path";

/**
 * The file that a person named when starting the program, absolute; `null`: none. Switches may stand anywhere, and an
 * unpackaged program is itself named first.
 */
export function fileArgument(argv: readonly string[], isPackaged: boolean, folder: string): string | null {
  const words = argv.slice(1).filter((word) => !word.startsWith("-"));
  const file = words[isPackaged ? 0 : 1];
  return file === undefined ? null : resolve(folder, file);
}
