import { expect, test } from "vitest";
import { EXPORT_FORMATS, REPORT_FORMATS, SHEET_NAMES } from "../../shared/exchange/export-names.ts";
import { FACT_LANGUAGES } from "../../shared/facts/lang/registry.ts";
import { INTERFACE_LANGUAGES } from "../../shared/i18n/resources.ts";
import { USAGE } from "./usage.ts";

test("the usage text names every format, sheet and language that there is", () => {
  for (const name of [...EXPORT_FORMATS, ...SHEET_NAMES]) expect(USAGE).toMatch(new RegExp(`\\b${name}\\b`, "u"));
  expect(USAGE).toContain(`--format ${REPORT_FORMATS.join("|")}`);
  expect(USAGE).toContain(`--language ${INTERFACE_LANGUAGES.join("|")}`);
  expect(USAGE).toContain(`(${FACT_LANGUAGES.join(", ")})`);
});
