import { startBrowserShell } from "./browser-shell.ts";
import { sourceInstallation } from "./source-installation.ts";

export interface StartedShell {
  readonly origin: string;
  /** One-time. */
  readonly startUrl: string;
  /** Of the present host process. */
  readonly pid: number;
  /** Kills the host without warning; resolves when another one serves in its place. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** For journeys: the loopback shell as the launcher starts it, without a window. Each test starts its own. */
export async function startShell(options: {
  readonly userDataFolder: string;
  readonly file?: string;
}): Promise<StartedShell> {
  let restarted: () => void = () => undefined;
  const host = await startBrowserShell(sourceInstallation(), {
    ...options,
    onRestart: () => {
      restarted();
    },
  });
  return {
    origin: host.origin,
    startUrl: host.startUrl,
    get pid() {
      return host.pid;
    },
    kill: () =>
      new Promise((resolve) => {
        restarted = resolve;
        process.kill(host.pid, "SIGKILL");
      }),
    close: () => host.close(),
  };
}
