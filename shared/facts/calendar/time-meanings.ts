import type { DayHalf } from "../lang/calendar-data.ts";
import type { CalendarRead } from "./calendar-read.ts";
import type { CalendarScene, Place } from "./scene.ts";
import type { Slots } from "./slot-values.ts";

/** What the slots of a pattern say together; null where they make nothing, and a shorter reading may hold. */
export type Meaning = (slots: Partial<Slots>, place: Place, scene: CalendarScene) => CalendarRead | null;

function inDayHalf(hour: number, half: DayHalf): number {
  switch (half) {
    case "am":
      return hour === 12 ? 0 : hour;
    case "pm":
      return hour < 12 ? hour + 12 : hour;
    case "noon":
      return hour < 10 ? hour + 12 : hour;
    case "night":
      return hour === 12 ? 0 : hour > 5 && hour < 12 ? hour + 12 : hour;
  }
}

function timeRead(
  hour: number,
  minute: number,
  half: DayHalf | undefined,
  to: number,
  scene: CalendarScene,
): CalendarRead | null {
  if (hour > 24 || (hour === 24 && minute > 0) || minute > 59) return null;
  const isTwelve = hour <= 12 && hour > 0;
  if (half !== undefined && !isTwelve && half === "am") return null;
  const time = [half === undefined || !isTwelve ? hour : inDayHalf(hour, half), minute] as const;
  return {
    to,
    kind: "time",
    periods: [],
    time,
    isHalfOpen: half === undefined && isTwelve && !scene.calendar.data.fullClock,
  };
}

export const time: Meaning = ({ hour = 0, minute = 0, dayHalf }, { to }, scene) =>
  timeRead(hour, minute, dayHalf, to, scene);

/** "Half four" in German is half an hour to four; where no minutes are named, it is this. */
const HALF_HOUR = 30;

export const timeTo: Meaning = ({ hour = 0, minute = HALF_HOUR, dayHalf }, { to }, scene) => {
  const read = timeRead(hour <= 1 ? 12 : hour - 1, 60 - minute, dayHalf, to, scene);
  return read && { ...read, isHalfOpen: dayHalf === undefined };
};

export const timePast: Meaning = (slots, place, scene) => {
  const read = time(slots, place, scene);
  return read && { ...read, isHalfOpen: slots.dayHalf === undefined };
};
