import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { commandName } from "../renderer/commands/command.ts";
import { COMMANDS } from "../renderer/commands/commands.ts";
import { createTranslator } from "../shared/i18n/create-translator.ts";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Search versions or run a command" });
const options = (page: Page) => page.getByRole("listbox").getByRole("option");
const where = (page: Page) => inspector(page).locator(".where");

async function runFromPalette(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

test("the palette goes everywhere and reaches every command, and gives the keyboard back", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  await page.keyboard.press("Control+2");
  await expect(page.getByRole("textbox", { name: /^Deutsch/ })).toBeFocused();
  const pane = page.getByRole("textbox", { name: /^Deutsch/ });

  await page.keyboard.press("Control+Shift+p");
  const { translate } = createTranslator("en");
  const names = COMMANDS.filter(({ id }) => !id.startsWith("palette.")).map((command) =>
    commandName(translate, command),
  );
  const offered = await options(page).locator(".name").allTextContents();
  expect(offered.toSorted()).toEqual(names.toSorted());
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(pane).toBeFocused();

  // By number, by words without their marks, by kind.
  await runFromPalette(page, "7");
  await expect(where(page)).toContainText("Bead 7");
  await runFromPalette(page, "currency fit");
  await expect(where(page)).toContainText("Bead 5");
  await expect(inspector(page).getByRole("heading", { level: 2 })).toBeFocused();
  await runFromPalette(page, "english");
  await expect(page.getByRole("textbox", { name: /^English/ })).toBeFocused();
  await runFromPalette(page, "theme: dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await runFromPalette(page, "segments");
  await expect(page.getByRole("grid", { name: "Segments" })).toBeFocused();
  await runFromPalette(page, "bead 3");
  await expect(page.getByRole("grid").locator("[aria-selected=true]")).toHaveAttribute("aria-rowindex", "4");
  await runFromPalette(page, "tieng viet");
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
});

test("F6 goes round the landmarks and back to where one was; Enter in a text opens the details", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  // Not the first: the text is scrolled to the finding, and its first line may stand half under the heading.
  await page.locator("[data-pane=de] .view-line").nth(4).click();
  const landmark = () =>
    page.evaluate(() => document.activeElement?.closest("header.title, nav, aside, main, footer")?.className);
  const round: unknown[] = [];
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("F6");
    round.push(await landmark());
  }
  expect(round).toEqual(["status", "title", "rail", "panel side", "panel insp", "compare-panes"]);
  await expect(page.getByRole("textbox", { name: /^Deutsch/ })).toBeFocused();
  await page.keyboard.press("Shift+F6");
  expect(await landmark()).toBe("panel insp");

  await page.keyboard.press("Control+2");
  const text = page.locator("[data-pane]").nth(1).getByRole("textbox");
  // The keyboard is handed over in the next frame, and Enter is a key of the text.
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+Shift+b");
  await expect(inspector(page)).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { level: 2 })).toBeFocused();
});

test(
  "a key is given away, taken over and given back; the other preset has the keys of alignment editors",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    const next = page.getByRole("button", { name: "Next finding" });
    const nextKey = page.getByRole("button", { name: "Next finding, While reading" });
    await expect(next).toHaveAttribute("title", "Next finding (J)");

    await page.keyboard.press("?");
    await page.getByRole("searchbox").fill("next finding");
    await nextKey.click();
    // Everyone's copying stays; a key of another command has to be taken over.
    await page.keyboard.press("Control+c");
    const refusal = page.getByRole("dialog").getByRole("alert");
    await expect(refusal).toHaveText("Ctrl C is needed for moving and editing in texts and lists.");
    await page.keyboard.press("m");
    await expect(refusal).toContainText("M already belongs to Merge with next segment.");
    await page.getByRole("button", { name: "Take it over" }).click();
    await expect(nextKey).toHaveAccessibleName("Next finding, While reading: M");
    await expect(nextKey).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(next).toHaveAttribute("title", "Next finding (M)");
    const first = await where(page).textContent();
    await page.keyboard.press("j");
    await expect(where(page)).toHaveText(first ?? "");
    await page.keyboard.press("m");
    await expect(where(page)).not.toHaveText(first ?? "");

    await page.reload();
    await expect(next).toHaveAttribute("title", "Next finding (M)");
    await page.keyboard.press("?");
    await page.getByRole("searchbox").fill("merge with");
    await page.getByRole("button", { name: /^Reset the keys of Merge/ }).click();
    await expect(page.getByRole("button", { name: /^Merge with .* While reading: M$/ })).toBeVisible();
    await page.getByRole("button", { name: "Reset all keys" }).click();
    await page.getByRole("radio", { name: "Alignment editor" }).check();
    await page.keyboard.press("Escape");
    await expect(next).toHaveAttribute("title", "Next finding (J)");
    await runFromPalette(page, "1");
    await expect(where(page)).toContainText("Bead 1,");
    await page.keyboard.press("n");
    await expect(where(page)).toContainText("Bead 2");
    await page.keyboard.press("p");
    await expect(where(page)).toContainText("Bead 1,");
  },
);
