import type { CalendarRead } from "./calendar-read.ts";
import { MEANINGS } from "./meanings.ts";
import type { SlotFilling } from "./pattern.ts";
import type { CalendarScene } from "./scene.ts";
import { continuesAsQuantity, mayBegin } from "./scene.ts";
import type { Slots } from "./slot-values.ts";
import { mayFill, readSlot } from "./slots.ts";

type Tree = CalendarScene["calendar"]["points"];

const FILLING: SlotFilling<Slots, CalendarScene> = {
  mayFill: (slot, token, { calendar }) => mayFill(slot, token, calendar),
  read: (slot, at, scene) => readSlot(slot, scene.tokens, at, scene, readAnchor),
};

/** A date within a date. */
function readAnchor(at: number, scene: CalendarScene): CalendarRead | null {
  return readBasePoint(at, scene, true);
}

function longest(tree: Tree, from: number, scene: CalendarScene, isExpected: boolean): CalendarRead | null {
  const { tokens, calendar } = scene;
  const matches = tree.matches(tokens, from, FILLING, scene);
  for (const { to, meaning, slots } of matches) {
    if (continuesAsQuantity(scene, to)) continue;
    const read = MEANINGS[meaning](slots, { from, to, isExpected }, scene);
    if (!read) continue;
    const era = calendar.beforeEra.startingAt(tokens, to);
    return era ? { to: era.to, kind: "none", periods: [], openTo: era.to } : read;
  }
  return null;
}

/** The longest date, time or relative date at token `from` that holds no other one. */
function readBasePoint(from: number, scene: CalendarScene, isExpected: boolean): CalendarRead | null {
  return mayBegin(scene, from, scene.calendar.pointWords)
    ? longest(scene.calendar.points, from, scene, isExpected)
    : null;
}

/** The longest date, time or relative date at token `from`. `isExpected`: a word before it lets nothing else follow. */
export function readPoint(from: number, scene: CalendarScene, isExpected = false): CalendarRead | null {
  const base = readBasePoint(from, scene, isExpected);
  const derived = mayBegin(scene, from, scene.calendar.derivedWords)
    ? longest(scene.calendar.derived, from, scene, isExpected)
    : null;
  return derived && derived.to > (base?.to ?? 0) ? derived : base;
}

/** A day alone, as the end of a range prints it: "the 3rd", "ngày 3". */
export function readRangeDay(from: number, scene: CalendarScene): CalendarRead | null {
  return longest(scene.calendar.rangeDays, from, scene, true);
}
