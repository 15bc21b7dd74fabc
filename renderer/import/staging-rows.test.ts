import { expect, test } from "vitest";
import type { StagedText } from "../../shared/ipc/staging.ts";
import {
  decodedRow,
  isForced,
  readRow,
  suggestedTitle,
  textsToAlign,
  withComparisons,
  type ReadRow,
  type StagingRow,
} from "./staging-rows.ts";

const text = (id: string, change: Partial<StagedText> = {}): StagedText => ({
  id,
  name: `${id}.txt`,
  language: { tag: "de", confidence: 0.99 },
  kind: "text",
  beads: 0,
  encoding: "utf-8",
  unreadableCharacters: 0,
  date: { value: "2018-06-22", source: "file" },
  paragraphs: 8,
  segments: 20,
  boilerplate: 0,
  preview: ["A headline", "and more"],
  ...change,
});
const row = (id: string, change: Partial<ReadRow> = {}): ReadRow => ({ ...readRow(id, text(id)), ...change });
const compared = (rows: readonly StagingRow[], verdict: "same" | "different"): readonly StagingRow[] =>
  withComparisons(rows, [{ id: "b", score: 0.1, verdict }]);
const isChosen = (rows: readonly StagingRow[]): boolean | undefined =>
  rows.flatMap((each) => (each.key === "b" && each.state === "read" ? [each.isChosen] : []))[0];

test("an hour goes with its date, and stays when the text is read in another encoding", () => {
  const time = { time: "14:05", zone: "+07:00" };
  const timed = row("a", { ...readRow("a", text("a", { date: { value: "2018-06-22", source: "page", time } })) });
  expect(timed.time).toEqual(time);
  expect(textsToAlign([timed, row("b")])).toMatchObject([{ publishedTime: time }, {}]);
  expect(textsToAlign([{ ...timed, date: null }, row("b")])![0]).not.toHaveProperty("publishedTime");
  expect(decodedRow(row("b", { time }), text("b", { encoding: "windows-1258" })).time).toEqual(time);
});

test("a text of another story is unchecked once, and a person may check it again", () => {
  const rows = compared([row("a"), row("b")], "different");
  expect(isChosen(rows)).toBe(false);
  const insisted = rows.map((each) => (each.key === "b" ? { ...each, isChosen: true } : each)) as StagingRow[];
  expect(isChosen(compared(insisted, "different"))).toBe(true);
});

test("compare anyway holds against a first comparison, and makes the alignment a forced one", () => {
  const rows = compared([row("a"), row("b", { isForced: true })], "different");
  expect([isChosen(rows), isForced(rows)]).toEqual([true, true]);
  expect(isForced(compared([row("a"), row("b")], "same"))).toBe(false);
});

test.each([
  ["two texts", [row("a"), row("b")], 2],
  ["one text", [row("a"), row("b", { isChosen: false })], 1],
  ["no text", [row("a", { isChosen: false })], null],
  ["a text without a language", [row("a"), row("b", { language: null })], null],
  ["a text without a date", [row("a"), row("b", { date: null })], 2],
  ["a file that is still read", [row("a"), row("b"), { state: "reading", key: "c", name: "c" }], null],
  ["a file that failed", [row("a"), row("b"), { state: "failed", key: "c", name: "c", code: "binary", line: null }], 2],
] as const)("%s", (_name, rows, count) => {
  expect(textsToAlign(rows)?.length ?? null).toBe(count);
});

test("the language that a text is asked for in counts where none is recognised", () => {
  expect(readRow("a", text("a", { language: null }), "vi").language).toBe("vi");
  expect(readRow("a", text("a"), "vi").language).toBe("de");
});

test("of two texts only the one of another story is forced", () => {
  const rows = compared([row("a"), row("b", { isForced: true })], "different");
  expect([isForced(rows, "a"), isForced(rows, "b")]).toEqual([false, true]);
});

test("another encoding guesses anew, but keeps what a person entered", () => {
  const entered = row("a", { language: "vi", date: "2020-01-01", dateFrom: "hand" });
  const decoded = decodedRow(entered, text("a", { encoding: "windows-1258", date: null, language: null }));
  expect(decoded).toMatchObject({ language: "vi", date: "2020-01-01", dateFrom: "hand" });
  expect(decodedRow(row("a"), text("a", { language: null })).language).toBeNull();
});

test.each([
  ["the headline", ["A headline"], "A headline"],
  ["the beginning of a first line that is a paragraph", ["word ".repeat(60)], `${"word ".repeat(15)}word…`],
  ["the file's name for no line at all", [], "a"],
])("the title is %s", (_name, preview, title) => {
  expect(suggestedTitle([readRow("a", text("a", { preview }))])).toBe(title);
});
