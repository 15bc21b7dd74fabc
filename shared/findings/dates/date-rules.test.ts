import { describe, expect, it, test } from "vitest";
import { extractFacts } from "../../facts/extract.ts";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { type Saying, story } from "../testing/story.ts";

/** A Friday. */
const PAGE = "2018-06-22";

type Language = "vi" | "de" | "en";
type Told = Partial<Record<Language, string>>;

function find(told: Told, date: string | null = PAGE, confidence = 1): readonly Finding[] {
  const say = (text: string, language: string): Saying => ({
    text,
    facts: extractFacts(text, language, date === null ? {} : { date }),
  });
  const sayings = Object.entries(told).map(([language, text]) => [language, [say(text, language)]] as const);
  const found = findDisagreements(story(Object.fromEntries(sayings), date, undefined, confidence));
  // A missing date may be told with the clause that it is missing with.
  return found.flatMap((finding) => (finding.why.rule === "content.clause" ? finding.related : [finding]));
}

const brief = ({ messageKey, severity, odd }: Finding): string => [messageKey, severity, odd ?? "-"].join(" ");
const briefs = (told: Told, date?: string | null, confidence?: number): readonly string[] =>
  find(told, date, confidence).map(brief);

const TOLD = {
  vi: "Hai bên ký thỏa thuận vào thứ Năm, ngày 21/6/2018, tại Huế.",
  de: "Am Donnerstag, dem 21. Juni 2018, unterzeichneten beide Seiten in Hue den Vertrag.",
  en: "Both sides signed the treaty in Hue on Thursday, June 21, 2018.",
} as const;

describe("versions that say the same", () => {
  it.each<[what: string, told: Told]>([
    ["in full", TOLD],
    [
      "reckoned from the page's date",
      { vi: "Họ ký hôm qua.", de: "Sie unterzeichneten am 21. Juni.", en: "They signed on Thursday." },
    ],
    [
      "coarser and finer",
      { vi: "Họ ký trong tháng 6.", de: "Sie unterzeichneten am 21. Juni.", en: "They signed on June 21." },
    ],
    [
      "early in a month",
      { vi: "Họ ký đầu tháng 3.", de: "Sie unterzeichneten Anfang März.", en: "They signed in early March." },
    ],
    [
      "as a decade",
      { vi: "Vào thập niên 90 họ ký.", de: "In den 90er Jahren kam es dazu.", en: "It came about in the 1990s." },
    ],
    [
      "as a year ago and a year",
      { vi: "Họ ký năm ngoái.", de: "Sie unterzeichneten 2017 den Vertrag.", en: "They signed in 2017." },
    ],
    [
      "on clocks of 12 and 24 hours",
      { vi: "Lúc 19h30 họ ký.", de: "Um 19.30 Uhr unterzeichneten sie.", en: "At 7:30 they signed." },
    ],
    [
      "without a page's date",
      { vi: "Họ ký hôm qua.", de: "Sie unterzeichneten vorgestern.", en: "They signed today." },
    ],
  ])("raise nothing: %s", (what, told) => {
    expect(briefs(told, what.startsWith("without") ? null : PAGE)).toEqual([]);
  });

  test("each version counts from its own page's date", () => {
    const say = (text: string, language: string, date: string): Saying => ({
      text,
      facts: extractFacts(text, language, { date }),
    });
    const context = story({
      vi: [say("Họ ký hôm qua.", "vi", "2018-06-23")],
      de: [say("Sie unterzeichneten gestern.", "de", "2018-06-22")],
      en: [say("They signed on June 22.", "en", "2018-06-22")],
    });
    expect(findDisagreements(context).map(brief)).toEqual(["date.across.period minor de"]);
  });
});

describe("one word changed in one version", () => {
  it.each<[what: string, change: Told, expected: readonly string[]]>([
    ["the day", { de: TOLD.de.replace("21.", "12.").replace("Donnerstag, dem ", "") }, ["date.across.day critical de"]],
    ["the day beside its weekday", { de: TOLD.de.replace("21.", "12.") }, ["date.across.day critical de"]],
    ["the month", { en: TOLD.en.replace("Thursday, June", "July") }, ["date.across.month critical en"]],
    ["the year", { vi: TOLD.vi.replace("2018", "2015").replace("thứ Năm, ", "") }, ["date.across.year critical vi"]],
    ["the weekday", { en: TOLD.en.replace("Thursday", "Monday") }, ["date.across.weekday critical en"]],
    [
      "to a day of no calendar",
      { de: TOLD.de.replace("Donnerstag, dem 21. Juni", "31. Juni") },
      ["date.across.day critical de"],
    ],
  ])("%s", (_what, change, expected) => {
    expect(briefs({ ...TOLD, ...change })).toEqual(expected);
  });

  it.each<[language: Language, told: Told, expected: string]>([
    [
      "vi",
      { vi: "Họ ký vào thứ Sáu.", de: "Sie unterzeichneten am Montag.", en: "They signed on Monday." },
      "date.across.weekday critical vi",
    ],
    [
      "en",
      { vi: "Năm 2012 họ ký.", de: "2012 unterzeichneten sie.", en: "In 2013 they signed." },
      "date.across.year critical en",
    ],
    [
      "de",
      { vi: "Lúc 8 giờ tối họ ký.", de: "Um 9 Uhr unterzeichneten sie.", en: "At 8 p.m. they signed." },
      "date.across.time critical de",
    ],
    [
      "en",
      { vi: "Họ ký tháng trước.", de: "Sie unterzeichneten letzten Monat.", en: "They signed next month." },
      "date.across.period major en",
    ],
    [
      "vi",
      { vi: "Họ ký cuối tháng 3.", de: "Sie unterzeichneten Anfang März.", en: "They signed in early March." },
      "date.across.period critical vi",
    ],
  ])("names %s", (odd, told, expected) => {
    expect(briefs(told)).toEqual([expected]);
    expect(find(told)[0]!.odd).toBe(odd);
  });

  test("what is shown are the words themselves, the odd ones first", () => {
    const [finding] = find({ ...TOLD, en: TOLD.en.replace("Thursday, June", "July") });
    expect(finding!.why.words.map(({ text }) => text)).toEqual([
      "July 21, 2018",
      "Donnerstag, dem 21. Juni 2018",
      "thứ Năm, ngày 21/6/2018",
    ]);
    expect(finding!.params).toMatchObject({ aVersion: "en", bVersion: "de" });
  });

  test("two versions alone have no odd one out", () => {
    expect(briefs({ de: "Am 21. Juni kamen sie.", en: "They came on 12 June." })).toEqual(["date.across.day major -"]);
  });

  test("how long ago is a number, and left to the rule for numbers", () => {
    const told = { vi: "Họ ký 3 năm trước.", de: "Sie unterzeichneten vor 3 Jahren.", en: "They signed 5 years ago." };
    expect(find(told).map(({ why, odd }) => `${why.rule} ${odd}`)).toEqual(["number.across en"]);
  });

  test("the order of the versions changes nothing", () => {
    const told = { ...TOLD, de: TOLD.de.replace("21.", "12.") };
    const turned = { en: told.en, vi: told.vi, de: told.de };
    expect(find(turned).map(({ fingerprint }) => fingerprint)).toEqual(
      find(told).map(({ fingerprint }) => fingerprint),
    );
  });

  test("in a bead that is likely wrong, nothing is held against anything", () => {
    expect(briefs({ ...TOLD, de: TOLD.de.replace("21.", "12.").replace("Donnerstag, dem ", "") }, PAGE, 0.2)).toEqual(
      [],
    );
  });
});

describe("a version against itself", () => {
  test("a weekday that its date does not fall on", () => {
    const de = TOLD.de.replace("Donnerstag", "Freitag");
    expect(briefs({ de, vi: "Họ ký ở Huế." })).toEqual(["date.weekday.contradicts major de"]);
    expect(briefs({ de: TOLD.de, vi: "Họ ký ở Huế." })).toEqual([]);
  });

  test("without a year, only near the page's date, and not where others print the same", () => {
    const near = { de: "Am Freitag, dem 21. Juni, kamen sie.", vi: "Họ đến." };
    const far = { de: "Am Freitag, dem 21. Dezember, kamen sie.", vi: "Họ đến." };
    expect(briefs(near)).toEqual(["date.weekday.contradicts major de"]);
    expect(briefs(far)).toEqual([]);
    expect(briefs({ ...near, en: "They came on Friday, June 21.", vi: "Thứ Sáu, ngày 21/6, họ đến." })).toEqual([]);
  });

  test("a day that no calendar has", () => {
    expect(briefs({ en: "They met on 31 February 2018.", de: "Sie trafen sich." })).toEqual([
      "date.impossible.day major en",
    ]);
    expect(briefs({ en: "They met on 28 February 2018.", de: "Sie trafen sich." })).toEqual([]);
  });

  test("what else is wrong with the same words is kept inside", () => {
    const [finding, another] = find({ ...TOLD, de: TOLD.de.replace("Donnerstag", "Montag") });
    expect(finding!.messageKey).toBe("date.across.weekday");
    expect(finding!.related.map(({ messageKey }) => messageKey)).toEqual(["date.weekday.contradicts"]);
    expect(another).toBeUndefined();
  });
});

describe("a date that only one version leaves out", () => {
  const said = {
    vi: "Hai bên đã ký thỏa thuận.",
    de: "Anfang des Monats unterzeichneten beide Seiten den Vertrag.",
    en: "Both sides signed the treaty earlier this month.",
  };

  test("is minor, and points to where it would stand", () => {
    const [finding, another] = find(said);
    expect(brief(finding!)).toBe("date.omitted.absent minor vi");
    expect(finding!.spans["vi"]).toEqual([{ start: said.vi.length, end: said.vi.length }]);
    expect(another).toBeUndefined();
  });

  it.each<[why: string, told: Told]>([
    ["it stands there in other words", { ...said, vi: "Đầu tháng này hai bên đã ký." }],
    [
      "its year stands there as a number",
      { vi: "Kế hoạch 2015 được ký.", de: "2015 unterzeichneten sie.", en: "They signed in 2015." },
    ],
    ["it is as vague as today", { vi: "Họ rất giàu.", de: "Heute sind sie reich.", en: "Today they are rich." }],
    ["only one version gives it", { vi: said.vi, de: "Beide Seiten unterzeichneten.", en: said.en }],
  ])("is nothing where %s", (_why, told) => {
    expect(briefs(told)).toEqual([]);
  });
});
