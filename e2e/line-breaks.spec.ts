import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { build } from "vite";
import { randomFrom } from "../electron/host/testing/soak/random.ts";

// The panes' own wrapping against Monaco's, paragraph by paragraph. It may leave any paragraph to Monaco, and never break
// one elsewhere: what a person reads would run out of its pane or break early.

/** How paragraphs are set, see the page module. */
interface Setting {
  readonly family: string;
  readonly fontPx: number;
  readonly linePx: number;
  readonly features?: string;
}

const PAGE_MODULE = fileURLToPath(
  new URL("../renderer/panes/editor/wrapping/testing/compare-breaks.ts", import.meta.url),
);
const SEEDS = fileURLToPath(new URL("../seeds/", import.meta.url));
const SEED = 20261122;
const MIXED = 400;
/** Reading faces of this and other systems, one that kerns its blanks among them, at the zooms of the panes. */
const SETTINGS: readonly Setting[] = [
  { family: '"Noto Serif", serif', fontPx: 13, linePx: 380 },
  { family: '"Noto Serif", serif', fontPx: 14.3, linePx: 237 },
  { family: '"Noto Serif", serif', fontPx: 26, linePx: 411 },
  { family: '"Noto Sans", sans-serif', fontPx: 11.7, linePx: 301 },
  { family: '"Liberation Serif", "Times New Roman", serif', fontPx: 16.25, linePx: 160 },
];

/** What stands in and around words and may break a line, keep it together, or be no word at all. */
const HOSTILE = [
  ..."– — … / & § • ‑ ‐ - „ “ ” » « › ‹ ( ) [ ] { } % € $ + * = @ # \u00ad \u00a0 \u202f \u200b \u200d \u2060 \t".split(
    " ",
  ),
  ..."„Wort“ »Wort« «mot» “word” ‘word’ ’tis (Wort) [sic] (“word”) „Wort?“, “word,” »Wort«. word”“ ”word“ (a) [b]".split(
    " ",
  ),
  ..."Blockchain-Industrie E-Mail 15-jährige U.S.-China COVID-19 -5 −5 -minus non- und/oder 2017–2018 a—b…c www.tapchi.vn/a/b?c=d&e=f".split(
    " ",
  ),
  ..."1.234.567,89 1\u00a0000\u00a0km 5% €5 5€ $5.5m 10:30 3.6.2018 7/24 § 1. Nr.\u202f5 ½ 5° #1 a_b x^2 a|b a\\b 'a' \"a\" `a`".split(
    " ",
  ),
  ..."Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung".split(
    " ",
  ),
  ..."schaffen öffentlich Auflage flow artificial AVATAR Ty. To. Wien Österreich ﬁn TP. Hồ Chí Minh nghiêng ứng ượ ỷ Nguyễn".split(
    " ",
  ),
  ..."中国 中文字符没有空格也要换行 ｆｕｌｌ русский ελληνικά עברית عربى ไทยไม่มีช่องว่าง हिन्दी 👩‍👩‍👧 🇻🇳 𝕏 e\u0301 a\u0323\u0302 \u0301 ◌".split(
    " ",
  ),
];

const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(`${SEEDS}${name}`, "utf8").split("\n"))
  .map((line) => line.normalize("NFC").trim())
  .filter((line) => line !== "");
const prose = [
  ...seeds,
  ...seeds.map((line) => line.normalize("NFD")),
  ...seeds.flatMap((line) => line.split(/(?<=[.!?]) /u)),
];

/** Words of the seeds with hostile ones between them, single and double blanks, blanks at the ends. */
function mixed(): readonly string[] {
  const random = randomFrom(SEED);
  const words = seeds.flatMap((line) => line.split(" "));
  const pick = (from: readonly string[]): string => from[random.below(from.length)]!;
  return Array.from({ length: MIXED }, () => {
    // Half of them with next to nothing strange, so that ours has its say.
    const hostileIn = random.below(2) === 0 ? 40 : 4;
    const parts = Array.from({ length: 4 + random.below(40) }, () => {
      const word = pick(random.below(hostileIn) === 0 ? HOSTILE : words);
      const form = random.below(30) === 0 ? `${word}${pick(HOSTILE)}` : word;
      return random.below(12) === 0 ? form.normalize("NFD") : form;
    });
    const blank = random.below(20) === 0 ? "  " : " ";
    return `${random.below(30) === 0 ? " " : ""}${parts.join(blank)}${random.below(30) === 0 ? " " : ""}`;
  });
}

/** Of two plain words every pair that hostile ones make, so that a line ends at each of them somewhere. */
const pairs = HOSTILE.flatMap((first, index) =>
  HOSTILE.filter((_, other) => (index + other) % 7 === 0).map((second) => `Regierung ${first} ${second} nghiên cứu`),
);

test.describe("lines break where Monaco breaks them", () => {
  let script = "";
  test.beforeAll(async () => {
    const built = await build({
      configFile: false,
      logLevel: "error",
      build: { write: false, minify: false, lib: { entry: PAGE_MODULE, formats: ["iife"], name: "comparing" } },
    });
    const [output] = Array.isArray(built) ? built : [];
    script = output?.output[0].code ?? "";
    expect(script).not.toBe("");
  });

  const comparingPage = async (browser: Browser, deviceScaleFactor: number): Promise<Page> => {
    const page = await browser.newPage({ deviceScaleFactor });
    await page.setContent('<!doctype html><html lang="de"><body style="margin: 0"></body></html>');
    await page.addScriptTag({ content: script });
    return page;
  };

  for (const pixelRatio of [1, 1.25])
    test(`at a pixel ratio of ${pixelRatio}`, { tag: pixelRatio === 1 ? [] : "@thorough" }, async ({ browser }) => {
      const page = await comparingPage(browser, pixelRatio);
      for (const setting of SETTINGS) {
        const ofProse = await compared(page, prose, setting);
        expect(ofProse).toMatchObject({ wrong: [], isSame: true });
        // Whoever is as near to the edge as this is left to Monaco.
        expect(ofProse.errorPx).toBeLessThan(0.125);
        // In lines of a few long words, as at the highest zoom, more is left open.
        if (setting.linePx > 15 * setting.fontPx) expect(ofProse.left).toBeLessThan(prose.length * 0.12);
        expect(await compared(page, mixed(), setting)).toMatchObject({ wrong: [], isSame: true });
      }
      for (const linePx of [90, 110, 130, 150]) {
        const narrow = await compared(page, pairs, { ...SETTINGS[0]!, linePx });
        expect(narrow).toMatchObject({ wrong: [], isSame: true });
        expect(narrow.left).toBeLessThan(pairs.length);
      }
      await page.close();
    });

  test("where ours would be wrong throughout, all is left to Monaco", { tag: "@thorough" }, async ({ browser }) => {
    const page = await comparingPage(browser, 1);
    // The canvas knows nothing of small capitals.
    const told = await compared(page, prose, { ...SETTINGS[0]!, features: '"smcp"' });
    expect(told.wrong.length).toBeGreaterThan(prose.length / 2);
    expect(told.isSame).toBe(true);
    await page.close();
  });
});

/** What the page module answers, see there. */
interface Compared {
  readonly wrong: readonly string[];
  readonly errorPx: number;
  readonly left: number;
  readonly isSame: boolean;
}

type Compare = (paragraphs: readonly string[], setting: Setting) => Compared;

async function compared(page: Page, ...asked: Parameters<Compare>): Promise<Compared> {
  return page.evaluate(
    ([texts, how]) =>
      (globalThis as unknown as { comparing: { compareBreaks: Compare } }).comparing.compareBreaks(texts, how),
    asked,
  );
}
