import { expect, test } from "vitest";
import type { BeadId } from "../ids.ts";
import { candidateClaims, WORTH, type JudgedBead } from "./candidate-claims.ts";

const bead = (id: string, kinds: readonly string[], change: Partial<JudgedBead> = {}): JudgedBead => ({
  id: id as BeadId,
  facts: kinds.map((kind) => {
    const [name, role] = kind.split(":");
    return { kind: name!, role: role ?? null };
  }),
  ...{ severities: [], isBoilerplate: false, hasClaim: false },
  ...change,
});

const lead = ["l1", "l2", "l3"].map((id) => bead(id, []));

test("the most check-worthy comes first, and its reasons add up to its points", () => {
  const list = candidateClaims([
    ...lead,
    bead("age", ["age", "name:person"]),
    bead("sum", ["money", "money", "name:organisation"], { severities: ["minor", "critical"] }),
    bead("day", ["date", "number", "hedge", "attribution"]),
  ]);
  expect(list.map((candidate) => [candidate.bead, candidate.points, candidate.because])).toEqual([
    ["sum", 9, ["disagreement", "money", "organisation"]],
    ["age", 3, ["figure", "person"]],
    ["day", 3, ["figure", "date", "attribution", "hedge"]],
  ]);
  for (const { points, because } of list) expect(because.reduce((sum, rule) => sum + WORTH[rule], 0)).toBe(points);
});

test("without anything to look up a sentence is none, though the versions differ about it", () => {
  expect(candidateClaims([...lead, bead("a", ["name:person", "attribution"], { severities: ["critical"] })])).toEqual(
    [],
  );
});

test("what has a claim already and what is no part of the story are left out", () => {
  const list = candidateClaims([
    bead("credit", ["money", "number"], { isBoilerplate: true }),
    bead("claimed", ["money"], { hasClaim: true }),
    bead("first", ["money"]),
  ]);
  expect(list).toEqual([{ bead: "first", points: 4, because: ["money", "lead"] }]);
});

test("among equals the order of reading stays", () => {
  const list = candidateClaims([...lead, ...["x", "y", "z"].map((id) => bead(id, ["money"]))]);
  expect(list.map((candidate) => candidate.bead)).toEqual(["x", "y", "z"]);
});
