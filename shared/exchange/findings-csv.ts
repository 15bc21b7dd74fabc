import Papa from "papaparse";
import type { CheckedStory } from "../engine/check-story.ts";
import { findingsAnswer } from "./contract/findings.ts";

/**
 * The findings as RFC 4180 CSV with a header: one row a finding, and for each version its words and their first
 * offset. Cells that a spreadsheet would run as a formula are defused with a leading apostrophe.
 */
export function findingsCsv(story: CheckedStory): string {
  const { findings } = findingsAnswer("", story);
  const keys = story.versions.map(({ version }) => version.key);
  const fields = [
    ...["severity", "category", "bead", "odd", "message", "arithmetic"],
    ...keys.flatMap((key) => [`${key} words`, `${key} start`]),
    "fingerprint",
  ];
  const rows = findings.map((finding) => [
    finding.severity,
    finding.category,
    finding.bead + 1,
    finding.odd ?? "",
    finding.message,
    finding.why.arithmetic.join("; "),
    ...story.versions.flatMap(({ version }) => {
      const spans = finding.spans[version.key] ?? [];
      return [spans.map(([start, end]) => version.view.raw.slice(start, end)).join(" | "), spans[0]?.[0] ?? ""];
    }),
    finding.fingerprint,
  ]);
  return `${Papa.unparse({ fields, data: rows }, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}
