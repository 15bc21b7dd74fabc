import { makeAnchor } from "../../anchor.ts";
import type { RevisionId, VersionId } from "../../ids.ts";
import { AnchorCarrier } from "../carry-anchor.ts";
import { compareTexts } from "../compare-texts.ts";

const VERSION = "v" as VersionId;
const OLD = "r1" as RevisionId;
const NEW = "r2" as RevisionId;

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

export interface CarriedThousand {
  /** Half of the anchored words or more are still there. */
  readonly placeable: number;
  readonly placed: number;
  /** Of those that are placeable. */
  readonly right: number;
  /** Placed elsewhere, and not marked as uncertain. */
  readonly silent: number;
  /** Placed right, and marked as uncertain all the same. */
  readonly doubted: number;
  /** For all thousand, by `now`. */
  readonly spentMs: number;
}

/** A thousand anchors over four heavily edited revisions of a text, where it is known of each character where it went. */
export function carryThousand(text: string, now: () => number): CarriedThousand {
  let [right, placeable, silent, placed, doubted] = [0, 0, 0, 0, 0];
  let spentMs = 0;
  for (const seed of [1, 2, 3, 4]) {
    const { characters, origins } = heavilyEdited(text, seed);
    const after = characters.join("");
    const places = new Map(origins.flatMap((origin, index) => (origin < 0 ? [] : [[origin, index] as const])));
    const anchors = Array.from({ length: 250 }, (_, index) => {
      const start = Math.floor((index * (text.length - 80)) / 250);
      return makeAnchor(text, { start, end: start + 5 + ((index * 37) % 60) }, VERSION, OLD);
    });
    const started = now();
    const carrier = new AnchorCarrier({
      before: { revision: OLD, text },
      after: { revision: NEW, text: after },
      stretches: compareTexts(text, after),
    });
    const carried = anchors.map((anchor) => carrier.carry(anchor));
    spentMs += now() - started;
    anchors.forEach(({ range }, index) => {
      const all = Array.from({ length: range.end - range.start }, (_, offset) => places.get(range.start + offset));
      const left = all.filter((place) => place !== undefined);
      const anchor = carried[index] ?? null;
      const isThere = left.length >= all.length / 2;
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
  return { placeable, placed, right, silent, doubted, spentMs };
}
