import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BROWSER_FLAGS } from "../browser/browser-flags.ts";
import { needsNoSandbox } from "./find-browser.mjs";

export interface AppWindow {
  /** The person closed it, or it died. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Opens `url` in a window without browser controls, with a profile of its own that goes with it. */
export function openAppWindow(executable: string, url: string): AppWindow {
  const profile = mkdtempSync(join(tmpdir(), "parallax-window-"));
  const flags = [...BROWSER_FLAGS, ...(needsNoSandbox() ? ["--no-sandbox"] : [])];
  // A process group of its own, so that it ends whole even where the executable is a script.
  const child = spawn(executable, [`--app=${url}`, `--user-data-dir=${profile}`, "--window-size=1440,900", ...flags], {
    stdio: "ignore",
    detached: process.platform !== "win32",
  });
  const ended = Promise.race([once(child, "exit"), once(child, "error")]);
  const closed = ended
    .catch(() => undefined)
    .then(() => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });
  return {
    closed,
    close: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if (process.platform === "win32") child.kill();
        else process.kill(-child.pid, "SIGTERM");
      }
      await closed;
    },
  };
}
