import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { makeAnchor, type Anchor } from "../anchor.ts";
import type { RevisionId, VersionId } from "../ids.ts";
import { AnchorCarrier } from "./carry-anchor.ts";

const VERSION = "v" as VersionId;
const OLD = "r1" as RevisionId;
const NEW = "r2" as RevisionId;

const carrierOf = (before: string, after: string): AnchorCarrier =>
  new AnchorCarrier({
    before: { revision: OLD, text: before },
    after: { revision: NEW, text: after },
    stretches: compareTexts(before, after),
  });

const pin = (text: string, quote: string): Anchor => {
  const start = text.indexOf(quote);
  return makeAnchor(text, { start, end: start + quote.length }, VERSION, OLD);
};

describe("an anchor", () => {
  const TEXT =
    "Die Stadt baut eine Brücke.\nSie kostet 86 Mio. Euro, sagte der Bürgermeister.\nIm Mai wird sie eröffnet.\n";
  const carry = (after: string, quote: string): string | null => {
    const carried = carrierOf(TEXT, after).carry(pin(TEXT, quote));
    return (
      carried &&
      `${carried.exact}${carried.carried && carried.carried.exact !== carried.exact ? ` (was ${carried.carried.exact})` : ""}`
    );
  };

  test.each([
    ["stays", TEXT, "86 Mio. Euro", "86 Mio. Euro"],
    ["moves along", `Aktualisiert.\n${TEXT}`, "86 Mio. Euro", "86 Mio. Euro"],
    ["notes that its words changed", TEXT.replace("86", "90"), "86 Mio. Euro", "90 Mio. Euro (was 86 Mio. Euro)"],
    ["follows a paragraph that moved", moved(TEXT), "86 Mio. Euro", "86 Mio. Euro"],
    ["is an orphan where its words are gone", TEXT.replace("86 Mio. Euro", "viel"), "86 Mio. Euro", null],
    ["is the same in another normal form", TEXT.normalize("NFD"), "Brücke", "Brücke".normalize("NFD")],
  ])("%s", (_, after, quote, expected) => {
    expect(carry(after, quote)).toBe(expected);
  });

  test("remembers what a person pinned over several revisions, and forgets it when the words are back", () => {
    const second = TEXT.replace("86", "90");
    const once = carrierOf(TEXT, second).carry(pin(TEXT, "86 Mio. Euro"))!;
    const third = second.replace("Mio.", "Millionen");
    const again = carryOn(once, second, third)!;
    expect(again).toMatchObject({ exact: "90 Millionen Euro", carried: { exact: "86 Mio. Euro" } });
    expect(carryOn(again, third, TEXT)).not.toHaveProperty("carried");
  });

  test("of another revision is none of this one's business", () => {
    expect(carrierOf(TEXT, TEXT).carry({ ...pin(TEXT, "Brücke"), revision: NEW })).toBeNull();
  });
});

function moved(text: string): string {
  const [first, second, ...rest] = text.split("\n");
  return [first, ...rest.filter((line) => line !== ""), second, ""].join("\n");
}

function carryOn(anchor: Anchor, before: string, after: string): Anchor | null {
  return new AnchorCarrier({
    before: { revision: anchor.revision, text: before },
    after: { revision: "r3" as RevisionId, text: after },
    stretches: compareTexts(before, after),
  }).carry(anchor);
}

/** Where each character of the new text stood in the old one; -1 for one that is new. */
interface Traced {
  readonly characters: readonly string[];
  readonly origins: readonly number[];
}

/** Edits as newsrooms make them, at random places: every tenth sentence goes, is put in, moves, or has a word changed. */
function heavilyEdited(text: string, seed: number): Traced {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const sentences: { text: string; from: number }[][] = [];
  let at = 0;
  for (const sentence of text.match(/[^.!?\n]*[.!?\n]+|[^.!?\n]+$/gu) ?? []) {
    sentences.push([{ text: sentence, from: at }]);
    at += sentence.length;
  }
  const edited: { text: string; from: number }[][] = [];
  for (const sentence of sentences) {
    const [whole] = sentence;
    const choice = random(40);
    if (choice === 0) continue;
    if (choice === 1) edited.push([{ text: ` Nachtrag ${random(1000)}: Das Amt hat dies bestätigt.`, from: -1 }]);
    if (choice === 2 && edited.length > 6) {
      edited.splice(edited.length - 5, 0, sentence);
      continue;
    }
    const words = [...whole!.text.matchAll(/\p{L}{4,}/gu)];
    if (choice <= 8 && words.length > 2) {
      const word = words[random(words.length)]!;
      const [start, end] = [word.index, word.index + word[0].length];
      edited.push([
        { text: whole!.text.slice(0, start), from: whole!.from },
        { text: `Ersatz${random(100)}`, from: -1 },
        { text: whole!.text.slice(end), from: whole!.from + end },
      ]);
    } else edited.push(sentence);
  }
  const pieces = edited.flat();
  return {
    characters: pieces.flatMap((piece) => piece.text.split("")),
    origins: pieces.flatMap((piece) =>
      piece.text.split("").map((_, index) => (piece.from < 0 ? -1 : piece.from + index)),
    ),
  };
}

describe("a thousand anchors over a heavily edited revision", () => {
  const folder = new URL("../../../seeds/", import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");

  test("at least 98 % are placed right, none wrong without a word, within a second", () => {
    let [right, placeable, silent, placed, doubted] = [0, 0, 0, 0, 0];
    let spent = 0;
    for (const seed of [1, 2, 3, 4]) {
      const { characters, origins } = heavilyEdited(text, seed);
      const after = characters.join("");
      const now = new Map(origins.flatMap((origin, index) => (origin < 0 ? [] : [[origin, index] as const])));
      const anchors = Array.from({ length: 250 }, (_, index) => {
        const start = Math.floor((index * (text.length - 80)) / 250);
        return makeAnchor(text, { start, end: start + 5 + ((index * 37) % 60) }, VERSION, OLD);
      });
      const started = performance.now();
      const carrier = carrierOf(text, after);
      const carried = anchors.map((anchor) => carrier.carry(anchor));
      spent += performance.now() - started;
      anchors.forEach(({ range }, index) => {
        const places = Array.from({ length: range.end - range.start }, (_, offset) => now.get(range.start + offset));
        const left = places.filter((place) => place !== undefined);
        const anchor = carried[index] ?? null;
        const isThere = left.length >= places.length / 2;
        if (isThere) placeable += 1;
        if (anchor === null) return;
        placed += 1;
        const covered = left.filter((place) => place >= anchor.range.start && place < anchor.range.end).length;
        const isRight = covered >= 0.8 * left.length && covered >= (anchor.range.end - anchor.range.start) / 3;
        if (isThere && isRight) right += 1;
        if (!isRight && anchor.carried === undefined) silent += 1;
        if (isRight && anchor.carried?.exact === anchor.exact) doubted += 1;
      });
    }
    expect(placeable).toBeGreaterThan(900);
    expect(right / placeable).toBeGreaterThanOrEqual(0.98);
    expect(silent).toBe(0);
    // What is flagged though it is right costs a look each.
    expect(doubted / placed).toBeLessThan(0.1);
    expect(placed).toBeLessThan(1000);
    expect(spent).toBeLessThan(1000);
  });
});
