import { describe, expect, test } from "vitest";
import { extractFacts } from "../../facts/extract.ts";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { type Saying, story } from "../testing/story.ts";

type Language = "vi" | "de" | "en";
type Texts = Partial<Record<Language, string>>;

function check(texts: Texts, confidence = 1): readonly Finding[] {
  const sayings = Object.entries(texts).map(([language, text]): [string, Saying[]] => {
    const facts = extractFacts(text, language);
    // A name that recurs is found at its first place; here each stands once, or where it stands decides nothing.
    return [language, [{ text, facts }]];
  });
  return findDisagreements(story(Object.fromEntries(sayings), null, undefined, confidence)).filter(({ category }) =>
    ["entity", "order"].includes(category),
  );
}

const brief = ({ category, severity, odd, why: { words } }: Finding): string =>
  [category, severity, odd ?? "-", words.map(({ text }) => text).join(" | ")].join(" ");

/** One passage that agrees, and what is put for what, in which version. */
const SUMMIT: Required<Texts> = {
  vi: "Hôm qua Thủ tướng Đức Angela Merkel gặp bà Kwiatkowska tại Bắc Kinh để bàn về Liên Hợp Quốc.",
  de: "Gestern traf die deutsche Kanzlerin Angela Merkel in Peking Frau Kwiatkowska, um über die Vereinten Nationen zu reden.",
  en: "Yesterday the German chancellor Angela Merkel met Ms Kwiatkowska in Beijing to talk about the United Nations.",
};

test("versions that name the same in their own ways agree", () => {
  expect(check(SUMMIT)).toEqual([]);
  const decomposed = { vi: SUMMIT.vi.normalize("NFD"), de: SUMMIT.de.normalize("NFD"), en: SUMMIT.en };
  expect(check(decomposed)).toEqual([]);
});

describe("a name swapped in one version", () => {
  test.each<[Language, string, string, string]>([
    ["vi", "Bắc Kinh", "Hà Nội", "Hà Nội | Peking | Beijing"],
    ["de", "Peking", "Warschau", "Warschau | Beijing | Bắc Kinh"],
    ["en", "Beijing", "Jakarta", "Jakarta | Peking | Bắc Kinh"],
    ["vi", "Đức", "Pháp", "Pháp | deutsche | German"],
    ["de", "deutsche", "polnische", "polnische | German | Đức"],
    ["en", "German", "Danish", "Danish | deutsche | Đức"],
    ["vi", "Kwiatkowska", "Lindqvist", "Lindqvist | Kwiatkowska | Kwiatkowska"],
    ["de", "Kwiatkowska", "Lindqvist", "Lindqvist | Kwiatkowska | Kwiatkowska"],
    ["en", "Angela Merkel", "Joe Biden", "Joe Biden | Angela Merkel | Angela Merkel"],
    ["vi", "Liên Hợp Quốc", "NATO", "NATO | Vereinten Nationen | United Nations"],
  ])("%s: %s → %s", (language, from, to, names) => {
    expect(SUMMIT[language]).toContain(from);
    expect(check({ ...SUMMIT, [language]: SUMMIT[language].replace(from, to) }).map(brief)).toEqual([
      `entity critical ${language} ${names}`,
    ]);
  });

  test("the order of the versions changes nothing", () => {
    const swapped = { ...SUMMIT, en: SUMMIT.en.replace("Beijing", "Jakarta") };
    const turned = { en: swapped.en, vi: swapped.vi, de: swapped.de };
    expect(check(turned)).toEqual(check(swapped));
  });

  test("in German, among other nouns, a bare surname is found with less certainty", () => {
    const plain = {
      vi: "Flottwell cho biết thỏa thuận đã đổ vỡ.",
      de: "Flottwell sagte, die Vereinbarung sei gescheitert.",
      en: "Flottwell said the agreement had failed.",
    };
    expect(check(plain)).toEqual([]);
    expect(check({ ...plain, de: plain.de.replace("Flottwell", "Ravenbusch") }).map(brief)).toEqual([
      "entity major de Ravenbusch | Flottwell | Flottwell",
    ]);
  });
});

test("a given name that no list knows proves the surname after it, since the others have it, too", () => {
  const plain = {
    vi: "Cú sút của Ysolde Marquard đã vào lưới.",
    de: "Der Schuss von Ysolde Marquard ging ins Netz.",
    en: "The shot by Ysolde Marquard went in.",
  };
  expect(check({ ...plain, de: plain.de.replace("Marquard", "Kellner") }).map(brief)).toEqual([
    "entity critical de Ysolde Kellner | Ysolde Marquard | Ysolde Marquard",
  ]);
});

describe("no finding", () => {
  test.each<[string, Texts]>([
    [
      "a pronoun for the name",
      { ...SUMMIT, de: "Gestern traf die Kanzlerin in Peking Frau Kwiatkowska wegen der Vereinten Nationen." },
    ],
    ["the capital for the country", { vi: "Trung Quốc phản đối.", de: "Peking protestiert.", en: "China protests." }],
    [
      "a transliteration",
      {
        vi: "Ông Tretyachenko gặp Dmytro Ostashchuk.",
        de: "Herr Tretjatschenko traf Dmytro Ostaschtschuk.",
        en: "Mr Tretyachenko met Dmytro Ostashchuk.",
      },
    ],
    [
      "a Chinese name by its Vietnamese reading",
      { vi: "Ông Vương Văn Đào nói vậy.", de: "Das sagte Herr Wang Wentao.", en: "So said Mr Wang Wentao." },
    ],
    [
      "a Vietnamese name without its marks",
      {
        vi: "Ông Nguyễn Văn Thạnh nói vậy.",
        de: "Das sagte Herr Nguyen Van Thanh.",
        en: "So said Mr Nguyen Van Thanh.",
      },
    ],
    [
      "an acronym of the language's own",
      { vi: "Hội chứng PTSD", de: "Die Diagnose PTBS wurde gestellt.", en: "The diagnosis was PTSD." },
    ],
    ["a parliament by each language's word", { vi: "Quốc hội Mỹ", de: "der Kongress der USA", en: "the US Congress" }],
    ["a country inside a larger name", { vi: "Ngân hàng Anh", de: "die Bank of England", en: "the Bank of England" }],
  ])("%s", (_title, texts) => {
    expect(check(texts)).toEqual([]);
  });

  test("a bead that may not belong together", () => {
    const swapped = { ...SUMMIT, vi: SUMMIT.vi.replace("Bắc Kinh", "Hà Nội") };
    expect(check(swapped, 0.3)).toEqual([]);
  });
});

test("a slip in a name is a minor matter", () => {
  const slip = { ...SUMMIT, en: SUMMIT.en.replace("Kwiatkowska", "Kwialkovsa") };
  expect(check(slip).map(brief)).toEqual(["entity minor en Kwialkovsa | Kwiatkowska | Kwiatkowska"]);
});

test("where only two versions speak, nobody is odd", () => {
  const { vi, en } = SUMMIT;
  expect(check({ vi, en: en.replace("Beijing", "Jakarta") }).map(brief)).toEqual(["entity major - Jakarta | Bắc Kinh"]);
});

describe("amounts that go with names", () => {
  const LIST: Required<Texts> = {
    vi: "Đức ghi nhận 512 ca, Pháp 730 ca.",
    de: "Deutschland meldet 512 Fälle, Frankreich 730.",
    en: "Germany reports 512 cases, France 730.",
  };

  test("the same pairs in another order agree", () => {
    expect(check(LIST)).toEqual([]);
    expect(check({ ...LIST, de: "Frankreich meldet 730 Fälle, Deutschland 512." })).toEqual([]);
  });

  test.each<[Language, string, string]>([
    ["vi", "Đức ghi nhận 730 ca, Pháp 512 ca.", "Đức | 730 | Deutschland | 512 | Germany | 512"],
    ["de", "Frankreich meldet 512 Fälle, Deutschland 730.", "Frankreich | 512 | France | 730 | Pháp | 730"],
    [
      "en",
      "Germany and France report 730 and 512 cases respectively.",
      "Germany | 730 | Deutschland | 512 | Đức | 512",
    ],
  ])("crossed in %s", (language, text, words) => {
    expect(check({ ...LIST, [language]: text }).map(brief)).toEqual([`order minor ${language} ${words}`]);
  });
});
