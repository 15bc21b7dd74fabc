import { expect, test } from "vitest";
import { createTranslator } from "../../../shared/i18n/create-translator.ts";
import { openProject } from "../../state/project.ts";
import { project } from "../../state/testing/shown-project.ts";
import type { Words } from "../../ui/words.tsx";
import { differingLines, sideLines } from "./conflict-values.ts";

const words: Words = { t: createTranslator("en").translate, language: "en" };
const opened = openProject(project());
const told = (value: Parameters<typeof sideLines>[2]): readonly string[] =>
  sideLines(words, opened, value).map(({ label, text, version }) => `${version ?? words.t(label)}: ${text}`);

test("fields that go together are told one by one, in the reader's words", () => {
  expect(told({ verdict: "refuted", grade: null, rationale: "as the court says" })).toEqual([
    "Verdict: Refuted",
    "Reason: as the court says",
  ]);
  expect(told({ value: { kind: "percent", amount: 5.6 } })).toEqual(["What it states: 5.6%"]);
  expect(told({ reason: "style", note: "" })).toEqual(["Reason for dismissing: house style"]);
});

test("beads are told by the words of each version", () => {
  const bead = { id: "b1", rank: "a", status: "locked", confidence: 1, spans: { vi: [[0, 3], [4, 7]] } }; // prettier-ignore
  expect(told([bead])).toEqual(["vi: one · two", "State: Locked"]);
});

test("what was judged of versions names them; what was removed says nothing", () => {
  expect(told({ byVersion: [{ version: "vi", verdict: "disputed", note: "yên" }] })).toEqual([
    "Version by version: VI: Disputed, yên",
  ]);
  expect(told(null)).toEqual([]);
});

test("a value of a later program is shown as it is, cut where it is long and never within a letter", () => {
  expect(told({ later: { a: 1 } })).toEqual(['Other details: {"a":1}']);
  const [long] = told({ later: `${"x".repeat(399)}😀${"x".repeat(50)}` });
  expect(long).toBe(`Other details: ${"x".repeat(399)}…`);
});

test("of many records some are told, and how many more there are", () => {
  const claim = { kind: "claim", id: "c", statement: "86 million" };
  const lines = told(Array.from({ length: 12 }, () => claim));
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toBe("Other details: 4 records");
});

test("marked is what the other side has not", () => {
  const [own, other] = [
    { verdict: "refuted", rationale: "so" },
    { verdict: "verified", rationale: "so" },
  ].map((value) => sideLines(words, opened, value));
  expect([...differingLines(own!, other!)]).toEqual([0]);
});
