import type { TimeRelationData } from "./time-relation-data.ts";

/** Before and after in German; "vor drei Tagen" and "drei Tage vor" both look back. */
export const DE_TIME_RELATIONS: TimeRelationData = {
  earlier: ["vor", "vorm", "bevor", "ehe", "zuvor", "davor", "vorher", "früher", "eher", "im voraus", "vorab"],
  later: ["nach", "nachdem", "danach", "darauf", "drauf", "nachher", "hernach", "später", "im anschluss an"],
  between: ["dem", "der", "den", "des"],
};
