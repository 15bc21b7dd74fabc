import { newSessionKeys } from "../browser/session.ts";
import type { Installation } from "./installation.ts";
import { SupervisedHost } from "./supervised-host.ts";

export interface BrowserShellOptions {
  readonly userDataFolder: string;
  /** Absolute; else the project that was open last, or none. */
  readonly file?: string | null;
  /** A host was put in the place of one that died. */
  readonly onRestart?: () => void;
}

/** Builds the window where it is stale, and starts a host that serves it. Rejects: no build, no host. */
export async function startBrowserShell(
  installation: Installation,
  options: BrowserShellOptions,
): Promise<SupervisedHost> {
  const { hostEntry, compiledFolder, rendererFolder, seedsFolder, version } = installation;
  const { userDataFolder, file = null, onRestart } = options;
  await installation.prepareWindow();
  return SupervisedHost.start({
    entry: hostEntry,
    compiledFolder,
    userDataFolder,
    openAtStart: file,
    rendererFolder,
    seedsFolder,
    version,
    session: newSessionKeys(),
    ...(onRestart ? { onRestart } : {}),
  });
}
