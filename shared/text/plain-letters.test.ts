import { expect, test } from "vitest";
import { plainLetters } from "./plain-letters.ts";

test("marks go, and letters that no form of Unicode takes apart become what they are written as", () => {
  const plain = (text: string) => plainLetters(text.normalize("NFD"));
  expect(["Erdoğan", "Đắk Lắk", "STRASSE", "Straße", "Łódź", "Ørsted", "Phở"].map(plain)).toEqual([
    "erdogan",
    "dak lak",
    "strasse",
    "strasse",
    "lodz",
    "orsted",
    "pho",
  ]);
});
