import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "./workbench.ts";

const STORY = "China and Tencent found a blockchain security alliance";

/** What a press or click has the browser save, under the story's name. */
export async function saved(page: Page, act: () => Promise<unknown>, ending: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(download.suggestedFilename()).toBe(`${STORY}.${ending}`);
  return readFileSync(await download.path());
}

/** Ctrl E, a format by its name, what is to be chosen for it, and Enter. */
export async function exported(
  page: Page,
  format: string,
  ending: string,
  choices: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: format }).check();
  for (const [name, label] of Object.entries(choices))
    await dialog.getByRole("combobox", { name }).selectOption({ label });
  const file = await saved(page, () => page.keyboard.press("Enter"), ending);
  await expect(dialog).toBeHidden();
  return file;
}

/** All XML in a zipped office file, as one text. */
export const officeXml = (file: Buffer): string =>
  Object.entries(unzipSync(new Uint8Array(file)))
    .flatMap(([name, bytes]) => (name.endsWith(".xml") ? [strFromU8(bytes)] : []))
    .join("\n");
