import { expect, test } from "vitest";
import type { SingleFinding } from "../words/finding-words.ts";
import { marksIn, runsOf, type Run } from "./runs.ts";

const brief = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.kind === "gap") return `<gap ${run.mark.severity}>`;
      const { mark, fact } = run;
      const name = mark === null ? fact : `${mark.severity}${mark.isStrong ? "!" : ""}`;
      return name === null ? run.text : `<${name} ${run.text}>`;
    })
    .join("");

const finding = (severity: string, spans: object, odd?: string, first?: readonly [number, number]) =>
  ({
    severity,
    spans,
    odd,
    why: { values: first === undefined ? [] : [{ version: "vi", range: first }] },
  }) as unknown as SingleFinding;

const TEXT = "over 86 million yen (13 million dollars)";
const FACTS = [
  { kind: "money", range: [5, 19] },
  { kind: "money", range: [21, 39] },
] as const;

test("the odd amount is marked, what it is held against gets a line, other findings lie below", () => {
  const current = finding(
    "critical",
    {
      vi: [
        [5, 19],
        [21, 39],
      ],
    },
    "vi",
    [5, 19],
  );
  const other = finding("minor", { vi: [[0, 19]] });
  const marks = marksIn("vi", current, [current, other]);
  expect(brief(runsOf(TEXT, [0, TEXT.length], marks, FACTS))).toBe(
    "<minor over ><critical! 86 million yen> (<note 13 million dollars>)",
  );
});

test("a version that is not the odd one is not marked as such", () => {
  const current = finding("critical", { vi: [[5, 19]], en: [[5, 19]] }, "vi", [5, 19]);
  expect(marksIn("en", current, []).map(({ severity, isStrong }) => [severity, isStrong])).toEqual([["note", false]]);
});

test("missing words have a mark where they should be, at the very end as well", () => {
  const current = finding(
    "major",
    {
      de: [
        [4, 4],
        [8, 8],
      ],
    },
    "de",
  );
  expect(brief(runsOf("One two.", [0, 8], marksIn("de", current, []), []))).toBe("One <gap major>two.<gap major>");
});
