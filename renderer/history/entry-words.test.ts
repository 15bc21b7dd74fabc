import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import { verification, type HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { entryName, momentInFull, verificationWords } from "./entry-words.ts";

const wordsIn = (language: InterfaceLanguage) => ({ language, t: createTranslator(language).translate });
const entry = (command: string, of: number | null = null): HistoryEntry => ({
  ...{ sequence: 9, at: "2018-06-22T08:05:00.000Z", author: "Mai", why: null, step: null },
  ...{ command, of },
});

test("an entry is named after what it did, an undo after the entry it took back", () => {
  const names = [entry("mergeBeads"), entry("setAlignment"), entry("undo", 4), entry("redo", 1204), entry("sing")];
  expect(names.map((each) => entryName(wordsIn("de"), each))).toEqual([
    "Passagen zusammenführen",
    "Automatische Zuordnung",
    "Rückgängig: Eintrag 4",
    "Wiederholt: Eintrag 1.204",
    "sing",
  ]);
});

test("an instant is the reader's day and minute, in their own notation", () => {
  const printed = INTERFACE_LANGUAGES.map((language) => momentInFull(wordsIn(language), "2018-06-22T12:05:00.000"));
  expect(printed).toEqual(["22 Jun 2018, 12:05", "22.06.2018, 12:05", "22/6/2018, 12:05"]);
});

test("each way in which a project can be broken has words in each language, and the place where it has one", () => {
  const codes = verification.options[1].unwrap().shape.code.options;
  expect(codes.length).toBeGreaterThan(8);
  for (const language of INTERFACE_LANGUAGES) {
    const said = codes.map((code) => verificationWords(wordsIn(language), { isWhole: false, code, sequence: 7 }, null));
    expect(said.filter((text) => /log\.|\{\{/u.test(text))).toEqual([]);
    expect(said.filter((text) => text.includes("7")).length).toBe(6);
  }
});

test("a whole chain says how long it is, and of an earlier hash that it is in it", () => {
  const whole = { isWhole: true, entries: 1, head: "a".repeat(64) } as const;
  expect(verificationWords(wordsIn("en"), whole, null)).toBe("Chain intact: 1 entry.");
  expect(verificationWords(wordsIn("vi"), { ...whole, entries: 2000 }, "b".repeat(64))).toBe(
    "Chuỗi nguyên vẹn: 2.000 mục. Mã băm cũ có trong chuỗi.",
  );
});
