import * as z from "zod";
import { publishedTimeSchema } from "../project/records.ts";
import { share } from "./shown/range.ts";

/** Texts dropped, pasted or chosen, held by the host until a project is made of them. */
export const TEXT_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1258"] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** What a file is; `text` is taken as it stands, of the others the words are taken out. */
export const FILE_KINDS = [
  ...(["text", "markdown", "html", "docx", "pdf", "po", "csv", "tmx", "xliff", "tei", "project"] as const),
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A project has at most this many versions. */
export const MOST_VERSIONS = 8;

export const stagedId = z.string().min(1).max(64);

export const stagedText = z
  .strictObject({
    id: stagedId,
    name: z.string(),
    kind: z.enum(FILE_KINDS),
    /** Beads that came with the file for this text, kept where a project is made of texts of this file alone. */
    beads: z.int().min(0),
    /** Of a whole project: what comes with its beads, and what it is called. */
    project: z
      .strictObject({ title: z.string(), claims: z.int().min(0), annotations: z.int().min(0) })
      .readonly()
      .optional(),
    /** A guess to confirm; `null`: choose one. */
    language: z.strictObject({ tag: z.string(), confidence: share }).readonly().nullable(),
    encoding: z.enum(TEXT_ENCODINGS),
    /** U+FFFD in the text: bytes that the encoding does not know. */
    unreadableCharacters: z.int().min(0),
    date: z
      .strictObject({
        value: z.iso.date(),
        source: z.enum(["file", "text", "page"]),
        /** Where the page states the hour, too. */
        time: publishedTimeSchema.optional(),
      })
      .readonly()
      .nullable(),
    paragraphs: z.int().min(0),
    segments: z.int().min(0),
    /** Segments of the page rather than the story: credits, links, promotion, navigation. */
    boilerplate: z.int().min(0),
    /** The first lines, shortened, for the preview. */
    preview: z.array(z.string()).readonly(),
  })
  .readonly();
export type StagedText = z.infer<typeof stagedText>;

const count = z.int().min(0);

/** How well one of several staged texts fits the others. */
export const stagedComparison = z
  .strictObject({
    id: stagedId,
    /** With its best partner. */
    score: share,
    verdict: z.enum(["same", "related", "different"]),
    /**
     * Of what it names and the sums it states, how many another text has, too: what a person judges by whether it is of
     * another story. Only where the verdict says so.
     */
    shared: z
      .strictObject({ names: count, namesTotal: count, amounts: count, amountsTotal: count })
      .readonly()
      .optional(),
  })
  .readonly();

/** One text of a project to be made, as a person confirmed it. */
export const chosenText = z
  .strictObject({
    id: stagedId,
    language: z.string().min(2).max(35),
    publishedOn: z.iso.date().nullable(),
    publishedTime: publishedTimeSchema.optional(),
  })
  .readonly();
