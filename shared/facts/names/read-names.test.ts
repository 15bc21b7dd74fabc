import { describe, expect, it } from "vitest";
import { extractFacts } from "../extract.ts";
import type { NameFact } from "../fact.ts";

const namesIn = (text: string, language: string): readonly NameFact[] =>
  extractFacts(text, language).filter((fact) => fact.kind === "name");
/** `person xi-jinping "Xi Jinping"` */
const lines = (text: string, language: string): readonly string[] =>
  namesIn(text, language).map(({ entity, key, text: words }) => `${entity} ${key} "${words}"`);

describe("one thing has one key in every language", () => {
  it.each<[string, string, string, string]>([
    ["beijing", "Bà đến Bắc Kinh hôm qua.", "Sie reiste gestern nach Peking.", "She flew to Beijing yesterday."],
    ["xi-jinping", "Ông Tập Cận Bình phát biểu.", "Laut Xi Jinping gilt das.", "It was Xi Jinping who spoke."],
    ["xian", "tại thành phố Tây An", "in der Stadt Xi'an", "in the city of Xi’an"],
    ["germany", "chính phủ Đức phản đối", "die deutsche Regierung", "the German government"],
    ["germany", "người Đức", "viele Deutsche", "many Germans"],
    ["putin", "Tổng thống Vladimir Putin", "Präsident Wladimir Putin", "President Vladimir Putin"],
    ["united-nations", "Liên Hợp Quốc cảnh báo", "die Vereinten Nationen warnen", "the United Nations warns"],
    // Not in the gazetteer: CLDR's names.
    ["norfolk-island", "trên Đảo Norfolk", "auf der Norfolkinsel", "on Norfolk Island"],
  ])("%s", (key, vi, de, en) => {
    for (const [language, text] of [
      ["vi", vi],
      ["de", de],
      ["en", en],
    ] as const) {
      expect(
        namesIn(text, language).map((name) => name.key),
        text,
      ).toEqual([key]);
    }
  });

  it("keeps further readings of ambiguous words", () => {
    expect(namesIn("quân đội Triều Tiên", "vi")[0]).toMatchObject({ key: "north-korea", otherKeys: ["korea"] });
  });
});

describe("English", () => {
  it.each<[string, ...string[]]>([
    ["Officials said Maribel Ortega had left.", 'other maribel-ortega "Maribel Ortega"'],
    ["Mr. Quibell denied it.", 'person quibell "Quibell"'],
    ["Theresa May resigned in May.", 'person theresa-may "Theresa May"'],
    ["The Bank of England raised its rate.", 'organisation bank-england "Bank of England"'],
    ["Jordan Spill beat Paris Wexley.", 'person jordan-spill "Jordan Spill"', 'person paris-wexley "Paris Wexley"'],
    ["Anna Merkel is not Angela Merkel.", 'person anna-merkel "Anna Merkel"', 'person merkel "Angela Merkel"'],
    ["It hit U.S. exports.", 'place united-states "U.S."'],
    ["However, nobody came on Monday.", ...[]],
    ["He paid 5 million US dollars for a nice turkey.", ...[]],
    ["a B2B platform for COVID-19 data", ...[]],
  ])("%s", (text, ...expected) => {
    expect(lines(text, "en")).toEqual(expected);
  });

  it("takes no capital for a name in a headline, but knows those it knows", () => {
    expect(lines("Voters Punish Old Guard Over Broken Promises In Poland", "en")).toEqual(['place poland "Poland"']);
  });
});

describe("German", () => {
  it.each<[string, ...string[]]>([
    ["Der Abgeordnete Quirin Haselbach widersprach.", 'person quirin-haselbach "Quirin Haselbach"'],
    ["Das sagte Präsidentin Orlowa am Montag.", 'person orlowa "Orlowa"'],
    ["Der Trainer lobte Martin Querfurth.", 'person martin-querfurth "Martin Querfurth"'],
    ["Die Regierung plant neue Gesetze für Schulen und Krankenhäuser.", ...[]],
    ["Beim Essen sprach niemand.", ...[]],
    ["In Essen sprach niemand.", 'place essen-city "Essen"'],
    ["Die Football-Liga NFL und ein KI-System", 'other nfl "NFL"', 'other ki "KI"'],
    ["Merkels Besuch in Nordkorea", 'person merkel "Merkels"', 'place north-korea "Nordkorea"'],
  ])("%s", (text, ...expected) => {
    expect(lines(text, "de")).toEqual(expected);
  });
});

describe("Vietnamese", () => {
  it.each<[string, ...string[]]>([
    ["Kwiatkowska là người đầu tiên.", 'other kwiatkowska "Kwiatkowska"'],
    ["Hôm qua ông Nguyễn Minh Đức đã đến.", 'person nguyen-minh-duc "Nguyễn Minh Đức"'],
    ["Ông Đức nói với phóng viên.", 'person duc "Đức"'],
    ["Anh ấy nói rằng ý kiến đó sai.", ...[]],
    ["Thủ tướng Đức Angela Merkel", 'place germany "Đức"', 'person merkel "Angela Merkel"'],
    ["Bộ trưởng Quốc phòng hôm nay từ chức.", ...[]],
    ["Ngân hàng Trung ương Anh tăng lãi suất.", 'organisation ngan-hang-trung-uong-anh "Ngân hàng Trung ương Anh"'],
    [
      "Mĩ và Mỹ, Hoà Bình và Hòa Bình",
      ...["united-states", "united-states"].map((key, at) => `place ${key} "${["Mĩ", "Mỹ"][at]!}"`),
      'place hoa-binh "Hoà Bình"',
      'place hoa-binh "Hòa Bình"',
    ],
    ["chinh phu Trung Quoc gap ong Nguyen Van An", 'place china "Trung Quoc"', 'person nguyen-van-an "Nguyen Van An"'],
  ])("%s", (text, ...expected) => {
    expect(lines(text, "vi")).toEqual(expected);
  });
});

it("reads composed and decomposed text alike, and quotes the given one", () => {
  const text = "Ông Tập Cận Bình rời Bắc Kinh đến Việt Nam.";
  const decomposed = namesIn(text.normalize("NFD"), "vi");
  expect(decomposed.map(({ key }) => key)).toEqual(["xi-jinping", "beijing", "vietnam"]);
  expect(decomposed.map((name) => name.text)).toEqual(
    ["Tập Cận Bình", "Bắc Kinh", "Việt Nam"].map((name) => name.normalize("NFD")),
  );
});

it.each([
  ["capitals", "A".repeat(20_000)],
  ["capital words", "Ab ".repeat(10_000)],
  ["the beginning of a long name", "Cộng hòa Xã hội ".repeat(4_000)],
  ["particles", "Bank of ".repeat(6_000)],
  ["initials", "U.S.".repeat(6_000)],
  ["organisations", "Ngân hàng Trung ".repeat(4_000)],
])("reads twice as many %s in about twice the time", (_title, text) => {
  for (const language of ["vi", "de", "en"]) {
    const cpu = (given: string): number => {
      const before = process.cpuUsage();
      namesIn(given, language);
      const { user } = process.cpuUsage(before);
      return user;
    };
    cpu(text);
    // Quadratic work would take four times as long, or seconds.
    expect(cpu(text)).toBeLessThan(1_500_000);
  }
});
