import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the window may weigh, in bytes: 1.3 MB. */
export const LARGEST_RENDERER = 1_300_000;

/** All that a browser is served of the window, each file gzipped as hard as gzip can; bytes. */
export function gzippedSize(folder: string): number {
  const served = globSync("**/*.{html,js,css,svg,ttf}", { cwd: folder });
  return served
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}
