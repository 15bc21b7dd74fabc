import type { TextComparison } from "../../shared/ipc/revision.ts";
import { refineChange } from "../../shared/project/revise/compare-texts.ts";

/** Some words of one side. `words`: changed; `letters`: what is other inside changed words. */
export interface Part {
  readonly text: string;
  readonly change: "none" | "words" | "letters";
}

/** A paragraph of both texts; a side without it has no parts. */
export interface ComparisonRow {
  readonly kind: "row";
  readonly isSame: boolean;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** So many paragraphs on end in which nothing changed. */
export interface UnchangedRows {
  readonly kind: "unchanged";
  readonly count: number;
}

interface OpenRow {
  isSame: boolean;
  readonly before: Part[];
  readonly after: Part[];
}

/** Two texts side by side, paragraph by paragraph; a change that spans paragraphs is one row. Blank lines are left out. */
export function comparisonRows({ before, after, stretches }: TextComparison): readonly ComparisonRow[] {
  const rows: OpenRow[] = [];
  let row: OpenRow = { isSame: true, before: [], after: [] };
  for (const stretch of stretches) {
    const [own, other] = [before.slice(...stretch.before), after.slice(...stretch.after)];
    if (!stretch.same) {
      addChange(row, own, other);
      continue;
    }
    own.split("\n").forEach((line, index) => {
      if (index > 0) {
        rows.push(row);
        row = { isSame: true, before: [], after: [] };
      }
      if (line === "") return;
      row.before.push({ text: line, change: "none" });
      row.after.push({ text: line, change: "none" });
    });
  }
  rows.push(row);
  return rows.filter(hasWords).map((one) => ({ kind: "row", ...one }));
}

function addChange(row: OpenRow, before: string, after: string): void {
  row.isSame = false;
  for (const { same, before: own, after: other } of refineChange(before, after)) {
    const change = same || before === "" || after === "" ? "words" : "letters";
    if (own.end > own.start) row.before.push({ text: before.slice(own.start, own.end), change });
    if (other.end > other.start) row.after.push({ text: after.slice(other.start, other.end), change });
  }
}

const hasWords = ({ before, after }: OpenRow): boolean => [...before, ...after].some(({ text }) => text.trim() !== "");

/** The rows in which something changed, with a word about what stands between them. */
export function changedRows(rows: readonly ComparisonRow[]): readonly (ComparisonRow | UnchangedRows)[] {
  const shown: (ComparisonRow | UnchangedRows)[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (!row.isSame) shown.push(row);
    else if (last?.kind === "unchanged") shown[shown.length - 1] = { kind: "unchanged", count: last.count + 1 };
    else shown.push({ kind: "unchanged", count: 1 });
  }
  return shown;
}
