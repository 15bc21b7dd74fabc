import { expect, test } from "vitest";
import { guessLanguage } from "./language-guess.ts";

const vietnamese = "Ngân hàng trung ương Trung Quốc gần đây cũng đã phát triển hệ thống để số hóa các giấy tờ ký quỹ.";

test.each([
  ["vi", vietnamese],
  ["de", "Die chinesische Zentralbank hat vor Kurzem ein System zur Digitalisierung von Papierschecks entwickelt."],
  ["en", "The central bank recently built a blockchain system that turns paper cheques digital."],
  ["fr", "La banque centrale a récemment mis au point un système pour numériser les chèques."],
  ["ja", "中央銀行は最近、小切手をデジタル化するシステムを開発した。"],
])("%s is recognised with confidence", (language, text) => {
  const guess = guessLanguage(text);
  expect(guess?.language).toBe(language);
  expect(guess?.confidence).toBeGreaterThan(0.6);
});

test("decomposed Vietnamese is the same Vietnamese", () => {
  expect(guessLanguage(vietnamese.normalize("NFD"))).toEqual(guessLanguage(vietnamese));
});

test("Vietnamese without its marks is guessed with less confidence than with them", () => {
  const bare = vietnamese.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  const guess = guessLanguage(bare);
  expect(guess?.language).toBe("vi");
  expect(guess?.confidence).toBeLessThan(0.5);
});

test("more text gives no less confidence", () => {
  const one = guessLanguage("Der Hund schläft heute.")?.confidence ?? 0;
  const more = guessLanguage("Der Hund schläft heute. Die Katze schläft auch, und niemand weiß, warum das so ist.");
  expect(more?.confidence).toBeGreaterThan(one);
});

test.each(["", "Ja.", "12345 67890 !!!", "https://example.org/a/long/address/in/english/words"])(
  "%j: too little",
  (text) => {
    expect(guessLanguage(text)).toBeNull();
  },
);

test("a long text is guessed from parts of it", () => {
  const started = process.cpuUsage();
  guessLanguage("a".repeat(1_000_000));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
