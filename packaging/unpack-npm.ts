import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * Lays out an npm package as npm installs it for all, without asking a registry: its pinned Node is the one installed in `root`.
 * The package's folder.
 */
export function unpackNpm(root: string, archive: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", archive, "-C", folder]);
  const unpacked = join(folder, "package");
  const node = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const pinned = join(root, "node_modules", node);
  if (existsSync(pinned)) {
    mkdirSync(join(unpacked, "node_modules"));
    symlinkSync(pinned, join(unpacked, "node_modules", node), "junction");
  }
  return unpacked;
}
