import * as z from "zod";

/** What can go wrong for reasons a person can act on. The window words each one: `fail.` + code. */
export const HOST_FAILURES = [
  // a project file
  "missing",
  "folder",
  "unreadable",
  "not-a-parallax-file",
  "newer-format",
  "damaged",
  "damaged-pages",
  "damaged-entries",
  "originals-missing",
  "exists",
  "not-writable",
  "read-only",
  "disk-full",
  "write-failed",
  // a text to be imported
  "empty",
  "binary",
  "too-large",
  "broken-file",
  "macros",
  "unsafe-names",
  "unpacks-too-large",
  "no-text-layer",
  "one-language",
  "takes-too-long",
  "too-many-versions",
  "unknown-text",
  "unknown-language",
  // a glossary or a translation memory
  "binary-evidence",
  "no-language-columns",
  "malformed",
  "entities",
  "wrong-root",
  "no-entries",
  "too-many",
  "copy-missing",
  "copy-damaged",
  // a folder with an embedding model
  "model-missing",
  "model-damaged",
  "model-unsupported",
  "model-failed",
  // another copy of the project, to be merged
  "not-a-copy",
  "copy-open",
  "own-file",
  "nothing-to-merge",
  "copy-changed",
  // work that a person stopped
  "cancelled",
  // a file that is evidence
  "attachment-too-large",
  "attachment-missing",
  // what leaves the project
  "no-beads",
  "no-terms",
  "no-pair",
  "no-browser",
  "print-failed",
  "too-long-to-print",
  "export-failed",
  "export-gone",
  // a change
  "no-project",
  "unknown-record",
  "rationale-missing",
  "wrong-range",
  "already-dismissed",
  "bead-locked",
  "not-consecutive",
  "same-text",
  "no-suggestion",
  "nothing-to-undo",
  "nothing-to-redo",
  "no-such-step",
  "no-backup",
  "claims-circle",
  "grade-in-use",
  "reading-decided",
  "already-decided",
  "conflict-outdated",
  "bad-change",
] as const;
export type HostFailureCode = (typeof HOST_FAILURES)[number];

export const hostFailure = z
  .strictObject({
    ok: z.literal(false),
    code: z.enum(HOST_FAILURES),
    /** The file it is about, as a person named it. */
    file: z.string().nullable(),
    /** Where the file is broken, counted from 1. */
    line: z.int().positive().optional(),
  })
  .readonly();
export type HostFailure = z.infer<typeof hostFailure>;

/** A result of `fields`, or a failure. */
export const outcome = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.discriminatedUnion("ok", [z.strictObject({ ok: z.literal(true), ...fields }), hostFailure]);
