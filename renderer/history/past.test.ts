import { describe, expect, test } from "vitest";
import { LARGEST_PAGE, type HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { moveTo, NOTHING_READ, presentIndex, type Past } from "./past.ts";
import { readAnew, readOlder, type ReadPage } from "./read-past.ts";

const AT = "2018-06-22T08:00:00.000Z";

/** The journal of letters, the oldest first: m a making entry, d a step done, u undone, l lost, z an undo. */
function journal(letters: string): readonly HistoryEntry[] {
  const steps = { d: "done", u: "undone", l: "lost" } as const;
  return Array.from(letters)
    .map((letter, index): HistoryEntry => {
      const step = Object.hasOwn(steps, letter) ? steps[letter as keyof typeof steps] : null;
      const of = letter === "z" ? 1 : null;
      return { sequence: index + 1, at: AT, author: "Mai", command: "dismiss", why: null, step, of };
    })
    .toReversed();
}

describe("going to an entry", () => {
  const entries = journal("mdddluuz");
  const to = (sequence: number) => moveTo(entries, entries.length - sequence);
  test.each([
    [8, { kind: "none", because: "undo" }],
    [7, { kind: "forward", count: 2 }],
    [6, { kind: "forward", count: 1 }],
    [5, { kind: "none", because: "lost" }],
    [4, { kind: "here" }],
    [3, { kind: "back", count: 1 }],
    [1, { kind: "back", count: 3 }],
  ])("entry %i: %j", (sequence, move) => {
    expect(to(sequence)).toEqual(move);
  });

  test("the present place is the newest entry in force, an alignment of the engine's included", () => {
    expect(entries[presentIndex(entries)]!.sequence).toBe(4);
    expect(presentIndex(journal("mdum"))).toBe(0);
    expect(moveTo(journal("mdm"), 0)).toEqual({ kind: "here" });
    expect(presentIndex(journal("uz"))).toBe(-1);
  });
});

/** A host that answers from a journal, and how often it was asked. */
function hostOf(letters: () => string): { readonly readPage: ReadPage; asked: number } {
  const host = {
    asked: 0,
    readPage: (before: number | null) => {
      host.asked += 1;
      const older = journal(letters()).filter(({ sequence }) => before === null || sequence < before);
      return Promise.resolve(older.slice(0, LARGEST_PAGE));
    },
  };
  return host;
}

const letters = (past: Past | null): string =>
  past!.entries
    .map(({ step, of }) => (of === null ? (step?.charAt(0) ?? "m") : "z"))
    .toReversed()
    .join("");

describe("reading", () => {
  test("goes on until the present place is known, and then a page at a time to the first entry", async () => {
    const text = `m${"d".repeat(LARGEST_PAGE * 2)}${"u".repeat(LARGEST_PAGE + 1)}`;
    const host = hostOf(() => text);
    const first = await readAnew(host.readPage, NOTHING_READ);
    expect([host.asked, first!.entries.length, first!.isWhole]).toEqual([2, LARGEST_PAGE * 2, false]);
    const second = await readOlder(host.readPage, first!);
    const third = await readOlder(host.readPage, second!);
    expect(third!.isWhole).toBe(true);
    expect(letters(third)).toBe(text);
  });

  test("reads anew what a far step back or forward changed, and no page more", async () => {
    const steps = LARGEST_PAGE * 6;
    let text = `m${"d".repeat(steps)}`;
    const host = hostOf(() => text);
    let past = await readAnew(host.readPage, NOTHING_READ);
    while (!past!.isWhole) past = await readOlder(host.readPage, past!);
    const back = LARGEST_PAGE + 7;
    const moves: readonly (readonly [string, number])[] = [
      [`m${"d".repeat(steps)}d`, 1],
      [`m${"d".repeat(steps)}l`.replace(/d(?=l)/u, "u"), 1],
      [`m${"d".repeat(steps - back)}${"u".repeat(back)}l${"z".repeat(back)}`, 3],
      [`m${"d".repeat(steps)}l${"z".repeat(back * 2)}`, 4],
    ];
    for (const [next, pages] of moves) {
      text = next;
      host.asked = 0;
      past = await readAnew(host.readPage, past!);
      expect(letters(past)).toBe(next);
      expect(host.asked).toBe(pages);
    }
  });

  test("says nothing where the host has no answer", async () => {
    const silent = () => Promise.resolve(null);
    expect(await readAnew(silent, NOTHING_READ)).toBeNull();
    expect(await readOlder(silent, NOTHING_READ)).toBeNull();
  });
});
