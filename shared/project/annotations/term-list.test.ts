import { expect, test } from "vitest";
import type { MqmCategory } from "./mqm.ts";
import { termList } from "./term-list.ts";

const judge = (
  language: string,
  exact: string,
  suggestion: string | null,
  {
    bead = null,
    category = "terminology.wrongTerm",
    note = "",
    rejected = false,
  }: {
    bead?: string | null;
    category?: MqmCategory;
    note?: string;
    rejected?: boolean;
  } = {},
) => ({
  annotation: {
    ...{ category, suggestion, note, anchor: { exact } },
    ...(rejected && { resolved: { as: "rejected" as const, author: "A", at: "2018-06-22T08:00:00.000Z" } }),
  },
  language,
  bead,
});

test("one thing has its names in several languages where they were judged in one bead", () => {
  const list = termList([
    judge("de", "Staatsanwalt", "Generalstaatsanwalt", { bead: "b1", note: "the office, not the person" }),
    judge("vi", "công tố viên", "viện kiểm sát", { bead: "b1" }),
    judge("en", "prosecutor", "procuracy", { bead: "b2" }),
  ]);
  expect(list).toEqual([
    {
      terms: [
        { language: "de", preferred: "Generalstaatsanwalt", deprecated: ["Staatsanwalt"] },
        { language: "vi", preferred: "viện kiểm sát", deprecated: ["công tố viên"] },
      ],
      notes: ["the office, not the person"],
    },
    { terms: [{ language: "en", preferred: "procuracy", deprecated: ["prosecutor"] }], notes: [] },
  ]);
});

test("the same term elsewhere adds what was said there, whatever its case and composition", () => {
  const list = termList([
    judge("vi", "công tố viên", "viện kiểm sát", { bead: "b1" }),
    judge("vi", "tòa", "Viện kiểm sát".normalize("NFD"), { bead: "b7" }),
  ]);
  expect(list).toHaveLength(1);
  expect(list[0]!.terms[0]!.deprecated).toEqual(["công tố viên", "tòa"]);
});

test("a bead with two terms of one language has two things", () => {
  const list = termList([
    judge("de", "Fonds", "Stiftung", { bead: "b1" }),
    judge("de", "Chef", "Vorsitzender", { bead: "b1" }),
  ]);
  expect(list.map(({ terms }) => terms[0]!.preferred)).toEqual(["Stiftung", "Vorsitzender"]);
});

test("only terms with a suggestion that nobody rejected are listed", () => {
  const list = termList([
    judge("en", "fund", null),
    judge("en", "fund", "foundation", { category: "style.register" }),
    judge("en", "fund", "foundation", { rejected: true }),
    judge("en", "fund", " "),
  ]);
  expect(list).toEqual([]);
});
