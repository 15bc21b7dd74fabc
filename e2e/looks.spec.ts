import type { Page } from "@playwright/test";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../shared/i18n/resources.ts";
import { violations } from "./support/axe.ts";
import { misfits } from "./support/fit.ts";
import { wrongWords } from "./support/interface-words.ts";
import { OWN_EVIDENCE, type Place, PLACES } from "./support/places.ts";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 700 };
/** A window of 1440 × 900 at 200 %. */
const MAGNIFIED = { width: 720, height: 450 };

const LIGHT = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" } as const;
/** What the system asks for; the settings leave it to the system. */
const LOOKS = {
  dark: { ...LIGHT, colorScheme: "dark" },
  contrast: { ...LIGHT, contrast: "more" },
  "dark contrast": { ...LIGHT, colorScheme: "dark", contrast: "more" },
  forced: { ...LIGHT, forcedColors: "active" },
} as const;
/** Colours are the same whatever the words are: each of them in one language at least, so that the walks are alike long. */
const LOOKS_IN = {
  en: ["contrast", "dark"],
  de: ["dark contrast", "dark"],
  vi: ["forced", "dark"],
} as const satisfies Record<InterfaceLanguage, readonly (keyof typeof LOOKS)[]>;

/** As WCAG 1.4.12 has it: what a reader's own style sheet may ask of the interface. */
const TEXT_SPACING = `:not(.monaco-editor *) { letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  line-height: 1.5 !important; } p { margin-bottom: 2em !important; }`;

// A trace would keep each of several hundred looks, and what is wrong is told in words.
test.use({ trace: "off" });
// Each walk is as long as a dozen journeys.
test.describe.configure({ timeout: 400_000 });

for (const language of INTERFACE_LANGUAGES) {
  test.describe(language, () => {
    test.use({
      // A name that is no word of the interface.
      settings: { language, theme: "system", motion: "reduced", author: "Linh Weber" },
      userFiles: { "evidence.json": OWN_EVIDENCE },
    });

    const tag = "@thorough";
    test(
      `every view in ${language}: whole, translated, accessible, in every theme and size`,
      { tag },
      async ({ workbench: { page } }) => {
        await walk(page, async (place) => {
          const { name, part } = place;
          await soft(page, `${name}, light`, () => violations(page, "all", part));
          await lookAtWords(page, name, language);
          for (const look of LOOKS_IN[language]) {
            await page.emulateMedia(LOOKS[look]);
            await soft(page, `${name}, ${look}`, () => violations(page, "colours", part));
          }
          await page.setViewportSize(NARROW);
          await soft(page, `${name}, 1024`, () => misfits(page));
          await soft(page, `${name}, text spacing`, () => whenSpaced(page, () => misfits(page)));
          await page.setViewportSize(MAGNIFIED);
          await soft(page, `${name}, 200 %`, () => misfits(page));
          await page.setViewportSize(WIDE);
          await page.emulateMedia(LIGHT);
        });
      },
    );

    // The language of the long words, in short.
    if (language === "de")
      test("every view in de, as it opens: whole and translated", async ({ workbench: { page } }) => {
        await walk(page, ({ name }) => lookAtWords(page, name, language));
      });
  });
}

/** Opens each place of the window in turn. */
async function walk(page: Page, look: (place: Place) => Promise<void>): Promise<void> {
  await sampleIsReady(page);
  // That the evidence above could not be read.
  await page.locator(".notices button").click();
  for (const place of PLACES)
    await test.step(place.name, async () => {
      await place.open(page);
      await look(place);
      await place.close(page);
    });
}

async function lookAtWords(page: Page, name: string, language: InterfaceLanguage): Promise<void> {
  await soft(page, `${name}, words`, () => wrongWords(page, language));
  await soft(page, `${name}, 1440`, () => misfits(page));
}

async function whenSpaced(page: Page, ask: () => Promise<string[]>): Promise<string[]> {
  const style = await page.addStyleTag({ content: TEXT_SPACING });
  const found = await ask();
  await style.evaluate((element) => {
    (element as Element).remove();
  });
  return found;
}

/** Goes on, so that one run tells of all that is wrong; layouts settle within a frame or two, so it is asked again. */
async function soft(page: Page, what: string, ask: () => Promise<string[]>): Promise<void> {
  let found = await ask();
  if (found.length > 0) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    found = await ask();
  }
  expect.soft(found, what).toEqual([]);
}
