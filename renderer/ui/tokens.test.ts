import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CSS = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8").replace(/\/\*[^]*?\*\//gu, "");
const PLACES = /^(:root|\[data-[^{]*?)\s*\{([^}]*)\}/gmu;
const PLAIN = CSS.slice(0, CSS.indexOf("@media"));

function tokensOf(...selectors: readonly string[]): ReadonlyMap<string, string> {
  const rules = [...PLAIN.matchAll(PLACES)];
  return new Map(
    selectors.flatMap((selector) => {
      const rule = rules.find(([, place]) => place!.trim() === selector);
      if (rule === undefined) throw new Error(`no rule ${selector}`);
      return [...rule[2]!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gu)].map(
        ([, name, hex]) => [name!, hex!] as const,
      );
    }),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const DARK = '[data-theme="dark"]';
const HIGH = '[data-contrast="high"]';
const THEMES = [
  ["light", [":root"], 4.5, 3],
  ["dark", [":root", DARK], 4.5, 3],
  ["light, high contrast", [":root", HIGH], 7, 4.5],
  ["dark, high contrast", [":root", DARK, HIGH, `${DARK}${HIGH}`], 7, 4.5],
] as const;

const SEVERITIES = ["crit", "major", "minor", "note", "ok"];
const PAPERS = ["paper", "surface", "canvas"];
const TEXTS = [
  ...["ink", "ink-2", "ink-3"].flatMap((text) => [...PAPERS, "sunken", "raised"].map((on) => [text, on] as const)),
  ...["paper", "surface", "accent-weak"].map((on) => ["accent-ink", on] as const),
  ...SEVERITIES.flatMap((text) => [...PAPERS, `${text}-weak`].map((on) => [text, on] as const)),
  ["ink-on", "accent"] as const,
];
const DRAWINGS = [...SEVERITIES.map((name) => `${name}-line`), "line-control", "focus"].map(
  (name) => [name, "paper"] as const,
);
const KINDS = ["k-money", "k-count", "k-date", "k-name", "k-hedge"].map((name) => [name, "paper"] as const);

test.each(THEMES)("%s: text and what is drawn stand out", (_name, selectors, ofText, ofDrawing) => {
  const tokens = tokensOf(...selectors);
  const tooLow = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
    pairs
      .map(([name, on]) => ({ name, on, ratio: contrast(tokens.get(name)!, tokens.get(on)!) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ name, on, ratio }) => `${name} on ${on}: ${ratio.toFixed(2)}`);
  expect([...tooLow([...TEXTS, ...KINDS], ofText), ...tooLow(DRAWINGS, ofDrawing)]).toEqual([]);
});

test("the window turns compact, and is magnified, in one place: every style sheet asks for the same widths", () => {
  const sheets = globSync("renderer/**/*.css").map((file) => readFileSync(file, "utf8"));
  const widths = sheets.flatMap((sheet) => [...sheet.matchAll(/@media \((.*width.*)\)/gu)].map(([, asked]) => asked));
  expect(widths.length).toBeGreaterThan(5);
  // Magnified to 200 %, a window of the least width is narrower still: the frame then keeps to what can be done.
  expect(new Set(widths)).toEqual(new Set(["width < 1180px", "width < 900px"]));
});
