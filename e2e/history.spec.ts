import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { startShell } from "../electron/launch/start-shell.ts";
import { expect, findings, inspector, sampleIsReady, test } from "./support/workbench.ts";

const log = (page: Page) => page.getByRole("complementary", { name: "Change log" });
const list = (page: Page) => log(page).getByRole("listbox", { name: "Change log" });
const row = (page: Page, name: RegExp | string) => list(page).getByRole("option", { name });
const present = (page: Page) => list(page).locator("[aria-current=step]");
const grid = (page: Page) => page.getByRole("grid", { name: "Segments" });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo: |^Undo$/ });
const claims = (page: Page) => page.getByRole("button", { name: /^Claims/ });

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
}

/** Four steps in three views: a claim, a dismissal, beads merged, a bookmark set. */
async function work(page: Page): Promise<number> {
  await page.keyboard.press("r");
  await inspector(page).getByRole("textbox", { name: "Statement" }).fill("The sum was yuan, not yen");
  await page.keyboard.press("Control+Enter");
  await expect(claims(page)).toHaveAccessibleName("Claims, 1");
  await page.keyboard.press("x");
  await page.getByRole("radio", { name: "house style" }).check();
  await page.keyboard.press("Control+Enter");
  await expect(undo(page)).toHaveAccessibleName("Undo: dismiss finding");
  await page.getByRole("button", { name: "Segments" }).click();
  await grid(page).focus();
  const beads = Number(await grid(page).getAttribute("aria-rowcount"));
  await page.keyboard.press("Home");
  await page.keyboard.press("m");
  await expect(undo(page)).toHaveAccessibleName("Undo: merge beads");
  await page.keyboard.press("b");
  await expect(undo(page)).toHaveAccessibleName("Undo: change bookmark");
  return beads;
}

test(
  "the log goes back and forth over what was done in every view, by keyboard, and all of it can be redone",
  { tag: "@thorough" },
  async ({ workbench }) => {
    const { page } = workbench;
    await sampleIsReady(page);
    const beads = await work(page);

    await page.keyboard.press("h");
    await expect(list(page)).toBeFocused();
    await expect(present(page)).toHaveAccessibleName(/Change bookmark.*First reader.*Present state/);
    await expect(row(page, /Record claim/)).toHaveCount(1);
    await expect(row(page, /Automatic alignment.*Parallax/)).toHaveCount(1);
    await isAccessible(page);

    // Two rows down is the dismissal: what came after it is undone, it stays.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(log(page)).toContainText("Undoes 2 changes");
    await page.keyboard.press("Enter");
    await expect(present(page)).toHaveAccessibleName(/Dismiss finding/);
    await expect(row(page, /Merge beads.*Undone/)).toHaveCount(1);
    await expect(undo(page)).toHaveAccessibleName("Undo: dismiss finding");
    await expect.poll(() => grid(page).getAttribute("aria-rowcount")).toBe(String(beads));
    await expect(list(page)).toBeFocused();

    // To the first entry: nothing of the person's is left in any view.
    await page.keyboard.press("End");
    await expect(log(page).getByRole("region", { name: "Entry 1", exact: true })).toContainText("Undoes 2 changes");
    await page.keyboard.press("Enter");
    await expect(undo(page)).toBeDisabled();
    await expect(claims(page)).toHaveAccessibleName("Claims");

    // Undo and redo are entries themselves, and no places to go to.
    await log(page).getByRole("checkbox", { name: "List undo and redo, too" }).check();
    await expect(row(page, /Undo of entry/)).toHaveCount(4);
    await row(page, /Undo of entry/)
      .first()
      .click();
    await expect(log(page)).toContainText("An undo or redo is no point to go to.");
    await log(page).getByRole("checkbox").uncheck();

    // Forth again, from another view; the panel stays where it is.
    await claims(page).click();
    await row(page, /Merge beads/).click();
    await expect(log(page)).toContainText("Redoes 3 changes");
    await log(page).getByRole("button", { name: "Redo up to here" }).click();
    await expect(page.getByRole("row", { name: /The sum was yuan/ })).toBeVisible();
    await page.getByRole("button", { name: "Segments" }).click();
    expect(await grid(page).getAttribute("aria-rowcount")).toBe(String(beads - 1));
    await row(page, /Change bookmark/).dblclick();
    await expect(present(page)).toHaveAccessibleName(/Change bookmark/);

    // What is undone elsewhere shows here; something else done then ends what could be redone.
    await grid(page).focus();
    await page.keyboard.press("Control+z");
    await expect(row(page, /Change bookmark.*Undone/)).toHaveCount(1);
    await page.keyboard.press("Shift+C");
    await expect(present(page)).toHaveAccessibleName(/Change bead status/);
    await row(page, /Change bookmark/).click();
    await expect(log(page)).toContainText("Something else was done since, so it cannot be redone.");

    await page.keyboard.press("Escape");
    await expect(log(page)).toHaveCount(0);
    await workbench.reopen();
    await expect(page.locator(".view-line").first()).toBeVisible();
    await page.getByRole("button", { name: "Change log" }).click();
    await expect(present(page)).toHaveAccessibleName(/Change bead status/);
    await expect(row(page, /Change bookmark.*Undone/)).toHaveCount(1);
  },
);

test(
  "Esc gives the focus back; the inspector has its place again",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    const item = findings(page).getByRole("treeitem").nth(1);
    await item.click();
    await page.keyboard.press("Control+Shift+l");
    await expect(list(page)).toBeFocused();
    await expect(inspector(page)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(inspector(page)).toBeVisible();
    await expect(findings(page).locator(":focus")).toHaveCount(1);
    await page.keyboard.press("h");
    await page.keyboard.press("Control+Shift+b");
    await expect(inspector(page)).toBeVisible();
    await expect(log(page)).toHaveCount(0);
  },
);

test(
  "the chain is verified, against a hash that was printed earlier, too",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("h");
    const earlier = await log(page).locator("code").textContent();
    expect(earlier).toMatch(/^[0-9a-f]{64}$/);
    await inspector(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Segments" }).click();
    await grid(page).focus();
    await page.keyboard.press("c");
    await expect(log(page).locator("code")).not.toHaveText(earlier!);

    const field = log(page).getByRole("textbox", { name: /Earlier hash/ });
    const verify = log(page).getByRole("button", { name: "Verify" });
    await verify.click();
    await expect(log(page).getByRole("status")).toContainText(/^Chain intact: \d entries\.$/);
    await field.fill(`  ${earlier!.toUpperCase()} `);
    await field.press("Enter");
    await expect(log(page).getByRole("status")).toContainText("The earlier hash is in it.");
    await isAccessible(page);
    await field.fill("f".repeat(64));
    await field.press("Enter");
    await expect(log(page).getByRole("status")).toContainText("The earlier hash is not in this log");
    await field.fill("yesterday's");
    await field.press("Enter");
    await expect(log(page).getByRole("status")).toContainText("This is no head hash");
  },
);

test(
  "a second window reads the log and steps nowhere, with the reason",
  { tag: "@thorough" },
  async ({ workbench, browser }) => {
    const { page } = workbench;
    await sampleIsReady(page);
    await work(page);
    const folder = mkdtempSync(join(tmpdir(), "parallax-e2e-reader-"));
    const second = await startShell({
      userDataFolder: folder,
      file: join(workbench.userDataFolder, "sample.parallax"),
    });
    try {
      const reader = await (await browser.newContext()).newPage();
      await reader.goto(second.startUrl);
      await reader.getByRole("button", { name: "Change log" }).click();
      await expect(log(reader)).toContainText(
        "Read-only: open in another window. Nothing can be undone or redone here.",
      );
      await row(reader, /Dismiss finding/).click();
      await expect(log(reader).getByRole("button", { name: "Go back to here" })).toBeDisabled();
      await list(reader).press("Enter");
      await log(reader).getByRole("button", { name: "Verify" }).click();
      await expect(log(reader).getByRole("status")).toContainText("Chain intact");
      await expect(present(reader)).toHaveAccessibleName(/Change bookmark/);
      await isAccessible(reader);
      await reader.context().close();
    } finally {
      await second.close();
      rmSync(folder, { recursive: true, force: true });
    }
    await expect(undo(page)).toHaveAccessibleName("Undo: change bookmark");
  },
);
