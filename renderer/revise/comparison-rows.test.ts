import { expect, test } from "vitest";
import { compareTexts } from "../../shared/project/revise/compare-texts.ts";
import { changedRows, comparisonRows, type Part } from "./comparison-rows.ts";

const MARKS = { none: ["", ""], words: ["{", "}"], letters: ["[", "]"] } as const;
const marked = (parts: readonly Part[]): string =>
  parts.map(({ text, change }) => `${MARKS[change][0]}${text}${MARKS[change][1]}`).join("");

function shown(before: string, after: string): string[] {
  const stretches = compareTexts(before, after).map((stretch) => ({
    same: stretch.same,
    before: [stretch.before.start, stretch.before.end] as const,
    after: [stretch.after.start, stretch.after.end] as const,
  }));
  return changedRows(comparisonRows({ before, after, stretches })).map((row) =>
    row.kind === "unchanged" ? `${row.count} same` : `${marked(row.before)} → ${marked(row.after)}`,
  );
}

test.each([
  ["nothing", "Ein Satz.\n\nNoch einer.", "Ein Satz.\n\nNoch einer.", ["2 same"]],
  [
    "letters of a word",
    "Kopf.\n\nSie kam an.",
    "Kopf.\n\nSie kamen an.",
    ["1 same", "Sie {kam} an. → Sie {kam}[en] an."],
  ],
  ["a word put in", "Sie kam.", "Sie kam gestern.", ["Sie kam. → Sie kam{ gestern}."]],
  [
    "a paragraph put in",
    "Eins.\nZwei.\n",
    "Eins.\nDazu.\nZwei.\n",
    ["1 same", " → {Dazu.\n}Zwei.".replace(" →", "Zwei. →")],
  ],
  ["a mark on a letter, never by itself", "Bị cáo", "Bi cáo", ["B[ị] cáo → B[i] cáo".replaceAll("B[", "{B}[")]],
  ["an emoji whole", "Ja 👩‍👩‍👧 x", "Ja 👩‍👩‍👦 x", ["Ja [👩‍👩‍👧] x → Ja [👩‍👩‍👦] x"]],
])("shows %s", (_, before, after, rows) => {
  expect(shown(before, after)).toEqual(rows);
});

test("both sides hold their whole text but the line ends", () => {
  const [before, after] = ["Eins.\n\nZwei, drei.\nVier.", "Null.\nEins.\n\nZwei und drei.\nFünf."];
  const stretches = compareTexts(before, after).map(({ same, before: b, after: a }) => ({
    same,
    before: [b.start, b.end] as const,
    after: [a.start, a.end] as const,
  }));
  const rows = comparisonRows({ before, after, stretches });
  const textOf = (side: "before" | "after"): string =>
    rows.map((row) => row[side].map(({ text }) => text).join("")).join("");
  expect(textOf("before").replaceAll("\n", "")).toBe(before.replaceAll("\n", ""));
  expect(textOf("after").replaceAll("\n", "")).toBe(after.replaceAll("\n", ""));
});
