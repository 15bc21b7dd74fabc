import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTranslator } from "./create-translator.ts";
import { baseKey, INTERFACE_LANGUAGES, type InterfaceLanguage, isStringKey, RESOURCES } from "./resources.ts";

const OTHERS = INTERFACE_LANGUAGES.filter((language) => language !== "en");
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Strings that are right although they are the English ones. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly InterfaceLanguage[]>> = {
  // Cognates.
  "sev.neutral": ["de"],
  "fact.person": ["de"],
  "fact.organisation": ["de"],
  "mqmType.layout": ["de"],
  // What is printed on Vietnamese keyboards; "Esc" on German ones, too.
  "key.Mod": ["vi"],
  "key.Shift": ["vi"],
  "key.Enter": ["vi"],
  "key.Delete": ["vi"],
  "key.PageUp": ["vi"],
  "key.PageDown": ["vi"],
  "key.Escape": ["de", "vi"],
  "key.Alt": ["de", "vi"],
  "key.Insert": ["vi"],
};

const entries = (language: InterfaceLanguage): [string, string][] => Object.entries(RESOURCES[language]);
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/gu)].map((match) => match[1]!).sort();
/** `Version`, `inVersion` and `InVersion` are one placeholder in other cases: a language takes what its grammar needs. */
const uninflected = (text: string): string[] =>
  placeholders(text)
    .map((name) => name.replace(/^(?:in)?version/iu, "version"))
    .sort();
const basesOf = (language: InterfaceLanguage): string[] =>
  [...new Set(entries(language).map(([key]) => baseKey(key)))].sort();

test("no key stands in two files of one language", () => {
  for (const language of INTERFACE_LANGUAGES) {
    const files = globSync(`shared/i18n/${language}/*.json`);
    const keys = files.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, "utf8")) as object));
    expect(keys.toSorted()).toEqual(Object.keys(RESOURCES[language]).sort());
  }
});

test.each(OTHERS)("%s has the English keys, no fewer and no more", (language) => {
  expect(basesOf(language)).toEqual(basesOf("en"));
});

test.each(OTHERS)("%s has the English placeholders in every string", (language) => {
  for (const [key, text] of entries(language)) {
    const english = RESOURCES.en[key] ?? RESOURCES.en[baseKey(key)]!;
    expect(uninflected(text), key).toEqual(uninflected(english));
  }
});

test.each(INTERFACE_LANGUAGES)("%s has exactly the plural forms of its grammar", (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `_${form}`);
  const plurals = Map.groupBy(
    entries(language)
      .map(([key]) => key)
      .filter((key) => PLURAL.test(key)),
    baseKey,
  );
  expect(plurals.size).toBeGreaterThan(10);
  for (const [base, keys] of plurals) {
    expect(keys.map((key) => key.slice(base.length)).sort(), base).toEqual(forms.toSorted());
  }
});

test.each(OTHERS)("%s leaves nothing in English but what is the same word", (language) => {
  const bare = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/gu, "");
  const same = entries(language)
    .filter(([key, text]) => /\p{L}/u.test(bare(text)) && text === RESOURCES.en[key])
    .map(([key]) => key);
  const allowed = Object.keys(SAME_AS_ENGLISH).filter((key) => SAME_AS_ENGLISH[key]!.includes(language));
  expect(same.sort()).toEqual(allowed.sort());
});

test.each(INTERFACE_LANGUAGES)("%s is composed, trimmed, calm and without typewriter quotes", (language) => {
  for (const [key, text] of entries(language)) {
    expect(text, key).toBe(text.normalize("NFC").trim());
    expect(text, key).not.toBe("");
    expect(text, key).not.toMatch(/[!"']|\.\.\.| {2}/u);
  }
});

test("German never says du, Vietnamese never says please", () => {
  for (const [key, text] of entries("de")) expect(text, key).not.toMatch(/\b(?:du|dein\w*|dir|dich)\b/iu);
  for (const [key, text] of entries("vi"))
    expect(text, key).not.toMatch(/vui lòng|(?<!\p{L})xin(?!\p{L})|(?<!\p{L})bạn(?!\p{L})/iu);
});

test("Vietnamese keeps one spelling of hóa, khóa, tỷ and kỹ", () => {
  for (const [key, text] of entries("vi"))
    expect(text, key).not.toMatch(/hoá|khoá|toà(?!\p{L})|tỉ(?!\p{L})|kĩ|gióng/iu);
});

test.each(INTERFACE_LANGUAGES)("%s category titles fit the list's column of 26 characters", (language) => {
  const titles = entries(language).filter(([key]) => key.startsWith("cat."));
  expect(titles).toHaveLength(20);
  for (const [key, title] of titles) expect(title.length, `${key}: ${title}`).toBeLessThanOrEqual(26);
});

/** The words for things that every language keeps to, what `versionPhrase` puts together, and the guide's page of rules. */
const NOT_ASKED_BY_NAME = /^(?:term|ver|verIn|rules)\./u;

test("every string is asked for, by its name or by what its name begins with", () => {
  const source = globSync("{shared,renderer,electron}/**/*.{ts,tsx}")
    .filter((file) => !file.includes(".test."))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const names = new Set([...source.matchAll(/["'`]([\w.-]+)["'`]/gu)].map((match) => match[1]!));
  const beginnings = [...new Set([...source.matchAll(/`([\w-]+\.(?:[\w-]+\.)*)\$\{/gu)].map((match) => match[1]!))];
  const unasked = basesOf("en").filter(
    (key) =>
      !names.has(key) && !NOT_ASKED_BY_NAME.test(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unasked).toEqual([]);
});

/** A rule's keys as its source writes them; `${…}` stands for any one ending. */
function messageKeysInRules(): string[] {
  const source = globSync("shared/findings/rules/*.ts").map((file) => readFileSync(file, "utf8"));
  return source
    .flatMap((text) =>
      [...text.matchAll(/messageKey:[^,]*/gu)].flatMap(([line]) => [...line.matchAll(/["`]([^"`]+)["`]/gu)]),
    )
    .map((match) => match[1]!);
}

test("every finding has a sentence, and no rule composes keys that the tests below do not know", () => {
  const keys = messageKeysInRules();
  expect(keys.length).toBeGreaterThanOrEqual(12);
  const composed = keys.filter((key) => key.includes("${")).map((key) => key.slice(0, key.indexOf(".${")));
  const stems = ["date.across", "money.across", "money.no-rate", "number.across", "separator.across", "typography"];
  expect(composed.sort()).toEqual(stems);
  for (const key of keys.filter((candidate) => !candidate.includes("${"))) {
    expect(isStringKey(`message.${key}`), key).toBe(true);
  }
});

test.each([
  ["money.across", /key: (?:sameCurrency \? "(\w+)" : )?"(\w+)"/gu, "money-across.ts"],
  ["number.across", /key: "(\w+)"()/gu, "number-across.ts"],
  ["typography", /^ {4}\["(\w+)", \w+\(text()/gmu, "typography.ts"],
  ["date.across", /(?:Difference =|\|) "(\w+)"()/gu, "date-across.ts"],
])("every ending that %s composes has a sentence", (stem, pattern, file) => {
  const source = readFileSync(`shared/findings/rules/${file}`, "utf8");
  expect(source).toContain(`\`${stem}.\${`);
  const endings = [...source.matchAll(pattern)].flatMap(([, first, second]) => [first, second]).filter(Boolean);
  expect(endings.length).toBeGreaterThanOrEqual(4);
  for (const ending of endings) expect(isStringKey(`message.${stem}.${ending!}`), ending).toBe(true);
});

test("every trap of scale words has a sentence, for sums and for numbers", () => {
  const kinds = [
    ...readFileSync("shared/findings/quantities/scale-trap.ts", "utf8").matchAll(/readonly kind: "(\w+)"/gu),
  ];
  expect(kinds).toHaveLength(2);
  for (const stem of ["money.across", "number.across"])
    for (const [, kind] of kinds) expect(isStringKey(`message.${stem}.${kind!}`), `${stem}.${kind!}`).toBe(true);
});

test("every slip of separators has a sentence", () => {
  const slips = readFileSync("shared/findings/rules/separator-across.ts", "utf8").match(/type Slip = (.*);/u)![1]!;
  for (const slip of slips.split(" | ")) {
    expect(isStringKey(`message.separator.across.${JSON.parse(slip) as string}`), slip).toBe(true);
  }
});

test("every reason for a missing rate has a sentence", () => {
  const reasons = readFileSync("shared/rates/rate-answer.ts", "utf8").match(
    /reason: ("[\w-]+"(?: \| "[\w-]+")*);/u,
  )![1]!;
  for (const reason of reasons.split(" | ")) {
    expect(isStringKey(`message.money.no-rate.${JSON.parse(reason) as string}`), reason).toBe(true);
  }
});

test.each(INTERFACE_LANGUAGES)("%s: every string can be shown, once its placeholders are filled", (language) => {
  const { translate } = createTranslator(language);
  for (const [key, text] of entries(language)) {
    const base = baseKey(key);
    if (!isStringKey(base)) throw new Error(key);
    const values = Object.fromEntries(placeholders(text).map((name) => [name, name]));
    for (const count of [0, 1, 2, 13_000]) {
      const shown = translate(base, { ...values, ...(PLURAL.test(key) ? { count } : {}) });
      expect(shown, key).not.toMatch(/\{\{|\}\}|undefined/u);
    }
  }
});
