import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RangeCarrier } from "./carry-range.ts";
import { compareTexts, refineChange, type TextStretch } from "./compare-texts.ts";

const SEED = { seed: 20180622, numRuns: 150 };

/** `=same` `-gone` `+new` */
function printed(stretches: readonly TextStretch[], before: string, after: string): string {
  return stretches
    .map(({ same, before: own, after: other }) => {
      const [left, right] = [before.slice(own.start, own.end), after.slice(other.start, other.end)];
      return same ? `=${right}` : `${left === "" ? "" : `-${left}`}${right === "" ? "" : `+${right}`}`;
    })
    .join("|");
}
const compared = (before: string, after: string): string => printed(compareTexts(before, after), before, after);
const refined = (before: string, after: string): string => printed(refineChange(before, after), before, after);

describe("two revisions", () => {
  test.each([
    ["Die Brücke kostet 9 Mio. Euro.", "Die Brücke kostet 9,5 Mio. Euro.", "=Die Brücke kostet |-9+9,5|= Mio. Euro."],
    ["Hơn 86 triệu yên.", "Hơn 86 triệu nhân dân tệ.", "=Hơn 86 triệu |-yên+nhân dân tệ|=."],
    ["Eins.\nZwei.\n", "Eins.\nEinsbisschen.\nZwei.\n", "=Eins.\n|+Einsbisschen.\n|=Zwei.\n"],
    ["Ja 👩‍👩‍👧 x 🇩🇪", "Ja 👩‍👩‍👦 x 🇻🇳", "=Ja |-👩‍👩‍👧+👩‍👩‍👦|= x |-🇩🇪+🇻🇳"],
    ["", "Neu.", "+Neu."],
    ["Alt.", "", "-Alt."],
    ["gleich", "gleich", "=gleich"],
  ])("%s → %s", (before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  test("one normal form for another is no change, and each word keeps its place", () => {
    const before = "Tập Cận Bình phát biểu.".normalize("NFD");
    const after = before.normalize("NFC");
    const stretches = compareTexts(before, after);
    expect(stretches.every(({ same }) => same)).toBe(true);
    const start = before.indexOf("Bình".normalize("NFD"));
    const carried = new RangeCarrier(stretches).carry({ start, end: start + "Bình".normalize("NFD").length })!;
    expect(after.slice(carried.range.start, carried.range.end)).toBe("Bình");
  });

  test("letters are what a reader sees", () => {
    expect(refined("kostete", "kosteten")).toBe("=kostete|+n");
    expect(refined("👩‍👩‍👧 da", "👩‍👩‍👦 da")).toBe("-👩‍👩‍👧+👩‍👩‍👦|= da");
    expect(refined("tê\u0301", "tê")).toBe("=t|-ê\u0301+ê");
  });

  test("stretches cover both texts, and what is the same is the same", () => {
    const words = fc.array(fc.constantFrom("yên", "tệ", "86", "triệu", "\n", " ", ".", "é", "e\u0301", "👩‍👩‍👧"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(""), right.join("")];
        const stretches = compareTexts(before, after);
        expect(stretches.map(({ before: own }) => before.slice(own.start, own.end)).join("")).toBe(before);
        expect(stretches.map(({ after: other }) => after.slice(other.start, other.end)).join("")).toBe(after);
        for (const { same, before: own, after: other } of stretches) {
          if (!same) continue;
          expect(before.slice(own.start, own.end).normalize("NFC")).toBe(
            after.slice(other.start, other.end).normalize("NFC"),
          );
        }
      }),
      SEED,
    );
  });

  test("texts that have nothing in common take no time to speak of", () => {
    const other = (seed: number): string =>
      Array.from({ length: 40_000 }, (_, index) => `w${(index * 7919 + seed) % 20_011}${seed}`).join(" ");
    const started = process.cpuUsage();
    compareTexts(other(1), other(2));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });
});

describe("a range", () => {
  const carry = (before: string, after: string, quote: string): string | null => {
    const start = before.indexOf(quote);
    const carried = new RangeCarrier(compareTexts(before, after)).carry({ start, end: start + quote.length });
    return carried && `${after.slice(carried.range.start, carried.range.end)} ${carried.kept.toFixed(2)}`;
  };
  const TEXT = "Der Fonds zahlte 86 Mio. Euro an drei Banken.";

  test.each([
    ["moves with what is put before it", `Neu. ${TEXT}`, "86 Mio. Euro", "86 Mio. Euro 1.00"],
    ["takes along what replaces its words", TEXT.replace("86 Mio.", "90 Mio."), "86 Mio. Euro", "90 Mio. Euro 0.83"],
    ["takes along what replaces its last word", TEXT.replace("Euro", "Yen"), "86 Mio. Euro", "86 Mio. Yen 0.67"],
    ["leaves out what is put before it", TEXT.replace("86", "nur 86"), "86 Mio. Euro", "86 Mio. Euro 1.00"],
    ["is gone with its words", "Der Fonds zahlte nichts.", "86 Mio. Euro", null],
  ])("%s", (_, after, quote, expected) => {
    expect(carry(TEXT, after, quote)).toBe(expected);
  });

  test("without width holds between words that stayed", () => {
    const carrier = new RangeCarrier(compareTexts(TEXT, TEXT.replace("drei", "vier")));
    expect(carrier.carry({ start: 10, end: 10 })).toEqual({ range: { start: 10, end: 10 }, kept: 1 });
    expect(carrier.carry({ start: 35, end: 35 })).toBeNull();
  });
});
