import type { DayHalf } from "../lang/calendar-data.ts";
import type { CalendarRead } from "./calendar-read.ts";
import type { Weekday } from "./day.ts";
import type { Holiday } from "./holidays.ts";
import type { CalendarUnit, Part, Season } from "./period.ts";

/** All that slots can say. */
export interface Slots {
  readonly year: number;
  readonly month: number;
  /** The month's name is written as another word would be. */
  readonly doubtfulMonth: boolean;
  readonly day: number;
  readonly weekday: Weekday;
  readonly doubtfulWeekday: boolean;
  /** Numbers of a numeric date, in print order. */
  readonly first: number;
  readonly second: number;
  readonly quarter: number;
  readonly half: number;
  readonly count: number;
  readonly unit: CalendarUnit;
  /** "Weeks", where the language tells. */
  readonly isPlural: boolean;
  readonly container: CalendarUnit;
  readonly shift: number;
  readonly dayOffset: number;
  readonly nth: number;
  readonly part: Part;
  readonly season: Season;
  /** First year of a decade, or its last two digits. */
  readonly decade: number;
  readonly century: { readonly number: number; readonly from: number; readonly to: number };
  readonly holiday: Holiday;
  readonly hour: number;
  readonly minute: number;
  readonly dayHalf: DayHalf;
  readonly anchor: CalendarRead;
  /** Its first token. */
  readonly anchorFrom: number;
}

/** What `shift=-1` in a pattern says. */
export function constantSlot(slot: string): Partial<Slots> {
  const [name = "", value = ""] = slot.split("=");
  return { [name]: /^-?\d+$/.test(value) ? Number(value) : value };
}
