import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Finding } from "../findings/finding.ts";
import { checkStory } from "./check-story.ts";

// The sample, changed in one place at a time: what must change with it does, and nothing else. No expectation here
// could be met by an engine that knows the sample's answer.

const read = (file: string) => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
const SAMPLE = {
  vi: read("000_15f2d2c2058ed7ed.txt"),
  de: read("001_9206ea573b5fad0d.txt"),
  en: read("en-working-version.txt"),
};
type Key = keyof typeof SAMPLE;

function check(changes: readonly (readonly [Key, string, string])[] = [], date = "2018-06-22"): readonly Finding[] {
  const versions = { ...SAMPLE };
  for (const [key, from, to] of changes) {
    expect(versions[key]).toContain(from);
    versions[key] = versions[key].replaceAll(from, to);
  }
  return checkStory({ versions, date })!.findings;
}

const brief = ({ why, severity, odd, bead, message }: Finding) =>
  `${bead + 1} ${why.rule} ${severity} ${odd ?? "-"}: ${message}`;
const isCurrencyFinding = ({ category, severity }: Finding) => category === "currency" && severity === "critical";
const others = (findings: readonly Finding[]) => findings.filter((finding) => !isCurrencyFinding(finding)).map(brief);
const before = check();

test("as it stands: one critical finding, the currency of the sum", () => {
  expect(before.filter(({ severity }) => severity === "critical").map(brief)).toEqual([
    "5 money.bracket critical vi: 86 million yen and 13 million US dollars are 17 times apart",
  ]);
});

describe("the currency", () => {
  test.each(["nhân dân tệ", "NDT", "tệ", "CNY"])("yên → %s removes the finding", (yuan) => {
    expect(check([["vi", "triệu yên", `triệu ${yuan}`]]).filter(({ severity }) => severity === "critical")).toEqual([]);
  });

  test("yên → ¥ leaves the reading open, and the one that fits is taken", () => {
    expect(check([["vi", "86 triệu yên", "86 triệu ¥"]]).filter(({ severity }) => severity === "critical")).toEqual([]);
  });

  test("yuan → yen in English moves the finding there", () => {
    const moved = check([
      ["vi", "triệu yên", "triệu nhân dân tệ"],
      ["en", "million yuan", "million yen"],
    ]);
    expect(moved.filter(isCurrencyFinding).map(({ odd }) => odd)).toEqual(["en"]);
  });
});

describe("the amount", () => {
  test("13 → 1,3 triệu in the bracket: still wrong, by another ratio", () => {
    const [first] = check([["vi", "13 triệu USD", "1,3 triệu USD"]]);
    expect(first).toMatchObject({ severity: "critical", odd: "vi", why: { rule: "money.bracket" } });
    const [value, stated] = [86e6 / 128.3, 1.3e6 / 1.1648];
    expect(first!.params["ratio"]).toBeCloseTo(stated / value, 0);
  });

  test("13 → 0,78 triệu makes yen fit, and sets the bracket against the other versions", () => {
    const findings = check([["vi", "13 triệu USD", "0,78 triệu USD"]]);
    const inBracket = findings.filter(({ why, odd }) => why.rule === "money.bracket" && odd === "vi");
    expect(inBracket).toEqual([]);
    expect(findings.some(({ severity, odd }) => severity === "critical" && odd === "vi")).toBe(true);
  });

  test("11,15 → 1,115 Mio. Euro: the euro figure stands out", () => {
    const found = check([["de", "11,15 Mio. Euro", "1,115 Mio. Euro"]]);
    const german = found.filter(({ severity, odd }) => severity === "critical" && odd === "de");
    expect(german).toHaveLength(1);
    expect(found.filter(isCurrencyFinding).map(brief)).toEqual(before.filter(isCurrencyFinding).map(brief));
  });

  test("12 → 21 Milliarden Euro: one more finding, in that bead, and no other changes", () => {
    const found = check([["de", "12 Milliarden Euro", "21 Milliarden Euro"]]);
    const grave = found.filter(({ severity, bead }) => severity === "critical" && bead === 7);
    expect(grave).toHaveLength(1);
    expect(found.filter(({ bead }) => bead !== 7).map(brief)).toEqual(
      before.filter(({ bead }) => bead !== 7).map(brief),
    );
  });
});

describe("names", () => {
  test.each<[string, Key, string, string, string]>([
    ["another firm", "vi", "Tencent", "Vinasoft", "Vinasoft and Tencent"],
    ["another place", "vi", "Tây An", "Thành Đô", "Thành Đô and Xi'an"],
    ["another source", "de", "ChinaNews", "Morgenblick", "Morgenblick and ChinaNews"],
    ["another person", "vi", "Tập Cận Bình", "Lý Khắc Cường", "Lý Khắc Cường and Xi Jinping"],
  ])("%s is found, and changes nothing else", (_title, key, from, to, names) => {
    const found = check([[key, from, to]]);
    const isName = ({ category }: Finding) => category === "entity";
    const swapped = found.filter(isName);
    expect(swapped.length).toBeGreaterThan(0);
    for (const { odd, message } of swapped) {
      expect(odd).toBe(key);
      expect(message).toBe(`${names} look like different names`);
    }
    expect(found.filter((finding) => !isName(finding)).map(brief)).toEqual(before.map(brief));
  });
});

describe("what is not about money or names changes nothing", () => {
  test.each<[string, Key, string, string]>([
    ["another notation of the same number", "vi", "13,000", "13 nghìn"],
    ["a digit for the word", "en", "four arrests", "4 arrests"],
  ])("%s", (_title, key, from, to) => {
    expect(check([[key, from, to]]).map(brief)).toEqual(before.map(brief));
  });
});

describe("the date", () => {
  test("a later day with other rates moves the arithmetic and no verdict", () => {
    const later = check([], "2018-06-29");
    const verdict = ({ why, severity, odd, bead }: Finding) => [why.rule, severity, odd, bead].join();
    expect(later.map(verdict)).toEqual(before.map(verdict));
    expect(later[0]!.why.rates?.date).toBe("2018-06-29");
    expect(later[0]!.why.arithmetic).not.toEqual(before[0]!.why.arithmetic);
  });

  test("a year in which the euro stood elsewhere makes the conversions wrong", () => {
    const then = check([], "2001-07-02");
    expect(
      then.some(
        ({ severity, why }) => severity === "critical" && why.values.some(({ currency }) => currency === "EUR"),
      ),
    ).toBe(true);
  });

  test("without a date no conversion is judged", () => {
    const findings = checkStory({ versions: SAMPLE })!.findings;
    expect(findings.filter(({ why }) => why.rates !== undefined)).toEqual([]);
    expect(others(findings).some((line) => line.includes("modifier.bound"))).toBe(true);
  });
});
