import { describe, expect, test } from "vitest";
import type { Fact } from "../../facts/fact.ts";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { toldStory } from "../testing/told-story.ts";

/** One statement in three languages; what a test changes stands in one of them. */
type Triple = Readonly<Record<"vi" | "de" | "en", string>>;
const LANGUAGES = ["vi", "de", "en"] as const;
const RULES = /^(?:hedge|negation|attribution)\./u;

const find = (texts: Readonly<Record<string, string>>): readonly Finding[] =>
  findDisagreements(toldStory(texts))
    .flatMap((finding) => [finding, ...finding.related])
    .filter(({ why }) => RULES.test(why.rule));
const brief = ({ messageKey, severity, odd }: Finding): string => [messageKey, severity, odd ?? "-"].join(" ");
/** What the finding points at in a version. */
const words = (finding: Finding, texts: Readonly<Record<string, string>>, version: string): string =>
  finding.spans[version]!.map(({ start, end }) => texts[version]!.slice(start, end)).join(" … ");

/** The triple with some words of one language replaced; fails where they do not stand there. */
function changed(triple: Triple, language: keyof Triple, before: string, after: string): Triple {
  if (!triple[language].includes(before)) throw new Error(`"${before}" is not in the ${language} text`);
  return { ...triple, [language]: triple[language].replace(before, after) };
}

const FRAUD: Triple = {
  vi: "Ông chủ quỹ Hansen được cho là đã lừa đảo 400 khách hàng ở Hamburg trong năm 2017.",
  de: "Der Fondschef Hansen soll im Jahr 2017 in Hamburg 400 Kunden betrogen haben.",
  en: "Fund owner Hansen allegedly defrauded 400 customers in Hamburg in 2017.",
};
const BRIDGE: Triple = {
  vi: "Cây cầu mới ở Porto có thể mở cửa vào tháng 9.",
  de: "Die neue Brücke in Porto könnte im September öffnen.",
  en: "The new bridge in Porto could open in September.",
};
const TREATY: Triple = {
  vi: "Bộ trưởng Costa không ký thỏa thuận với Oslo vào tháng 3.",
  de: "Minister Costa hat das Abkommen mit Oslo im März nicht unterzeichnet.",
  en: "Minister Costa did not sign the agreement with Oslo in March.",
};
const FIRE: Triple = {
  vi: "Theo cảnh sát, 12 người bị thương trong vụ cháy ở Lyon.",
  de: "Laut Polizei wurden bei dem Brand in Lyon 12 Menschen verletzt.",
  en: "According to the police, 12 people were injured in the fire in Lyon.",
};

describe("versions that agree", () => {
  test.each<[string, Triple]>([
    ["a hedge in three forms", FRAUD],
    ["possibility", BRIDGE],
    ["negation", TREATY],
    ["a source", FIRE],
    [
      "a verb that denies by itself",
      {
        vi: "Công ty Nordlys không trả được khoản nợ 5 triệu euro.",
        de: "Der Firma Nordlys ist es nicht gelungen, die Schulden von 5 Millionen Euro zu begleichen.",
        en: "The company Nordlys failed to repay the debt of 5 million euros.",
      },
    ],
    [
      "without, ohne, mà không",
      {
        vi: "Chuyến tàu rời Praha mà không có hành khách nào.",
        de: "Der Zug verließ Prag ohne einen einzigen Fahrgast.",
        en: "The train left Prague with no passengers.",
      },
    ],
    [
      "not only",
      {
        vi: "Dự án không chỉ giúp Hà Nội mà còn giúp Huế.",
        de: "Das Projekt hilft nicht nur Hanoi, sondern auch Hue.",
        en: "The project helps both Hanoi and Hue.",
      },
    ],
    [
      "a question's end is no negation",
      {
        vi: "Thị trưởng Silva có từ chức vào tháng 5 không?",
        de: "Tritt Bürgermeister Silva im Mai zurück?",
        en: "Will mayor Silva resign in May?",
      },
    ],
    [
      "the air force is no negation",
      {
        vi: "Không quân Na Uy mua 12 máy bay.",
        de: "Die norwegische Luftwaffe kauft 12 Flugzeuge.",
        en: "The Norwegian air force buys 12 aircraft.",
      },
    ],
    [
      "an affix against a word",
      {
        vi: "Không rõ nguyên nhân vụ tai nạn ở Turin.",
        de: "Die Ursache des Unfalls in Turin ist unbekannt.",
        en: "The cause of the accident in Turin is unclear.",
      },
    ],
    [
      "hearsay against a source",
      {
        vi: "Theo truyền thông địa phương, ông Berg đã rời Oslo vào tháng 3.",
        de: "Berg soll Oslo im März verlassen haben.",
        en: "Mr Berg reportedly left Oslo in March.",
      },
    ],
  ])("%s", (_, triple) => {
    expect(find(triple).map(brief)).toEqual([]);
  });
});

describe("a hedge is dropped", () => {
  test.each<[keyof Triple, string, string]>([
    ["vi", "được cho là đã", "đã"],
    ["de", "soll im Jahr 2017 in Hamburg 400 Kunden betrogen haben", "hat im Jahr 2017 in Hamburg 400 Kunden betrogen"],
    ["en", "allegedly ", ""],
  ])("where somebody is accused, it is major: %s", (language, before, after) => {
    const texts = changed(FRAUD, language, before, after);
    const findings = find(texts);
    expect(findings.map(brief)).toEqual([`hedge.across.missing major ${language}`]);
    // What stands there as fact, not the bead's end.
    expect(words(findings[0]!, texts, language)).toContain("Hansen");
    for (const other of LANGUAGES) if (other !== language) expect(words(findings[0]!, texts, other)).not.toBe("");
  });

  test.each<[keyof Triple, string, string]>([
    ["vi", "có thể mở", "sẽ mở"],
    ["de", "könnte im September öffnen", "wird im September öffnen"],
    ["en", "could open", "will open"],
  ])("elsewhere it is minor: %s", (language, before, after) => {
    expect(find(changed(BRIDGE, language, before, after)).map(brief)).toEqual([
      `hedge.across.missing minor ${language}`,
    ]);
  });
});

describe("an accusation that all pass on", () => {
  const ACCUSED: Triple = {
    vi: "Bà Lindqvist cáo buộc hãng Nordlys về một vụ trộm được cho là xảy ra ở Oslo năm 2016.",
    de: "Lindqvist beschuldigte die Firma Nordlys eines Diebstahls, der sich 2016 angeblich in Oslo ereignete.",
    en: "Lindqvist accused the company Nordlys of a theft that allegedly happened in Oslo in 2016.",
  };

  test("says nothing where all doubt it, too", () => {
    expect(find(ACCUSED).map(brief)).toEqual([]);
  });

  test.each<[keyof Triple, string, string]>([
    ["vi", "được cho là xảy ra", "xảy ra"],
    ["de", "2016 angeblich in", "2016 in"],
    ["en", "that allegedly happened", "that happened"],
  ])("does not stand for the doubt that one version drops: %s", (language, before, after) => {
    expect(find(changed(ACCUSED, language, before, after)).map(brief)).toEqual([
      `hedge.across.missing major ${language}`,
    ]);
  });

  test("answers the doubt where the others only doubt", () => {
    expect(
      find({
        vi: "Công ty Nordlys bị cáo buộc trộm cắp 12 bức tranh ở Oslo.",
        de: "Die Firma Nordlys soll in Oslo 12 Gemälde gestohlen haben.",
        en: "The company Nordlys allegedly stole 12 paintings in Oslo.",
      }).map(brief),
    ).toEqual([]);
  });
});

test.each<[keyof Triple, string, string, string]>([
  ["vi", "đã lừa đảo", "được cho là đã lừa đảo", "được cho là"],
  ["de", "hat im", "hat angeblich im", "angeblich"],
  ["en", "defrauded", "allegedly defrauded", "allegedly"],
])("a hedge added in %s alone is named there", (language, before, after, cue) => {
  const stated: Triple = {
    vi: "Ông chủ quỹ Hansen đã lừa đảo 400 khách hàng ở Hamburg trong năm 2017.",
    de: "Der Fondschef Hansen hat im Jahr 2017 in Hamburg 400 Kunden betrogen.",
    en: "Fund owner Hansen defrauded 400 customers in Hamburg in 2017.",
  };
  expect(find(stated)).toEqual([]);
  const texts = changed(stated, language, before, after);
  const findings = find(texts);
  expect(findings.map(brief)).toEqual([`hedge.across.alone major ${language}`]);
  expect(words(findings[0]!, texts, language)).toBe(cue);
});

describe("negation in one version only", () => {
  test.each<[keyof Triple, string, string]>([
    ["vi", "không ký", "đã ký"],
    ["de", "im März nicht", "im März"],
    ["en", "did not sign", "signed"],
  ])("dropped: %s", (language, before, after) => {
    const texts = changed(TREATY, language, before, after);
    const findings = find(texts);
    expect(findings.map(({ messageKey, odd }) => [messageKey, odd])).toEqual([["negation.across.missing", language]]);
    expect(["critical", "major"]).toContain(findings[0]!.severity);
    expect(words(findings[0]!, texts, language)).toContain("Oslo");
  });

  test.each<[keyof Triple, string, string, string]>([
    ["vi", "bị thương", "không bị thương", "không"],
    ["de", "Menschen verletzt", "Menschen nicht verletzt", "nicht"],
    ["en", "were injured", "were not injured", "not"],
  ])("added: %s", (language, before, after, cue) => {
    const texts = changed(FIRE, language, before, after);
    const findings = find(texts);
    expect(findings.map(({ messageKey, odd }) => [messageKey, odd])).toEqual([["negation.across.alone", language]]);
    expect(words(findings[0]!, texts, language)).toBe(cue);
  });

  test("two versions alone name no odd one, and claim little", () => {
    const { de, en } = changed(TREATY, "de", "im März nicht", "im März");
    expect(find({ de, en }).map(brief)).toEqual(["negation.across.alone minor -"]);
  });
});

describe("attribution", () => {
  test.each<[keyof Triple, string, string]>([
    ["vi", "Theo cảnh sát, 12", "12"],
    ["de", "Laut Polizei wurden bei dem Brand in Lyon 12 Menschen", "Bei dem Brand in Lyon wurden 12 Menschen"],
    ["en", "According to the police, 12", "12"],
  ])("a source dropped: %s", (language, before, after) => {
    expect(find(changed(FIRE, language, before, after)).map(brief)).toEqual([
      `attribution.across.missing minor ${language}`,
    ]);
  });

  test("another source in one version, going by the names that facts know", () => {
    const texts: Triple = {
      vi: "Theo Weber, nhà máy ở Bremen sẽ đóng cửa.",
      de: "Laut Weber wird das Werk in Bremen schließen.",
      en: "According to Schmidt, the plant in Bremen will close.",
    };
    const context = toldStory(texts);
    const named = context.versions.map((own) => {
      const text = own.version.segments[0]!.text;
      const name = text.includes("Schmidt") ? "Schmidt" : "Weber";
      const start = text.indexOf(name);
      const range = { start, end: start + name.length };
      const fact: Fact = { kind: "name", entity: "person", key: name.toLowerCase(), text: name, range };
      const others = own.facts[0]!.filter(({ kind }) => kind !== "name");
      return { ...own, facts: [[...others, fact]] };
    });
    const findings = findDisagreements({ ...context, versions: named }).filter(({ why }) => RULES.test(why.rule));
    expect(findings.map(brief)).toEqual(["attribution.across.differs minor en"]);
    expect(findings[0]!.params).toEqual({ version: "en", quote: "Schmidt", other: "Weber" });
  });

  test("a source named by other words is none missing", () => {
    const texts = changed(FIRE, "en", "According to the police, 12", "Lyon police counted 12");
    expect(find(texts)).toEqual([]);
  });
});

test.each([
  [{ vi: FRAUD.vi, de: FRAUD.de, en: "Fund owner Hansen defrauded 400 customers in Hamburg in 2017." }],
  [changed(TREATY, "vi", "không ký", "đã ký")],
])("the order of the versions changes nothing", (texts) => {
  const [vi, de, en] = LANGUAGES.map((key) => [key, texts[key]] as const);
  const orders = [
    [vi!, de!, en!],
    [en!, de!, vi!],
    [de!, vi!, en!],
  ].map((order) => find(Object.fromEntries(order)));
  expect(orders[1]).toEqual(orders[0]);
  expect(orders[2]).toEqual(orders[0]);
});

test("Vietnamese in NFD and without diacritics is read alike", () => {
  const dropped = changed(FRAUD, "en", "allegedly ", "");
  const plain = {
    ...dropped,
    vi: "Ong chu quy Hansen duoc cho la da lua dao 400 khach hang o Hamburg trong nam 2017.",
  };
  const decomposed = { ...dropped, vi: dropped.vi.normalize("NFD") };
  for (const texts of [plain, decomposed]) {
    expect(find(texts).map(({ messageKey, odd }) => [messageKey, odd])).toEqual([["hedge.across.missing", "en"]]);
  }
});
