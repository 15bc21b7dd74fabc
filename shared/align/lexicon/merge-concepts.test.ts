import { expect, test } from "vitest";
import { mergeConcepts } from "./merge-concepts.ts";

const ship = { en: ["ship"], de: ["Schiff"], vi: ["tàu"] };

test("what shares words in two languages is one concept, what shares a word in one is two", () => {
  const train = { en: ["train"], de: ["Zug"], vi: ["tàu"] };
  const vessel = { en: ["vessel", "ship"], de: ["Schiff"], vi: ["tàu thủy"] };
  expect(mergeConcepts([{ ship, train }, { vessel }])).toEqual([
    { key: "ship", forms: { en: ["ship", "vessel"], de: ["Schiff"], vi: ["tàu", "tàu thủy"] } },
    { key: "train", forms: train },
  ]);
});

test("one id in two files with nothing in common is two concepts", () => {
  const other = { en: ["consignment"], de: ["Versand"], vi: ["gửi hàng"] };
  expect(mergeConcepts([{ ship }, { ship: other }]).map(({ key }) => key)).toEqual(["ship", "ship 2"]);
});

test("a word that very many concepts claim merges none of them", () => {
  const five = Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((id) => [id, { en: ["thing"], de: ["Ding"], vi: [id] }]),
  );
  expect(mergeConcepts([five])).toHaveLength(5);
});
