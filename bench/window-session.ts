import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { ensureBrowser, needsNoSandbox } from "../electron/launch/find-browser.mjs";
import { startShell, type StartedShell } from "../electron/launch/start-shell.ts";
import { DEFAULT_SETTINGS } from "../shared/ipc/settings.ts";
import { watchPage } from "./window-watch.ts";

const PATIENCE_MS = 120_000;
/** Between two looks at whether the engine is done. */
const SETTLING_MS = 250;

/** In ms since the opening was asked for. */
export interface Opening {
  /** The host had read the project, and the window its answer. */
  readonly told: number;
  readonly readable: number;
  readonly drawn: number;
}

/** A window with its host, as a person has it, and what can be asked of the browser about it. */
export class WindowSession {
  readonly page: Page;
  readonly folder: string;
  readonly cdp: CDPSession;
  readonly #browser: Browser;
  readonly #shell: StartedShell;

  private constructor(page: Page, cdp: CDPSession, browser: Browser, shell: StartedShell, folder: string) {
    this.page = page;
    this.cdp = cdp;
    this.#browser = browser;
    this.#shell = shell;
    this.folder = folder;
  }

  /** A new user's first start, with the sample story. @throws Error where there is no browser */
  static async start(): Promise<WindowSession> {
    const executablePath = ensureBrowser();
    if (executablePath === null) throw new Error("there is no browser");
    const folder = mkdtempSync(join(tmpdir(), "parallax-window-"));
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...DEFAULT_SETTINGS, author: "Bench" }));
    const shell = await startShell({ userDataFolder: folder });
    const args = [...(needsNoSandbox() ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(PATIENCE_MS);
    const cdp = await page.context().newCDPSession(page);
    // Of the thread's own time, so that what other processes take of the machine does not count.
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.addInitScript(watchPage);
    await page.goto(shell.startUrl);
    const session = new WindowSession(page, cdp, browser, shell, folder);
    await session.settled();
    return session;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#shell.close();
    rmSync(this.folder, { recursive: true });
  }

  /** The story is drawn, and the engine has said all that it has to say of it. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => window.watch.opening.drawn !== null);
    await this.page.waitForFunction(isAllSaid, undefined, { polling: SETTLING_MS });
  }

  /** Opens a project in the window that is there; ms to words that can be read, and to ribbons. */
  async open(path: string | null): Promise<Opening> {
    await this.page.evaluate(async (file) => {
      const { watch } = window;
      watch.leaving = document.querySelector(".compare-panes");
      watch.opening = { root: null, readable: null, drawn: null };
      watch.startedAt = performance.now();
      const reply = await fetch(file === null ? "/api/project.openSample" : "/api/project.open", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(file === null ? {} : { path: file }),
      });
      const answer = (await reply.json()) as { ok?: boolean };
      if (answer.ok !== true) throw new Error(JSON.stringify(answer));
    }, path);
    return this.#opened();
  }

  /** Starts the page anew on the open project; ms since the page's own start. */
  async reload(): Promise<Opening> {
    await this.page.reload();
    return this.#opened();
  }

  async #opened(): Promise<Opening> {
    const { page } = this;
    await page.waitForFunction(() => {
      const { opening } = window.watch;
      return opening.drawn !== null && opening.readable !== null && opening.root?.isConnected === true;
    });
    return page.evaluate(() => {
      const { told, opening } = window.watch;
      return { told, readable: opening.readable!, drawn: opening.drawn! };
    });
  }

  /** Turns the wheel over an element, a notch a frame, there and back; times between frames, and the thread's work in each. */
  async scroll(selector: string, notches: number): Promise<{ readonly frames: number[]; readonly workMs: number }> {
    const { page } = this;
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not on screen`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const before = await this.taskSeconds();
    await page.evaluate(() => {
      window.watch.frames = [];
    });
    for (let notch = 0; notch < notches; notch++) await page.mouse.wheel(0, notch < notches / 2 ? 100 : -100);
    const times = await page.evaluate(() => {
      const { frames } = window.watch;
      window.watch.frames = null;
      return frames ?? [];
    });
    const workMs = ((await this.taskSeconds()) - before) * 1000;
    return { frames: times.slice(1).map((time, index) => time - times[index]!), workMs: workMs / times.length };
  }

  /** What `run` answers, and how long the page's main thread has worked meanwhile. */
  async withWork<Answer>(run: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly workMs: number }> {
    const before = await this.taskSeconds();
    const answer = await run();
    return { answer, workMs: ((await this.taskSeconds()) - before) * 1000 };
  }

  /** Seconds that the page's main thread has worked. */
  async taskSeconds(): Promise<number> {
    const { metrics } = await this.cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  }

  /**
   * Memory in MB, once garbage is collected: what the page's process has to itself, with its share of what it shares; and
   * that of the whole browser.
   */
  async memory(): Promise<{ readonly page: number; readonly browser: number }> {
    await this.cdp.send("HeapProfiler.collectGarbage");
    const cdp = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
    await cdp.detach();
    const sizes = processInfo.map(({ id, type }) => ({ type, mb: proportionalMb(id) }));
    const sum = (all: typeof sizes): number => all.reduce((total, { mb }) => total + mb, 0);
    return { page: sum(sizes.filter(({ type }) => type === "renderer")), browser: sum(sizes) };
  }
}

/** Linux counts it; 0 where a process has just ended. */
function proportionalMb(id: number): number {
  try {
    const kib = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? "0";
    return (Number(kib) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Runs in the page: whether the engine is idle, and has said something of the story. By what a person sees, as the project
 * itself is too long to be asked for again and again.
 */
function isAllSaid(): boolean {
  const isWorking = document.querySelector(".status .num .cancel") !== null;
  return !isWorking && document.querySelector(".insp header .where") !== null;
}
