import { expect, test } from "vitest";
import { readStory } from "./read-story.ts";
import { sharedFacts } from "./shared-facts.ts";

const ofTexts = (versions: Readonly<Record<string, string>>) =>
  sharedFacts(readStory({ versions, date: "2018-06-22" }).versions);

test("a version of the story shares its names and sums, in every language; another story shares hardly any", () => {
  const [vi, de, other] = ofTexts({
    vi: "Tại Bắc Kinh, ông Tập Cận Bình nói quỹ nhận 86 triệu nhân dân tệ và 3 triệu USD.",
    de: "In Peking sagte Xi Jinping, der Fonds habe 86 Millionen Yuan erhalten.",
    en: "In Beijing a baker from Lyon won 500 euros.",
  });
  expect(vi).toEqual({ names: 2, namesTotal: 2, amounts: 1, amountsTotal: 2 });
  expect(de).toEqual({ names: 2, namesTotal: 2, amounts: 1, amountsTotal: 1 });
  expect(other).toMatchObject({ names: 1, amounts: 0, amountsTotal: 1 });
  expect(other!.namesTotal).toBeGreaterThan(1);
});

test("what is said twice counts once, and a symbol of several currencies is shared under each of them", () => {
  const [en, de] = ofTexts({
    en: "The fund took in ¥86 million. Of the ¥86 million nothing is left.",
    de: "Der Fonds nahm 86 Millionen Yen ein.",
  });
  expect([en!.amounts, en!.amountsTotal]).toEqual([1, 1]);
  expect([de!.amounts, de!.amountsTotal]).toEqual([1, 1]);
});

test("the order of the versions changes nothing", () => {
  const texts = { de: "Xi Jinping kam nach Hanoi.", vi: "Ông Tập Cận Bình đến Hà Nội.", en: "Anna Weber left Bonn." };
  const { de, vi, en } = texts;
  const [a, b, c] = ofTexts(texts);
  expect(ofTexts({ en, vi, de })).toEqual([c, b, a]);
});

test("a language without fact rules has nothing to share", () => {
  const nothing = { names: 0, namesTotal: 0, amounts: 0, amountsTotal: 0 };
  expect(ofTexts({ fr: "Xi Jinping a reçu 3 millions de dollars.", en: "Xi Jinping got $3 million." })[0]).toEqual(
    nothing,
  );
});
