import type { Page } from "@playwright/test";
import { baseKey, RESOURCES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";

/** What the window says that it should not: keys in the place of strings, and English in another language's window. */
export async function wrongWords(page: Page, language: InterfaceLanguage): Promise<string[]> {
  const texts = await interfaceTexts(page);
  if (texts.length < 5) return ["the window says next to nothing"];
  const keys = new Set(Object.keys(RESOURCES.en).map(baseKey));
  const own = new Set(Object.values(RESOURCES[language]));
  const english = new Set(language === "en" ? [] : Object.values(RESOURCES.en).filter((text) => !own.has(text)));
  return texts.filter((text) => keys.has(text) || english.has(text));
}

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
