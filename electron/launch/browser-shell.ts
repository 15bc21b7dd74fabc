import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newSessionKeys } from "../browser/session.ts";
import { buildWhenChanged, RENDERER_BUILD } from "./build-when-changed.ts";
import { SupervisedHost } from "./supervised-host.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface BrowserShellOptions {
  readonly userDataFolder: string;
  /** Absolute; else the project that was open last, or none. */
  readonly file?: string | null;
  /** A host was put in the place of one that died. */
  readonly onRestart?: () => void;
}

/** Builds the window where it is stale, and starts a host that serves it. Rejects: no build, no host. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<SupervisedHost> {
  const { userDataFolder, file = null, onRestart } = options;
  await buildWhenChanged(ROOT, RENDERER_BUILD);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  return SupervisedHost.start({
    entry: join(ROOT, "electron/browser/main.ts"),
    compiledFolder: join(ROOT, "dist/compiled"),
    userDataFolder,
    openAtStart: file,
    rendererFolder: join(ROOT, RENDERER_BUILD.target),
    seedsFolder: join(ROOT, "seeds"),
    version,
    session: newSessionKeys(),
    ...(onRestart ? { onRestart } : {}),
  });
}
