import type { Locator, Page } from "@playwright/test";
import { compose, replaceByBackspace, TELEX, VNI, type Typed } from "./support/typing.ts";
import { expect, findings, inspector, sampleIsReady, test } from "./support/workbench.ts";

const WAYS: readonly (readonly [string, (page: Page, word: Typed) => Promise<void>, Typed])[] = [
  ["Telex, composed", compose, TELEX],
  ["VNI, composed", compose, VNI],
  ["Telex, by Backspace", replaceByBackspace, TELEX],
  ["VNI, by Backspace", replaceByBackspace, VNI],
];

/** What any command would change. */
const stateOf = async (page: Page) => ({
  position: await inspector(page).locator(".where").textContent(),
  progress: await findings(page).locator("header").textContent(),
  status: await page.getByRole("contentinfo").textContent(),
  toggles: await page.locator("header.title [aria-pressed]").evaluateAll((all) => all.map((each) => each.ariaPressed)),
  undo: await page.getByRole("button", { name: /^Undo/ }).isDisabled(),
  dialogs: await page.getByRole("dialog").count(),
  notices: await page.locator(".notices").textContent(),
});

/** Text fields of the window, each with the way to it. */
const FIELDS: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  palette: async (page) => {
    await page.keyboard.press("Control+p");
    return page.getByRole("combobox", { name: "Search versions or run a command" });
  },
  "a claim's statement": async (page) => {
    await page.keyboard.press("r");
    return page.getByRole("textbox", { name: "Statement" });
  },
  "an annotation's note": async (page) => {
    await page.keyboard.press("n");
    return page.getByRole("dialog").getByRole("textbox").first();
  },
  "a reason of one's own": async (page) => {
    await page.keyboard.press("x");
    await page.getByRole("dialog").getByRole("radio").last().check();
    return page.getByRole("dialog").getByRole("textbox");
  },
  "the key sheet's search": async (page) => {
    await page.keyboard.press("?");
    return page.getByRole("searchbox");
  },
  "the name on records": async (page) => {
    await page.keyboard.press("Control+,");
    return page.getByRole("textbox", { name: "Name on records" });
  },
  "a project's path": async (page) => {
    await page.keyboard.press("Control+o");
    return page.getByRole("textbox", { name: /Full path/ });
  },
};

test("Telex and VNI write Vietnamese in every text field, and start no command there or over a text", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  const pane = page.getByRole("textbox", { name: /^Tiếng Việt/ });
  await page.locator("[data-pane=vi] .view-line").first().click();
  const before = await stateOf(page);

  for (const [name, open] of Object.entries(FIELDS)) {
    await pane.focus();
    const field = await open(page);
    await field.focus();
    for (const [way, type, word] of WAYS) {
      await field.fill("");
      await type(page, word);
      await expect(field, `${name}: ${way}`).toHaveValue("việt");
    }
    await field.fill("");
    await page.keyboard.press("Escape");
    await expect(field, name).toHaveCount(name === "palette" ? 1 : 0);
    expect(await stateOf(page), name).toEqual(before);
  }

  // Over a text: nothing is written, and nothing done. The last letter is a command's own key when it comes as such.
  await pane.focus();
  const text = await page.locator("[data-pane=vi] .view-lines").textContent();
  for (const [way, type, word] of WAYS) {
    const isPlain = type === replaceByBackspace;
    await type(page, isPlain ? { keys: word.keys.slice(0, -1), steps: word.steps.slice(0, -1) } : word);
    expect(await stateOf(page), way).toEqual(before);
  }
  expect(await page.locator("[data-pane=vi] .view-lines").textContent()).toBe(text);
});
