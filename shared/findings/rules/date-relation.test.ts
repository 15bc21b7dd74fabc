import { describe, expect, it, test } from "vitest";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { toldStory } from "../testing/told-story.ts";

type Triple = Readonly<Record<"vi" | "de" | "en", string>>;

const find = (texts: Readonly<Record<string, string>>): readonly Finding[] =>
  findDisagreements(toldStory(texts))
    .flatMap((finding) => [finding, ...finding.related])
    .filter(({ why }) => why.rule === "date.relation");
const brief = ({ messageKey, severity, odd }: Finding): string => [messageKey, severity, odd ?? "-"].join(" ");

const CAPTAIN: Triple = {
  vi: "Thuyền trưởng Lund qua đời ở Bergen hai tuần trước khi con tàu hạ thủy.",
  de: "Kapitän Lund starb in Bergen zwei Wochen vor dem Stapellauf des Schiffes.",
  en: "Captain Lund died in Bergen two weeks before the ship was launched.",
};
const DEADLINE: Triple = {
  vi: "Hồ sơ phải nộp trước ngày 1 tháng 5 năm 2018 tại Turin.",
  de: "Die Unterlagen sind vor dem 1. Mai 2018 in Turin einzureichen.",
  en: "Documents must be handed in before 1 May 2018 in Turin.",
};

describe("before and after an event", () => {
  it.each<[what: string, texts: Triple]>([
    ["beside a length of time", CAPTAIN],
    ["beside a date", DEADLINE],
    [
      "with the word before the length, and bounded",
      {
        vi: "Sau khoảng ba tháng, cây cầu ở Porto đã mở cửa.",
        de: "Nach rund drei Monaten wurde die Brücke in Porto geöffnet.",
        en: "About three months later the bridge in Porto opened.",
      },
    ],
    [
      "told from now on and towards an event",
      {
        vi: "Còn năm tuần nữa là đến cuộc bầu cử ở Oslo.",
        de: "Fünf Wochen vor der Wahl in Oslo.",
        en: "Five weeks away from the election in Oslo.",
      },
    ],
    [
      "by two words that point both ways",
      {
        vi: "Sau ba ngày trước tòa, ông Berg được thả.",
        de: "Nach drei Tagen vor Gericht kam Berg frei.",
        en: "Berg was released after three days in court.",
      },
    ],
  ])("agree %s", (_, texts) => {
    expect(find(texts)).toEqual([]);
  });

  it.each<[odd: keyof Triple, before: string, after: string, quoted: string]>([
    ["vi", "trước khi", "sau khi", "hai tuần sau khi"],
    ["de", "vor dem", "nach dem", "zwei Wochen nach"],
    ["en", "before the", "after the", "two weeks after"],
  ])("are told apart beside a length: %s", (odd, before, after, quoted) => {
    const texts = { ...CAPTAIN, [odd]: CAPTAIN[odd].replace(before, after) };
    const [finding, another] = find(texts);
    expect(another).toBeUndefined();
    expect(brief(finding!)).toBe(`date.relation.differs major ${odd}`);
    const [range] = finding!.spans[odd]!;
    expect(texts[odd].slice(range!.start, range!.end)).toBe(quoted);
  });

  it.each<[odd: keyof Triple, before: string, after: string]>([
    ["vi", "trước ngày", "sau ngày"],
    ["de", "vor dem", "nach dem"],
    ["en", "before 1", "after 1"],
  ])("are told apart beside a date: %s", (odd, before, after) => {
    const texts = { ...DEADLINE, [odd]: DEADLINE[odd].replace(before, after) };
    expect(find(texts).map(brief)).toEqual([`date.relation.differs major ${odd}`]);
  });

  it("are read without diacritics and decomposed", () => {
    const after = CAPTAIN.vi.replace("trước", "sau");
    const plain = "Thuyen truong Lund qua doi o Bergen hai tuan sau khi con tau ha thuy.";
    for (const vi of [after.normalize("NFD"), plain]) {
      expect(find({ ...CAPTAIN, vi }).map(brief)).toEqual(["date.relation.differs major vi"]);
    }
  });

  it("name nobody where two versions differ, or one of three says neither", () => {
    const { de, en } = { ...CAPTAIN, de: CAPTAIN.de.replace("vor", "nach") };
    expect(find({ de, en }).map(brief)).toEqual(["date.relation.differs minor -"]);
    expect(find({ de, en, vi: "Thuyền trưởng Lund qua đời ở Bergen trong hai tuần." })).toEqual([]);
  });
});

test("the order of the versions changes nothing", () => {
  const texts = { ...CAPTAIN, en: CAPTAIN.en.replace("before", "after") };
  expect(find(Object.fromEntries(Object.entries(texts).reverse()))).toEqual(find(texts));
});
