import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, findings, sampleIsReady, test } from "./support/workbench.ts";

const field = (page: Page) => page.getByRole("search").getByRole("textbox");
const count = (page: Page) => page.getByRole("search").getByRole("status");
const option = (page: Page, name: string) => page.getByRole("search").getByRole("button", { name });
const results = (page: Page) => page.getByRole("listbox", { name: "Results" });
const bead = (page: Page) => page.getByRole("grid").locator("[aria-selected=true]");

/** The words that the browser paints as found in the grid, in the order of the page. */
const painted = (page: Page, name: "found" | "found-now"): Promise<string[]> =>
  page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => (range as Range).toString()), name);

async function isAccessible(page: Page, part: string): Promise<void> {
  const axe = new AxeBuilder({ page }).include(part).options({ rules: { "target-size": { enabled: true } } });
  const { violations, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThan(5);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
}

test("one version is searched from the pane one is in; the way back and the other view keep the place", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  const pane = page.locator("[data-pane=vi]");
  await page.keyboard.press("Control+1");
  await expect(pane.locator("textarea")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  // As a Mac's file dialog or some input methods would type it.
  await page.keyboard.insertText("tổ chức".normalize("NFD"));
  await expect(count(page)).toHaveText("4 results");
  await expect(pane.locator(".found").first()).toBeVisible();
  await expect(page.locator("[data-pane=de] .found")).toHaveCount(0);
  await isAccessible(page, ".find-bar");

  await page.keyboard.press("Enter");
  await expect(count(page)).toContainText("1 of 4");
  await page.keyboard.press("F3");
  await expect(count(page)).toContainText("2 of 4");
  await expect(count(page)).toContainText("Bead 3");
  await expect(pane.locator(".found-now")).toHaveText("tổ chức");
  await expect(field(page)).toBeFocused();

  // In the grid: the same search, at the same place, and on from there.
  await page.getByRole("navigation").getByRole("button", { name: "Segments" }).click();
  await expect(count(page)).toContainText("2 of 4");
  await expect.poll(() => painted(page, "found-now")).toEqual(["tổ chức"]);
  await expect.poll(async () => (await painted(page, "found")).length).toBeGreaterThan(0);
  await page.keyboard.press("Shift+F3");
  await expect(count(page)).toContainText("1 of 4");
  await expect(bead(page)).toHaveAttribute("aria-rowindex", "3");
  await page.keyboard.press("Control+f");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid")).toBeFocused();
  await expect.poll(() => painted(page, "found")).toEqual([]);

  // Esc in the text puts the caret back into the pane.
  await page.keyboard.press("g");
  await pane.locator(".view-line").first().click();
  await page.keyboard.press("Control+f");
  await expect(field(page)).toHaveValue("tổ chức".normalize("NFD"));
  await page.keyboard.press("Escape");
  await expect(pane.locator("textarea")).toBeFocused();
  await expect(page.locator(".found")).toHaveCount(0);
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(page.locator(".find-widget")).toHaveCount(0);
});

test(
  "all versions are searched at once; an endless expression stops by itself and stops nothing else",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("Control+Shift+f");
    await expect(field(page)).toBeFocused();
    await expect(findings(page)).toHaveCount(0);
    await page.keyboard.type("lien minh");
    await expect(count(page)).toHaveText("No results");
    await option(page, "Ignore diacritics").click();
    await expect(results(page).getByRole("option").first()).toContainText(/liên minh/iu);

    await field(page).fill("alli\\p{L}+");
    await option(page, "Regular expression").click();
    await expect(results(page).getByRole("group", { name: "German" })).toBeVisible();
    await expect(results(page).getByRole("group", { name: "English" })).toBeVisible();
    await isAccessible(page, ".search-panel");
    const total = await results(page).getByRole("option").first().getAttribute("aria-setsize");

    // From the field into the list, to the last result, and into the text.
    await field(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect(results(page)).toBeFocused();
    await page.keyboard.press("End");
    await expect(count(page)).toHaveText(`${total!} of ${total!}`);
    await expect(page.locator("[data-pane=en] .found-now")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-pane=en] textarea")).toBeFocused();

    await page.keyboard.press("Control+Shift+f");
    await expect(field(page)).toBeFocused();
    await field(page).fill("^(\\p{L}+.?)+§");
    await expect(count(page)).toHaveText("Searching");
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let drawn = 0;
          const next = (): void => {
            drawn += 1;
            if (document.querySelector(".search-count")?.textContent === "Searching") requestAnimationFrame(next);
            else resolve(drawn);
          };
          next();
        }),
    );
    expect(frames, "frames drawn while the expression ran").toBeGreaterThan(10);
    await expect(count(page)).toHaveText("Stopped after 2 seconds: this expression takes too long");
    await field(page).fill("(");
    await expect(count(page)).toHaveText("Not a valid regular expression");
    await field(page).fill("Tencent");
    await expect(count(page)).toHaveText(/^\d+ results$/u);

    await page.keyboard.press("Escape");
    await expect(findings(page)).toBeVisible();
  },
);
