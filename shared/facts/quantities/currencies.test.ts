import { describe, expect, it } from "vitest";
import { CURRENCY_CODES, CURRENCY_SYMBOLS, LETTERED_SYMBOLS, WORDLIKE_CODES } from "./currencies.ts";
import { extractFacts } from "../extract.ts";
import { toFactLine } from "../testing/fact-line.ts";

const LANGUAGES = ["en", "de", "vi"] as const;
const lines = (text: string, language: string): string[] => extractFacts(text, language).map(toFactLine);

describe.each(LANGUAGES)("currencies in %s", (language) => {
  it("are read by every code, behind the amount and before it", () => {
    for (const code of CURRENCY_CODES.filter((one) => !WORDLIKE_CODES.has(one))) {
      expect(lines(`500 ${code}`, language)).toEqual([`money 500 ${code}`]);
      expect(lines(`${code} 500`, language)).toEqual([`money 500 ${code}`]);
      expect(lines(`${code}500`, language)).toEqual([`money 500 ${code}`]);
    }
  });

  it("are not read into words in capitals before a number", () => {
    for (const code of WORDLIKE_CODES) expect(lines(`${code} 10`, language)).toEqual(["number 10"]);
  });

  it("are read by every symbol, its likeliest meaning first", () => {
    for (const [symbol, [likeliest]] of Object.entries({ ...CURRENCY_SYMBOLS, ...LETTERED_SYMBOLS }))
      expect(lines(`${symbol} 500`, language)).toEqual([`money 500 ${likeliest}`]);
  });

  it("are read by the names that CLDR gives them", () => {
    const unread: string[] = [];
    for (const currency of CURRENCY_CODES.filter((code) => !/^(?:X|BTC)/.test(code))) {
      const name = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "name" })
        .formatToParts(2)
        .find(({ type }) => type === "currency")?.value;
      if (name === undefined || name === currency || !/^[\p{L}\p{M} -]+$/u.test(name)) continue;
      const [fact] = extractFacts(`2 ${name}`, language);
      if (fact?.kind !== "money" || fact.value !== 2 || fact.text !== `2 ${name}`) unread.push(`${currency} ${name}`);
    }
    expect(unread).toEqual([]);
  });

  it("are none where nobody knows the code", () => {
    expect(lines("500 QQQ", language)).toContain("number 500");
    expect(lines("500 QQQ", language).some((line) => line.startsWith("money"))).toBe(false);
  });
});

describe("currency names", () => {
  it.each([
    ["de", ["kanadische", "kanadischen", "kanadischer"].map((form) => `5 ${form} Dollar`), "money 5 CAD"],
    ["de", ["5 Taiwan-Dollar", "5 Taiwan Dollar"], "money 5 TWD"],
    ["en", ["5 Malaysian ringgit", "5 Malaysia ringgits", "5 ringgit"], "money 5 MYR"],
    ["vi", ["5 đô la Singapore", "5 đô Singapore", "5 dollar Singapore"], "money 5 SGD"],
  ])("are read in %s however they are declined and spelt", (language, texts, line) => {
    expect(texts.map((text) => lines(text, language))).toEqual(texts.map(() => [line]));
  });
});
