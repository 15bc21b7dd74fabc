import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

const FORMAT_AT = 60;

const SPOILT = [
  {
    name: "damaged",
    message: "is damaged on the disk. It was left as it is",
    spoil: (file: string) => {
      truncateSync(file, 6000);
    },
  },
  {
    name: "newer",
    message: "was saved by a newer Parallax",
    spoil: (file: string) => {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(999, FORMAT_AT);
      writeFileSync(file, bytes);
    },
  },
  {
    name: "other",
    message: "is not a Parallax project",
    spoil: (file: string) => {
      writeFileSync(file, "Just a text.");
    },
  },
];

test(
  "a project that can't be opened: one clear message, the file untouched, the sample one step away",
  { tag: "@thorough" },
  async ({ workbench }) => {
    const { page, userDataFolder } = workbench;
    await sampleIsReady(page);
    for (const { name, spoil, message } of SPOILT) {
      await test.step(name, async () => {
        await workbench.shell.close();
        const file = join(userDataFolder, `${name}.parallax`);
        copyFileSync(join(userDataFolder, "sample.parallax"), file);
        spoil(file);
        const before = readFileSync(file);
        await workbench.reopen(file);
        await expect(page.getByText(message)).toBeVisible();
        await expect(page.getByText(message)).toContainText(`${name}.parallax`);
        expect(readFileSync(file).equals(before)).toBe(true);
        await page.getByRole("button", { name: "Open the sample" }).first().click();
        await sampleIsReady(page);
      });
    }
  },
);

test(
  "a second window on one file reads, and says why it can't save",
  { tag: "@thorough" },
  async ({ workbench, browser }) => {
    const { page, userDataFolder } = workbench;
    await sampleIsReady(page);
    const { startShell } = await import("../electron/launch/start-shell.ts");
    const second = await startShell({ userDataFolder, file: join(userDataFolder, "sample.parallax") });
    const other = await browser.newPage();
    await other.goto(second.startUrl);
    await sampleIsReady(other);
    await expect(other.getByRole("contentinfo")).toContainText("Read-only: open in another window");
    await expect(other.getByRole("button", { name: "Record claim" })).toBeDisabled();
    await other.close();
    await second.close();
  },
);
