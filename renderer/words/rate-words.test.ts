import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { Words } from "../ui/words.tsx";
import { rateShort, rateTitle, rateUseWords } from "./rate-words.ts";

const words = (language: InterfaceLanguage) =>
  ({ language, t: createTranslator(language).translate }) as unknown as Words;
const BANK = { source: "ECB", date: "2018-06-22", perEuro: {} };
const OWN = { ...BANK, source: "dong.csv" };
const MONTH = { ...BANK, date: "2018-06-29", average: { period: "2018-06", days: 21 } };
const YEAR = { ...OWN, date: "2018-12-31", average: { period: "2018", days: 255 } };

test.each([
  ["en", BANK, "ECB reference rate, 22 Jun 2018", "ECB, 22 Jun 2018"],
  ["de", OWN, "Kurs aus dong.csv, 22.06.2018", "dong.csv, 22.06.2018"],
  ["en", MONTH, "Average of June 2018, 21 days", "Average of June 2018"],
  ["vi", MONTH, "Trung bình tháng 6 năm 2018, 21 ngày", "Trung bình tháng 6 năm 2018"],
  ["vi", YEAR, "Trung bình năm 2018, 255 ngày, từ dong.csv", "Trung bình năm 2018"],
  ["de", YEAR, "Durchschnitt 2018, 255 Tage, aus dong.csv", "Durchschnitt 2018"],
] as const)("%s says of %j where it is from, and that an average is one", (language, rates, title, short) => {
  expect(rateTitle(words(language), rates)).toBe(title);
  expect(rateShort(words(language), rates)).toBe(short);
});

test("what can be chosen", () => {
  expect(rateUseWords(words("en"), null)).toBe("Rate of the publication date");
  expect(rateUseWords(words("de"), { kind: "day", date: "2022-03-01" })).toBe("Kurs vom 01.03.2022");
  expect(rateUseWords(words("vi"), { kind: "average", period: "2018" })).toBe("Trung bình năm 2018");
});
