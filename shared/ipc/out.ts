import * as z from "zod";
import { EXPORT_FORMATS, REDACTIONS, REPORT_FORMATS, SHEET_NAMES } from "../exchange/export-names.ts";
import { INTERFACE_LANGUAGES } from "../i18n/resources.ts";
import { outcome } from "./failure.ts";

const count = z.int().min(0);
const language = z.enum(INTERFACE_LANGUAGES);
/** For sharing; `null`: as it is. */
const redact = z.enum(REDACTIONS).nullable();
const versionKey = z.string().min(1).max(100);
const token = z.string().regex(/^[\w-]{32}$/u);
const name = z.string().min(1).max(200);

/** A file that was made and waits to be fetched, once, under its token. */
const madeFile = z.strictObject({ token, name, byteLength: count }).readonly();
export type MadeFile = z.infer<typeof madeFile>;

/** What a format could not take. */
const leftOut = z.strictObject({ what: z.enum(["claimsInReview", "annotationsWithoutBead"]), count }).readonly();

/** The window's way to what is known of formats. */
export { needsBeads, SHEET_NAMES, TAKEN_OPTIONS } from "../exchange/export-names.ts";
export type { ExportFormat, ReportFormat, RedactionKind, SheetName } from "../exchange/export-names.ts";

/** What is chosen once and kept: the next export begins with it. */
export const exportChoice = z
  .strictObject({
    format: z.enum(EXPORT_FORMATS),
    /** `null`: the interface's. */
    language: language.nullable(),
    sheet: z.enum(SHEET_NAMES).nullable(),
    bom: z.boolean(),
    redact,
  })
  .readonly();
export type ExportChoice = z.infer<typeof exportChoice>;

/** Asks the desktop shell where a file is to be saved, and to write it there. `name` is what it is called at first. */
export const saveRequest = z.strictObject({ token, name });
/** `path` is `null` where the person chose no place. */
export const saveAnswer = outcome({ path: z.string().nullable() });
export type SaveAnswer = z.infer<typeof saveAnswer>;

/** What leaves a project. Files are made of what is on the disk, by a thread of their own. */
export const OUT_CALLS = {
  /** The project in a format of the field. Options that the format does not heed change nothing. */
  "out.export": {
    input: z.strictObject({
      format: z.enum(EXPORT_FORMATS),
      /** Keys of two versions; `null`: those there are. */
      pair: z.tuple([versionKey, versionKey]).readonly().nullable(),
      language,
      sheet: z.enum(SHEET_NAMES).nullable(),
      bom: z.boolean(),
      redact,
    }),
    output: outcome({ file: madeFile, leftOut: leftOut.nullable() }),
  },
  /** The report, to be saved. PDF is printed by the shell. */
  "out.report": {
    input: z.strictObject({ format: z.enum(REPORT_FORMATS), language, redact }),
    output: outcome({ file: madeFile }),
  },
  /** The report's page, to be looked at: it runs nothing and loads nothing. A long one is cut short, unless it is whole. */
  "out.preview": {
    input: z.strictObject({ language, redact }),
    output: outcome({ html: z.string(), isWhole: z.boolean() }),
  },
} as const;
