import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExchangeAlignment, ExchangeBead } from "./exchange-alignment.ts";
import { readTei } from "./read-tei.ts";
import { readTmxAlignment } from "./read-tmx.ts";
import { readXliff } from "./read-xliff.ts";
import { writeTei } from "./write-tei.ts";
import { writeTmx } from "./write-tmx.ts";
import { writeXliff12, writeXliff21 } from "./write-xliff.ts";
import type { AlignmentReading } from "./alignment-reading.ts";

const SEED = { seed: 20260611, numRuns: 150 };

/** Words that are hard on a format: NFD, right to left, emoji, markup, control characters, odd white space. */
const hardWords = fc.oneof(
  fc.constantFrom(
    ...["Việt Nam".normalize("NFD"), "Thủ tướng 👩‍👧‍👦", "‏العربية‎ 12", "<b>&amp;</b> ]]> \"'", "=1+1", "a\u000cb\u0000c"],
    ...[
      "\ud83d",
      "\udc00x",
      "\ufffe\uffff",
      "A\r\nB\rC\tD",
      "\u00a0x\u2028y\u0085",
      "<!--x-->",
      '{"a":\\u0041}',
      "  x  ",
    ],
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
);
const between = fc.constantFrom("", " ", "\n", "\r\n\r\n", "\u00a0", " \ufeff", "…\f");

/** Any number of beads over texts in which the beads stand in any order: crossing, one-sided, of several segments. */
const anyAlignment = fc
  .record({
    title: fc.constantFrom("", "Tin & <tức>", "Người dân Ⅳ"),
    keys: fc.constantFrom(["vi", "de"], ["vi", "de", "en"], ["en", "en-x-b", "de-AT", "ar"]),
    beads: fc.array(
      fc.record({
        sizes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
        status: fc.constantFrom("auto", "confirmed", "locked"),
        confidence: fc.option(fc.constantFrom(0, 0.123456789, 0.5, 1)),
        bookmarked: fc.boolean(),
        notes: fc.array(fc.constantFrom("Sehr <frei> übersetzt", "ok & gut"), { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    words: fc.array(fc.tuple(hardWords, between, fc.nat()), { minLength: 80, maxLength: 80 }),
  })
  .map(({ title, keys, beads, words }): ExchangeAlignment => {
    const spans = beads.map((): Record<string, { start: number; end: number }[]> => ({}));
    let word = 0;
    const versions = keys.map((key, version) => {
      let text = words[word]![1];
      const segments = beads.flatMap(({ sizes }, bead) => Array.from({ length: sizes[version]! }, () => bead));
      // The order of the segments in the text is not the beads'.
      const shuffled = segments
        .map((bead, index) => ({ bead, at: words[(index + version) % words.length]![2] }))
        .sort((a, b) => a.at - b.at);
      for (const { bead } of shuffled) {
        const [piece, gap] = words[word++ % words.length]!;
        (spans[bead]![key] ??= []).push({ start: text.length, end: text.length + piece.length });
        text += piece + gap;
      }
      const about = {
        title: `${title} ${key}`,
        source: version === 0 ? "Báo & Tin" : null,
        publishedOn: version === 1 ? null : "2018-06-22",
        ...(version === 0 && { publishedTime: { time: "14:05", zone: "+07:00" } }),
        ...(version === 2 && { publishedTime: { time: "00:30", zone: null } }),
      };
      return {
        key,
        language: key.replace(/-x-.*/u, ""),
        ...about,
        url: version === 0 ? "https://example.org/a?b=1&c=2" : null,
        text,
      };
    });
    const told = beads.map(({ status, confidence, bookmarked, notes }, bead): ExchangeBead => ({
      ...{ status, confidence, bookmarked, notes },
      spans: spans[bead]!,
    }));
    return { title, versions, beads: told.filter((bead) => Object.keys(bead.spans).length > 0) };
  })
  .filter(({ beads, versions }) => beads.length > 0 && versions.some(({ text }) => text.trim() !== ""));

function read(reading: AlignmentReading): ExchangeAlignment {
  if (!reading.ok) throw new Error(reading.message);
  expect(reading.leftOut).toBe(0);
  return reading.alignment;
}

describe("what is exported comes back the same", () => {
  test("TMX 1.4b", () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        expect(read(readTmxAlignment(writeTmx(alignment)))).toEqual(alignment);
      }),
      SEED,
    );
  });

  test("TEI P5", () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        expect(read(readTei(writeTei(alignment)))).toEqual(alignment);
      }),
      SEED,
    );
  });

  test("XLIFF 1.2, any number of versions", () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        expect(read(readXliff(writeXliff12(alignment)))).toEqual(alignment);
      }),
      SEED,
    );
  });

  test("XLIFF 2.1, two versions", () => {
    fc.assert(
      fc.property(
        anyAlignment.filter(({ versions }) => versions.length === 2),
        (alignment) => {
          const [source, target] = alignment.versions.map(({ key }) => key);
          expect(read(readXliff(writeXliff21(alignment, source!, target!)))).toEqual(alignment);
        },
      ),
      SEED,
    );
  });
});
