import { z } from "zod";
import { claimIdSchema, conflictIdSchema, readingIdSchema } from "../ids.ts";
import { wordsSchema } from "../fields.ts";
import { claimContentSchema } from "./claim-record.ts";
import { keptSchema } from "../merge/conflict-record.ts";
import { adjudicationSchema, readingContentSchema } from "./reading-record.ts";
import { scaleSchema } from "./scale-record.ts";

const command = <Name extends string, Payload extends z.ZodType>(name: Name, payload: Payload) =>
  z.strictObject({ name: z.literal(name), payload });

const { claim, verdict, grade, rationale } = adjudicationSchema.unwrap().shape;
const { grades } = scaleSchema.unwrap().shape;

/** What is to stand where two copies differed. */
export const decisionSchema = z.strictObject({
  ...{ conflict: conflictIdSchema, kept: keptSchema, reason: wordsSchema },
});

/** Commands about what was read: the window's are the same. */
export const READING_COMMANDS = [
  /** One that an adjudication decided on stays. */
  command("removeReading", z.strictObject({ reading: readingIdSchema })),
  /** Decides between all readings that the claim has; the claim's verdict is this one from then on. */
  command("adjudicate", z.strictObject({ claim, verdict, grade, rationale })),
  /** The desk's scale; `null`: the verdicts alone. */
  command("setScale", z.strictObject({ grades: grades.nullable() })),
] as const;

export const CLAIM_COMMANDS = [
  command("recordClaim", claimContentSchema),
  command("changeClaim", z.strictObject({ claim: claimIdSchema, change: claimContentSchema.partial() })),
  /** With its readings, its adjudications and other claims' links to it. */
  command("removeClaim", z.strictObject({ claim: claimIdSchema })),
  /** The author's own judgement on a claim, in place of an earlier one of theirs. */
  command("recordReading", readingContentSchema),
  ...READING_COMMANDS,
] as const;
