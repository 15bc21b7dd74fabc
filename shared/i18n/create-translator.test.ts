import { expect, test } from "vitest";
import { createTranslator, MissingStringError } from "./create-translator.ts";
import { INTERFACE_LANGUAGES, type StringKey } from "./resources.ts";

test("speaks as soon as it is made, in the language asked for", () => {
  const said = INTERFACE_LANGUAGES.map((language) => createTranslator(language).translate("cat.currency"));
  expect(said).toEqual(["Currency does not fit", "Währung passt nicht", "Đơn vị tiền tệ không khớp"]);
});

test("picks the plural by the count and writes the count in the language's digits", () => {
  const [en, de, vi] = INTERFACE_LANGUAGES.map((language) => createTranslator(language).translate);
  expect(en!("align.segments", { count: 1 })).toBe("1 segment");
  expect(en!("align.segments", { count: 13_000 })).toBe("13,000 segments");
  expect(de!("align.segments", { count: 13_000 })).toBe("13.000 Segmente");
  expect(vi!("align.segments", { count: 1 })).toBe("1 phân đoạn");
});

test("names the nearest rate where one is known", () => {
  const { translate } = createTranslator("de");
  const values = { currency: "RUB", date: "3. Mai 2023" };
  expect(translate("message.money.no-rate.too-old", values)).toBe("Kein RUB-Kurs für den 3. Mai 2023");
  expect(translate("message.money.no-rate.too-old", { ...values, context: "nearest", nearest: "1. März 2022" })).toBe(
    "Kein RUB-Kurs für den 3. Mai 2023. Nächstgelegener: 1. März 2022.",
  );
});

test("changes language under the same translate function", async () => {
  const { i18next, translate } = createTranslator("en");
  expect(translate("nav.settings")).toBe("Settings");
  await i18next.changeLanguage("vi");
  expect(translate("nav.settings")).toBe("Cài đặt");
});

test("two translators do not share a language", async () => {
  const [first, second] = [createTranslator("en"), createTranslator("en")];
  await first.i18next.changeLanguage("de");
  expect(second.translate("nav.settings")).toBe("Settings");
});

test("throws on a key that does not exist, and on a placeholder without a value", () => {
  const { translate } = createTranslator("en");
  expect(() => translate("nav.nowhere" as StringKey)).toThrow(MissingStringError);
  expect(() => translate("conv.likely", { a: "yuan" })).toThrow(MissingStringError);
});

test("asks the window what to show instead, if it says so", () => {
  const { translate } = createTranslator("en", (what) => `[${what}]`);
  expect(translate("nav.nowhere" as StringKey)).toBe("[nav.nowhere]");
});

test("leaves the words of an article as they are: no escaping, no placeholders in them", () => {
  const { translate } = createTranslator("en");
  const quote = "{{b}} <R&D> $t(nav.keys)";
  expect(translate("conv.against", { amount: quote })).toBe(`against ${quote}`);
});
