import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

/** Two trades' tools that no lexicon has: which of two sentences the German one translates, only a glossary can say. */
const ENGLISH = [
  "The coopers of the old quarter open their doors on Sunday.",
  "An adze hangs beside every hearth.",
  "A croze hangs beside every hearth.",
  "The guild expects many guests.",
];
const GERMAN = [
  "Die Küfer des alten Viertels öffnen am Sonntag ihre Türen.",
  "Ein Gargelhobel liegt neben jeder Esse.",
  "Die Zunft erwartet viele Gäste.",
];
const TERMS = "en,de,remark\ncroze,Gargelhobel,\nadze,Dechsel,\nbarrel,,no German yet\n";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const status = (page: Page): Locator => page.locator("footer.status");

async function openStory(page: Page): Promise<void> {
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: /Add|files/ });
  const texts = [file("coopers-en.txt", ENGLISH.join("\n\n")), file("coopers-de.txt", GERMAN.join("\n\n"))];
  await dialog.locator("input[type=file][multiple]").setInputFiles(texts);
  await dialog.getByRole("textbox", { name: /Title/ }).fill("Coopers");
  await dialog.getByRole("button", { name: "Align 2 versions" }).click();
  await expect(dialog).toBeHidden();
  await expect(status(page)).toContainText("0 of 5 beads confirmed");
}

async function settings(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+,");
  return page.getByRole("dialog", { name: "Settings" });
}

async function realign(page: Page): Promise<void> {
  await status(page).getByRole("button", { name: "Realign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Realign" }).click();
}

test("a glossary decides a bead and says so; removed and put back, it counts again; removed, it is gone", async ({
  workbench,
}) => {
  const { page } = workbench;
  await sampleIsReady(page);
  await openStory(page);
  let dialog = await settings(page);
  await dialog.locator("input[type=file][multiple]").setInputFiles(file("terms.csv", TERMS));
  await expect(dialog.getByText("Glossary, 2 terms")).toContainText("DEEN");
  await expect(dialog.getByText("1 in one language only, left out")).toBeVisible();
  await page.keyboard.press("Escape");
  await realign(page);
  await expect(status(page)).toContainText("0 of 4 beads confirmed");
  for (let bead = 1; bead <= 4; bead++) await page.keyboard.press("Shift+k");
  for (let bead = 2; bead <= 3; bead++) await page.keyboard.press("Shift+j");
  await expect(inspector(page)).toContainText("Gargelhobel");
  await expect(inspector(page)).toContainText("glossary 1 of 1");

  dialog = await settings(page);
  await dialog.getByRole("button", { name: "Remove terms.csv" }).click();
  await expect(dialog.getByText("Removed. The copy is deleted when Parallax closes.")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "terms.csv" })).toBeDisabled();
  // The focus stayed where it was.
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("checkbox", { name: "terms.csv" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Put terms.csv back" })).toBeFocused();
  await page.keyboard.press("Escape");
  await realign(page);
  await expect(status(page)).toContainText("0 of 5 beads confirmed");
  await workbench.reopen();
  await sampleIsReady(page);
  dialog = await settings(page);
  await expect(dialog.getByRole("button", { name: "Add CSV, TBX or TMX" })).toBeVisible();
  await expect(dialog.getByText("terms.csv")).toHaveCount(0);
});

test(
  "a file that is broken is named with its line; a copy that was spoilt is left out, and that is said",
  { tag: "@thorough" },
  async ({ workbench: { page, userDataFolder } }) => {
    await sampleIsReady(page);
    await openStory(page);
    const dialog = await settings(page);
    await dialog
      .locator("input[type=file][multiple]")
      .setInputFiles([
        file("memory.tmx", "<tmx>\n<body>\n"),
        file("notes.csv", "remark,owner\nx,y\n"),
        file("terms.csv", TERMS),
      ]);
    await expect(dialog.getByText("memory.tmx is broken at line 3")).toBeVisible();
    await expect(dialog.getByText("notes.csv needs two languages in its first row")).toBeVisible();
    await expect(dialog.getByRole("listitem").filter({ hasText: "terms.csv" })).toHaveCount(1);
    await expect(dialog.getByRole("listitem").filter({ hasText: /memory\.tmx|notes\.csv/u })).toHaveCount(0);
    const path = dialog.getByRole("textbox", { name: "Full path of the folder" });
    await path.fill(userDataFolder);
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("There is no model in")).toBeVisible();
    await expect(path).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("Escape");

    const [copy] = readdirSync(join(userDataFolder, "evidence"));
    truncateSync(join(userDataFolder, "evidence", copy!), 10);
    await page.reload();
    await expect(status(page)).toContainText("0 of 5 beads confirmed");
    await realign(page);
    const told = page.locator(".notices .notice.crit").filter({ hasText: "The alignment was made without terms.csv." });
    await expect(told).toContainText("The copy of terms.csv is damaged. Add the file again.");
    await expect(status(page)).toContainText("Without terms.csv");
    await expect((await settings(page)).getByText("The copy of terms.csv is damaged.")).toBeVisible();
  },
);
