import { expect, test } from "vitest";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { writeProjectJson } from "./project-json.ts";
import { readProjectJson } from "./read-project-json.ts";

test("a whole project comes back the same, field by field", () => {
  expect(readProjectJson(writeProjectJson(sampleExchangeProject))).toMatchObject({
    ok: true,
    project: sampleExchangeProject,
  });
});

test("ranges are pairs, as in the contract, and mean the words of the text beside them", () => {
  const { versions, beads } = JSON.parse(writeProjectJson(sampleExchangeProject)) as {
    readonly versions: readonly { readonly key: string; readonly text: string }[];
    readonly beads: readonly { readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>> }[];
  };
  const german = versions.find(({ key }) => key === "de")!.text;
  expect(beads[0]!.spans["de"]!.map((range) => german.slice(...range)).at(-1)).toMatch(/^Das geht aus .* hervor\.$/u);
});

test.each([
  ["", "The file is empty."],
  ["{", "this is no JSON."],
  ["[]", "parallax.project/1 has the wrong shape at its root."],
  ['{"format":"parallax.project/2"}', "parallax.project/1 has the wrong shape at format."],
  [
    writeProjectJson({
      ...sampleExchangeProject,
      beads: [{ ...sampleExchangeProject.beads[0]!, spans: { vi: [{ start: 4, end: 2 }] } }],
    }),
    "parallax.project/1 has the wrong shape at beads.0.spans.vi.0.",
  ],
  [
    writeProjectJson(sampleExchangeProject).replace('"verdict": "disputed"', '"verdict": "perhaps"'),
    "parallax.project/1 has the wrong shape at claims.0.verdict.",
  ],
])("what is no project is refused in words: %#", (text, message) => {
  expect(readProjectJson(text)).toMatchObject({ ok: false, message });
});
