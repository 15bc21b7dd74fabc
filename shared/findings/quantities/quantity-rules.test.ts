import { describe, expect, it, test } from "vitest";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { money, number, type Saying, story, type Told } from "../testing/story.ts";

const say = (text: string, ...facts: readonly Told[]): readonly Saying[] => [{ text, facts }];
const brief = ({ why, category, severity, odd }: Finding): string =>
  `${why.rule} ${category} ${severity} ${odd ?? "-"}`;

interface Versions {
  readonly vi?: readonly Saying[];
  readonly de: readonly Saying[];
  readonly en: readonly Saying[];
}

const found = (versions: Versions): readonly Finding[] =>
  findDisagreements(story({ ...versions })).filter(({ severity }) => severity !== "note");
const briefs = (versions: Versions): readonly string[] => found(versions).map(brief);

const age = (text: string, value: number): Told => ({ kind: "age", text, value, unit: "year", tolerance: 0.5 });
const metres = (text: string, value: number): Told => ({ kind: "measure", text, value, unit: "m", tolerance: 0.5 });
const degrees = (text: string, value: number): Told => ({ kind: "measure", text, value, unit: "Cel", tolerance: 0.5 });
const share = (text: string, min: number, max: number): Told =>
  min === max
    ? { kind: "percent", text, value: min, tolerance: 0.5 }
    : { kind: "percent", text, min, max, tolerance: 0.5 };
const score = (text: string, ...values: number[]): Told => ({ kind: "score", text, values });
const open = (text: string, value: number, other: number, tolerance: number): Told =>
  number(text, value, { tolerance: value < other ? 0.0005 : 0.5, alternatives: [{ value: other, tolerance }] });

describe("a number is paired with the one it stands for", () => {
  test.each<[string, Versions, readonly string[]]>([
    [
      "neighbours differ, though each may be rounded",
      { vi: say("ba", number("ba", 3)), de: say("zwei", number("zwei", 2)), en: say("two", number("two", 2)) },
      ["number.across number critical vi"],
    ],
    [
      "a number without a unit stands for an age",
      {
        vi: say("Minh, 30 tuổi", age("30 tuổi", 30)),
        de: say("Minh, 20", number("20", 20)),
        en: say("Minh, 20", number("20", 20)),
      },
      ["number.across number critical vi"],
    ],
    [
      "a scale word got lost, though the digits stand there",
      {
        vi: say("649 triệu", number("649 triệu", 649e6)),
        de: say("649 Mio.", number("649 Mio.", 649e6)),
        en: say("649 people", number("649", 649)),
      },
      ["number.across magnitude critical en"],
    ],
    [
      "what one version says twice is no stranger",
      {
        vi: say("3 và 3", number("3", 3)),
        de: say("3, 9", number("3", 3), number("9", 9)),
        en: say("3, also 9", number("3", 3), number("9", 9)),
      },
      ["number.omitted number minor vi"],
    ],
    [
      "of two that a number may stand for, the one that is spelled out there is not meant",
      {
        vi: say("ba quan chức, hai nhà ngoại giao", number("ba", 3), number("hai", 2)),
        de: say("vier Beamte, darunter die zweimal Genannten", number("vier", 4)),
        en: say("three officials, two diplomats", number("three", 3), number("two", 2)),
      },
      ["number.across number critical de"],
    ],
    [
      "a bare number is not the range whose end it prints",
      {
        vi: say("5 đến 10%", share("5 đến 10%", 5, 10)),
        de: say("5 bis 10 %", share("5 bis 10 %", 5, 10)),
        en: say("five to 2 %", number("five", 5), share("2 %", 2, 2)),
      },
      ["number.across percent critical en"],
    ],
    [
      "a temperature may stand in degrees of another scale",
      {
        vi: say("80 độ", number("80", 80)),
        de: say("27 Grad", degrees("27 Grad", 27)),
        en: say("80 degrees", number("80", 80)),
      },
      [],
    ],
    [
      "a small number in words is no slip for a large one in digits",
      {
        vi: say("450", number("450", 450)),
        de: say("450", number("450", 450)),
        en: say("both two", number("two", 2)),
      },
      [],
    ],
  ])("%s", (_, versions, expected) => {
    expect(briefs(versions)).toEqual(expected);
  });
});

describe("separators", () => {
  const tonnes = (text: string, printed: string): readonly Saying[] => say(text, number(printed, 1234));

  it("that two versions outvote are read their way, and named", () => {
    const english = say("1.234 tonnes", open("1.234", 1.234, 1234, 0.5));
    const [finding, ...rest] = found({ vi: tonnes("1.234 tấn", "1.234"), de: tonnes("1.234 t", "1.234"), en: english });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      category: "separator",
      severity: "minor",
      odd: "en",
      messageKey: "separator.across.reading",
      params: { a: "1.234", aVersion: "en" },
    });
  });

  it("with nobody to decide between two are open, and no scale is blamed", () => {
    const de = say("1,234 t", open("1,234", 1.234, 1234, 0.5));
    const en = say("1,234 tonnes", open("1,234", 1234, 1.234, 0.0005));
    expect(briefs({ de, en })).toEqual(["separator.across separator minor -"]);
  });

  it("before three zeros always group", () => {
    const de = say("5,000 t", open("5,000", 5, 5000, 0.5));
    const five = say("5.000 tấn", number("5.000", 5000));
    expect(briefs({ vi: five, de, en: say("5,000 tonnes", number("5,000", 5000)) })).toEqual([
      "separator.across separator minor de",
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ["the other sign, once", "tăng 5.6 phần trăm", ["separator.across separator minor vi"]],
    ["the other sign beside the own one", "tăng 5.6, giảm 1,2", ["separator.across separator minor vi"]],
    ["the other sign throughout: a habit", "tăng 5.6, giảm 1.2", []],
    ["the own sign", "tăng 5,6", []],
  ])("decimals by %s", (_, text, expected) => {
    const printed = /5[.,]6/u.exec(text)![0];
    const versions = {
      vi: say(text, number(printed, 5.6, { tolerance: 0.05 })),
      de: say("um 5,6", number("5,6", 5.6, { tolerance: 0.05 })),
      en: say("by 5.6", number("5.6", 5.6, { tolerance: 0.05 })),
    };
    expect(briefs(versions)).toEqual(expected);
  });

  it("that group thousands and divide decimals in one passage are ambiguous", () => {
    const vi = say("1,5 lần, 4,700 người", number("4,700", 4700));
    const versions = { vi, de: say("4.700", number("4.700", 4700)), en: say("4,700", number("4,700", 4700)) };
    expect(found(versions).map(({ messageKey, odd }) => [messageKey, odd])).toEqual([["separator.across.mixed", "vi"]]);
  });
});

describe("scale words", () => {
  const sums = (vi: string, de: readonly [string, number], en: readonly [string, number]): readonly Finding[] =>
    found({
      vi: say(vi, money(vi, 3e9, "EUR")),
      de: say(de[0], money(...de, "EUR")),
      en: say(en[0], money(...en, "EUR")),
    });

  it("that look alike are named", () => {
    const [finding] = sums("3 tỷ euro", ["3 Billionen Euro", 3e12], ["3 billion euros", 3e9]);
    expect(finding).toMatchObject({
      category: "magnitude",
      odd: "de",
      messageKey: "money.across.lookAlike",
      params: { aWord: "Billionen", bWord: "billion" },
    });
  });

  it("that got lost are named", () => {
    const [finding] = sums("3 tỷ euro", ["3 Milliarden Euro", 3e9], ["3 euros", 3]);
    expect(finding).toMatchObject({ odd: "en", messageKey: "money.across.dropped", params: { bWord: "Milliarden" } });
  });

  it("of the same power are no trap: another digit is just another amount", () => {
    const [finding] = sums("3 tỷ euro", ["3 Milliarden Euro", 3e9], ["30 billion euros", 30e9]);
    expect(finding).toMatchObject({ odd: "en", messageKey: "money.across.magnitude" });
  });
});

describe("currencies", () => {
  it("that change while the number stays are a slip, however near par", () => {
    const dollars = (text: string): readonly Saying[] => say(text, money(text, 2e9, "USD"));
    const versions = {
      vi: dollars("2 tỷ USD"),
      de: say("2 Mrd. Euro", money("2 Mrd. Euro", 2e9, "EUR")),
      en: dollars("$2bn"),
    };
    expect(briefs(versions)).toEqual(["money.across currency critical de"]);
  });

  it("of one sign are one currency in a version: two sums that another gives in two are not both right", () => {
    const sign = { currencyCandidates: ["JPY", "CNY"] };
    const versions = {
      vi: say(
        "450 triệu yên (26,5 triệu NDT)",
        money("450 triệu yên", 450e6, "JPY"),
        money("26,5 triệu NDT", 26.5e6, "CNY", { conversionOf: 0 }),
      ),
      de: say(
        "450 Mio. Yen (26,5 Mio. Yuan)",
        money("450 Mio. Yen", 450e6, "JPY"),
        money("26,5 Mio. Yuan", 26.5e6, "CNY", { conversionOf: 0 }),
      ),
      en: say("¥450m (¥26.5m)", money("¥450m", 450e6, "JPY", sign), money("¥26.5m", 26.5e6, "JPY", sign)),
    };
    expect(briefs(versions)).toContain("money.across currency critical en");
  });

  it("in brackets that one version alone drops are minor, those that one alone adds a note", () => {
    const both = (a: string, b: string): readonly Saying[] =>
      say(`${a} (${b})`, money(a, 13e6, "USD"), money(b, 11.16e6, "EUR", { conversionOf: 0 }));
    const bare = (text: string): readonly Saying[] => say(text, money(text, 13e6, "USD"));
    const dropped = { vi: bare("13 triệu USD"), de: both("13 Mio. $", "11,16 Mio. €"), en: both("$13m", "€11.16m") };
    expect(briefs(dropped)).toEqual(["money.omitted money minor vi"]);
    expect(briefs({ ...dropped, en: bare("$13m") })).toEqual([]);
  });
});

describe("scores", () => {
  const versions = (vi: Told): Versions => ({
    vi: say("thắng 5-1 hoặc 3-5", vi),
    de: say("5:3", score("5:3", 5, 3)),
    en: say("5-3", score("5-3", 5, 3)),
  });

  it("with another number stand out", () => {
    expect(briefs(versions(score("5-1", 5, 1)))).toEqual(["number.score number critical vi"]);
  });

  it("of the same match are told from either side", () => {
    expect(briefs(versions(score("3-5", 3, 5)))).toEqual([]);
  });
});

describe("a number that one version drops", () => {
  const all = (vi: readonly Saying[]): Versions => ({
    vi,
    de: say("12 Spiele", number("12", 12)),
    en: say("12 matches", number("12", 12)),
  });

  test.each<[string, readonly Saying[], readonly string[]]>([
    ["is missed", say("các trận đấu"), ["number.omitted number minor vi"]],
    ["is not missed where its digits stand in a name", say("giải U12"), []],
    [
      "is not missed where another number may stand for it",
      say("14 trận", number("14", 14)),
      ["number.across number critical vi"],
    ],
  ])("%s", (_, vi, expected) => {
    expect(briefs(all(vi))).toEqual(expected);
  });

  test.each<[string, Told, Told]>([
    ["a year", number("2018", 2018), number("2018", 2018)],
    ["two, which is said in too many ways", number("zwei", 2), number("two", 2)],
  ])("is not missed if it is %s", (_, german, english) => {
    expect(briefs({ vi: say("không có gì"), de: say(german.text, german), en: say(english.text, english) })).toEqual(
      [],
    );
  });

  it("takes a place where its words would belong", () => {
    const [finding] = found({
      vi: say("dài"),
      de: say("214 m", metres("214 m", 214)),
      en: say("214 m", metres("214 m", 214)),
    });
    expect(finding!.spans["vi"]).toEqual([{ start: 3, end: 3 }]);
  });
});
