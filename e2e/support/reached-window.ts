import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";

/** Between two looks for the browser's word that it can be asked. */
const LOOKING_MS = 5;
const PATIENCE_MS = 60_000;

/** A browser that the product starts by itself, as a person has it, and whose window can be reached. */
export interface ReachableBrowser {
  /** For PARALLAX_CHROMIUM. */
  readonly executable: string;
  /** Rejects after a minute without a window. */
  reach(): Promise<Page>;
}

/** A browser for a machine without a screen; it says in a file of the folder where it can be debugged. */
export function reachableBrowser(folder: string, executable: string): ReachableBrowser {
  const [wrapper, said] = [join(folder, "browser"), join(folder, "said.txt")];
  writeFileSync(wrapper, `#!/bin/sh\nexec '${executable}' --headless=new --remote-debugging-port=0 "$@" 2>'${said}'\n`);
  chmodSync(wrapper, 0o755);
  return {
    executable: wrapper,
    reach: async () => {
      const browser = await chromium.connectOverCDP(await addressIn(said), { timeout: PATIENCE_MS });
      return browser.contexts()[0]!.pages()[0]!;
    },
  };
}

async function addressIn(said: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const address = existsSync(said) ? /DevTools listening on (ws:\S+)/u.exec(readFileSync(said, "utf8"))?.[1] : null;
    if (address != null) return address;
    await sleep(LOOKING_MS);
  }
  throw new Error("no window was opened");
}
