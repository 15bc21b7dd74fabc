import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import type { CommandName } from "./commands.ts";
import { reverseDiff, type RecordsDiff } from "./diff.ts";
import { EMPTY_PROJECT, type ProjectState } from "./records.ts";
import { applied, Choice, diffOf, PAYLOADS, smallStory } from "./testing/any-command.ts";

const NAMES = Object.keys(PAYLOADS) as CommandName[];
const steps = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.array(fc.nat(60), { minLength: 5, maxLength: 5 })), {
  minLength: 10,
  maxLength: 60,
  size: "max",
});

const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

test("undoing any sequence of all commands gives the identical state, doing it again the identical end", () => {
  const carriedOut = new Set<CommandName>();
  fc.assert(
    fc.property(steps, (sequence) => {
      let ids = 0;
      const give = { id: () => `id-${++ids}`, now: () => "2018-06-22T08:00:00.000Z", author: "Mai" };
      let state: ProjectState = smallStory(give).reduce(applied, EMPTY_PROJECT);
      const start = state;
      const diffs: RecordsDiff[] = [];
      for (const [name, numbers] of sequence) {
        const diff = diffOf(state, name, PAYLOADS[name](new Choice(state, numbers), state), give);
        if (diff === null || diff.added.length + diff.updated.length + diff.removed.length === 0) continue;
        state = applied(state, diff);
        diffs.push(diff);
        carriedOut.add(name);
      }
      const undone = diffs.reduceRight((later, diff) => applied(later, reverseDiff(diff)), state);
      expect(print(undone)).toBe(print(start));
      expect(print(diffs.reduce(applied, undone))).toBe(print(state));
    }),
    { seed: 6, numRuns: 300 },
  );
  // There are conflicts only after a merge: see merge/merge-copies.test.ts.
  expect(NAMES.filter((name) => !carriedOut.has(name))).toEqual(["decideConflict"]);
});
