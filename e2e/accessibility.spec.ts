import type { JSHandle, Page } from "@playwright/test";
import { commandName, type Command } from "../renderer/commands/command.ts";
import { COMMANDS } from "../renderer/commands/commands.ts";
import { createTranslator } from "../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../shared/i18n/resources.ts";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

/** Keeps all that the live regions are given: a message stands there for half a second only, where another one waits. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes)
        for (const node of addedNodes)
          heard.push(`${(target as Element).getAttribute("data-spoken") ?? ""}: ${node.textContent ?? ""}`);
    }).observe(document.querySelector("[data-spoken]")!.parentElement!, { childList: true, subtree: true });
  });
  return async () => {
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    return heard
      .map((message) => `${message} | `)
      .join("")
      .replaceAll(/\s/gu, " ");
  };
}

test("a screen reader is led through beads and findings, and hears what an edit did", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  // Not the first: the text is scrolled to the finding, and its first line may stand half under the heading.
  await page.locator("[data-pane=de] .view-line").nth(4).click();
  const heard = await listen(page);
  const hears = async (...parts: readonly RegExp[]): Promise<void> => {
    let all = "";
    for (const part of parts) await expect.poll(async () => (all += await heard())).toMatch(part);
  };
  await page.keyboard.press("Shift+J");
  await hears(/polite: Bead \d+ of 12, auto, match \d+%, .*Vietnamese: .*German: .*English: /u);
  const spoken = page.locator("[data-spoken=polite]");
  for (const language of ["vi", "de", "en"])
    expect((await spoken.locator(`[lang=${language}]`).textContent())?.length).toBeGreaterThan(10);
  await page.keyboard.press("c");
  await hears(/Bead \d+: confirmed\./u, /confirmed\. \| polite: Bead \d+ of 12, auto/u);
  await page.keyboard.press("Control+z");
  await hears(/Undone: change bead status\. Bead \d+ of 12/u);
  await page.locator("[role=treeitem][aria-level='2']").first().click();
  await hears(/Critical\. Currency does not fit\. Bead 5\. Vietnamese: 86/u);
  await page.keyboard.press("Shift+F9");
  await hears(/On to the last finding \| polite: (?:Minor|Note)\./u);
  await page.keyboard.press("F9");
  await hears(/Back to the first finding \| polite: Critical\. Currency/u);
  await page.keyboard.press("Shift+C");
  await hears(/Bead 5: locked\./u);
  await page.keyboard.press("m");
  await hears(/urgent: This bead is locked\. Unlock it to change it\./u);
});

/** Opens another project; the rest is about this one. */
const LAST = new Set(["project.sample"]);
const inTurn = [...COMMANDS].sort((a, b) => Number(LAST.has(a.id)) - Number(LAST.has(b.id)));
/** What a command may open over what is there; Escape closes it. */
const OPENED = ".veil [role=dialog], [role=listbox], form:not([role=search])";

for (const view of ["compare", "segments", "claims"] as const) {
  test(
    `no command loses the keyboard, and what closes gives it back, begun in ${view}`,
    { tag: "@thorough" },
    async ({ workbench: { page } }) => {
      await sampleIsReady(page);
      const lost: string[] = [];
      for (const command of inTurn.filter(({ views }) => views === undefined || views.includes(view))) {
        await begin(page, view);
        const before = await page.evaluateHandle(() => document.activeElement);
        await run(page, command);
        const after = await settledFocus(page);
        if (after === "body") lost.push(`${command.id}: from ${await nameOf(before)}`);
        if (await page.locator(OPENED).first().isVisible()) {
          await page.keyboard.press("Escape");
          await expect(page.locator(OPENED), `${command.id} closes`).toHaveCount(0);
          const back = await settledFocus(page);
          // A view that the command left is gone with all that was in it.
          const isBack = await before.evaluate(
            (element) => element === document.activeElement || element?.isConnected !== true,
          );
          if (!isBack || back === "body")
            lost.push(`${command.id}: when closed, to ${back} instead of ${await nameOf(before)}`);
        }
      }
      expect(lost).toEqual([]);
    },
  );
}

/** Brings the window to a view, with the keyboard where one works there. */
async function begin(page: Page, view: "compare" | "segments" | "claims"): Promise<void> {
  const index = ["compare", "segments", "claims"].indexOf(view);
  const button = page.getByRole("navigation").getByRole("button").nth(index);
  if ((await button.getAttribute("aria-current")) === null) await button.click();
  if (view === "compare") await page.locator("[data-pane] textarea").first().focus();
  if (view === "segments") await page.getByRole("grid").focus();
}

/** By its own keys; what has none is picked in the palette, in the language that the window has by then. */
async function run(page: Page, command: Command): Promise<void> {
  const binding = command.key ?? command.chord;
  if (binding !== undefined) {
    await page.keyboard.press(binding.replace("Mod", "Control"));
    return;
  }
  await page.keyboard.press("Control+Shift+p");
  await expect(page.locator("input[role=combobox]")).toBeFocused();
  const language = (await page.locator("html").getAttribute("lang")) as InterfaceLanguage;
  const name = commandName(createTranslator(language).translate, command);
  await page.keyboard.insertText(name);
  await expect(page.locator("[role=option][aria-selected=true] .name")).toHaveText(name);
  await page.keyboard.press("Enter");
}

const nameOf = (element: JSHandle<Element | null>): Promise<string> =>
  element.evaluate((found) => `${found?.tagName ?? "nothing"}.${found?.className ?? ""}`.slice(0, 60));

/** Where the keyboard is once it has stayed there for some frames; a view that comes may take it in one of them. */
async function settledFocus(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      if (frame >= 3 && document.activeElement !== document.body) break;
    }
    const { activeElement: element } = document;
    return element === null || element === document.body
      ? "body"
      : `${element.tagName}.${element.className}`.slice(0, 60);
  });
}
