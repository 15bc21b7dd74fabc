import { describe, expect, test } from "vitest";
import { ConceptMatcher } from "./concept-matcher.ts";
import { lexiconLanguages } from "./lang/index.ts";

const lexicons: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ["government"],
    ["US", "United States"],
    ["we", "us"],
    ["decide"],
    ["party"],
    ["WHO"],
    ["nation"],
    ["nations league"],
  ],
  de: [
    ["Regierung"],
    ["US"],
    ["Reich"],
    ["reich"],
    ["Vereinigte Staaten"],
    ["stellvertretender Minister"],
    ["Minister"],
    ["Vertrag"],
    ["planen"],
    ["Sprecher"],
    ["EU-Kommission"],
    ["Großbritannien"],
    ["Teilung"],
    ["bereit"],
  ],
  vi: [["chính phủ"], ["Mỹ"], ["mỹ thuật"], ["tỷ lệ"], ["hòa bình"], ["bảo vệ"], ["bao ve"], ["thương mại"], ["tăng"]],
};

/** What is found, each as "the text's words=the first form of what it means". */
function found(language: string, text: string): readonly string[] {
  const lexicon = lexicons[language]!;
  const matcher = new ConceptMatcher(
    lexicon.map((forms, concept) => ({ concept, forms })),
    lexiconLanguages.get(language)!,
  );
  return matcher.match(text).map(({ start, end, concepts }) => {
    return `${text.slice(start, end)}=${concepts.map((concept) => lexicon[concept]![0]).join("|")}`;
  });
}

describe("a word of the text is a form of the lexicon", () => {
  test.each([
    ["en", "The governments decided", ["governments=government", "decided=decide"]],
    ["en", "deciding for the parties", ["deciding=decide", "parties=party"]],
    ["de", "Regierungen und Ministern", ["Regierungen=Regierung", "Ministern=Minister"]],
    ["de", "Er plante, sie planten, geplante", ["plante=planen", "planten=planen"]],
    ["de", "die Verträge", ["Verträge=Vertrag"]],
    ["de", "In Grossbritannien", ["Grossbritannien=Großbritannien"]],
    ["vi", "tỉ lệ hoà bình", ["tỉ lệ=tỷ lệ", "hoà bình=hòa bình"]],
  ])("%s, in another form or spelling: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });

  test.each([
    ["en", "The US told us: WHO knows who", ["US=US", "us=we", "WHO=WHO"]],
    ["en", "GOVERNMENT", ["GOVERNMENT=government"]],
    ["de", "das Reich ist reich, die regierung", ["Reich=Reich", "reich=reich"]],
    ["vi", "nước Mỹ, mỹ, Mỹ thuật", ["Mỹ=Mỹ", "Mỹ thuật=mỹ thuật"]],
    ["vi", "Tăng", ["Tăng=tăng"]],
  ])("%s, a form's capital is asked for, a text's capital is not: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });

  test.each([
    ["en", "United States", ["United States=US"]],
    ["en", "the nations said; nations league", ["nations=nation", "nations league=nations league"]],
    ["en", "nations, league", ["nations=nation"]],
    ["de", "den Vereinigten Staaten", ["Vereinigten Staaten=Vereinigte Staaten"]],
    ["de", "dem stellvertretenden Minister", ["stellvertretenden Minister=stellvertretender Minister"]],
    ["de", "Der US-Minister und die EU-Kommission", ["US=US", "Minister=Minister", "EU-Kommission=EU-Kommission"]],
  ])("%s, the longest form that nothing but a space or a hyphen interrupts: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });
});

test.each([
  ["Regierungssprecherin", ["Regierungssprecherin=Sprecher|Regierung"]],
  ["Klimavertrages", ["Klimavertrages=Vertrag"]],
  ["Zellteilung", ["Zellteilung=Teilung"]],
  ["Abteilung, Regierungsabteilung, bereits", ["Regierungsabteilung=Regierung"]],
])("a word written as one means what its parts mean, if it has any: %s", (text, expected) => {
  expect(found("de", text)).toEqual(expected);
});

test("Vietnamese without diacritics is read where only one reading is known", () => {
  expect(found("vi", "chinh phu tang thuong mai")).toEqual(["chinh phu=chính phủ", "thuong mai=thương mại"]);
  expect(found("vi", "chinh phu se bao ve")).toEqual(["chinh phu=chính phủ"]);
  expect(found("vi", "chính phủ thuong mai")).toEqual(["chính phủ=chính phủ"]);
});
