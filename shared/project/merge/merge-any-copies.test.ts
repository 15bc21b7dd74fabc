import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../canonical-json.ts";
import type { CommandName } from "../commands.ts";
import type { ProjectRecord, ProjectState } from "../records.ts";
import { PAYLOADS } from "../testing/any-command.ts";
import { Desk, type Step } from "../testing/desk.ts";
import { expectWhole, merge, print } from "./testing/merged-copies.ts";

const anySteps = (names: readonly Step[0][], maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.array(fc.nat(60), { minLength: 5, maxLength: 5 })), {
    ...{ minLength: 1, maxLength, size: "max" },
  });

const EVERYTHING: readonly Step[0][] = [
  ...(Object.keys(PAYLOADS) as CommandName[]).filter((name) => name !== "addVersion"),
  ...(["undo", "redo"] as const),
];
/** What is rare among everything: readers and annotators at work on the same few things. */
const READING: readonly Step[0][] = [
  ...(["recordClaim", "changeClaim", "changeClaim", "changeClaim", "removeClaim", "recordReading"] as const),
  ...(["adjudicate", "setScale", "decideConflict", "annotate", "changeAnnotation", "removeAnnotation"] as const),
  ...(["dismiss", "restore", "chooseRate", "reviseVersion", "undo", "redo"] as const),
];

describe.each([
  ["whatever was done", EVERYTHING, 6],
  ["readers on the same claims", READING, 20],
])("two copies, %s", (_, names, shared) => {
  const steps = anySteps(names, 25);

  test(
    "no entry is lost, no words are in two beads, and merged back both copies are alike",
    { timeout: 120_000 },
    () => {
      const decided = new Set<string>();
      fc.assert(
        fc.property(steps, steps, steps, steps, (before, ours, theirs, later) => {
          const one = new Desk("Mai");
          for (const step of before.slice(0, shared)) one.take(step);
          const two = new Desk("Lan", one);
          for (const step of ours) one.take(step);
          for (const step of theirs) two.take(step);
          merge(one, two);
          // Mai has all of Lan's: Lan takes hers as they are.
          merge(two, one);
          expect(print(two.state)).toBe(print(one.state));
          for (const step of later) if (one.take(step)) decided.add(step[0]);
          for (const step of ours) two.take(step);
          merge(one, two);
          expect(one.merge(two)).toMatchObject({ ok: false, refusal: "nothing-new" });
          expectWhole(one);
        }),
        { seed: 8, numRuns: 60 },
      );
      expect(decided.size).toBeGreaterThan(10);
    },
  );

  test("each merging the other as it was, then again, both stay whole", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, ours, theirs) => {
        const one = new Desk("Mai");
        for (const step of before.slice(0, shared)) one.take(step);
        const two = new Desk("Lan", one);
        for (const step of ours) one.take(step);
        for (const step of theirs) two.take(step);
        const asItWas = new Desk("Mai", one);
        const crossed = [merge(one, two), merge(two, asItWas)];
        if (!crossed.includes(false)) {
          for (const step of theirs.slice(0, 5)) one.take(step);
          merge(one, two);
          merge(two, one);
          expect(print(two.state)).toBe(print(one.state));
        }
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test("a merge is taken back in one step, and the copy can be merged again", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(steps, steps, (ours, theirs) => {
        const one = new Desk("Mai");
        const two = new Desk("Lan", one);
        for (const step of ours) one.take(step);
        for (const step of theirs) two.take(step);
        const before = print(one.state);
        if (!merge(one, two)) return;
        const merged = print(one.state);
        one.take(["undo", []]);
        expect(print(one.state)).toBe(before);
        expect(merge(one, two)).toBe(true);
        expect(bare(one.state)).toBe(bareText(merged));
      }),
      { seed: 10, numRuns: 30 },
    );
  });
});

/** Without what a second merge gives out anew: instants of conflicts, and ids and ranks of beads that were carried over. */
const bare = (state: ProjectState): string => bareText(print(state));
const bareText = (records: string): string => {
  const all = JSON.parse(records) as ProjectRecord[];
  return canonicalJson(
    all.filter(({ kind }) => kind !== "conflict" && kind !== "bead").map((record) => ({ ...record, changedAt: null })),
  );
};
