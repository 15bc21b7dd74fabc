import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWhenChanged, ELECTRON_BUILD, RENDERER_BUILD } from "./build-when-changed.ts";
import { findElectron } from "./find-electron.ts";
import type { Installation } from "./installation.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** This folder, as `npm start` runs it: the host from TypeScript, the window and the Electron shell built where they are stale. */
export function sourceInstallation(): Installation {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const executable = findElectron(ROOT, process.env);
  const prepareWindow = () => buildWhenChanged(ROOT, RENDERER_BUILD);
  return {
    hostEntry: join(ROOT, "electron/browser/main.ts"),
    compiledFolder: join(ROOT, "dist/compiled"),
    rendererFolder: join(ROOT, RENDERER_BUILD.target),
    seedsFolder: join(ROOT, "seeds"),
    version,
    prepareWindow,
    electron: executable === null ? null : { executable, applicationFolder: ROOT, prepare },
  };

  async function prepare(): Promise<void> {
    await prepareWindow();
    await buildWhenChanged(ROOT, ELECTRON_BUILD);
  }
}
