import * as z from "zod";
import { finding } from "./calls.ts";

const sequence = z.int().min(0);

/** What the host pushes. `sequence` is the journal's number that the data derives from; the renderer drops older ones. */
export const EVENTS = {
  "host.status": z.object({ sequence, state: z.enum(["starting", "ready", "busy", "stopping"]) }),
  "findings.changed": z.object({ sequence, bead: z.int().min(0), findings: z.array(finding).readonly() }),
} as const;

export type EventName = keyof typeof EVENTS;
export type HostEvent = {
  [N in EventName]: { readonly name: N; readonly data: z.output<(typeof EVENTS)[N]> };
}[EventName];
