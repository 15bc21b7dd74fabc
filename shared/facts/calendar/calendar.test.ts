import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFacts } from "../extract.ts";
import type { Fact } from "../fact.ts";
import { dayOf, isoDay, parseDay, weekdayOf } from "./day.ts";
import { periodOfIso } from "./fact-periods.ts";
import { holidayIn } from "./holidays.ts";
import { DE_HOLIDAYS } from "../lang/de-holidays.ts";
import { EN_HOLIDAYS } from "../lang/en-holidays.ts";
import { VI_HOLIDAYS } from "../lang/vi-holidays.ts";

/** A Friday. */
const PAGE = "2018-06-22";

function line(fact: Fact): string {
  if (fact.kind === "date") return [fact.timex, fact.resolved ?? "no day", fact.weekday].filter(Boolean).join(" ");
  if (fact.kind === "relativeDate") return `~ ${[fact.resolved].flat().join(" or ")}`;
  if (fact.kind === "dateRange") return `${fact.timex} [${fact.startDate}, ${fact.endExclusive})`;
  if (fact.kind === "time") return `${fact.values.join(":")}${fact.clock === 12 ? " am or pm" : ""}`;
  return "value" in fact ? `${fact.kind} ${fact.value}` : fact.kind;
}

const read = (text: string, language: string, date: string | null = PAGE): readonly string[] =>
  extractFacts(text, language, date === null ? {} : { date }).map(line);

describe("dates", () => {
  it.each<[language: string, text: string, ...facts: string[]]>([
    ["en", "on the third of March", "XXXX-03-03 2018-03-03"],
    ["en", "Jun 22nd, '18", "2018-06-22 2018-06-22"],
    ["en", "on Thursday, June 21, 2018,", "2018-06-21 2018-06-21 4"],
    ["en", "on Thursday (21 June)", "XXXX-06-21 2018-06-21 4"],
    ["en", "Sept. 3 talks", "XXXX-09-03 2018-09-03"],
    ["en", "born in April of 87", "1987-04 1987-04"],
    ["en", "in nineteen eighty-six", "1986 1986"],
    ["en", "in Q3 2019 and H1 2020", "2019-Q3 2019-Q3", "2020-H1 2020-H1"],
    ["en", "the fourth quarter of 2018", "2018-Q4 2018-Q4"],
    ["en", "the 2016 election", "2016 2016"],
    ["en", "9/21/2018", "2018-09-21 2018-09-21"],
    ["en", "21/9/2018", "2018-09-21 2018-09-21"],
    ["en", "31 February", "XXXX-02-31 no day"],
    ["de", "am 22. Juni", "XXXX-06-22 2018-06-22"],
    ["de", "der dritte März", "XXXX-03-03 2018-03-03"],
    ["de", "am Donnerstag, dem 21. Juni 2018,", "2018-06-21 2018-06-21 4"],
    ["de", "Donnerstag (21. Juni)", "XXXX-06-21 2018-06-21 4"],
    ["de", "am Sonnabend, 23.6.", "XXXX-06-23 2018-06-23 6"],
    ["de", "am 22.6.", "XXXX-06-22 2018-06-22"],
    ["de", "im dritten Quartal 2018", "2018-Q3 2018-Q3"],
    ["de", "2012 fand es statt", "2012 2012"],
    ["de", "am 3. Mai neunzehnhundertneunundachtzig", "1989-05-03 1989-05-03"],
    ["vi", "ngày 22 tháng 6 năm 2018", "2018-06-22 2018-06-22"],
    ["vi", "ngày 22-6", "XXXX-06-22 2018-06-22"],
    ["vi", "hôm 21/6", "XXXX-06-21 2018-06-21"],
    ["vi", "mùng 5 tháng 2", "XXXX-02-05 2018-02-05"],
    ["vi", "thứ Năm (21/6)", "XXXX-06-21 2018-06-21 4"],
    ["vi", "Chủ nhật, ngày 24 tháng 6", "XXXX-06-24 2018-06-24 7"],
    ["vi", "quý II/2018", "2018-Q2 2018-Q2"],
    ["vi", "tháng Sáu năm 2018", "2018-06 2018-06"],
    ["vi", "ngay 22 thang 6 nam 2018", "2018-06-22 2018-06-22"],
    ["vi", "ngày 30 tháng 2 năm 2018", "2018-02-30 no day"],
  ])("%s: %s", (language, text, ...facts) => {
    expect(read(text, language)).toEqual(facts);
  });

  it.each([
    ["en", "Theresa May and the long march"],
    ["en", "they sat on the sun deck"],
    ["en", "480 BC"],
    ["de", "er mag Mai nicht so sehr wie Frau Mai"],
    ["vi", "người thứ hai và hạng ba"],
    ["vi", "Anh Nam mua 2018 con gà"],
    ["en", "it rose from 1500 to 2000 dollars"],
    ["de", "Version 2.1 mit 1.500 Euro"],
    ["en", "a 1/5 share, 24/7"],
    ["en", "in her early 40s, five to ten per cent"],
    ["de", "in den letzten Jahren"],
    ["vi", "trong nhiều năm qua, cặp đôi thứ hai sau họ"],
  ])("none in %s: %s", (language, text) => {
    const kinds = extractFacts(text, language, { date: PAGE }).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ["date", "relativeDate", "dateRange", "time"].includes(kind))).toEqual([]);
  });

  it("keeps the other order of day and month where English leaves it open", () => {
    expect(extractFacts("4/5/2018", "en", { date: PAGE })[0]).toMatchObject({
      timex: "2018-04-05",
      alternatives: [{ timex: "2018-05-04", resolved: "2018-05-04" }],
    });
    for (const [text, language] of [
      ["4/5/2018", "de"],
      ["4/5/2018", "vi"],
      ["4/4/2018", "en"],
      ["4/15/2018", "en"],
    ] as const) {
      expect(extractFacts(text, language, { date: PAGE })[0]).not.toHaveProperty("alternatives");
    }
  });

  it("without a page's date, a date keeps its form and what counts from that date has no day", () => {
    expect(read("21 June, yesterday, Friday, in 2018", "en", null)).toEqual([
      "XXXX-06-21 no day",
      "~ ",
      "~ ",
      "2018 2018",
    ]);
  });
});

describe("what counts from the page's date", () => {
  it.each<[language: string, text: string, ...facts: string[]]>([
    ["en", "the day before yesterday", "~ 2018-06-20"],
    ["en", "on Monday", "~ 2018-06-25 or 2018-06-18"],
    ["en", "last Monday", "~ 2018-06-18 or 2018-06-11"],
    ["en", "Monday of next week", "~ 2018-06-25"],
    ["en", "next month, this quarter", "~ 2018-07", "~ 2018-Q2"],
    ["en", "earlier this month", "~ 2018-06"],
    ["en", "last week", "~ 2018-W24"],
    ["en", "in the coming weeks"],
    ["en", "the first Monday in October 2018", "2018-10-01 2018-10-01 1"],
    ["en", "last March", "XXXX-03 2018-03"],
    ["en", "two weeks ago", "~ 2018-06-08 or 2018-W23", "duration 2"],
    ["en", "in 3 years", "~ 2021 or 2021-06 or 2021-06-22", "duration 3"],
    ["en", "three days after 21 June", "~ 2018-06-24", "duration 3"],
    ["en", "Christmas 2018", "2018-12-25 2018-12-25"],
    ["de", "samstags", "~ "],
    ["de", "vorgestern", "~ 2018-06-20"],
    ["de", "vor zwei Wochen", "~ 2018-06-08 or 2018-W23", "duration 2"],
    ["de", "Anfang des Monats", "~ 2018-06"],
    ["de", "am Montagabend", "~ 2018-06-25 or 2018-06-18"],
    ["de", "Mittwoch dieser Woche", "~ 2018-06-20"],
    ["de", "übernächstes Jahr", "~ 2020"],
    ["de", "vor rund drei Jahren", "~ 2015 or 2015-06 or 2015-06-22", "duration 3"],
    ["de", "Ostern 2018", "2018-04-01 2018-04-01"],
    ["vi", "hôm kia", "~ 2018-06-20"],
    ["vi", "vào thứ Hai", "~ 2018-06-25 or 2018-06-18"],
    ["vi", "thứ Tư tuần trước", "~ 2018-06-13"],
    ["vi", "cách đây 3 năm", "~ 2015 or 2015-06 or 2015-06-22", "duration 3"],
    ["vi", "năm năm trước", "~ 2013 or 2013-06 or 2013-06-22", "duration 5"],
    ["vi", "đầu tháng", "~ 2018-06"],
    ["vi", "cuối năm ngoái", "~ 2017"],
    ["vi", "hom qua", "~ 2018-06-21"],
    ["vi", "Tết Nguyên đán 2018", "2018-02-16 2018-02-16"],
    ["vi", "3 năm sau", "duration 3"],
  ])("%s: %s", (language, text, ...facts) => {
    expect(read(text, language)).toEqual(facts);
  });
});

describe("stretches of days", () => {
  it.each<[language: string, text: string, ...facts: string[]]>([
    ["en", "3–5 May", "XXXX-05-03/XXXX-05-05 [2018-05-03, 2018-05-06)"],
    ["en", "from Nov to Feb 2017", "2016-11/2017-02 [2016-11-01, 2017-03-01)"],
    ["en", "between 2005 and 2010", "2005/2010 [2005-01-01, 2011-01-01)"],
    ["en", "of 2007 and 2009", "2007 2007", "2009 2009"],
    ["en", "the 1990s", "1990/1999 [1990-01-01, 2000-01-01)"],
    ["en", "early March", "XXXX-03-01/XXXX-03-10 [2018-03-01, 2018-03-11)"],
    ["en", "the 19th century", "1801/1900 [1801-01-01, 1901-01-01)", "ordinal 19"],
    ["en", "the summer of 2015", "2015-SU [2015-06-01, 2015-09-01)"],
    ["en", "this weekend", "2018-W25-WE [2018-06-23, 2018-06-25)"],
    ["en", "from March to date", "2018-03/2018-06-22 [2018-03-01, 2018-06-23)"],
    ["en", "the past two weeks", "2018-06-08/2018-06-21 [2018-06-08, 2018-06-22)", "duration 2"],
    ["de", "vom 3. bis 5. Mai", "XXXX-05-03/XXXX-05-05 [2018-05-03, 2018-05-06)"],
    ["de", "die 90er Jahre", "1990/1999 [1990-01-01, 2000-01-01)"],
    ["en", "the early 90s", "1990-01-01/1992-12-31 [1990-01-01, 1993-01-01)"],
    ["de", "im 19. Jahrhundert", "1801/1900 [1801-01-01, 1901-01-01)", "ordinal 19"],
    ["de", "Mitte Juni", "XXXX-06-11/XXXX-06-20 [2018-06-11, 2018-06-21)"],
    ["vi", "từ ngày 3 đến ngày 5 tháng 5", "XXXX-05-03/XXXX-05-05 [2018-05-03, 2018-05-06)"],
    ["vi", "giai đoạn 2005-2010", "2005/2010 [2005-01-01, 2011-01-01)"],
    ["vi", "thập niên 90", "1990/1999 [1990-01-01, 2000-01-01)"],
    ["vi", "thế kỷ XIX", "1801/1900 [1801-01-01, 1901-01-01)", "ordinal 19"],
    ["vi", "cuối tuần qua", "2018-W24-WE [2018-06-16, 2018-06-18)"],
  ])("%s: %s", (language, text, ...facts) => {
    expect(read(text, language)).toEqual(facts);
  });
});

describe("times of day", () => {
  it.each<[language: string, text: string, ...facts: string[]]>([
    ["en", "at 7.55am, 7:30 and 19:30", "7:55", "7:30 am or pm", "19:30"],
    ["en", "quarter past three", "3:15 am or pm"],
    ["en", "12 a.m. or noon", "0:0", "12:0"],
    ["en", "a 3:1 win", "score"],
    ["de", "13.00 Uhr, halb vier", "13:0", "3:30 am or pm"],
    ["de", "um 8 Uhr abends", "20:0"],
    ["vi", "lúc 8 giờ tối, 19h30", "20:0", "19:30"],
    ["vi", "3 giờ kém 15 chiều", "14:45"],
    ["vi", "trong 8 giờ", "duration 8"],
  ])("%s: %s", (language, text, ...facts) => {
    expect(read(text, language)).toEqual(facts);
  });
});

describe("the calendar itself", () => {
  it("knows Easter, Advent and the new moon of the new year", () => {
    const on = (holiday: Parameters<typeof holidayIn>[0], year: number): string => isoDay(holidayIn(holiday, year)!);
    expect([1961, 2000, 2018, 2038].map((year) => on(EN_HOLIDAYS["easter"]!, year))).toEqual([
      "1961-04-02",
      "2000-04-23",
      "2018-04-01",
      "2038-04-25",
    ]);
    expect(on(DE_HOLIDAYS["vierter advent"]!, 2017)).toBe("2017-12-24");
    expect(on(DE_HOLIDAYS["erster advent"]!, 2018)).toBe("2018-12-02");
    expect(on(EN_HOLIDAYS["black friday"]!, 2018)).toBe("2018-11-23");
    expect([2017, 2018, 2019].map((year) => on(VI_HOLIDAYS["tết nguyên đán"]!, year))).toEqual([
      "2017-01-28",
      "2018-02-16",
      "2019-02-05",
    ]);
  });

  it("has no year 0 and no 29 February but in leap years", () => {
    expect(["0000-01-01", "2018-02-29", "2018-13-01", "1900-02-29"].map(parseDay)).toEqual([null, null, null, null]);
    expect(parseDay("2000-02-29")).toBe(dayOf(2000, 2, 29));
  });

  it("names every week so that the name leads back to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        const [fact] = extractFacts("this week", "en", { date: isoDay(day) });
        const week = fact?.kind === "relativeDate" ? periodOfIso([fact.resolved].flat()[0] ?? "") : null;
        expect(week && week.start <= day && day < week.end && weekdayOf(week.start) === 1).toBe(true);
      }),
      { seed: 20180622, numRuns: 200 },
    );
  });

  const word = fc.constantFrom(
    ..."1 3 22 2018 / - – . , ( ) : h May June Friday the of to from last in ago days early 1990 s XIX".split(" "),
    ..."am vom bis Juni Freitag Anfang Ende vor Jahren . Uhr halb".split(" "),
    ..."ngày tháng năm thứ hai sáu đến từ đầu cuối thế kỷ lúc giờ kém trước".split(" "),
  );
  it("gives dates that exist and ranges that run forwards, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.boolean(), (words, spaced) => {
        for (const language of ["en", "de", "vi"]) {
          for (const fact of extractFacts(words.join(spaced ? " " : ""), language, { date: PAGE })) {
            if (fact.kind === "date" || fact.kind === "relativeDate") {
              for (const iso of [fact.resolved ?? []].flat()) expect(periodOfIso(iso), iso).not.toBeNull();
            }
            if (fact.kind === "dateRange" && fact.startDate !== undefined) {
              expect(parseDay(fact.startDate)!).toBeLessThan(parseDay(fact.endExclusive!)!);
            }
            if (fact.kind === "time") expect(fact.values[0] * 60 + fact.values[1]).toBeLessThanOrEqual(24 * 60);
          }
        }
      }),
      { seed: 20180622, numRuns: 1500 },
    );
  });

  it.each([
    ["slashes", "1/2/".repeat(5_000)],
    ["links", "1 to ".repeat(5_000)],
    ["days and links", "3 May - ".repeat(4_000)],
    ["parts", "early ".repeat(8_000)],
    ["anchors", "3 days after ".repeat(4_000)],
    ["weekdays", "thứ hai ".repeat(8_000)],
  ])("reads %s in linear time", (_name, text) => {
    const work = (repeated: string): number => {
      const started = process.cpuUsage().user;
      for (const language of ["en", "de", "vi"]) extractFacts(repeated, language, { date: PAGE });
      return process.cpuUsage().user - started;
    };
    work(text);
    expect(work(text + text)).toBeLessThan(4_000_000);
  });
});
