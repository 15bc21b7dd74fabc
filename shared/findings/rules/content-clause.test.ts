import { describe, expect, it } from "vitest";
import { extractFacts } from "../../facts/extract.ts";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { type Saying, story } from "../testing/story.ts";

const say = (text: string, language: string): Saying => ({ text, facts: extractFacts(text, language) });
const findIn = (texts: Readonly<Record<string, string>>): readonly Finding[] =>
  findDisagreements(story(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, [say(text, key)]]))));
const brief = ({ category, odd, messageKey }: Finding): string => [category, odd ?? "-", messageKey].join(" ");
const content = (texts: Readonly<Record<string, string>>): readonly string[] =>
  findIn(texts)
    .filter(({ why }) => why.rule === "content.clause")
    .map(brief);

const FIRE = {
  en: "The hospital was evacuated on Tuesday night, because smoke from a burning factory had reached the windows of the children's ward, and nobody was injured.",
  de: "Das Krankenhaus wurde am Dienstagabend geräumt, weil Rauch aus einer brennenden Fabrik die Fenster der Kinderstation erreicht hatte, und niemand wurde verletzt.",
  vi: "Bệnh viện đã được sơ tán vào tối thứ Ba, vì khói từ một nhà máy đang cháy lan đến cửa sổ của khoa nhi, và không ai bị thương.",
};
const CLAUSES = {
  en: ", because smoke from a burning factory had reached the windows of the children's ward",
  de: ", weil Rauch aus einer brennenden Fabrik die Fenster der Kinderstation erreicht hatte",
  vi: ", vì khói từ một nhà máy đang cháy lan đến cửa sổ của khoa nhi",
};
type Language = keyof typeof FIRE;
const LANGUAGES: readonly Language[] = ["en", "de", "vi"];
const without = (language: Language): Record<string, string> => ({
  ...FIRE,
  [language]: FIRE[language].replace(CLAUSES[language], ""),
});

describe("a clause that one version lacks", () => {
  it("is none where all have it", () => {
    expect(content(FIRE)).toEqual([]);
  });

  it.each(LANGUAGES)("is told, and %s named", (language) => {
    expect(content(without(language))).toEqual([`omission ${language} content.clause.omitted`]);
  });

  it.each(LANGUAGES)("is quoted from the others, and %s has a gap where it was", (language) => {
    const text = without(language)[language]!;
    const [finding] = findIn(without(language)).filter(({ category }) => category === "omission");
    const [gap] = finding!.spans[language]!;
    expect(gap!.end).toBe(gap!.start);
    expect(Math.abs(gap!.start - FIRE[language].indexOf(CLAUSES[language]))).toBeLessThanOrEqual(5);
    expect(text.slice(0, gap!.start)).toMatch(/[\p{L}\p{M}]$/u);
    const other = language === "en" ? "de" : "en";
    const quoted = finding!.why.words.find(({ version }) => version === other)!;
    expect(CLAUSES[other].slice(2)).toContain(quoted.text);
  });

  it("is the same whatever the order of the versions", () => {
    const texts = without("de");
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(findIn(turned)).toEqual(findIn(texts));
  });

  it("names nobody where only two versions speak", () => {
    const { en, de } = without("de");
    expect(content({ en: en!, de: de! })).toEqual(["omission - content.clause.omitted"]);
  });

  it("is graver the more of it is missing", () => {
    const clause = findIn(without("de")).find(({ category }) => category === "omission")!;
    expect(clause.severity).toBe("major");
    const figure = { en: "It is 40 km (25 miles) long.", de: "Sie ist 40 km lang.", vi: "Nó dài 40 km (25 dặm)." };
    expect(findIn(figure).filter(({ severity }) => severity === "major" || severity === "critical")).toEqual([]);
  });

  it("says nothing of a language whose words nobody has written down", () => {
    expect(
      content({ ...without("de"), de: "Wurrun dalang mirri bama.", xx: "Wurrun dalang mirri bama." }),
    ).not.toContain("omission xx content.clause.omitted");
  });
});

it("a word that one language puts first does not place the gap", () => {
  const texts = {
    en: "Most visitors come to Turin by train, which is a change after the crisis and the war.",
    de: "Anders als vor Krise und Krieg kommen die meisten Besucher mit dem Zug nach Turin.",
    vi: "Hầu hết du khách đến Turin bằng tàu hỏa.",
  };
  const [finding] = findIn(texts).filter(({ why }) => why.rule === "content.clause");
  expect(finding?.odd).toBe("vi");
  expect(finding!.spans["vi"]).toEqual([{ start: texts.vi.length - 1, end: texts.vi.length - 1 }]);
});

describe("a clause that one version has alone", () => {
  it.each(LANGUAGES)("is told of %s", (language) => {
    const bare = Object.fromEntries(LANGUAGES.map((key) => [key, FIRE[key].replace(CLAUSES[key], "")]));
    expect(content({ ...bare, [language]: FIRE[language] })).toEqual([`addition ${language} content.clause.added`]);
  });
});

it("a figure in a missing clause is told with the clause, not beside it", () => {
  const findings = findIn({
    en: "The museum reopened, although its owner still owes the city 40 million euros for the damaged roof and the stolen paintings, and 500 visitors came.",
    de: "Das Museum wurde wiedereröffnet, obwohl sein Besitzer der Stadt noch 40 Millionen Euro für das beschädigte Dach und die gestohlenen Gemälde schuldet, und 500 Besucher kamen.",
    vi: "Bảo tàng đã mở cửa trở lại, và 500 du khách đã đến.",
  });
  const told = findings.filter(({ odd }) => odd === "vi");
  expect(told).toHaveLength(1);
  expect([told[0]!, ...told[0]!.related].map(({ why }) => why.rule).sort()).toEqual([
    "content.clause",
    "money.omitted",
  ]);
});

it("stays quick on a sentence of five thousand clauses", () => {
  const letters = (index: number): string =>
    Array.from(String(index), (digit) => "bcdfghklmn"[Number(digit)]).join("a");
  const long = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word} ${letters(at)}`).join(", ");
  const before = process.cpuUsage();
  findIn({ en: `${long("house")}.`, de: `${long("Fenster")}.`, vi: "Nhà." });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(6000);
});

describe("a bracket that one version lacks", () => {
  const BRACKETS = {
    en: "The ferry (built in the shipyard of her home town) sank on Monday morning.",
    de: "Die Fähre (in der Werft ihrer Heimatstadt gebaut) sank am Montagmorgen.",
    vi: "Chiếc phà (được đóng tại xưởng ở quê nhà) bị chìm vào sáng thứ Hai.",
  };

  it.each(LANGUAGES)("is told as minor, and %s named", (language) => {
    const texts = { ...BRACKETS, [language]: BRACKETS[language].replace(/ \(.*?\)/u, "") };
    const found = findIn(texts).filter(({ why }) => why.rule === "content.clause");
    expect(found.map(({ severity, odd }) => [severity, odd])).toEqual([["minor", language]]);
  });

  it("is none where all have it", () => {
    expect(content(BRACKETS)).toEqual([]);
  });
});

describe("a sentence that one version tells apart", () => {
  const [joined, second] = [
    without("de"),
    "Grund war, dass Rauch aus einer brennenden Fabrik die Fenster der Kinderstation erreicht hatte.",
  ];

  it("is not lacking where it stands alone in the next bead", () => {
    const told = findDisagreements(
      story({
        en: [say(joined["en"]!, "en"), null],
        de: [say(joined["de"]!, "de"), say(second, "de")],
        vi: [say(joined["vi"]!, "vi"), null],
      }),
    );
    expect(content(joined)).toEqual(["omission de content.clause.omitted"]);
    expect(told.filter(({ category }) => category === "omission")).toEqual([]);
  });
});
