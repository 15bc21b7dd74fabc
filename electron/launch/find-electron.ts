import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isExecutableFile } from "./find-browser.mjs";

/**
 * Electron's executable for the project in `root`, told from files alone: asking the package for it would download it. `null`: not there, or not the
 * one that the package names. `ELECTRON_OVERRIDE_DIST_PATH`, as the package reads it, names a folder with another one.
 */
export function findElectron(root: string, environment: Readonly<Record<string, string | undefined>>): string | null {
  const packageFolder = join(root, "node_modules/electron");
  const read = (name: string) => {
    try {
      return readFileSync(join(packageFolder, name), "utf8").trim();
    } catch {
      return null;
    }
  };
  const executableName = read("path.txt");
  const override = environment["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) return executableOrNull(join(override, executableName ?? "electron"));
  const manifest = read("package.json");
  if (executableName === null || manifest === null) return null;
  const { version } = JSON.parse(manifest) as { readonly version: string };
  if (read("dist/version")?.replace(/^v/, "") !== version) return null;
  return executableOrNull(join(packageFolder, "dist", executableName));
}

const executableOrNull = (path: string) => (isExecutableFile(path) ? path : null);
