import { writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { INTERFACE_LANGUAGES, RESOURCES, type InterfaceLanguage } from "../shared/i18n/resources.ts";
import { ENGLISH_TEXT, GERMAN_DOCUMENT, OTHER_STORY, VIETNAMESE_PAGE } from "./support/articles.ts";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 700 };
/** Each language in each theme, and both sizes of each; German has the longest words. */
const sizesOf = (language: InterfaceLanguage, theme: "light" | "dark"): readonly (typeof WIDE)[] =>
  language === "de" ? [WIDE, NARROW] : [theme === "light" ? WIDE : NARROW];

/** Looked at by people, beside the mocks; not compared by machine. */
const PICTURES = join(import.meta.dirname, "../.checks/pictures");

/** A glossary whose copy is gone, a memory that was removed, a model whose folder is gone: the settings at their fullest. */
const OWN_EVIDENCE = {
  files: [
    {
      ...{ id: "1".repeat(64), name: "hausglossar-wirtschaft.csv", kind: "glossary", format: "csv" },
      ...{ entries: 1204, skipped: 17, languages: ["de", "en", "vi"], enabled: true, removed: false },
    },
    {
      ...{ id: "2".repeat(64), name: "archiv.tmx", kind: "memory", format: "tmx" },
      ...{ entries: 1, skipped: 0, languages: ["de", "vi"], enabled: true, removed: true },
    },
  ],
  model: { folder: "/models/multilingual-e5-small", enabled: true },
};

for (const language of INTERFACE_LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ settings: { language, theme } });

      for (const viewport of sizesOf(language, theme)) {
        test(`each view at ${viewport.width} × ${viewport.height}: translated, whole, accessible`, async ({
          workbench: { page, userDataFolder },
        }) => {
          writeFileSync(join(userDataFolder, "evidence.json"), JSON.stringify(OWN_EVIDENCE));
          await page.setViewportSize(viewport);
          await sampleIsReady(page);
          const name = (view: string) => join(PICTURES, `${view}-${language}-${theme}-${viewport.width}.png`);
          for (const [key, view] of [
            ["r", "claim-form"],
            ["n", "annotation-form"],
          ] as const) {
            await page.keyboard.press(key);
            await expect(page.locator("form").first()).toBeVisible();
            await page.screenshot({ path: name(view) });
            await looksRight(page, language);
            await page.keyboard.press("Control+Enter");
            await expect(page.locator("form")).toHaveCount(0);
          }
          for (const view of ["compare", "segments", "claims", "annotations"] as const) {
            const button = page.getByRole("navigation").getByRole("button");
            await button.nth(["compare", "segments", "claims", "annotations"].indexOf(view)).click();
            await page.screenshot({ path: name(view) });
            await looksRight(page, language);
          }
          await page.keyboard.press("h");
          await expect(page.getByRole("listbox").locator("[aria-current=step]")).toBeVisible();
          await page.screenshot({ path: name("history") });
          await looksRight(page, language);
          await page.keyboard.press("Escape");
          await page.keyboard.press("Control+n");
          await fillImport(page);
          await page.screenshot({ path: name("import") });
          await looksRight(page, language);
          await page.keyboard.press("Escape");
          await page.keyboard.press("Control+,");
          await expect(page.getByRole("dialog")).toBeVisible();
          await page.screenshot({ path: name("settings") });
          await looksRight(page, language);
          await page.keyboard.press("Escape");
          await page.keyboard.press("?");
          await expect(page.getByRole("dialog")).toBeVisible();
          await looksRight(page, language);
        });
      }
    });
  }
}

/** The dialog at its fullest: a page, a document, a text in an old encoding, another story, and what can't be read. */
async function fillImport(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles([
    { name: "quy-sang-kien-tra-86-trieu-2018-06-22.html", mimeType: "text/html", buffer: Buffer.from(VIETNAMESE_PAGE) },
    { name: "innovationsfonds.docx", mimeType: "application/octet-stream", buffer: Buffer.from(GERMAN_DOCUMENT) },
    { name: "old-encoding.txt", mimeType: "text/plain", buffer: Buffer.from(ENGLISH_TEXT, "latin1") },
    { name: "cooking.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER_STORY) },
    { name: "makros.docm", mimeType: "application/octet-stream", buffer: Buffer.from(GERMAN_DOCUMENT) },
  ]);
  await expect(dialog.locator(".tick")).toHaveCount(4);
  await expect(dialog.locator(".warn")).toHaveCount(1);
  await dialog.locator("tbody", { hasText: "old-encoding.txt" }).locator("select").nth(1).focus();
  await expect(dialog.locator(".preview")).toHaveCount(1);
}

async function looksRight(page: Page, language: InterfaceLanguage): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    "no sideways scroll",
  ).toBe(true);
  expect(await cutOffButtons(page), "buttons that cut off their words").toEqual([]);
  const texts = await interfaceTexts(page);
  expect(texts.length).toBeGreaterThan(5);
  const keys = new Set(Object.keys(RESOURCES.en).map((key) => key.replace(/_\w+$/u, "")));
  expect(
    texts.filter((text) => keys.has(text)),
    "strings without words",
  ).toEqual([]);
  const own = new Set(Object.values(RESOURCES[language]));
  const english = new Set(language === "en" ? [] : Object.values(RESOURCES.en).filter((text) => !own.has(text)));
  expect(
    texts.filter((text) => english.has(text)),
    "English words in another language's window",
  ).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
  ).toEqual([]);
}

const cutOffButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role=button], .badge, .verdict")]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent),
  );

/** What Parallax itself says: visible texts and labels outside the evidence, which is in its own language. */
const interfaceTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isEvidence = (element: Element | null): boolean =>
      element?.closest("[lang]:not(html), .monaco-editor") != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!isEvidence(node.parentElement)) texts.push(node.textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (isEvidence(element)) continue;
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name)?.trim() ?? "");
    }
    return texts.filter((text) => text !== "");
  });
