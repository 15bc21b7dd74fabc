import * as z from "zod";
import { pinSchema } from "../project/commands.ts";
import { wordsSchema } from "../project/fields.ts";
import { decisionSchema, READING_COMMANDS } from "../project/claims/claim-commands.ts";
import { annotationIdSchema, beadIdSchema, claimIdSchema } from "../project/ids.ts";
import { annotationContentSchema, RESOLUTIONS } from "../project/annotations/annotation-record.ts";
import {
  BEAD_STATUSES,
  dismissalSchema,
  publishedTimeSchema,
  rateUseSchema,
  versionSchema,
} from "../project/records.ts";
import { versionKey } from "./shown/range.ts";
import { pinned, windowClaim, windowReading } from "./window-claim.ts";

// The commands of shared/project/ that a window may give, with view ranges where the document has raw anchors. Adding
// versions and setting the alignment are the host's own.

const command = <Name extends string, Payload extends z.ZodType>(name: Name, payload: Payload) =>
  z.strictObject({ name: z.literal(name), payload });

const annotation = annotationContentSchema.omit({ anchor: true }).extend({ anchor: pinned });
const { fingerprint, pattern, reason, note } = dismissalSchema.unwrap().shape;
const { title, source, publishedOn } = versionSchema.unwrap().shape;
/** As in `shared/project/commands.ts`. */
const publishedTime = publishedTimeSchema.nullable().optional();

const step = z.literal([-1, 1]);
const place = z.int().min(0);

/** As in `shared/project/bead-edits/`, where they are explained; segments count from 0 within their bead. */
const BEAD_COMMANDS = [
  command("mergeBeads", z.strictObject({ beads: z.array(beadIdSchema).min(2).max(1_000) })),
  command("splitBead", z.strictObject({ bead: beadIdSchema, stay: z.record(versionKey, place) })),
  command("mergeSegments", z.strictObject({ bead: beadIdSchema, version: versionKey, segment: place })),
  /** `at`: view offset. */
  command("splitSegment", z.strictObject({ bead: beadIdSchema, version: versionKey, segment: place, at: place })),
  command(
    "moveSegments",
    z.strictObject({
      ...{ bead: beadIdSchema, version: versionKey, to: beadIdSchema },
      segments: z.array(place).min(1).max(1_000),
    }),
  ),
  command("shiftRest", z.strictObject({ bead: beadIdSchema, version: versionKey, by: step })),
  command("unlinkSegments", z.strictObject({ bead: beadIdSchema, versions: z.array(versionKey).min(1).max(8) })),
  command("swapBeads", z.strictObject({ bead: beadIdSchema, with: beadIdSchema, version: versionKey.nullable() })),
  command("insertBead", z.strictObject({ after: beadIdSchema.nullable() })),
  command("removeBead", z.strictObject({ bead: beadIdSchema })),
  command("setBookmark", z.strictObject({ beads: z.array(beadIdSchema).min(1), bookmarked: z.boolean() })),
] as const;

const reply = z.strictObject({ annotation: annotationIdSchema, text: wordsSchema });
const resolution = z.strictObject({
  annotations: z.array(annotationIdSchema).min(1).max(10_000),
  as: z.enum(RESOLUTIONS).nullable(),
});

const COMMANDS = [
  command(
    "changeVersion",
    z.strictObject({
      version: versionKey,
      change: z.strictObject({ title, source, publishedOn, publishedTime }).partial(),
    }),
  ),
  ...BEAD_COMMANDS,
  command("setBeadStatus", z.strictObject({ beads: z.array(beadIdSchema).min(1), status: z.enum(BEAD_STATUSES) })),
  command("recordClaim", windowClaim),
  command("changeClaim", z.strictObject({ claim: claimIdSchema, change: windowClaim.partial() })),
  command("removeClaim", z.strictObject({ claim: claimIdSchema })),
  /** As in `shared/project/claims/claim-commands.ts`. */
  command("recordReading", windowReading),
  ...READING_COMMANDS,
  command("decideConflict", decisionSchema),
  command("annotate", annotation),
  command(
    "changeAnnotation",
    z.strictObject({ annotation: annotationIdSchema, change: annotation.omit({ anchor: true }).partial() }),
  ),
  command("removeAnnotation", z.strictObject({ annotation: annotationIdSchema })),
  /** As in `shared/project/commands.ts`. */
  command("replyToAnnotation", reply),
  command("resolveAnnotations", resolution),
  /** As in `shared/project/commands.ts`. */
  command("confirmAnchor", z.strictObject({ pin: pinSchema })),
  command("reattachAnchor", z.strictObject({ pin: pinSchema, place: pinned })),
  command(
    "dismiss",
    z.strictObject({ fingerprint, pattern, also: z.array(fingerprint).max(10_000).optional(), reason, note }),
  ),
  command("restore", z.strictObject({ fingerprint })),
  command("chooseRate", z.strictObject({ place: pinned, use: rateUseSchema.nullable() })),
] as const;

export const windowCommand = z.discriminatedUnion("name", COMMANDS);
export type WindowCommand = z.infer<typeof windowCommand>;
export type WindowCommandOf<Name extends WindowCommand["name"]> = Extract<WindowCommand, { name: Name }>;
