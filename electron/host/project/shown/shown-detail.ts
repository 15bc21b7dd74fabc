import type {
  BeadDetail,
  ConversionTable as ShownConversions,
  FactRow as ShownFacts,
} from "../../../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../../../shared/ipc/shown/finding.ts";
import type { ConversionTable } from "../../../../shared/findings/money/conversion-table.ts";
import type { FactRow } from "../../../../shared/findings/fact-rows.ts";
import type { Finding, Why } from "../../../../shared/findings/finding.ts";
import type { BeadId } from "../../../../shared/project/ids.ts";
import type { DescribedBead } from "../../engine/engine-messages.ts";
import { shownRangeOf } from "../borders/anchor-border.ts";

/** What the engine says about a bead. */
export function shownDetail({ id: bead, findings, facts, conversions, rateUse }: DescribedBead): BeadDetail {
  return {
    bead,
    findings: findings.map((finding) => ({
      ...shownSingle(finding, bead),
      related: finding.related.map((related) => shownSingle(related, bead)),
    })),
    facts: facts.map(shownFactRow),
    conversions: conversions.map(shownConversions),
    ...(rateUse && { rateUse }),
  };
}

/** Its `message` stays behind: the window words a finding in its own language. */
function shownSingle(finding: Finding, bead: BeadId): Omit<ShownFinding, "related"> {
  const { fingerprint, category, severity, odd, confidence, spans, messageKey, params, why } = finding;
  return {
    ...{ fingerprint, category, severity, bead, confidence, messageKey, params },
    ...(odd !== undefined && { odd }),
    spans: Object.fromEntries(Object.entries(spans).map(([key, ranges]) => [key, ranges.map(shownRangeOf)])),
    why: shownWhy(why),
  };
}

function shownWhy({ values, words, ...why }: Why): ShownFinding["why"] {
  return {
    ...why,
    values: values.map((value) => ({ ...value, range: shownRangeOf(value.range) })),
    words: words.map((compared) => ({ ...compared, range: shownRangeOf(compared.range) })),
  };
}

function shownFactRow(row: FactRow): ShownFacts {
  const cells = Object.entries(row.cells).map(([key, cell]) => [key, { ...cell, range: shownRangeOf(cell.range) }]);
  return { ...row, cells: Object.fromEntries(cells) as ShownFacts["cells"] };
}

function shownConversions({ rows, ...table }: ConversionTable): ShownConversions {
  return { ...table, rows: rows.map((row) => ({ ...row, range: shownRangeOf(row.range) })) };
}
