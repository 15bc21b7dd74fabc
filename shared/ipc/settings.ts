import * as z from "zod";
import { INTERFACE_LANGUAGES } from "../i18n/resources.ts";
import { DEFAULT_SCHEME } from "../project/annotations/scorecard.ts";
import { exportChoice } from "./out.ts";

/** Keys as a command names them: `j`, `Shift+J`, `Mod+Shift+H`, `F9`. */
const binding = z.string().min(1).max(40);

/** From which confidence on a match counts as medium and as high, in per cent; one below the first wants checking. */
const confidenceFrom = z
  .strictObject({ medium: z.int().min(5).max(95), high: z.int().min(5).max(95) })
  .readonly()
  .refine(({ medium, high }) => medium < high);

/** Penalty points: of one error, or of a text. Punctuation may count a tenth. */
const points = z.number().min(0).max(1_000);

/** How a text's annotations are scored, for 1,000 of `unit`; `mostPoints`: where it still passes, `null`: not said. */
const scoring = z
  .strictObject({
    points: z.strictObject({ neutral: points, minor: points, major: points, critical: points }).readonly(),
    unit: z.enum(["words", "characters"]),
    mostPoints: points.nullable(),
  })
  .readonly();

/** What a person set once for all projects. The host keeps it in the user's data folder. */
export const settings = z
  .strictObject({
    /** `null`: as the system has it, else English. */
    language: z.enum(INTERFACE_LANGUAGES).nullable(),
    theme: z.enum(["light", "dark", "system"]),
    scrollMode: z.enum(["level", "flow"]),
    scrollTogether: z.boolean(),
    /** Of the reading text, in per cent. */
    zoom: z.int().min(80).max(200),
    /** Signs what the person records; the system's user name to begin with. */
    author: z.string().min(1).max(200),
    contrast: z.enum(["system", "high"]),
    /** Of the versions' text. */
    readingFace: z.enum(["serif", "sans"]),
    lineSpacing: z.enum(["compact", "normal", "wide"]),
    motion: z.enum(["system", "reduced"]),
    /** What is underlined in the texts: quantities, sums and dates, or names and cues (hedge, source, negation) besides. */
    underlines: z.enum(["countable", "all"]),
    confidenceFrom,
    scoring,
    /** Whether claims of other projects are noted, and found again. */
    checkedBefore: z.boolean(),
    /** What others judged of a claim is hidden until the person has judged it. */
    readsBlind: z.boolean(),
    /** The format and options that were exported last. */
    lastExport: exportChoice,
    keyPreset: z.enum(["parallax", "aligner"]),
    /** Keys that a person gave a command instead of the preset's, by the command's id; `null`: none. */
    ownKeys: z.record(
      z.string().min(1).max(60),
      z.strictObject({ key: binding.nullable().optional(), chord: binding.nullable().optional() }).readonly(),
    ),
  })
  .readonly();
export type Settings = z.infer<typeof settings>;

/** As long as nobody chose otherwise. Who signs is the host's to say. */
export const DEFAULT_SETTINGS = {
  language: null,
  theme: "system",
  scrollMode: "level",
  scrollTogether: true,
  zoom: 100,
  contrast: "system",
  readingFace: "serif",
  lineSpacing: "normal",
  motion: "system",
  underlines: "countable",
  confidenceFrom: { medium: 70, high: 90 },
  scoring: {
    points: DEFAULT_SCHEME.points,
    unit: DEFAULT_SCHEME.unit,
    mostPoints: DEFAULT_SCHEME.mostPoints,
  },
  checkedBefore: true,
  readsBlind: false,
  lastExport: { format: "tmx", language: null, sheet: null, bom: true, redact: null },
  keyPreset: "parallax",
  ownKeys: {},
} as const satisfies Omit<Settings, "author">;

export const settingsChange = settings.unwrap().partial();
