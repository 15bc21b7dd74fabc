import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RawRange } from "../../text/range.ts";
import { canonicalJson } from "../canonical-json.ts";
import { applyDiff, reverseDiff, type RecordsDiff } from "../diff.ts";
import type { BeadId, RevisionId } from "../ids.ts";
import { planCommand } from "../plan-command.ts";
import type { BeadRecord, ProjectState } from "../records.ts";

const VI = "vi-1" as RevisionId;
const DE = "de-1" as RevisionId;
const EN = "en-1" as RevisionId;

/** `a 0-10 20-30 | 0-5`: a bead's id, its segments in vi, then in de, then in en. `!` locks it. */
function tableOf(...rows: readonly string[]): ProjectState {
  const beads = rows.map((row, rank): BeadRecord => {
    const [id, rest] = [row.split(" ", 1)[0]!, row.slice(row.indexOf(" ") + 1)];
    const cells = rest.split("|").map((cell) =>
      cell
        .trim()
        .split(" ")
        .filter((range) => range.includes("-"))
        .map((range): RawRange => {
          const [start, end] = range.split("-").map(Number);
          return { start: start!, end: end! };
        }),
    );
    const spans = Object.fromEntries(
      [VI, DE, EN].flatMap((revision, index) => ((cells[index]?.length ?? 0) > 0 ? [[revision, cells[index]!]] : [])),
    );
    const isLocked = id.endsWith("!");
    return {
      ...{ kind: "bead", id: id.replace("!", "") as BeadId, spans, confidence: 0.5, reasons: [], rank },
      status: isLocked ? "locked" : "auto",
    };
  });
  return new Map(beads.map((bead) => [bead.id, bead]));
}

const inOrder = (state: ProjectState): readonly BeadRecord[] =>
  [...state.values()].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank);

function linesOf(state: ProjectState): readonly string[] {
  return inOrder(state).map(({ id, spans }) => {
    const cells = [VI, DE, EN].map((revision) =>
      (spans[revision] ?? []).map(({ start, end }) => `${start}-${end}`).join(" "),
    );
    return `${id} ${cells.join("|").replace(/\|+$/u, "")}`.trim();
  });
}

let made = 0;
const give = { id: () => `new-${++made}`, now: () => "2018-06-22T08:00:00.000Z", author: "Mai" };

function plan(state: ProjectState, name: string, payload: object): RecordsDiff | string {
  const planned = planCommand(state, { name, payload }, give);
  return planned.ok ? planned.diff : planned.code;
}

function edit(state: ProjectState, name: string, payload: object): readonly string[] | string {
  made = 0;
  const diff = plan(state, name, payload);
  if (typeof diff === "string") return diff;
  const applied = applyDiff(state, diff);
  return applied.ok ? linesOf(applied.state) : applied.code;
}

const THREE = tableOf("a 0-10 | 0-8", "b 11-20 21-30 | 9-20", "c 31-40 | 21-30");

describe("an edit", () => {
  test.each([
    ["joins beads", "mergeBeads", { beads: ["b", "a"] }, ["a 0-10 11-20 21-30|0-8 9-20", "c 31-40|21-30"]],
    [
      "parts a bead",
      "splitBead",
      { bead: "b", stay: { [VI]: 1, [DE]: 0 } },
      ["a 0-10|0-8", "b 11-20", "new-1 21-30|9-20", "c 31-40|21-30"],
    ],
    [
      "joins segments and what stands between them",
      "mergeSegments",
      { bead: "b", revision: VI, segment: 0 },
      ["a 0-10|0-8", "b 11-30|9-20", "c 31-40|21-30"],
    ],
    [
      "parts a segment",
      "splitSegment",
      { bead: "a", revision: DE, segment: 0, at: 3 },
      ["a 0-10|0-3 3-8", "b 11-20 21-30|9-20", "c 31-40|21-30"],
    ],
    [
      "moves a boundary",
      "moveSegments",
      { bead: "b", revision: VI, segments: [1], to: "c" },
      ["a 0-10|0-8", "b 11-20|9-20", "c 21-30 31-40|21-30"],
    ],
    [
      "shifts the rest on",
      "shiftRest",
      { bead: "b", revision: DE, by: 1 },
      ["a 0-10|0-8", "b 11-20 21-30", "c 31-40|9-20", "new-1 |21-30"],
    ],
    [
      "shifts the rest back",
      "shiftRest",
      { bead: "b", revision: DE, by: -1 },
      ["a 0-10|0-8 9-20", "b 11-20 21-30|21-30", "c 31-40"],
    ],
    [
      "unlinks a version",
      "unlinkSegments",
      { bead: "b", revisions: [DE] },
      ["a 0-10|0-8", "b 11-20 21-30", "new-1 |9-20", "c 31-40|21-30"],
    ],
    [
      "unlinks all",
      "unlinkSegments",
      { bead: "c", revisions: [VI, DE] },
      ["a 0-10|0-8", "b 11-20 21-30|9-20", "c 31-40", "new-1 |21-30"],
    ],
    [
      "swaps rows",
      "swapBeads",
      { bead: "b", with: "a", revision: null },
      ["b 11-20 21-30|9-20", "a 0-10|0-8", "c 31-40|21-30"],
    ],
    [
      "swaps what one version says",
      "swapBeads",
      { bead: "a", with: "c", revision: DE },
      ["a 0-10|21-30", "b 11-20 21-30|9-20", "c 31-40|0-8"],
    ],
    [
      "inserts an empty row",
      "insertBead",
      { after: "a" },
      ["a 0-10|0-8", "new-1", "b 11-20 21-30|9-20", "c 31-40|21-30"],
    ],
    ["keeps a full row", "removeBead", { bead: "a" }, "not-empty"],
    ["splits no segment at its end", "splitSegment", { bead: "a", revision: DE, segment: 0, at: 8 }, "bad-payload"],
    ["takes nothing out of the middle", "mergeBeads", { beads: ["a", "c"] }, "not-consecutive"],
    ["shifts nothing before the first", "shiftRest", { bead: "a", revision: DE, by: -1 }, "bad-payload"],
  ])("%s", (_, name, payload, expected) => {
    expect(edit(THREE, name, payload)).toEqual(expected);
  });

  test("takes away a bead that has nothing left", () => {
    const state = tableOf("a 0-10 | 0-8", "b 11-20");
    expect(edit(state, "moveSegments", { bead: "b", revision: VI, segments: [0], to: "a" })).toEqual([
      "a 0-10 11-20|0-8",
    ]);
  });

  test("leaves a locked bead alone, whatever it does to its neighbours", () => {
    const state = tableOf("a 0-10 | 0-8", "b! 11-20 | 9-20", "c 31-40 | 21-30");
    expect(edit(state, "mergeBeads", { beads: ["a", "b"] })).toBe("bead-locked");
    expect(edit(state, "shiftRest", { bead: "a", revision: DE, by: 1 })).toBe("bead-locked");
    expect(edit(state, "insertBead", { after: "b" })).toHaveLength(4);
    expect(plan(state, "setBookmark", { beads: ["b"], bookmarked: true })).toHaveProperty("updated.length", 1);
  });

  test("makes a bead a person's, and of those that merely follow none", () => {
    const diff = plan(THREE, "shiftRest", { bead: "b", revision: DE, by: 1 }) as RecordsDiff;
    expect(diff.updated.map(([, { id, ...bead }]) => [id, "status" in bead && bead.status])).toEqual([
      ["b", "confirmed"],
      ["c", "auto"],
    ]);
  });

  test("an empty bead is the first where there is none", () => {
    expect(edit(tableOf(), "insertBead", { after: null })).toEqual(["new-1"]);
  });

  test("is not held up by segments elsewhere that do not follow each other", () => {
    const foreign = tableOf("a 0-10 20-30", "b 10-20", "c 30-40", "d 40-50");
    expect(edit(foreign, "mergeBeads", { beads: ["c", "d"] })).toEqual(["a 0-10 20-30", "b 10-20", "c 30-40 40-50"]);
    expect(edit(foreign, "mergeBeads", { beads: ["b", "c"] })).toBe("not-consecutive");
  });

  test("finds room between ranks however often the same place is split", () => {
    let state = tableOf("a 0-400", "b 400-500");
    for (let at = 399; at > 200; at -= 1) {
      for (const [name, payload] of [
        ["splitSegment", { bead: "a", revision: VI, segment: 0, at }],
        ["splitBead", { bead: "a", stay: { [VI]: 1 } }],
      ] as const) {
        const applied = applyDiff(state, plan(state, name, payload) as RecordsDiff);
        state = (applied as { state: ProjectState }).state;
      }
    }
    const beads = inOrder(state);
    expect(beads).toHaveLength(201);
    expect(new Set(beads.map(({ rank }) => rank)).size).toBe(201);
    const starts = beads.map(({ spans }) => spans[VI]![0]!.start);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
  });
});

describe("any sequence of edits", () => {
  const NAMES = [
    ...["mergeBeads", "splitBead", "mergeSegments", "splitSegment", "moveSegments", "shiftRest"],
    ...["unlinkSegments", "swapBeads", "insertBead", "removeBead", "setBookmark", "setBeadStatus"],
  ];
  const steps = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.array(fc.nat(40), { minLength: 5, maxLength: 5 })), {
    maxLength: 30,
  });

  function payloadOf(state: ProjectState, name: string, [a, b, c, d]: readonly number[]): object {
    const beads = inOrder(state);
    const pick = (number = 0): BeadId => beads[number % beads.length]!.id;
    const revision = [VI, DE, EN][c! % 3]!;
    const bead = pick(a);
    const neighbour = pick(a! + 1);
    const payloads: Record<string, object> = {
      mergeBeads: { beads: [bead, neighbour] },
      splitBead: { bead, stay: { [VI]: b! % 3, [DE]: c! % 3, [EN]: d! % 2 } },
      mergeSegments: { bead, revision, segment: b! % 2 },
      splitSegment: { bead, revision, segment: 0, at: b! * 3 + d! },
      moveSegments: { bead, revision, segments: [b! % 2], to: d! % 2 === 0 ? neighbour : pick(d) },
      shiftRest: { bead, revision, by: b! % 2 === 0 ? 1 : -1 },
      unlinkSegments: { bead, revisions: d! % 2 === 0 ? [revision] : [VI, DE] },
      swapBeads: { bead, with: neighbour, revision: d! % 2 === 0 ? null : revision },
      insertBead: { after: b! % 4 === 0 ? null : bead },
      removeBead: { bead },
      setBookmark: { beads: [bead], bookmarked: b! % 2 === 0 },
      setBeadStatus: { beads: [bead], status: ["auto", "confirmed", "locked"][d! % 3]! },
    };
    return payloads[name]!;
  }

  /** Per revision, which characters stand in a segment; throws where one stands in two. */
  function covered(state: ProjectState): Record<string, Set<number>> {
    const characters: Record<string, Set<number>> = { [VI]: new Set(), [DE]: new Set(), [EN]: new Set() };
    for (const { spans } of inOrder(state)) {
      for (const [revision, ranges] of Object.entries(spans)) {
        for (const { start, end } of ranges) {
          for (let at = start; at < end; at += 1) {
            if (characters[revision]!.has(at)) throw new Error(`${revision} ${at} twice`);
            characters[revision]!.add(at);
          }
        }
      }
    }
    return characters;
  }

  const print = (state: ProjectState): string =>
    canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

  test("keeps each character in exactly one segment, and is undone to the last", () => {
    let edits = 0;
    fc.assert(
      fc.property(steps, (sequence) => {
        const start = tableOf(
          "a 0-40 | 0-30 | 0-20",
          "b 40-60 60-90 | 30-50",
          "c | 50-60 60-80 | 20-60",
          "d 90-120 | | 60-99",
        );
        const states = [start];
        const diffs: RecordsDiff[] = [];
        for (const [name, numbers] of sequence) {
          const state = states.at(-1)!;
          const diff = plan(state, name, payloadOf(state, name, numbers));
          if (typeof diff === "string") continue;
          const applied = applyDiff(state, diff);
          if (!applied.ok) throw new Error(applied.code);
          states.push(applied.state);
          diffs.push(diff);
          edits += 1;
          const before = covered(state);
          const after = covered(applied.state);
          for (const revision of [VI, DE, EN])
            expect([...before[revision]!].every((at) => after[revision]!.has(at))).toBe(true);
          // Nothing here stands between segments, so that none can be added either.
          expect(after).toEqual(before);
          const ranks = inOrder(applied.state).map(({ rank }) => rank);
          expect(new Set(ranks).size).toBe(ranks.length);
        }
        const undone = diffs.reduceRight((state, diff) => {
          const applied = applyDiff(state, reverseDiff(diff));
          if (!applied.ok) throw new Error(applied.code);
          return applied.state;
        }, states.at(-1)!);
        expect(print(undone)).toBe(print(start));
      }),
      { seed: 20180622, numRuns: 200 },
    );
    expect(edits).toBeGreaterThan(500);
  });
});
