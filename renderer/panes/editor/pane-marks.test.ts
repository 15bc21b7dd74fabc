import type { editor as Editor } from "monaco-editor/editor.js";
import { beforeEach, expect, test, vi } from "vitest";
import type { Highlight } from "./highlights.ts";
import { PaneMarks } from "./pane-marks.ts";

// The editor itself needs a browser; of it only a range and two constants are used here.
vi.mock("./monaco.ts", () => ({
  monaco: {
    Range: { fromPositions: (start: number, end: number) => [start, end] },
    editor: { TrackedRangeStickiness: {}, InjectedTextCursorStops: {} },
  },
}));

const mark = (start: number, end: number, className = "hl"): Highlight => ({ range: [start, end], className });

let log: string[];
/** Of the gaps put on last. */
let looks: string[];
let marks: PaneMarks;
beforeEach(() => {
  log = [];
  let next = 0;
  const model = {
    getPositionAt: (offset: number) => offset,
    deltaDecorations: (gone: string[], fresh: Editor.IModelDeltaDecoration[]) => {
      looks = fresh.map(({ options }) => options.before?.inlineClassName ?? "");
      const ids = fresh.map(() => `id${next++}`);
      log.push(`-${gone.join(",")} +${ids.join(",")}`);
      return ids;
    },
  };
  marks = new PaneMarks(model as unknown as Editor.ITextModel);
});

test("only what differs is taken off and put on", () => {
  marks.set([mark(0, 3), mark(5, 8)]);
  marks.set([mark(5, 8), mark(9, 12)]);
  marks.set([mark(5, 8, "other")]);
  expect(log).toEqual(["- +id0,id1", "-id0 +id2", "-id1,id2 +id3"]);
});

test("the same marks again touch nothing", () => {
  marks.set([mark(0, 3)]);
  expect(marks.set([mark(0, 3)])).toBe(false);
  expect(log).toHaveLength(1);
});

test("a gap that comes or goes wraps its line anew, words do not", () => {
  expect(marks.set([mark(0, 3)])).toBe(false);
  expect(marks.set([mark(0, 3), mark(7, 7)])).toBe(true);
  expect(marks.set([mark(1, 3), mark(7, 7)])).toBe(false);
  expect(marks.set([mark(1, 3)])).toBe(true);
});

test("the current finding's gap is solid, whether it is there before or comes later, and only until another is", () => {
  const solid = mark(7, 7, "strong strong-major");
  marks.set([mark(0, 3), mark(7, 7), mark(9, 9)]);
  marks.setSolid([solid]);
  expect(looks).toEqual(["gap-mark hl strong strong-major"]);
  expect(log.at(-1)).toBe("-id1 +id3");
  marks.setSolid([solid]);
  expect(log).toHaveLength(2);
  expect(marks.set([mark(0, 3)])).toBe(true);
  marks.set([mark(0, 3), mark(7, 7)]);
  expect(looks).toEqual(["gap-mark hl strong strong-major"]);
  marks.setSolid([]);
  expect(looks).toEqual(["gap-mark hl"]);
});
