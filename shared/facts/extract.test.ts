import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFacts, hasFacts } from "./extract.ts";
import { toFactLine } from "./testing/fact-line.ts";

const LANGUAGES = ["vi", "de", "en"] as const;

const NUMBERS: readonly [string, string, number][] = [
  ["en", "13,000", 13_000],
  ["de", "13.000", 13_000],
  ["vi", "13,000", 13_000],
  ["vi", "13.000", 13_000],
  ["de", "1,234", 1.234],
  ["en", "1.234", 1.234],
  ["en", "13\u00a0000", 13_000],
  ["de", "1\u202f234\u202f567", 1_234_567],
];

describe("the languages", () => {
  it("go by the primary subtag", () => {
    expect(["vi", "de-AT", "EN_us", "en-x-b", "fr", "", "constructor"].map(hasFacts)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(extractFacts("12 mai", "fr")).toEqual([]);
  });

  it.each(NUMBERS)("read %s %j as %d", (language, text, value) => {
    expect(extractFacts(text, language)[0]).toMatchObject({
      kind: "number",
      value,
      range: { start: 0, end: text.length },
    });
  });
});

describe("what a fact carries", () => {
  it.each([
    ["vi", "86 triệu yên", 500_000],
    ["de", "11,15 Mio. Euro", 5_000],
    ["en", "13,000 people", 0.5],
    ["en", "5.60 points", 0.005],
    ["de", "drei Millionen Menschen", 500_000],
    ["en", "twenty-four boats", 0.5],
  ])("%s %j is known to ± %d", (language, text, tolerance) => {
    expect(extractFacts(text, language)[0]).toHaveProperty("tolerance", tolerance);
  });

  it("keeps the other reading of an ambiguous shape, scaled alike", () => {
    const [fact] = extractFacts("1,234 billion dollars", "en");
    expect(fact).toMatchObject({ value: 1.234e12, alternatives: [{ value: 1.234e9, tolerance: 5e5 }] });
    expect(extractFacts("12,34 dollars", "en")[0]).not.toHaveProperty("alternatives");
  });

  it("keeps the currencies that a sign leaves open", () => {
    expect(extractFacts("¥500", "en")[0]).toHaveProperty("currencyCandidates", ["CNY", "JPY"]);
    expect(extractFacts("$500", "en")[0]).toHaveProperty("currencyCandidates.0", "USD");
    expect(extractFacts("US$500", "en")[0]).not.toHaveProperty("currencyCandidates");
  });

  it("keeps digits that a double cannot hold", () => {
    expect(extractFacts("12345678901234567891", "en")[0]).toHaveProperty("valueText", "12345678901234567891");
  });

  it("resolves partial and relative dates from the publication date, and marks days that do not exist", () => {
    const dates = (text: string, language: string, date?: string): unknown[] =>
      extractFacts(text, language, date === undefined ? {} : { date }).map((fact) =>
        "resolved" in fact ? fact.resolved : null,
      );
    expect(dates("gestern, 21. Juni, diesen April, Anfang des Monats", "de", "2018-06-22")).toEqual([
      "2018-06-21",
      "2018-06-21",
      "2018-04",
      "2018-06",
    ]);
    expect(dates("on 30 December", "en", "2018-01-05")).toEqual(["2017-12-30"]);
    expect(dates("hôm qua", "vi")).toEqual([null]);
    expect(dates("30 February 2018", "en", "2018-06-22")).toEqual([null]);
  });
});

describe("restated amounts", () => {
  it.each([
    ["vi", "86 triệu yên (tương đương 13 triệu USD)"],
    ["vi", "86 trieu yen (tuong duong 13 trieu USD)"],
    ["vi", "86 triệu tệ, tương đương với khoảng 13 triệu USD"],
    ["en", "86 million yuan ($13 million)"],
    ["en", "86 million yuan, equivalent to about $13 million"],
    ["en", "86 million yuan, or $13 million,"],
    ["de", "86 Mio. Yuan (rund 13 Mio. Dollar)"],
    ["de", "86 Mio. Yuan, umgerechnet 13 Mio. Dollar"],
    ["de", "rund 86 Mio. Yuan oder umgerechnet 13 Mio. Dollar"],
  ])("%s: %s", (language, text) => {
    expect(extractFacts(text, language)).toMatchObject([{ value: 86e6 }, { value: 13e6, conversionOf: 0 }]);
  });

  it.each([
    ["en", "86 million yuan. And $13 million"],
    ["en", "86 million yuan and $13 million"],
    ["de", "86 Mio. Yuan und umgerechnet 13 Mio. Dollar Zinsen"],
    ["en", "$86 million ($13 million in cash)"],
  ])("are not made of two separate amounts: %s: %s", (language, text) => {
    expect(extractFacts(text, language)[1]).not.toHaveProperty("conversionOf");
  });

  it("are marked as converted even without their original", () => {
    expect(extractFacts("um umgerechnet etwa 11,15 Mio. Euro", "de")).toMatchObject([
      { converted: true, bound: "about", text: "11,15 Mio. Euro" },
    ]);
  });
});

describe("whatever the text", () => {
  const SAMPLE =
    "hơn 86 triệu yên (tương đương 13 triệu USD) của 13,000 nhà đầu tư, ngày 21 – 06 – 2018, hai mươi tỷ đồng";

  it("reads NFD as NFC, with ranges of the text it was given", () => {
    const decomposed = SAMPLE.normalize("NFD");
    const facts = extractFacts(decomposed, "vi");
    expect(facts.map(toFactLine)).toEqual(extractFacts(SAMPLE, "vi").map(toFactLine));
    expect(facts.map((fact) => fact.text.normalize("NFC"))).toEqual(
      extractFacts(SAMPLE, "vi").map((fact) => fact.text),
    );
  });

  it("changes nothing but the currency when only the currency's name changes", () => {
    const read = (text: string): unknown =>
      extractFacts(text, "vi").map((fact) => ({ ...fact, currency: "", text: "", range: {} }));
    expect(read(SAMPLE.replace("yên", "nhân dân tệ"))).toEqual(read(SAMPLE));
  });

  const value = (text: string, language: string): unknown => {
    const [fact] = extractFacts(text, language);
    return fact && "value" in fact ? fact.value : null;
  };

  it("reads one integer alike in three notations", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const grouped = n.toLocaleString("en-US");
        expect(value(grouped, "en")).toBe(n);
        expect(value(grouped.replaceAll(",", "."), "de")).toBe(n);
        expect(value(grouped.replaceAll(",", "."), "vi")).toBe(n);
        expect(value(grouped, "vi")).toBe(n);
        expect(value(grouped.replaceAll(",", "\u00a0"), "de")).toBe(n);
      }),
      { seed: 20180622, numRuns: 300 },
    );
  });

  const piece = fc.constantFrom(
    "1",
    "234",
    ",",
    ".",
    " ",
    "-",
    "–",
    "triệu",
    "Mio.",
    "million",
    "€",
    "$",
    "USD",
    "(",
    ")",
    "%",
    "một",
    "ein",
    "and",
    "und",
    "tháng",
    "ngày",
    "June",
    "/",
    "2018",
    "km",
    "rưỡi",
    "tương đương",
    "umgerechnet",
    "e\u0302\u0323",
    "\u200b",
    "đồng",
    "hundert",
    "half a",
    "thirds",
    "½",
    "Drittel",
    "phần",
    "thứ",
    "forty",
    "zwanzigste",
    "rưỡi",
    "^",
    "e",
    "٣",
    "５",
    "cents",
    "Stunde",
    "hours",
    "won",
    ":",
    "minus",
    "point",
    "phẩy",
    "zwischen",
    "between",
    "over",
    "less than",
    "XYZ",
    "US$",
    "foot",
  );
  it("gives facts in order that quote their range; quantities do not overlap, nor names; values are finite", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? " " : "");
        for (const language of LANGUAGES) {
          const reached = { names: 0, others: 0 };
          const facts = extractFacts(text, language, { date: "2018-06-22" });
          for (const [index, fact] of facts.entries()) {
            const sort = fact.kind === "name" ? "names" : "others";
            expect(fact.range.start).toBeGreaterThanOrEqual(reached[sort]);
            expect(fact.range.start).toBeGreaterThanOrEqual(facts[index - 1]?.range.start ?? 0);
            expect(fact.range.end).toBeGreaterThan(fact.range.start);
            expect(text.slice(fact.range.start, fact.range.end)).toBe(fact.text);
            reached[sort] = fact.range.end;
            expect(toFactLine(fact)).not.toMatch(/NaN|Infinity|undefined/);
            if (fact.kind === "money" && fact.conversionOf !== undefined) expect(fact.conversionOf).toBeLessThan(index);
          }
        }
      }),
      { seed: 20180622, numRuns: 1000 },
    );
  });

  it.each([
    ["digits", "7".repeat(10_000)],
    ["commas", "1" + ",".repeat(10_000)],
    ["groups", "1" + ",234".repeat(5_000)],
    ["dots", "1.2".repeat(5_000)],
    ["spaces", "1" + " ".repeat(10_000) + "2"],
    ["marks", "e" + "\u0301".repeat(10_000)],
    ["number words", "million ".repeat(2_000)],
    ["spaced groups", "1 234".repeat(2_000)],
    ["brackets", "(".repeat(10_000)],
    ["compounds", "hundert".repeat(2_000)],
    ["hyphens", "zwei-".repeat(2_000)],
    ["fractions", "two fifths and ".repeat(1_000)],
    ["strokes", "1/".repeat(5_000)],
    ["powers", "10^".repeat(3_000)],
    ["ordinals", "hundertste".repeat(1_000)],
    ["nested brackets", "(".repeat(1_000) + "$5" + ")".repeat(1_000)],
    ["currency signs", "$ € ".repeat(3_000)],
    ["amounts", "5 dollars and ".repeat(1_000)],
    ["spans", "2 hours and ".repeat(1_000)],
    ["scripts", "1٢３".repeat(3_000)],
    ["share words", "half ".repeat(2_000) + "nửa ".repeat(1_000)],
    ["results", "won 3-1 ".repeat(1_000)],
    ["addresses", "a@".repeat(3_000)],
  ])("stays linear on 10,000 %s", (_name, text) => {
    // Time on the processor: what else the machine does is no fault of the readers.
    const started = process.cpuUsage();
    for (const language of LANGUAGES) extractFacts(text, language);
    // Tens of milliseconds on a quiet machine; a quadratic reader takes minutes.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
