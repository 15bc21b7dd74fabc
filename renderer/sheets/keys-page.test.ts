import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTranslator, type Translate } from "../../shared/i18n/create-translator.ts";
import { INTERFACE_LANGUAGES } from "../../shared/i18n/resources.ts";
import { commandName } from "../commands/command.ts";
import { keyWords } from "../commands/key-words.ts";
import { bindingsOf, keysOf, type KeySettings } from "../commands/keys.ts";
import { KEY_SECTIONS } from "./key-sections.ts";

const PRESETS: readonly KeySettings[] = [
  { keyPreset: "parallax", ownKeys: {} },
  { keyPreset: "aligner", ownKeys: {} },
];

/** The key sheet as a page of the guide, on a keyboard that is no Mac's. */
function page(t: Translate): string {
  const printed = (bindings: readonly string[]): string =>
    bindings.map((binding) => `<kbd>${keyWords(t, binding, false).replaceAll("|", "\\|")}</kbd>`).join(", ");
  const sections = KEY_SECTIONS.map(({ title, rows }) => {
    const lines = rows.flatMap((row) => {
      const [own, preset] = PRESETS.map((settings) => printed(bindingsOf(keysOf(row, settings))));
      return own === "" && preset === ""
        ? []
        : [`| ${commandName(t, row)} | ${own} | ${preset === own ? "" : preset} |`];
    });
    return [
      `## ${t(title)}`,
      "",
      `| ${t("keys.action")} | ${t("nav.keys")} | ${t("keys.aligner")} |`,
      "| --- | --- | --- |",
      ...lines,
      "",
    ].join("\n");
  });
  return `# ${t("nav.keys")}\n\n${sections.join("\n")}`;
}

test.each(INTERFACE_LANGUAGES)(
  "the guide's page of keys in %s is the key sheet; PARALLAX_WRITE_DOCS=1 writes it",
  (language) => {
    const file = new URL(`../../docs/guide/keys.${language}.md`, import.meta.url);
    const told = page(createTranslator(language).translate);
    if (process.env["PARALLAX_WRITE_DOCS"] === "1") writeFileSync(file, told);
    expect(readFileSync(file, "utf8")).toBe(told);
  },
);
