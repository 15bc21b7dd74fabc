import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ipc/settings.ts";
import { type StartedShell, startShell } from "../../electron/launch/start-shell.ts";

export interface Workbench {
  readonly page: Page;
  /** Of the present host: it is another one after {@link Workbench.reopen}. */
  readonly shell: StartedShell;
  readonly userDataFolder: string;
  /** Ends the host and starts another one on the same folder, with a fresh window. */
  reopen(file?: string): Promise<void>;
}

interface Fixtures {
  /** A new user's first start: the sample story is open. */
  workbench: Workbench;
  userDataFolder: string;
  /** What the person has set before this start. */
  settings: Partial<Settings>;
  /** Other files of the user's data that are there before this start, by name. */
  userFiles: Readonly<Record<string, unknown>>;
  /** Variables that the host sees besides its own. */
  environment: Readonly<Record<string, string>>;
}

const DEFAULTS: Settings = { ...DEFAULT_SETTINGS, author: "First reader" };

/** Each journey has its own host, its own user data and its own window. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from this pattern: it needs none.
  // eslint-disable-next-line no-empty-pattern
  userDataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "parallax-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  settings: {},
  userFiles: {},
  environment: {},
  workbench: async ({ page, userDataFolder, settings, userFiles, environment }, use) => {
    const files = { ...userFiles, "settings.json": { ...DEFAULTS, ...settings } };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(userDataFolder, name), JSON.stringify(content));
    // A worker runs one journey at a time, so that its own environment can be lent to the host.
    Object.assign(process.env, environment);
    let shell = await startShell({ userDataFolder });
    await enter(page, shell.startUrl);
    await use({
      page,
      userDataFolder,
      get shell() {
        return shell;
      },
      reopen: async (file) => {
        await shell.close();
        shell = await startShell({ userDataFolder, ...(file !== undefined && { file }) });
        await enter(page, shell.startUrl);
      },
    });
    await shell.close();
    for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
  },
});

/** Until the window listens: keys that are pressed before go nowhere. */
async function enter(page: Page, startUrl: string): Promise<void> {
  await page.goto(startUrl);
  await page.locator("header.title").waitFor();
}

/** The story is aligned and checked, and its gravest finding is in the inspector. */
export async function sampleIsReady(page: Page): Promise<void> {
  await expect(inspector(page).getByRole("heading", { level: 2 })).toContainText("17", { timeout: 20_000 });
  await expect(page.locator(".view-line").first()).toBeVisible();
}

export const inspector = (page: Page) => page.getByRole("complementary", { name: /^(Inspector|Details|Chi tiết)$/ });
export const findings = (page: Page) => page.getByRole("complementary", { name: /^(Findings|Befunde|Phát hiện)$/ });

/** What the window tells for a while; the same words are spoken elsewhere. */
export const notices = (page: Page) => page.locator(".notices");

export { expect };
