import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { codePointCounter } from "./code-points.ts";
import { writeWebAnnotations } from "./web-annotation.ts";

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: unknown;
  readonly target:
    string | readonly { readonly source: { readonly language: string }; readonly selector: readonly Selector[] }[];
}
const { first, total } = JSON.parse(writeWebAnnotations(sampleExchangeProject)) as {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
};
const itemOf = (id: string): Annotation => first.items.find((item) => item.id === `urn:parallax:record:${id}`)!;

test("each position, counted in code points, is at the quote beside it", () => {
  const places = first.items.flatMap(({ target }) =>
    typeof target === "string"
      ? []
      : target.flatMap(({ source, selector: [quote, position] }) => {
          if (position === undefined) return [];
          const { text } = sampleExchangeProject.versions.find(({ language }) => language === source.language)!;
          return [[Array.from(text).slice(position.start, position.end).join(""), quote!.exact] as const];
        }),
  );
  expect(places.map(([found]) => found)).toEqual(places.map(([, exact]) => exact));
  // The text before the coin has no surrogate pair, what follows it has one: the end tells the units apart.
  expect(itemOf("note-coin").target).toMatchObject([{ selector: [{ exact: "🪙" }, { start: 255, end: 256 }] }]);
});

test("a claim is one annotation with one body, and a target a wording in whatever version", () => {
  const { body, target, motivation } = itemOf("claim-sum");
  expect(motivation).toBe("assessing");
  expect(body).toMatchObject({ type: "TextualBody", "px:verdict": "disputed" });
  expect(typeof target === "string" ? [] : target.map(({ source }) => source.language)).toEqual([
    "vi",
    "de",
    "en",
    "en",
  ]);
});

test("gone words keep their quote alone, and are marked", () => {
  expect(itemOf("note-gone").target).toMatchObject([{ "px:orphan": true, selector: [{ exact: "Chinese officials" }] }]);
  expect(itemOf("note-yen").target).not.toMatchObject([{ "px:orphan": true }]);
});

test("a suggestion is an edit, an empty one too; replies answer their annotation", () => {
  expect(itemOf("note-coin").body).toContainEqual({ type: "TextualBody", value: "", purpose: "editing" });
  expect(itemOf("note-gone").motivation).toBe("commenting");
  expect(itemOf("note-yen:reply:2")).toMatchObject({ motivation: "replying", target: itemOf("note-yen").id });
});

test("all items are counted and have ids of their own", () => {
  expect(total).toBe(first.items.length);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
});

test("code points are counted as a string is walked, half pairs among them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const count = codePointCounter(text);
      const walked = Array.from(text).flatMap((character, index) =>
        Array.from({ length: character.length }, () => index),
      );
      walked.push(Array.from(text).length);
      expect(Array.from({ length: text.length + 1 }, (_, offset) => count(offset))).toEqual(walked);
    }),
    { seed: 20260611, numRuns: 300, examples: [["a🪙b\ud83d\ud83d\ude00\udc00"]] },
  );
});
