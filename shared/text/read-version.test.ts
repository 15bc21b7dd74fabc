import { expect, test } from "vitest";
import { readVersion } from "./read-version.ts";

test("segments are numbered, know their paragraph, and carry the view text of their range", () => {
  const raw = "\ufeffEins ist da. Zwei auch.\r\n\r\nDrei\u00a0kommt.\r\n";
  const version = readVersion({ key: "de-x-b", text: raw });
  expect(version.language).toBe("de");
  expect(version.segments.map(({ index, text, paragraph }) => [index, text, paragraph])).toEqual([
    [0, "Eins ist da.", 0],
    [1, "Zwei auch.", 0],
    [2, "Drei kommt.", 1],
  ]);
  const last = version.view.toRaw(version.segments[2]!.range);
  expect(raw.slice(last.start, last.end)).toBe("Drei\u00a0kommt.");
});

test("by line, each line that is not empty is one segment, no exception", () => {
  const text = "Eins. Zwei. Drei.\n\n  Vier!  \nFünf\n";
  const version = readVersion({ key: "de", text, unit: "line" });
  expect(version.segments.map((segment) => segment.text)).toEqual(["Eins. Zwei. Drei.", "Vier!", "Fünf"]);
  expect(version.segments.map((segment) => segment.paragraph)).toEqual([0, 1, 2]);
});

test("the language that is given decides how sentences are cut, not the key", () => {
  const text = "Am 3. Juni kam er.";
  expect(readVersion({ key: "en", text, language: "de" }).segments).toHaveLength(1);
  expect(readVersion({ key: "en", text }).segments).toHaveLength(2);
});

test("every segment of a line that is furniture is marked", () => {
  const body =
    "The central bank built a system that turns paper cheques digital, which officials say will save money soon.";
  const text = `${body}\nYour email address will not be published. Required fields are marked *`;
  expect(readVersion({ key: "en", text }).segments.map(({ boilerplate }) => boilerplate)).toEqual([
    null,
    "navigation",
    "navigation",
  ]);
});

test("a text of white space alone has no segments", () => {
  expect(readVersion({ key: "en", text: " \r\n\u200b\n" }).segments).toEqual([]);
});
