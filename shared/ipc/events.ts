import * as z from "zod";
import { beadDetail } from "./shown/bead-detail.ts";
import { shownUnderlines } from "./shown/records.ts";
import { history, sequence, sessionId, shownDocument, work } from "./shown/project.ts";

const about = { session: sessionId, sequence };

/**
 * What the host pushes. `sequence` is the journal's number that the data derives from: the window drops what is older
 * than it has, and reads the project anew where `session` is another one or a number is missing.
 */
export const EVENTS = {
  /** Another project is open, or none: read it. */
  "project.changed": z.strictObject(about),
  /** One journal entry's effect. Records are whole: those in `changed` replace or join those of the same id or key. */
  "document.changed": z.strictObject({
    ...about,
    changed: shownDocument,
    /** Ids of records, keys of versions. */
    removed: z.array(z.string()).readonly(),
    head: z.string(),
    history,
  }),
  /** What the engine says about beads, each whole: it replaces what was said of that bead. */
  "details.changed": z.strictObject({ ...about, details: z.array(beadDetail).readonly() }),
  /** What is underlined in each text, whole. */
  "underlines.changed": z.strictObject({ ...about, versions: z.array(shownUnderlines).readonly() }),
  /** A merge, or the preview of one, is so many of its steps on. */
  "merge.progress": z.strictObject({ ...about, done: z.int().min(0), total: z.int().min(1) }),
  /** What is being made to leave the project is so many beads on. */
  "out.progress": z.strictObject({ ...about, done: z.int().min(0), total: z.int().min(1) }),
  "work.changed": z.strictObject({ ...about, work }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.output<(typeof EVENTS)[N]>;
export type HostEvent = { [N in EventName]: { readonly name: N; readonly data: EventData<N> } }[EventName];

/** Own properties only. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENTS, name);
}
