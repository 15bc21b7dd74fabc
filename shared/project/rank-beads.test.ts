import { expect, test } from "vitest";
import { ranksAround } from "./rank-beads.ts";

/** A bead whose words begin at an offset, per text. */
const bead = (starts: Readonly<Record<string, number>>): Parameters<typeof ranksAround>[1][number] => ({
  spans: Object.fromEntries(Object.entries(starts).map(([key, start]) => [key, [{ start, end: start + 1 }]])),
});
const kept = (rank: number, starts: Readonly<Record<string, number>>) => ({ rank, ...bead(starts) });
const [a, b, c, d] = [0, 10, 20, 30].map((start) => bead({ vi: start, en: start }));

test.each([
  ["nothing stays: counted from 0", [], [a, b, c], [0, 1, 2]],
  ["the first stays", [kept(0, { vi: 0 })], [b, c, d], [1, 2, 3]],
  ["one in the middle stays", [kept(2, { vi: 20 })], [a, b, d], [0, 1, 3]],
  ["two stay around a gap", [kept(0, { vi: 0 }), kept(3, { en: 30 })], [b, c], [1, 2]],
  ["a gap holds more than it did", [kept(0, { vi: 0 }), kept(1, { vi: 30 })], [b, c], [1 / 3, 2 / 3]],
  ["a bead that shares no text comes last", [kept(5, { de: 0 })], [a, b], [3, 4]],
])("%s", (_, stays, beads, ranks) => {
  const found = ranksAround(stays, beads as (typeof a & object)[]);
  expect(found.map((rank) => rank.toFixed(3))).toEqual(ranks.map((rank) => rank.toFixed(3)));
});
