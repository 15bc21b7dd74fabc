import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, findings, sampleIsReady, test } from "./support/workbench.ts";

const seeds = join(import.meta.dirname, "../seeds");
const manifest = JSON.parse(readFileSync(join(seeds, "manifest.json"), "utf8")) as {
  versions: { key: string; file: string }[];
  otherStories: { file: string }[];
};
const files = manifest.versions.map(({ file }) => join(seeds, file));

test("three texts are added, their languages confirmed, dated and compared", async ({ workbench: { page } }) => {
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: /Add|files/ });
  await dialog.locator("input[type=file]").setInputFiles([...files, join(seeds, manifest.otherStories[0]!.file)]);
  await expect(dialog.getByRole("combobox", { name: /Language/ })).toHaveCount(4);
  await expect(dialog.getByText("This file does not look like the same story.")).toBeVisible();
  for (const date of await dialog.locator("input[type=date]").all()) await date.fill("2018-06-22");
  await dialog.getByRole("textbox", { name: /Title/ }).fill("Three texts of my own");
  await dialog.getByRole("button", { name: "Align 3 versions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Three texts of my own");
  await expect(findings(page).getByRole("treeitem", { name: /Critical.*Currency does not fit/ })).toBeVisible({
    timeout: 20_000,
  });
});

test(
  "what cannot be read is said of each file, and the others go on",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog", { name: /Add|files/ });
    await dialog.locator("input[type=file]").setInputFiles([
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("  \n") },
      {
        name: "picture.txt",
        mimeType: "text/plain",
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      },
      { name: "article.txt", mimeType: "text/plain", buffer: Buffer.from("Bị cáo bị tuyên án 3 năm tù.\n") },
    ]);
    await expect(dialog.getByText("empty.txt has no text in it.")).toBeVisible();
    await expect(dialog.getByText(/picture\.txt is not plain text/)).toBeVisible();
    await expect(dialog.getByRole("combobox", { name: /Language/ })).toHaveCount(1);
  },
);
