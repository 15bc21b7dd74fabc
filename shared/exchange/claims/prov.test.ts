import { expect, test } from "vitest";
import type { ExchangeEntry } from "../exchange-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { writeProv } from "./prov.ts";

type Terms = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Prov = Readonly<Record<string, Terms>>;

const provOf = (history: readonly ExchangeEntry[], brought: readonly ExchangeEntry[] = []): Prov =>
  JSON.parse(writeProv({ ...sampleExchangeProject, history, brought })) as Prov;
const prov = provOf(sampleExchangeProject.history);

test("each entry is an activity that its author was associated with, after the one before", () => {
  const { history } = sampleExchangeProject;
  expect(Object.keys(prov["activity"]!)).toEqual(history.map(({ sequence }) => `px:entry-${sequence}`));
  expect(Object.values(prov["wasAssociatedWith"]!).map((relation) => relation["prov:agent"])).toEqual(
    history.map(({ author }) => `px:agent-${author}`),
  );
  expect(Object.values(prov["wasInformedBy"]!)[0]).toEqual({
    "prov:informed": "px:entry-2",
    "prov:informant": "px:entry-1",
  });
  expect(prov["agent"]!["px:agent-Parallax"]!["prov:type"]).toEqual({ $: "prov:SoftwareAgent", type: "xsd:QName" });
});

test("what came with a merged copy is there with who did it, between where the copies parted and the merge", () => {
  const { history, brought } = sampleExchangeProject;
  const [reading] = brought;
  const told = provOf(history, brought);
  const name = `px:brought-${reading!.hash}`;
  expect(told["activity"]![name]).toMatchObject({ "prov:label": "addReading", "px:hash": reading!.hash });
  expect(Object.values(told["wasAssociatedWith"]!)).toContainEqual({
    ...{ "prov:activity": name, "prov:agent": "px:agent-Jonas" },
  });
  const informed = Object.values(told["wasInformedBy"]!);
  expect(informed).toContainEqual({ "prov:informed": name, "prov:informant": "px:entry-4" });
  expect(informed).toContainEqual({ "prov:informed": "px:entry-5", "prov:informant": name });
});

test("every name that a relation uses is declared", () => {
  const declared = new Set(["agent", "activity", "entity"].flatMap((kind) => Object.keys(prov[kind]!)));
  const used = Object.entries(prov).flatMap(([kind, terms]) =>
    ["prefix", "agent", "activity", "entity"].includes(kind)
      ? []
      : Object.values(terms).flatMap((relation) => Object.values(relation)),
  );
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !declared.has(String(name)))).toEqual([]);
});

test("a changed record derives from what it was; a removed one ends", () => {
  const [first] = sampleExchangeProject.history;
  const entry = (sequence: number, change: "added" | "changed" | "removed"): ExchangeEntry => ({
    ...{ ...first!, sequence, touched: [{ id: "b 1", kind: "bead", change }] },
  });
  const told = provOf([entry(1, "added"), entry(2, "changed"), entry(3, "removed"), entry(4, "added")]);
  expect(Object.values(told["wasDerivedFrom"]!)).toEqual([
    {
      "prov:generatedEntity": "px:record-b_20_1-2",
      "prov:usedEntity": "px:record-b_20_1-1",
      "prov:activity": "px:entry-2",
    },
  ]);
  expect(Object.values(told["wasInvalidatedBy"]!)).toEqual([
    { "prov:entity": "px:record-b_20_1-2", "prov:activity": "px:entry-3" },
  ]);
});

test("the head is with the project; names in any script are one agent each", () => {
  expect(prov["entity"]!["px:project"]).toMatchObject({ "px:head": sampleExchangeProject.head });
  const authors = ["Mái", "Mài", "M ai", "김", "a:b", "a_b"];
  const [first] = sampleExchangeProject.history;
  const agents = Object.keys(
    provOf(authors.map((author, index) => ({ ...first!, author, sequence: index + 1 })))["agent"]!,
  );
  expect(agents).toHaveLength(authors.length);
  expect(agents.every((name) => /^px:[A-Za-z0-9_-]+$/u.test(name))).toBe(true);
});
