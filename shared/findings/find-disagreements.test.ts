import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDisagreements } from "./find-disagreements.ts";
import type { Finding } from "./finding.ts";
import { RULES } from "./registry.ts";
import type { StoryContext } from "./story-context.ts";
import { money, number, type Saying, story, threeDays, type Told } from "./testing/story.ts";

const say = (text: string, ...facts: readonly Told[]): Saying => ({ text, facts });

const vi = (currency = "JPY", word = "yên", usd = 13e6, usdText = "13 triệu USD"): Saying =>
  say(
    `Một vụ lừa đảo đã lấy đi hơn 86 triệu ${word} (tương đương ${usdText}) của hơn 13,000 nhà đầu tư.`,
    money(`86 triệu ${word}`, 86e6, currency, { bound: "over" }),
    money(usdText, usd, "USD", { conversionOf: 0 }),
    number("13,000", 13_000, { bound: "over", alternatives: [{ value: 13, tolerance: 0.0005 }] }),
  );
const de = say(
  "Ein System, das über 13.000 Investoren um umgerechnet etwa 11,15 Mio. Euro betrogen haben soll.",
  number("13.000", 13_000, { bound: "over", alternatives: [{ value: 13, tolerance: 0.0005 }] }),
  money("11,15 Mio. Euro", 11.15e6, "EUR", { converted: true, bound: "about", tolerance: 5000 }),
);
const en = say(
  "A scheme cheated more than 13,000 investors out of over 86 million yuan ($13 million).",
  number("13,000", 13_000, { bound: "over" }),
  money("86 million yuan", 86e6, "CNY", { bound: "over" }),
  money("$13 million", 13e6, "USD", { conversionOf: 1 }),
);

const brief = ({ why, category, severity, odd }: Finding): string =>
  [why.rule, category, severity, ...(odd === undefined ? [] : [odd])].join(" ");
const briefs = (context: StoryContext): readonly string[] => findDisagreements(context).map(brief);
const grave = (context: StoryContext): readonly Finding[] =>
  findDisagreements(context).filter(({ severity }) => severity === "critical");

describe("the sum of the sample story", () => {
  const context = story({ vi: [vi()], de: [de], en: [en] });
  const findings = findDisagreements(context);

  it("finds the yen, the missing original, the bound, and what fits", () => {
    expect(findings.map(brief)).toEqual([
      "money.bracket currency critical vi",
      "money.omitted money major de",
      "modifier.bound modifier minor de",
      "money.bracket conversion note",
      "money.across conversion note",
    ]);
  });

  it("explains the yen so that it can be checked by hand", () => {
    const yen = findings[0]!;
    expect(yen).toMatchObject({
      bead: 0,
      confidence: 0.99,
      message: "86 million yen and 13 million US dollars are 17 times apart",
      messageKey: "money.bracket.inconsistent",
      params: { a: "86000000 JPY", b: "13000000 USD", ratio: 17 },
      why: {
        rates: { source: "ECB", date: "2018-06-22", pairs: { "EUR/JPY": 128.3, "EUR/USD": 1.1648, "USD/JPY": 110.15 } },
        suggestion: { currency: "CNY" },
        expected: { USD: 780_770 },
      },
    });
    expect(yen.why.arithmetic[0]).toBe("86,000,000 JPY ÷ 128.3 × 1.1648 = 780,770 USD");
    expect(yen.related.map(brief)).toEqual(["money.across currency critical vi"]);
    expect(yen.related[0]!.related).toEqual([]);
    const quoted = (key: string): readonly string[] =>
      yen.spans[key]!.map(({ start, end }) =>
        context.versions.find(({ version }) => version.key === key)!.version.view.text.slice(start, end),
      );
    expect(quoted("vi")).toEqual(["86 triệu yên", "13 triệu USD"]);
    expect(quoted("de")).toEqual([]);
    expect(quoted("en")).toEqual(["86 million yuan"]);
  });

  it("moves spans to the version's own offsets", () => {
    const later = findDisagreements(
      story({ vi: [say("Mở đầu."), vi()], de: [say("Anfang."), de], en: [say("Start."), en] }),
    );
    expect(later[0]!.bead).toBe(1);
    expect(later[0]!.spans["vi"]![0]!.start).toBe(findings[0]!.spans["vi"]![0]!.start + "Mở đầu.\n".length);
    expect(later[0]!.fingerprint).toBe(findings[0]!.fingerprint);
  });
});

describe("changes to the sample story", () => {
  const told = (saying: Saying): StoryContext => story({ vi: [saying], de: [de], en: [en] });

  it("yuan for yen removes the critical finding", () => {
    expect(grave(told(vi("CNY", "nhân dân tệ")))).toEqual([]);
  });

  it("1.3 for 13 million changes the multiple, not the severity", () => {
    const [finding] = grave(told(vi("JPY", "yên", 1.3e6, "1,3 triệu USD")));
    expect(finding).toMatchObject({ messageKey: "money.bracket.off", params: { ratio: 1.7, percent: 67 } });
  });

  it("an open ¥ is decided by its bracket", () => {
    const open = say(
      "¥86m (13 triệu USD)",
      money("¥86m", 86e6, "JPY", { currencyCandidates: ["JPY", "CNY"] }),
      money("13 triệu USD", 13e6, "USD", { conversionOf: 0 }),
    );
    expect(briefs(story({ vi: [open] }))).toEqual(["money.bracket conversion note"]);
  });

  it("another day changes figures and rates, nothing else", () => {
    const plain = (date: string): unknown =>
      findDisagreements(story({ vi: [vi()], de: [de], en: [en] }, date)).map(({ why, ...finding }) => [
        brief({ why, ...finding }),
        finding.spans,
        finding.fingerprint,
        why.suggestion,
      ]);
    expect(plain("2018-06-21")).toEqual(plain("2018-06-22"));
  });

  it("the order of the versions changes nothing but the order of findings", () => {
    const byPrint = (context: StoryContext): unknown =>
      [...findDisagreements(context)].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
    expect(byPrint(story({ en: [en], de: [de], vi: [vi()] }))).toEqual(byPrint(told(vi())));
    expect(byPrint(story({ de: [de], vi: [vi()], en: [en] }))).toEqual(byPrint(told(vi())));
  });

  it("other words around the figures change neither findings nor fingerprints", () => {
    const renamed = { ...vi(), text: vi().text.replace("Một vụ", "Hai vụ ở Huế") };
    const prints = (saying: Saying): readonly string[] => findDisagreements(told(saying)).map((f) => f.fingerprint);
    expect(prints(renamed)).toEqual(prints(vi()));
  });

  it("without a rate nothing is converted, and one note says so", () => {
    const found = findDisagreements(story({ vi: [vi()], de: [de] }, "2005-03-15"));
    const notes = found.filter(({ why }) => why.rule === "money.no-rate");
    expect(notes.map(({ message }) => message)).toEqual([
      "No rate within 7 days of 2005-03-15 for JPY; nearest 2018-06-22",
    ]);
    expect(found.every(({ why }) => why.rates === undefined)).toBe(true);
    expect(found.filter(({ why }) => why.rule === "money.bracket")).toEqual([]);
  });
});

describe("across versions", () => {
  const one = (text: string, fact: Told): readonly Saying[] => [say(text, fact)];
  const sum = (text: string, value: number, currency: string, options = {}): readonly Saying[] =>
    one(text, money(text, value, currency, options));

  it.each([
    [
      "a lone conversion fits",
      sum("14 tỷ USD", 14e9, "USD"),
      sum("12 Mrd. Euro", 12e9, "EUR", { converted: true }),
      sum("$14 billion", 14e9, "USD"),
      ["money.across conversion note"],
    ],
    [
      "another amount",
      sum("25 triệu USD", 25e6, "USD"),
      sum("35 Mio. Dollar", 35e6, "USD"),
      sum("$35 million", 35e6, "USD"),
      ["money.across money critical vi"],
    ],
    [
      "another magnitude",
      sum("4,8 tỷ USD", 4.8e9, "USD"),
      sum("4,8 Mio. Dollar", 4.8e6, "USD"),
      sum("$4.8 million", 4.8e6, "USD"),
      ["money.across magnitude critical vi"],
    ],
    [
      "another currency",
      sum("5 triệu yên", 5e6, "JPY"),
      sum("5 Mio. Dollar", 5e6, "USD"),
      sum("$5 million", 5e6, "USD"),
      ["money.across currency critical vi"],
    ],
    [
      "a wrong conversion",
      sum("14 tỷ USD", 14e9, "USD"),
      sum("20 Mrd. Euro", 20e9, "EUR", { converted: true }),
      sum("$14 billion", 14e9, "USD"),
      ["money.across conversion critical de"],
    ],
    [
      "a number",
      one("29", number("29", 29)),
      one("29", number("29", 29)),
      one("21", number("21", 21)),
      ["number.across number critical en"],
    ],
    [
      "a word against a digit",
      one("4", number("4", 4)),
      one("vier", number("vier", 4)),
      one("four", number("four", 4)),
      [],
    ],
    [
      "two separators, one value",
      one("13,000", number("13,000", 13000)),
      one("13.000", number("13.000", 13000)),
      one("13 000", number("13 000", 13000)),
      [],
    ],
    [
      "a bound",
      one("20", number("20", 20, { bound: "over" })),
      one("20", number("20", 20)),
      one("20", number("20", 20)),
      ["modifier.bound modifier minor vi"],
    ],
    [
      "opposite bounds",
      one("20", number("20", 20, { bound: "over" })),
      one("20", number("20", 20, { bound: "under" })),
      one("20", number("20", 20, { bound: "over" })),
      ["modifier.bound modifier major de"],
    ],
    [
      "a number in words that no fact was read from",
      one("6", number("6", 6)),
      one("sechs", number("sechs", 6)),
      [say("six of them")],
      [],
    ],
    [
      "a number that one version drops",
      one("6", number("6", 6)),
      one("sechs", number("sechs", 6)),
      [say("no number")],
      ["number.omitted number minor en"],
    ],
  ] as const)("%s", (_, viSays, deSays, enSays, expected) => {
    expect(briefs(story({ vi: viSays, de: deSays, en: enSays }))).toEqual(expected);
  });

  it("two versions alone have no odd one out", () => {
    expect(briefs(story({ de: sum("35 Mio. Dollar", 35e6, "USD"), en: sum("$25 million", 25e6, "USD") }))).toEqual([
      "money.across money critical",
    ]);
  });

  it("pairs nothing by elimination in a bead that is likely wrong", () => {
    const versions = { de: one("29", number("29", 29)), en: one("21", number("21", 21)) };
    expect(briefs(story(versions, "2018-06-22", threeDays, 0.4))).toEqual([]);
  });

  it("stays silent where two numbers of a kind are left over", () => {
    const two = say("21 or 22", number("21", 21), number("22", 22));
    expect(briefs(story({ de: one("29", number("29", 29)), en: [two], vi: one("29", number("29", 29)) }))).toEqual([]);
  });
});

describe("properties", () => {
  const seeded = { seed: 20180622, numRuns: 200 };
  const currency = fc.constantFrom("USD", "CNY", "JPY");

  it("a conversion off by up to 4.7 % is never more than a note, in brackets or across", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 999 }),
        currency,
        fc.double({ min: -0.047, max: 0.047, noNaN: true }),
        (n, code, off) => {
          const rate = threeDays("2018-06-22", code, "EUR");
          const euros = n * 1e6 * (rate.kind === "rate" ? rate.value : 1) * (1 + off);
          const bracket = say(
            "sum bracket",
            money("sum", n * 1e6, code),
            money("bracket", euros, "EUR", { conversionOf: 0, tolerance: 0 }),
          );
          const lone = say("lone", money("lone", euros, "EUR", { converted: true, tolerance: 0 }));
          const original = say("sum", money("sum", n * 1e6, code));
          return [story({ vi: [bracket] }), story({ de: [lone], en: [original], vi: [original] })].every((context) =>
            findDisagreements(context).every(({ severity }) => severity === "note"),
          );
        },
      ),
      seeded,
    );
  });

  it("the arithmetic of a bracket is its values times its rates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), currency, (a, b, code) => {
        const bracket = say(
          "sum bracket",
          money("sum", a * 1e6, code),
          money("bracket", b * 1e6, "EUR", { conversionOf: 0 }),
        );
        return findDisagreements(story({ vi: [bracket] })).every(({ why }) => {
          const perEuro = why.rates!.pairs[`EUR/${code}`]!;
          const printed = Number(/= ([\d,.]+) EUR/.exec(why.arithmetic[0]!)![1]!.replaceAll(",", ""));
          return (
            Math.abs(printed - why.values[0]!.value / perEuro) <= 0.5 &&
            Math.abs(why.expected[code]! - why.values[1]!.value * perEuro) <= 0.5 &&
            why.expected["EUR"] === printed
          );
        });
      }),
      seeded,
    );
  });

  it("versions that say the same raise nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 1e6 }), { maxLength: 5 }), (values) => {
        const words = values.map((value) => `n${value}n`);
        const same = say(words.join(" "), ...values.map((value, index) => number(words[index]!, value)));
        return findDisagreements(story({ vi: [same], de: [same], en: [same] })).length === 0;
      }),
      seeded,
    );
  });
});

describe("the work itself", () => {
  it("reports progress and can be stopped", () => {
    const seen: number[] = [];
    const beads = [vi(), vi(), vi()];
    const found = findDisagreements(story({ vi: beads }), (done) => {
      seen.push(done);
      return done < 2;
    });
    expect(seen).toEqual([1, 2]);
    expect(new Set(found.map(({ bead }) => bead))).toEqual(new Set([0, 1]));
  });

  it("every finding is of a registered rule, category and severity", () => {
    for (const { why, category, severity } of findDisagreements(story({ vi: [vi()], de: [de], en: [en] }))) {
      const rule = RULES.find(({ id }) => id === why.rule)!;
      expect(rule.categories).toContain(category);
      expect(["critical", "major", "minor", "note"].indexOf(severity)).toBeGreaterThanOrEqual(
        ["critical", "major", "minor", "note"].indexOf(rule.severity),
      );
    }
  });
});
