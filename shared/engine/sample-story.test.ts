import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Finding, SEVERITIES, type Severity } from "../findings/finding.ts";
import { checkStory } from "./check-story.ts";

const FILES = { vi: "000_15f2d2c2058ed7ed.txt", de: "001_9206ea573b5fad0d.txt", en: "en-working-version.txt" } as const;
type Key = keyof typeof FILES;
const KEYS: readonly Key[] = ["vi", "de", "en"];
const text = (key: Key): string => readFileSync(new URL(`../../seeds/${FILES[key]}`, import.meta.url), "utf8");
const story = checkStory({ versions: { vi: text("vi"), de: text("de"), en: text("en") }, date: "2018-06-22" })!;

const all = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...finding.related]);
const found = all(story.findings);

/** Whether a finding points at words of a version, in the view text. */
function pointsAt({ spans }: Finding, key: Key, words: string): boolean {
  const { view } = story.versions.find(({ version }) => version.key === key)!.version;
  const start = view.text.indexOf(words);
  if (start < 0) throw new Error(`${key} does not say ${words}`);
  return (spans[key] ?? []).some((range) => range.start < start + words.length && start < range.end);
}

/** One step either way is arguable, two are not. */
const isNear = (severity: Severity, expected: Severity): boolean =>
  Math.abs(SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(expected)) <= 1;

interface RuleRow {
  readonly what: string;
  readonly categories: readonly Finding["category"][];
  readonly severity: Severity;
  readonly odd?: Key;
  /** A version, and words of it that the finding points at. */
  readonly at: readonly [Key, string];
}

const RULE_ROWS: readonly RuleRow[] = [
  { what: "the sum", categories: ["currency"], severity: "critical", odd: "vi", at: ["vi", "86 triệu yên"] },
  {
    what: "original amount",
    categories: ["omission", "money"],
    severity: "major",
    odd: "de",
    at: ["de", "11,15 Mio. Euro"],
  },
  { what: "bound of the sum", categories: ["modifier"], severity: "minor", at: ["de", "11,15 Mio. Euro"] },
  { what: "bound of the bodies", categories: ["modifier"], severity: "minor", odd: "vi", at: ["vi", "20 tổ chức"] },
  {
    what: "sponsor",
    categories: ["omission"],
    severity: "major",
    odd: "vi",
    at: ["de", "die von der Regierung unterstützt wird"],
  },
  { what: "doubled full stop", categories: ["typography"], severity: "note", at: ["de", "Sicherheitsallianz.."] },
  { what: "missing space", categories: ["typography"], severity: "note", at: ["vi", "cho biết,liên minh"] },
  { what: "credit", categories: ["addition"], severity: "note", odd: "vi", at: ["vi", "Theo tapchibitcoin.vn"] },
  { what: "links", categories: ["addition"], severity: "note", odd: "vi", at: ["vi", "Xem thêm"] },
];

/** All that the reader finds and calls major or critical, told by a rule or not. */
const GRAVE: readonly (readonly [category: Finding["category"], key: Key, words: string])[] = [
  ["currency", "vi", "86 triệu yên"],
  ["money", "de", "11,15 Mio. Euro"],
  ["omission", "de", "11,15 Mio. Euro"],
  ["hedge", "de", "vermutetes Krypto-Pyramiden-System, das angeblich"],
  ["hedge", "en", "alleged crypto pyramid scheme is said to"],
  ["omission", "en", "government-backed"],
];

describe("what a careful reader finds in the sample story", () => {
  it.each(RULE_ROWS)("$what", ({ categories, severity, odd, at: [key, words] }) => {
    const matching = found.filter((finding) => categories.includes(finding.category) && pointsAt(finding, key, words));
    expect(matching.map((finding) => ({ odd: finding.odd, near: isNear(finding.severity, severity) }))).toContainEqual({
      odd: odd ?? matching[0]?.odd,
      near: true,
    });
  });

  it.each([
    ["the euro figure", "en", "$13 million", "de", "11,15 Mio. Euro"],
    ["investors", "vi", "13,000 nhà đầu tư", "de", "13.000 Investoren"],
    ["arrests", "vi", "4 vụ bắt giữ", "de", "vier Verhaftungen"],
    ["investment", "vi", "14 tỷ USD", "de", "12 Milliarden Euro"],
    ["names of a president", "vi", "Tập Cận Bình", "de", "Xi Jinping"],
    ["names of a capital", "vi", "Bắc Kinh", "de", "Peking"],
    ["names of a city", "vi", "Tây An", "de", "Xi'an"],
  ] as const)("agree: %s", (_, key, words, other, otherWords) => {
    const against = found.filter((finding) => pointsAt(finding, key, words) && pointsAt(finding, other, otherWords));
    // "Over" beside "about" is a row of its own.
    expect(against.filter(({ severity, category }) => severity !== "note" && category !== "modifier")).toEqual([]);
  });

  it("has nothing above minor that the reader does not find", () => {
    const isExpected = (finding: Finding): boolean =>
      GRAVE.some(([category, key, words]) => finding.category === category && pointsAt(finding, key, words));
    const grave = story.findings.filter(({ severity }) => severity === "critical" || severity === "major");
    expect(grave.filter((finding) => !isExpected(finding)).map(({ message }) => message)).toEqual([]);
  });

  it("misses nothing that all versions say, each in its own words", () => {
    const omissions = story.findings.filter(({ category }) => category === "omission" || category === "addition");
    const told = omissions.filter(({ severity }) => severity !== "note");
    expect(told.map(({ odd, why }) => [odd, why.words[0]?.text])).toEqual([
      ["vi", "die von der Regierung unterstützt wird"],
    ]);
  });

  it("marks furniture as no part of the story", () => {
    const additions = found.filter(({ category, severity }) => category === "addition" && severity === "note");
    expect(new Set(additions.map(({ messageKey }) => messageKey))).toEqual(new Set(["content.segment.boilerplate"]));
  });

  it("is the same whatever the order of the versions", () => {
    const turned = checkStory({
      versions: Object.fromEntries([...KEYS].reverse().map((key) => [key, text(key)])),
      date: "2018-06-22",
    })!;
    const prints = (findings: readonly Finding[]): readonly string[] =>
      all(findings)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(prints(turned.findings)).toEqual(prints(story.findings));
  });
});
