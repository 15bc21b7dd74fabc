import fc from "fast-check";
import { expect, test } from "vitest";
import { makeViewText } from "./view-text.ts";

const seed = 20180622;

const table: readonly [name: string, raw: string, view: string][] = [
  ["CRLF is one line break", "a\r\nb\rc\n", "a\nb\nc\n"],
  ["Unicode line breaks", "a\u2028b\u2029c\u0085d\fe", "a\nb\nc\nd\ne"],
  ["spaces fold, the tab stays", "a\u00a0b\u202fc\u3000d\te", "a b c d\te"],
  ["characters without width go", "\ufeffTen\u00adcent\u200b\u2060\u200e!", "Tencent!"],
  ["stacked Vietnamese marks", "Vie\u0302\u0323t Nam, Vie\u0323\u0302t", "Việt Nam, Việt"],
  ["a mark after a dropped character composes", "e\u200b\u0301", "é"],
  ["Hangul jamo", "\u1112\u1161\u11ab", "한"],
  ["singletons", "\u212b \u037e", "Å ;"],
  ["an emoji family keeps its joiners", "👩\u200d👩\u200d👧\ufe0f\u200d👦", "👩\u200d👩\u200d👧\ufe0f\u200d👦"],
  ["a joiner between Latin letters goes", "x\u200dy\u200cz", "xyz"],
  ["a Persian non-joiner stays", "می\u200cخواهم", "می\u200cخواهم"],
  ["lone surrogates stay", "a\ud83d b\udc69", "a\ud83d b\udc69"],
];

test.each(table)("%s", (_, raw, view) => {
  expect(makeViewText(raw).text).toBe(view);
});

test("every code point is brought to NFC, alone and before a mark", () => {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const raw = `${String.fromCodePoint(codePoint)}\u0323\u0302a`;
    const view = makeViewText(raw);
    if (view.text === raw) continue;
    const last = view.text.length;
    const range = view.toRaw({ start: last - 1, end: last });
    if (raw.slice(range.start, range.end) !== "a") expect.fail(`U+${codePoint.toString(16)} shifts what follows it`);
    if (view.text !== view.text.normalize("NFC")) expect.fail(`U+${codePoint.toString(16)} is not in NFC`);
  }
});

test("a range shows the raw characters that are meant, dropped ones at its edges left out", () => {
  const view = makeViewText("\ufeffVie\u0323\u0302\u0074\u200b\r\nNam");
  expect(view.text).toBe("Việt\nNam");
  const raw = (start: number, end: number) => {
    const range = view.toRaw({ start, end });
    return view.raw.slice(range.start, range.end);
  };
  expect(raw(0, 4)).toBe("Vie\u0323\u0302t");
  expect(raw(2, 3)).toBe("e\u0323\u0302");
  expect(raw(4, 5)).toBe("\r\n");
  expect(raw(5, 8)).toBe("Nam");
});

test("an offset inside a cluster moves to the cluster's edge, and zero width stays zero width", () => {
  const view = makeViewText("Vie\u0323\u0302t");
  expect(view.toView({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
  expect(view.toView({ start: 4, end: 4 })).toEqual({ start: 2, end: 2 });
  expect(view.toRaw({ start: 3, end: 3 })).toEqual({ start: 5, end: 5 });
});

const awkward = fc.constantFrom(
  ..."aeouAt .\t".split(""),
  ..."\r|\n|\r\n|\u00a0|\u2028|\u200b|\u200c|\u200d|\u00ad|\ufeff|\u0301|\u0323|\u0302|\u031b|\u0344|\u093c|\u0958|\u0915".split(
    "|",
  ),
  ..."ệ|\u01a1|\u1112|\u1161|\u11a8|\uac00|\u0643|\u064e|\u0653|👩|👧|\ufe0f|\ud83d|\udc69|\u212b|\u{1d15e}".split("|"),
);
const rawText = fc.array(awkward, { maxLength: 40 }).map((parts) => parts.join(""));

test("the view is NFC, has only LF and plain spaces, and is its own view", () => {
  fc.assert(
    fc.property(rawText, (raw) => {
      const { text } = makeViewText(raw);
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/[\r\u00a0\u2028\u200b\u00ad\ufeff]/u);
      expect(makeViewText(text).text).toBe(text);
    }),
    { seed, numRuns: 3000 },
  );
});

test("there and back is the same range on cluster boundaries, and each raw slice has its range as view", () => {
  fc.assert(
    fc.property(rawText, (raw) => {
      const view = makeViewText(raw);
      const boundaries = boundariesOf(view);
      boundaries.forEach((start, index) => {
        for (const end of boundaries.slice(index)) {
          const range = view.toRaw({ start, end });
          expect(view.toView(range)).toEqual({ start, end });
          if (start === end) expect(range.start).toBe(range.end);
        }
      });
    }),
    { seed, numRuns: 600 },
  );
});

test("cut at cluster boundaries, the raw slices come in order and leave out only dropped characters", () => {
  fc.assert(
    fc.property(rawText, (raw) => {
      const view = makeViewText(raw);
      const boundaries = boundariesOf(view);
      let covered = 0;
      let left = "";
      boundaries.slice(1).forEach((end, index) => {
        const range = view.toRaw({ start: boundaries[index]!, end });
        expect(range.start).toBeGreaterThanOrEqual(covered);
        expect(range.end).toBeGreaterThan(range.start);
        left += raw.slice(covered, range.start);
        covered = range.end;
      });
      left += raw.slice(covered);
      expect(left).toMatch(/^[\u200b-\u200d\u00ad\ufeff]*$/u);
    }),
    { seed, numRuns: 2000 },
  );
});

test("megabytes of decomposed text are read at once", () => {
  const raw = "Tiếng Việt có dấu.\r\n".normalize("NFD").repeat(100_000);
  const started = process.cpuUsage();
  const view = makeViewText(raw);
  expect(view.toRaw({ start: view.text.length, end: view.text.length }).start).toBe(raw.length);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000);
});

/** View offsets that are not inside a cluster: those that come back from the raw text unmoved. */
function boundariesOf(view: ReturnType<typeof makeViewText>): number[] {
  const offsets = Array.from({ length: view.text.length + 1 }, (_, offset) => offset);
  return offsets.filter((offset) => view.toView(view.toRaw({ start: offset, end: offset })).start === offset);
}
