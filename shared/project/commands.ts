import { z } from "zod";
import { anchorSchema, rawRangeSchema } from "./anchor.ts";
import { BEAD_COMMANDS } from "./bead-edits/bead-commands.ts";
import { wordsSchema } from "./fields.ts";
import { annotationIdSchema, beadIdSchema, claimIdSchema, versionIdSchema } from "./ids.ts";
import { annotationContentSchema, RESOLUTIONS } from "./annotations/annotation-record.ts";
import { CLAIM_COMMANDS, decisionSchema } from "./claims/claim-commands.ts";
import {
  BEAD_STATUSES,
  beadContentSchema,
  dismissalSchema,
  publishedTimeSchema,
  rateUseSchema,
  revisionSchema,
  versionSchema,
} from "./records.ts";

// What a person, or the engine, can ask of the document. A command carries neither ids of what it makes nor times:
// the host alone gives those out.

const command = <Name extends string, Payload extends z.ZodType>(name: Name, payload: Payload) =>
  z.strictObject({ name: z.literal(name), payload });

/** One anchor of a record: a claim's wordings and its evidence, of which the sentence is meant, count from 0. */
export const pinSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("claim"), claim: claimIdSchema, wording: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal("evidence"), claim: claimIdSchema, evidence: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal("annotation"), annotation: annotationIdSchema }),
]);
export type Pin = z.infer<typeof pinSchema>;

const { key, language, title, source, url, publishedOn } = versionSchema.unwrap().shape;
/** `null`: not known any longer. Absent, it stays as long as the day does. */
const publishedTime = publishedTimeSchema.nullable().optional();
const { fileName, sha256, encoding, byteLength, original } = revisionSchema.unwrap().shape;
const { fingerprint, pattern, reason, note } = dismissalSchema.unwrap().shape;

/** `before` and `after` are the raw texts, `segments` the new one's, in raw ranges. */
const revise = z.strictObject({
  ...{ version: versionIdSchema, fileName, sha256, encoding, byteLength, original },
  ...{ before: z.string(), after: z.string(), segments: z.array(rawRangeSchema) },
  /** The new page's own date; absent, the version's stays. */
  publishedOn: publishedOn.optional(),
  publishedTime,
});

const newVersionSchema = z.strictObject({
  ...{ key, language, title, source, url, publishedOn, publishedTime },
  ...{ fileName, sha256, encoding, byteLength, original },
});

const COMMANDS = [
  /** A version with its first revision, whose bytes the host keeps under `sha256`. */
  command("addVersion", newVersionSchema),
  /**
   * The same in a story that is being worked on, with all beads of the engine's as they are with the new text; `own` are its
   * segments in a bead. Beads that a person confirmed or locked stay as they are.
   */
  command(
    "joinVersion",
    newVersionSchema.extend({
      beads: z.array(beadContentSchema.extend({ own: z.array(rawRangeSchema).readonly() })),
    }),
  ),
  /** A new text of a version. */
  command("reviseVersion", revise),
  /**
   * Says that a carried anchor is where it belongs: its present words are the pinned ones from now on. One that could not be
   * carried stays with the words of its revision, and waits for no place.
   */
  command("confirmAnchor", z.strictObject({ pin: pinSchema })),
  /** Pins other words in place of an anchor's, as for one that a revision could not place. */
  command("reattachAnchor", z.strictObject({ pin: pinSchema, anchor: anchorSchema })),
  /** What is known about a version, not its text. */
  command(
    "changeVersion",
    z.strictObject({
      version: versionIdSchema,
      change: z.strictObject({ language, title, source, url, publishedOn, publishedTime }).partial(),
    }),
  ),
  /** All beads of the engine's, in reading order. Beads that a person confirmed or locked stay as they are. */
  command("setAlignment", z.strictObject({ beads: z.array(beadContentSchema) })),
  command("setBeadStatus", z.strictObject({ beads: z.array(beadIdSchema).min(1), status: z.enum(BEAD_STATUSES) })),
  ...BEAD_COMMANDS,
  ...CLAIM_COMMANDS,
  /** `revise`: where it is another copy's text that is to stand, that text, which becomes the version's next revision. */
  command("decideConflict", decisionSchema.extend({ revise: revise.optional() })),
  command("annotate", annotationContentSchema),
  command(
    "changeAnnotation",
    z.strictObject({ annotation: annotationIdSchema, change: annotationContentSchema.partial() }),
  ),
  command("removeAnnotation", z.strictObject({ annotation: annotationIdSchema })),
  command("replyToAnnotation", z.strictObject({ annotation: annotationIdSchema, text: wordsSchema })),
  /** `null` opens them again. */
  command(
    "resolveAnnotations",
    z.strictObject({
      annotations: z.array(annotationIdSchema).min(1).max(10_000),
      as: z.enum(RESOLUTIONS).nullable(),
    }),
  ),
  /** A corrected text as a new revision, and where in it the suggestions stand that it has; see `corrected-text.ts`. */
  command(
    "applySuggestions",
    z.strictObject({
      revise,
      corrections: z
        .array(z.strictObject({ annotation: annotationIdSchema, range: rawRangeSchema }))
        .min(1)
        .max(10_000),
    }),
  ),
  /** Sets a finding aside, and those `also` named; with `pattern`, all that say the same, later ones included. */
  command(
    "dismiss",
    z.strictObject({ fingerprint, pattern, also: z.array(fingerprint).max(10_000).optional(), reason, note }),
  ),
  /** Takes the dismissal that was recorded from a finding back, for all that it covers. */
  command("restore", z.strictObject({ fingerprint })),
  /** Converts the sums of the bead that holds the anchored words by another rate; `null`: by the day's again. */
  command("chooseRate", z.strictObject({ anchor: anchorSchema, use: rateUseSchema.nullable() })),
] as const;

export const commandSchema = z.discriminatedUnion("name", COMMANDS);
export type Command = z.infer<typeof commandSchema>;
export type CommandName = Command["name"];

/** The command of one name. */
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>;
