import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import { isolated, isolating } from "./isolated.ts";

test.each([
  ["Latin, with accents", "Nguyễn Thị Mai", "Nguyễn Thị Mai"],
  ["Chinese", "习近平", "习近平"],
  ["Arabic", "مريم", "\u2068مريم\u2069"],
  ["Hebrew in Latin", "Dr. לוי (Haifa)", "\u2068Dr. לוי (Haifa)\u2069"],
  ["an override that is not closed", "evil\u202Egpj.exe", "\u2068evilgpj.exe\u2069"],
  ["an isolate that is closed too often", "a\u2069\u2069\u202Eb", "\u2068ab\u2069"],
])("%s", (_name, words, as) => {
  expect(isolated(words)).toBe(as);
});

test("a name turns no word of the sentence that it stands in; isolating twice changes nothing more", () => {
  const { translate } = createTranslator("en");
  const t = isolating(translate);
  const said = t("claim.recordedBy", { name: "\u202Elive", time: "05:26" });
  expect(said).toBe("Recorded by \u2068live\u2069, 05:26");
  expect(t("claim.recordedBy", { name: isolated("\u202Elive"), time: "05:26" })).toBe(said);
  expect(t("claim.count", { count: 2 })).toBe("2 claims");
});
