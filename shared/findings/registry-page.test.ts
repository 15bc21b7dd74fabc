import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTranslator } from "../i18n/create-translator.ts";
import { INTERFACE_LANGUAGES, isStringKey } from "../i18n/resources.ts";
import { formatLanguage } from "../i18n/format.ts";
import { ruleWords } from "../i18n/words/rule-words.ts";
import type { Words } from "../i18n/words/words.ts";
import { RULES } from "./registry.ts";
import type { Rule } from "./rule.ts";

const SEVERITIES = ["critical", "major", "minor", "note"] as const;

/** The page of the guide that says what is looked for, as the registry has it. */
function page(words: Words): string {
  const { t } = words;
  const severities = SEVERITIES.map((severity) => `- **${t(`sev.${severity}`)}**: ${t(`sevHelp.${severity}`)}`);
  const head = [`# ${t("rules.title")}`, "", t("rules.how"), "", ...severities, ""];
  return [...head, ...RULES.map((rule) => section(words, rule))].join("\n");
}

function section(words: Words, { id, categories, severity, example }: Rule): string {
  const { t, language } = words;
  const named = categories.map((category) => `${t(`cat.${category}`)} (\`${category}\`)`);
  const examples = (["vi", "de", "en"] as const).map(
    (tag) => `- ${formatLanguage(language, tag)}: ${example[tag] ?? t("rules.nothing")}`,
  );
  return [
    `## ${ruleWords(words, id, "name")}`,
    "",
    `\`${id}\` · ${ruleWords(words, id, "catches")}`,
    "",
    ...examples,
    "",
    `${t("rules.gravest")}: ${t(`sev.${severity}`)}. ${t("rules.category")}: ${named.join(", ")}.`,
    "",
    `${t("rules.dismiss")}: ${ruleWords(words, id, "dismiss")}`,
    "",
  ].join("\n");
}

test.each(INTERFACE_LANGUAGES)(
  "the guide's rules in %s are as they are; PARALLAX_WRITE_DOCS=1 writes them",
  (language) => {
    const file = new URL(`../../docs/guide/rules.${language}.md`, import.meta.url);
    const told = page({ language, t: createTranslator(language).translate });
    if (process.env["PARALLAX_WRITE_DOCS"] === "1") writeFileSync(file, told);
    expect(readFileSync(file, "utf8")).toBe(told);
  },
);

test("no two rules have one name, and each says what it is for", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const language of INTERFACE_LANGUAGES) {
    const words: Words = { language, t: createTranslator(language).translate };
    expect(new Set(RULES.map(({ id }) => ruleWords(words, id, "name"))).size).toBe(RULES.length);
    for (const { id } of RULES) {
      for (const part of ["name", "catches", "dismiss"] as const) {
        expect(isStringKey(`rule.${id}.${part}`), `${id} ${part}`).toBe(true);
        expect(/\.$/u.test(ruleWords(words, id, part)), `${language} ${id} ${part}`).toBe(part !== "name");
      }
    }
  }
  for (const { example } of RULES) for (const said of Object.values(example)) expect(said).not.toBe("");
});
