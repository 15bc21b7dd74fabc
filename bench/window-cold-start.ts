import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reachableBrowser } from "../e2e/support/reached-window.ts";
import { buildWhenChanged, NODE_BUILD, RENDERER_BUILD } from "../electron/launch/build-when-changed.ts";
import { DEFAULT_SETTINGS } from "../shared/ipc/settings.ts";

const ROOT = join(import.meta.dirname, "..");
const PATIENCE_MS = 60_000;

/**
 * Ms from the command to a window with the sample story's texts and ribbons, as it is shipped: launcher, host and a browser
 * with a fresh profile, none of which ran before. Reaching the window from outside is in it.
 */
export async function timeColdStart(executable: string): Promise<number> {
  await buildWhenChanged(ROOT, NODE_BUILD);
  await buildWhenChanged(ROOT, RENDERER_BUILD);
  const folder = mkdtempSync(join(tmpdir(), "parallax-cold-"));
  const browser = reachableBrowser(folder, executable);
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...DEFAULT_SETTINGS, author: "Bench" }));
  const started = Date.now();
  const child = spawn(process.execPath, [join(ROOT, NODE_BUILD.target, "start.js"), "open", "--browser"], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, PARALLAX_CHROMIUM: browser.executable, PARALLAX_USER_DATA: folder },
  });
  const ended = once(child, "exit");
  try {
    const page = await browser.reach();
    const drawn = await page.waitForFunction(
      () => {
        const gutters = [...document.querySelectorAll(".compare-panes .gutter-view")];
        const isDrawn = gutters.length > 0 && gutters.every((gutter) => gutter.querySelector(".rb-band") !== null);
        return isDrawn && performance.timeOrigin + performance.now();
      },
      undefined,
      { timeout: PATIENCE_MS },
    );
    return Math.round(Number(await drawn.jsonValue()) - started);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, "SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
