import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

const ENGLISH = "The fund collected 86 million yuan from 13,000 investors.\n\nNobody was paid back.\n";
const GERMAN = "Der Fonds sammelte 86 Millionen Yuan von 13.000 Anlegern ein.\n\nNiemand bekam etwas zurück.\n";
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function openFund(page: Page): Promise<void> {
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: /Add|files/ });
  const texts = [file("fund-en.txt", ENGLISH), file("fund-de.txt", GERMAN)];
  await dialog.locator("input[type=file][multiple]").setInputFiles(texts);
  await dialog.getByRole("textbox", { name: /Title/ }).fill("Fund");
  await dialog.getByRole("button", { name: "Align 2 versions" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator("footer.status")).toContainText("0 of 2 beads confirmed");
}

async function settings(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+,");
  return page.getByRole("dialog", { name: "Settings" }).getByRole("group", { name: "Claims of other projects" });
}

test(
  "a claim that another project checked is told, and gone to; switched off and cleared, nothing is",
  { tag: "@thorough" },
  async ({ workbench: { page, userDataFolder } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("r");
    const form = inspector(page).getByRole("form");
    await form.getByRole("textbox", { name: "Statement" }).fill("The scheme took 86 million yuan from investors");
    await form.getByRole("radio", { name: "Refuted" }).check();
    await form.getByRole("textbox", { name: "Reason" }).fill("The court names another sum.");
    await page.keyboard.press("Control+Enter");
    await expect(form).toBeHidden();

    await openFund(page);
    await page.keyboard.press("r");
    await form.getByRole("textbox", { name: "Statement" }).fill("The fund took 86 million yuan from investors");
    const earlier = form.getByRole("region", { name: "Checked before" });
    await expect(earlier.getByRole("listitem")).toHaveCount(1);
    await expect(earlier).toContainText("Refuted The scheme took 86 million yuan from investors");
    await expect(earlier).toContainText("similar words (88%)");
    expect(await violations(page, "all", ".claim-form")).toEqual([]);
    await expect(form.getByRole("status").filter({ hasText: "1 claim of another project" })).toHaveCount(1);
    await earlier.getByRole("button", { name: "Open project" }).press("Enter");
    await expect(page.getByRole("complementary", { name: "The scheme took 86 million yuan" })).toBeVisible();

    const group = await settings(page);
    await expect(group).toContainText("1 claim of 1 project");
    await group.getByRole("checkbox").uncheck();
    const question = page.getByRole("dialog", { name: "Clear the index as well?" });
    await question.getByRole("button", { name: "Clear index" }).click();
    await expect(question).toBeHidden();
    await expect(group).toContainText("Nothing is kept.");
    expect(readdirSync(join(userDataFolder, "checked"))).toEqual([]);
  },
);
