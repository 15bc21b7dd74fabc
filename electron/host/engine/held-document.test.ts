import { expect, test } from "vitest";
import { extractFacts } from "../../../shared/facts/extract.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { EngineTask, HeldBead, Underlines } from "./engine-messages.ts";
import { HeldDocument } from "./held-document.ts";

/** As many lines as beads, and one sum in each. */
const COUNT = 450;
const lines = Array.from({ length: COUNT }, (_, n) => `The fund took in ${n + 10} million yen in Berlin.`);
const text = lines.join("\n");
const starts = lines.map((_, n) => lines.slice(0, n).join("\n").length + (n === 0 ? 0 : 1));
const idOf = (n: number): BeadId => `bead-${n}` as BeadId;

function bead(n: number, cuts: readonly number[] = []): HeldBead {
  const ends = [...cuts.map((cut) => starts[n]! + cut), starts[n]! + lines[n]!.length];
  const ranges = ends.map((end, index) => ({ start: index === 0 ? starts[n]! : ends[index - 1]!, end }));
  return { id: idOf(n), rank: n, spans: { en: ranges, de: ranges }, confidence: 1, reasons: [] };
}

const rest = { removed: [], rates: { key: "", tables: [] }, chosenRates: [], underlines: "countable" } as const;
const all: EngineTask<"hold"> = {
  ...{ kind: "hold", story: { texts: { en: text, de: text }, dates: {} } },
  ...{ beads: lines.map((_, n) => bead(n)), ...rest },
};
const edit = (...beads: readonly HeldBead[]): EngineTask<"hold"> => ({ kind: "hold", story: null, beads, ...rest });

/** A document that holds all, and what it said is underlined. */
function held(): {
  readonly document: HeldDocument;
  readonly heard: Underlines[];
  readonly hold: (task: EngineTask<"hold">) => number;
} {
  const document = new HeldDocument(extractFacts);
  const heard: Underlines[] = [];
  const hold = (task: EngineTask<"hold">): number => {
    const answer = document.hold(task, (underlines) => heard.push(underlines));
    if (answer === null) throw new Error("nothing is held");
    return answer.wanted;
  };
  expect(hold(all)).toBe(COUNT);
  return { document, heard, hold };
}

const described = (document: HeldDocument): readonly BeadId[] => document.describe()!.beads.map(({ id }) => id);

test("a document that holds nothing knows of no change", () => {
  const document = new HeldDocument(extractFacts);
  expect(document.hold(edit(bead(1)), () => undefined)).toBeNull();
  expect(document.describe()).toBeNull();
});

test("all beads are looked at, some at a time, and then none is left", () => {
  const { document } = held();
  const seen = new Set<BeadId>();
  let left = COUNT;
  while (left > 0) {
    const answer = document.describe()!;
    expect(answer.beads.length).toBeLessThan(COUNT);
    for (const { id } of answer.beads) seen.add(id);
    left = answer.left;
  }
  expect(seen.size).toBe(COUNT);
  expect(document.describe()!.beads).toEqual([]);
});

test("an edit is looked at before what is left from before, of which nothing is forgotten", () => {
  const { document, hold } = held();
  const first = described(document);
  expect(first).not.toContain(idOf(449));
  expect(hold(edit(bead(449, [9])))).toBe(COUNT - first.length);
  const next = described(document);
  expect(next).toContain(idOf(449));
  expect([...first, ...next, ...described(document)].length).toBe(COUNT);
});

test("what is underlined is told once, and again where a cut through a sum changes it", () => {
  const { heard, hold } = held();
  expect(heard.map(({ en }) => en!.length)).toEqual([COUNT]);
  hold(edit({ ...bead(3), confidence: 0.5 }));
  expect(heard).toHaveLength(1);
  // Between the number and its million.
  hold(edit(bead(3, [lines[3]!.indexOf(" million")])));
  expect(heard).toHaveLength(2);
  expect(heard[1]!["en"]).not.toEqual(heard[0]!["en"]);
});

test("whoever asks for names has them underlined, and no bead is looked at anew for it", () => {
  const { document, heard, hold } = held();
  while (document.describe()!.left > 0);
  expect(hold({ ...edit(), underlines: "all" })).toBe(0);
  const kinds = (told: Underlines | undefined) => new Set(told?.["en"]!.map(({ kind }) => kind));
  expect(heard.map(kinds)).toEqual([new Set(["money"]), new Set(["money", "name"])]);
  hold(edit());
  expect(heard[2]).toEqual(heard[0]);
});

test("a bead that goes is not looked at", () => {
  const { document, hold } = held();
  hold({ ...edit(), removed: [idOf(0)] });
  expect(described(document)).not.toContain(idOf(0));
});
