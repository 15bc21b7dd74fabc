import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser, needsNoSandbox } from "../launch/find-browser.mjs";
import type { PrintPage } from "../host/out/going-out.ts";
import { BROWSER_FLAGS } from "./browser-flags.ts";

/** Printing takes about two seconds, of 4,000 pages a quarter of an hour; what takes longer than this hangs. */
const LONGEST_MS = 3_600_000;

interface Printing {
  readonly longestMs?: number;
  /** Ends the browser. */
  readonly signal?: AbortSignal;
}

/** Whatever a page names leads nowhere, this machine included. The last of two rules for one thing counts. */
const NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND";

/**
 * Prints a page to PDF with a Chromium, Chrome or Edge that nobody sees: no network, a profile of its own that goes with
 * it, the page's own margins. `null`: the browser failed, took longer than it may, or was stopped.
 *
 * @param executable as `findBrowser` gives it
 */
export async function printPage(
  executable: string,
  html: string,
  { longestMs = LONGEST_MS, signal }: Printing = {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-print-"));
  const [page, printed] = [join(folder, "page.html"), join(folder, "page.pdf")];
  try {
    await writeFile(page, html);
    const flags = [
      "--headless",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--print-to-pdf=${printed}`,
      `--user-data-dir=${join(folder, "profile")}`,
      ...BROWSER_FLAGS,
      NOWHERE,
      ...(needsNoSandbox() ? ["--no-sandbox"] : []),
    ];
    await runToEnd(executable, [...flags, pathToFileURL(page).href], longestMs, signal);
    return new Uint8Array(await readFile(printed));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function runToEnd(
  executable: string,
  args: readonly string[],
  longestMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that it ends whole even where the executable is a script.
    const child = spawn(executable, args, { stdio: "ignore", detached: process.platform !== "win32" });
    const stop = (): void => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      if (process.platform === "win32") child.kill();
      else process.kill(-child.pid, "SIGKILL");
    };
    const timer = setTimeout(stop, longestMs);
    const rest = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    };
    signal?.addEventListener("abort", stop);
    if (signal?.aborted === true) stop();
    child
      .on("error", (error) => {
        rest();
        reject(error);
      })
      .on("exit", (code) => {
        rest();
        if (code === 0) resolve();
        else reject(new Error(`the browser ended with ${code ?? "a signal"}`));
      });
  });
}

/** For the host of the loopback shell: by whatever Chromium, Chrome or Edge is there. */
export const printWithBrowser: PrintPage = async (html, signal) => {
  const browser = findBrowser();
  if (browser === null) return { ok: false, code: "no-browser" };
  const bytes = await printPage(browser, html, { signal });
  if (signal.aborted) return { ok: false, code: "cancelled" };
  return bytes === null ? { ok: false, code: "print-failed" } : { ok: true, bytes };
};
