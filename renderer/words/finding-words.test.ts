import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import { baseKey, INTERFACE_LANGUAGES, RESOURCES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import type { Words } from "../ui/words.tsx";
import { findingQuote, quoteText } from "./finding-quote.ts";
import {
  findingExplanation,
  findingSentence,
  findingTitle,
  type SingleFinding,
  type StoryShown,
} from "./finding-words.ts";

const wordsOf = (language: InterfaceLanguage): Words => ({ language, t: createTranslator(language).translate });
const TEXTS = { vi: "hơn 86 triệu yên (13 triệu USD)", de: "11,15 Mio. Euro", en: "86 million yuan, over 20" };
const version = (key: string, text: string, language = key) => ({ key, language, text }) as ShownVersion;
const STORY: StoryShown = {
  versions: Object.entries(TEXTS).map(([key, text]) => version(key, text)),
  details: new Map(),
};

const VALUES: SingleFinding["why"]["values"] = [
  { version: "vi", value: 86e6, currency: "JPY", range: [4, 16] },
  { version: "vi", value: 13e6, currency: "USD", range: [18, 30] },
];
const finding = (messageKey: string, change: Record<string, unknown> = {}): SingleFinding =>
  ({
    fingerprint: "f",
    bead: "b1",
    category: "currency",
    severity: "critical",
    confidence: 1,
    spans: {},
    messageKey,
    params: {
      a: "86000000 JPY",
      b: "13000000 USD",
      ratio: 17,
      percent: 67,
      aVersion: "vi",
      bVersion: "de",
      version: "de",
    },
    why: { rule: "rule", values: VALUES, words: [], arithmetic: [], expected: {} },
    ...change,
  }) as unknown as SingleFinding;

/** What the rules give where it is something else than amounts. */
const OWN_SHAPES: Readonly<Record<string, Record<string, unknown>>> = {
  "money.no-rate.too-old": { params: { currency: "RUB", date: "2023-05-03", nearest: "2022-03-01" } },
  "money.no-rate.no-date": { params: { currency: "JPY/USD", date: "" } },
  "money.no-rate.unknown-currency": { params: { currency: "BTC", date: "2018-06-22" } },
  "modifier.bound.differs": { params: { a: "over", b: "none", aVersion: "vi", bVersion: "en", value: 20 } },
  "entity.swapped": { params: { a: "Hà Nội", b: "Huế", aVersion: "vi", bVersion: "en" } },
  "entity.spelling": { params: { a: "Baer", b: "Bear", aVersion: "vi", bVersion: "en" } },
  "order.paired": { params: { name: "Huế", a: "5", b: "7", aVersion: "vi", bVersion: "en" } },
  ...Object.fromEntries(
    [
      ...["hedge.across.missing", "hedge.across.alone", "negation.across.missing", "negation.across.alone"],
      ...["attribution.across.missing", "attribution.across.differs"],
    ].map((key) => [key, { params: { version: "de", quote: "angeblich", other: "police" } }]),
  ),
  ...Object.fromEntries(
    ["money.across.lookAlike", "money.across.dropped", "number.across.lookAlike", "number.across.dropped"].map(
      (key) => [
        key,
        {
          params: {
            ...(key.startsWith("money") ? { a: "3000000000000 EUR", b: "3000000000 EUR" } : { a: "3", b: "4" }),
            aVersion: "de",
            bVersion: "en",
            aWord: "Billionen",
            bWord: "billion",
          },
        },
      ],
    ),
  ),
  "modifier.bound.opposite": { params: { a: "over", b: "under", aVersion: "vi", bVersion: "en", value: 20 } },
  "date.weekday.contradicts": { params: { version: "de", a: "Freitag, 21. Juni", date: "2018-06-21", weekday: 4 } },
};

const MESSAGE_KEYS = [
  ...new Set(
    Object.keys(RESOURCES.en)
      .filter((key) => key.startsWith("message."))
      .map((key) => baseKey(key).slice(8)),
  ),
];

test.each(MESSAGE_KEYS)("%s is a whole sentence in every language", (messageKey) => {
  for (const language of INTERFACE_LANGUAGES) {
    const words = wordsOf(language);
    const of = finding(messageKey, OWN_SHAPES[messageKey]);
    const sentence = findingSentence(words, of, STORY);
    expect(sentence).not.toMatch(/\{\{|undefined|NaN|^message\./u);
    expect(sentence).not.toMatch(/ {2}|\( ?\)/u);
    // Vietnamese newsrooms write USD; everything else in these sentences has a name.
    if (!messageKey.startsWith("money.no-rate."))
      expect(sentence).not.toMatch(language === "vi" ? /JPY|CNY/u : /JPY|USD/u);
    expect(findingTitle(words, of).length).toBeLessThanOrEqual(26);
  }
});

const number = (values: object[], params: object) =>
  finding("number.across.value", {
    category: "percent",
    params: { aVersion: "vi", bVersion: "en", ...params },
    why: { rule: "number.across", values, words: [], arithmetic: [], expected: {} },
  });
const at = { range: [0, 2] };

test.each<[InterfaceLanguage, SingleFinding, string]>([
  ["en", finding("money.bracket.inconsistent"), "86 million yen and 13 million US dollars are 17 times apart"],
  [
    "de",
    finding("money.bracket.inconsistent"),
    "86 Millionen Yen und 13 Millionen US-Dollar liegen um den Faktor 17 auseinander",
  ],
  ["vi", finding("money.bracket.inconsistent"), "86 triệu yên và 13 triệu USD chênh nhau 17 lần"],
  [
    "en",
    finding("money.omitted.original"),
    "The German version gives only 13 million US dollars; not given: 86 million yen",
  ],
  ["de", finding("money.omitted.absent"), "In der deutschen Fassung nicht genannt: 86 Millionen Yen"],
  [
    "de",
    finding("money.across.inconsistent", {
      params: { a: "80-90 EUR", b: "1 USD", aVersion: "vi", bVersion: "de", ratio: 1.67, percent: 67 },
    }),
    "Umrechnung passt nicht: 80 bis 90 Euro in der vietnamesischen Fassung, 1 US-Dollar in der deutschen Fassung (67 % Abweichung)",
  ],
  [
    "vi",
    finding("negation.across.alone", { params: { version: "de", quote: "nicht" } }),
    "Chỉ bản tiếng Đức có từ phủ định: “nicht”",
  ],
  [
    "de",
    finding("hedge.across.missing", { params: { version: "vi", quote: "alleged" } }),
    "In der vietnamesischen Fassung fehlt ein Vorbehalt; anderswo: „alleged“",
  ],
  [
    "en",
    finding("money.no-rate.too-old", OWN_SHAPES["money.no-rate.too-old"]),
    "No RUB rate for 3 May 2023. Nearest: 1 March 2022.",
  ],
  [
    "vi",
    finding("modifier.bound.differs", {
      ...OWN_SHAPES["modifier.bound.differs"],
      why: {
        rule: "",
        arithmetic: [],
        words: [],
        expected: {},
        values: [
          { version: "vi", value: 20, ...at },
          { version: "en", value: 20, ...at },
        ],
      },
    }),
    "hơn 20 trong bản tiếng Việt, 20 trong bản tiếng Anh",
  ],
  [
    "de",
    number(
      [
        { version: "vi", value: 5.6, ...at },
        { version: "en", value: 5.6, ...at },
      ],
      { a: "5.6 %", b: "5.6 percentage points" },
    ),
    "5,6 % in der vietnamesischen Fassung, 5,6 Prozentpunkte in der englischen Fassung",
  ],
  [
    "en",
    number(
      [
        { version: "vi", value: 28, unit: "t", ...at },
        { version: "en", value: 3, max: 5, unit: "year", ...at },
      ],
      { a: "28 t", b: "3 to 5 years" },
    ),
    "28 t in the Vietnamese version, 3 to 5 years in the English version",
  ],
])("%s: %#", (language, of, sentence) => {
  expect(findingSentence(wordsOf(language), of, STORY).replaceAll("\u00A0", " ")).toBe(sentence);
});

test("a share is told from a plain number by the bead's facts, where the finding does not say", () => {
  const facts = [{ kind: "percent", role: null, cells: { vi: { range: [0, 2], value: 5 } } }];
  const details = new Map([["b1", { facts } as unknown as BeadDetail]]);
  const of = finding("modifier.bound.differs", {
    params: { a: "over", b: "none", aVersion: "vi", bVersion: "en" },
    why: {
      rule: "",
      arithmetic: [],
      words: [],
      expected: {},
      values: [
        { version: "vi", value: 5, ...at },
        { version: "en", value: 5, ...at },
      ],
    },
  });
  expect(findingSentence(wordsOf("en"), of, { ...STORY, details })).toMatch(/^over 5% in the Vietnamese/u);
});

test("two versions of one language, and a language without a phrase of its own, are told apart", () => {
  const story = { ...STORY, versions: [version("en", "a"), version("en-x-b", "b", "en"), version("fr", "c")] };
  const of = finding("money.across.amount", { params: { a: "1 EUR", b: "2 EUR", aVersion: "en-x-b", bVersion: "fr" } });
  expect(findingSentence(wordsOf("vi"), of, story).replaceAll("\u00A0", " ")).toBe(
    "1 euro trong bản tiếng Anh 2, 2 euro trong bản tiếng Pháp",
  );
});

test("the explanation names what would fit, and claims no agreement that no rule found", () => {
  const why = { rule: "", values: VALUES, words: [], arithmetic: [], expected: {}, suggestion: { currency: "CNY" } };
  const bracket = finding("money.bracket.inconsistent", { odd: "vi", why });
  expect(findingExplanation(wordsOf("en"), bracket, STORY).replaceAll("\u00A0", " ")).toBe(
    "Both amounts stand side by side in the Vietnamese version. What would fit: 86 million yuan.",
  );
  const three = { ...why, suggestion: undefined, values: [...VALUES, ...VALUES] };
  expect(findingExplanation(wordsOf("en"), finding("money.omitted.original", { odd: "de", why: three }), STORY)).toBe(
    "",
  );
});

test.each<[SingleFinding, string]>([
  [finding("money.bracket.inconsistent"), "86 triệu yên ≠ 13 triệu USD"],
  [finding("money.bracket.fits"), "86 triệu yên = 13 triệu USD"],
  [finding("money.omitted.absent"), "nicht genannt: 86 Mio. JPY"],
  [
    finding("number.omitted.absent", {
      params: { a: "12", version: "de" },
      why: { rule: "number.omitted", values: [{ version: "en", value: 12, range: [0, 2] }], words: [], arithmetic: [] },
    }),
    "nicht genannt: 12",
  ],
  [finding("modifier.bound.differs", { params: { a: "over", b: "none" } }), "über 86 Mio. JPY / VI 13 Mio. USD"],
])("the evidence in one line: %#", (of, line) => {
  expect(quoteText(findingQuote(wordsOf("de"), of, STORY)).replaceAll("\u00A0", " ")).toBe(line);
});
