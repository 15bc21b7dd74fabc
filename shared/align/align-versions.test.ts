import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alignVersions, type AlignableVersion } from "./align-versions.ts";
import type { Alignment, Bead } from "./bead.ts";

/** A plain splitter for these texts: a stop, a space, a capital; not after a figure or "Mio.". */
const SENTENCE_END = /(?<=(?<!\d|Mio)[.?!]["”]?)\s+(?=[\p{Lu}"“])/u;

function version(key: string, text: string, tail = /^(?!)/u): AlignableVersion {
  const paragraphs = text.split(/\n+/u).filter((line) => line.trim() !== "");
  const segments = paragraphs.flatMap((line, paragraph) =>
    line.split(SENTENCE_END).map((part) => ({ text: part.trim(), paragraph, boilerplate: tail.test(line), facts: [] })),
  );
  return { key, segments };
}

function sample(key: string, file: string): AlignableVersion {
  const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
  return version(key, text, /^(?:Theo tapchi|Xem thêm|- )/u);
}

const vi = sample("vi", "000_15f2d2c2058ed7ed.txt");
const de = sample("de", "001_9206ea573b5fad0d.txt");
const en = sample("en", "en-working-version.txt");
const others = ["002_47a94dc01bd95efb.txt", "003_848a73177968f6f7.txt", "004_3b774e598658f633.txt"];

const align = (...versions: AlignableVersion[]): Alignment => alignVersions(versions)!;

/** "vi 3 | de 4-5 | en 4-5": versions that say nothing are left out. */
function terse({ members }: Bead, keys: readonly string[]): string {
  return keys
    .flatMap((key) => {
      const own = members[key]!;
      return own.length === 0 ? [] : `${key} ${own[0]!}${own.length > 1 ? `-${own.at(-1)!}` : ""}`;
    })
    .join(" | ");
}

function expectPartition({ beads }: Alignment, versions: readonly AlignableVersion[]): void {
  for (const { key, segments } of versions) {
    const members = beads.map((bead) => bead.members[key]!);
    expect(members.flat().sort((a, b) => a - b)).toEqual(segments.map((_, index) => index));
    for (const own of members) expect(own).toEqual(own.map((_, index) => own[0]! + index));
  }
  for (const { confidence, members, pairs = [] } of beads) {
    for (const share of [confidence, ...pairs.map((pair) => pair.confidence)]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    for (const { a, b } of pairs) expect([members[a]!.length, members[b]!.length]).not.toContain(0);
  }
}

describe("two sentences alone", () => {
  test("are linked although nothing shows that they belong together, with a warning at most", () => {
    const { beads, sameStory } = align(version("de", "Die Kammer stimmte zu."), version("en", "Parliament agreed."));
    expect(sameStory.verdict).not.toBe("different");
    expect(beads).toHaveLength(1);
  });
});

describe("the sample story", () => {
  test("eight shared passages, the Vietnamese tail alone", () => {
    const { beads } = align(vi, de, en);
    expect(beads.map((bead) => terse(bead, ["vi", "de", "en"]))).toEqual([
      "vi 0 | de 0-1 | en 0-1",
      "vi 1 | de 2 | en 2",
      "vi 2 | de 3-4 | en 3-4",
      "vi 3 | de 5 | en 5",
      "vi 4 | de 6-7 | en 6-7",
      "vi 5 | de 8 | en 8",
      "vi 6 | de 9 | en 9",
      "vi 7 | de 10-11 | en 10-11",
      "vi 8",
      "vi 9",
      "vi 10",
      "vi 11",
    ]);
    for (const { confidence, pairs = [] } of beads.slice(0, 8)) {
      expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(["de en", "de vi", "en vi"]);
      const logs = pairs.map((pair) => Math.log(pair.confidence));
      expect(Math.exp(logs.reduce((sum, log) => sum + log, 0) / 3)).toBeCloseTo(confidence, 10);
    }
    for (const { pairs } of beads.slice(8)) expect(pairs).toEqual([]);
    for (const { members, reasons } of beads.slice(8)) {
      expect(members["de"]).toEqual([]);
      expect(reasons).toEqual([{ evidence: "only", found: 1, of: 3 }]);
    }
  });

  test("is one story in each pair", () => {
    const { pairs, verdict } = align(vi, de, en).sameStory;
    expect(pairs.map((pair) => [pair.a, pair.b, pair.verdict])).toEqual([
      ["de", "en", "same"],
      ["de", "vi", "same"],
      ["en", "vi", "same"],
    ]);
    expect(verdict).toBe("same");
  });

  test.each(others)("%s on a related subject is another story, and stays alone", (file) => {
    const other = sample("en-x-b", file);
    const { beads, sameStory } = align(vi, de, en, other);
    for (const { a, b, verdict } of sameStory.pairs) {
      expect([a, b, verdict]).toEqual([a, b, [a, b].includes("en-x-b") ? "different" : "same"]);
    }
    for (const { members } of beads.filter((bead) => bead.members["en-x-b"]!.length > 0)) {
      expect([members["vi"], members["de"], members["en"]]).toEqual([[], [], []]);
    }
  });

  test("two that match and one that does not: the two are linked", () => {
    const other = sample("en", others[1]!);
    const { beads, sameStory } = align(vi, de, other);
    expect(beads.filter(({ members }) => members["vi"]!.length * members["de"]!.length > 0).length).toBeGreaterThan(6);
    expect(beads.every(({ members }) => members["en"]!.length === 0 || members["vi"]!.length === 0)).toBe(true);
    expect(sameStory.verdict).toBe("different");
    expectPartition({ beads, sameStory }, [vi, de, other]);
  });

  test("force links what seems different, and reports the score all the same", () => {
    const other = sample("en-x-b", others[1]!);
    const forced = alignVersions([de, other], { force: true })!;
    expect(forced.sameStory.verdict).toBe("different");
    expectPartition(forced, [de, other]);
  });
});

const word = fc.string({
  minLength: 2,
  maxLength: 9,
  unit: fc.constantFrom(..."a b c d e g h i k l m n o p r s t u v y".split(" ")),
});
const sentence = fc
  .tuple(fc.array(word, { minLength: 3, maxLength: 14 }), fc.option(fc.nat(99_999)))
  .map(([words, figure]) => `${words.join(" ")}${figure === null ? "" : ` ${figure}`}.`);
const story = fc.array(sentence, { maxLength: 14 });
const asVersion = (key: string, sentences: readonly string[]): AlignableVersion => ({
  key,
  segments: sentences.map((text, index) => ({ text, paragraph: index >> 1, boilerplate: false, facts: [] })),
});
const fixed = { seed: 20180622, numRuns: 60 };

describe("for any texts", () => {
  test("each segment is in one bead and in order, linked by force or not", () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 2, maxLength: 4 }), fc.boolean(), (stories, force) => {
        const versions = stories.map((sentences, index) => asVersion(`v${index}`, sentences));
        expectPartition(alignVersions(versions, { force })!, versions);
      }),
      fixed,
    );
  });

  test("shared parts with gaps of each version's own keep order, too", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, fc.integer({ min: 1, max: 7 })), { maxLength: 20 }), (parts) => {
        const versions = [1, 2, 4].map((bit) =>
          asVersion(
            `v${bit}`,
            parts.filter(([, held]) => (held & bit) > 0).map(([text]) => text),
          ),
        );
        expectPartition(alignVersions(versions, { force: true })!, versions);
      }),
      fixed,
    );
  });

  test("the order in which versions are given changes nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([vi, de, en], { minLength: 3 }), (versions) => {
        expect(align(...versions)).toEqual(align(vi, de, en));
      }),
      { ...fixed, numRuns: 6 },
    );
  });

  test("identical versions are aligned one to one, with confidence", () => {
    for (const { key, segments } of [vi, de, en]) {
      const { beads, sameStory } = align({ key, segments }, { key: `${key}-x-b`, segments });
      expect(beads.map(({ members }) => Object.values(members))).toEqual(segments.map((_, i) => [[i], [i]]));
      expect(sameStory.verdict).toBe("same");
      const own = beads.filter((_, index) => !segments[index]!.boilerplate);
      expect(Math.min(...own.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
    }
  });
});

describe("sentences that changed places", () => {
  test("are linked across each other, and the others stay in order", () => {
    const [first, second, ...rest] = en.segments;
    const swapped = { key: "en-x-b", segments: [second!, first!, ...rest] };
    const { beads } = align(en, swapped);
    const keys = ["en", "en-x-b"];
    expect(beads.map((bead) => terse(bead, keys)).sort()).toEqual(
      en.segments.map((_, index) => `en ${index} | en-x-b ${index < 2 ? 1 - index : index}`).sort(),
    );
  });
});

describe("fixed beads", () => {
  const keys = ["vi", "de", "en"];

  test("stay as they are, right or wrong, and no other segment is lost", () => {
    const one = fc.record({ vi: fc.nat(9), de: fc.nat(9), en: fc.nat(9), size: fc.integer({ min: 1, max: 2 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 3 }), (choices) => {
        const taken = new Set<string>();
        const wanted = choices.flatMap(({ size, ...starts }) => {
          const members = Object.fromEntries(
            keys.map((key) => [key, Array.from({ length: size }, (_, step) => starts[key as "vi"] + step)]),
          );
          const names = Object.entries(members).flatMap(([key, own]) => own.map((segment) => `${key} ${segment}`));
          if (names.some((name) => taken.has(name))) return [];
          for (const name of names) taken.add(name);
          return [members];
        });
        const alignment = alignVersions([vi, de, en], { fixed: wanted })!;
        expectPartition(alignment, [vi, de, en]);
        for (const members of wanted) {
          expect(alignment.beads.find((bead) => bead.members["vi"]![0] === members["vi"]![0])).toMatchObject({
            members,
            confidence: 1,
          });
        }
      }),
      { ...fixed, numRuns: 25 },
    );
  });

  test("that are the aligner's own change no other bead", () => {
    const { beads } = align(vi, de, en);
    const some = beads.filter((_, index) => index % 3 === 0);
    const again = alignVersions([vi, de, en], { fixed: some.map(({ members }) => members) })!;
    expect(again.beads.map((bead) => terse(bead, keys))).toEqual(beads.map((bead) => terse(bead, keys)));
  });

  test("make one story of versions that seem to tell two", () => {
    const other = sample("en-x-b", others[0]!);
    const { beads } = alignVersions([en, other], { fixed: [{ en: [0], "en-x-b": [0] }] })!;
    expect(beads.filter(({ members }) => members["en"]!.length > 0 && members["en-x-b"]!.length > 0)).not.toEqual([]);
  });
});

describe("degenerate input", () => {
  const one = asVersion("a", ["Only this sentence was printed, on page 7."]);
  test.each<[name: string, versions: AlignableVersion[]]>([
    ["no segments at all", [asVersion("a", []), asVersion("b", [])]],
    ["nothing on one side", [one, asVersion("b", [])]],
    [
      "one sentence against 500",
      [
        one,
        asVersion(
          "b",
          Array.from({ length: 500 }, (_, i) => `Line number ${i} here.`),
        ),
      ],
    ],
    [
      "one sentence repeated",
      ["a", "b", "c"].map((key) =>
        asVersion(
          key,
          Array.from({ length: 30 }, () => "Again."),
        ),
      ),
    ],
    ["200,000 characters without a stop", ["a", "b"].map((key) => asVersion(key, ["word ".repeat(40_000), "End."]))],
    ["scripts that share nothing", [asVersion("el", ["Καλημέρα σας.", "Ναι."]), asVersion("th", ["สวัสดี", "ใช่"])]],
  ])("%s is still a partition", (_, versions) => {
    for (const force of [false, true]) expectPartition(alignVersions(versions, { force })!, versions);
  });

  test("two versions under one key are a mistake", () => {
    expect(() => alignVersions([one, one])).toThrow(RangeError);
  });
});

test("progress ascends to its total, and false stops the work at any step", () => {
  const steps: number[] = [];
  let last = 0;
  alignVersions([vi, de, en], { onProgress: (done, total) => (steps.push(done), (last = total), true) });
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(last);
  for (let stop = 1; stop <= steps.length; stop += 1) {
    let calls = 0;
    expect(alignVersions([vi, de, en], { onProgress: () => (calls += 1) < stop })).toBeNull();
  }
});
