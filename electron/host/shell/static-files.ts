import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".ttf", "font/ttf"],
]);

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** A file inside `folder`, links resolved; `null` for whatever is not one, without saying why. */
export async function readStaticFile(folder: string, rawPath: string): Promise<StaticFile | null> {
  try {
    const path = decodeURIComponent(rawPath);
    if (/[\\\0:]/u.test(path) || path.split("/").includes("..")) return null;
    const root = await realpath(folder);
    const file = await realpath(join(root, path === "/" ? "index.html" : path));
    if (!file.startsWith(root + sep)) return null;
    return { type: TYPES.get(extname(file)) ?? "application/octet-stream", bytes: await readFile(file) };
  } catch {
    return null;
  }
}
