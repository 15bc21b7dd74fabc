import * as z from "zod";
import type { Category, Severity } from "../findings/finding.ts";

/** `[start, end)` in UTF-16 code units of the text as given. */
const range = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const spans = z.record(z.string(), z.array(range).readonly());
const score = z.number().min(0).max(1);
const verdict = z.enum(["same", "related", "different"]);

// A table keyed by the engine's own type: a category added there and forgotten here does not compile.
const CATEGORIES: Readonly<Record<Category, Category>> = {
  number: "number",
  magnitude: "magnitude",
  money: "money",
  currency: "currency",
  conversion: "conversion",
  percent: "percent",
  unit: "unit",
  date: "date",
  separator: "separator",
  modifier: "modifier",
  hedge: "hedge",
  negation: "negation",
  entity: "entity",
  omission: "omission",
  addition: "addition",
  attribution: "attribution",
  order: "order",
  typography: "typography",
};
const SEVERITIES: Readonly<Record<Severity, Severity>> = {
  critical: "critical",
  major: "major",
  minor: "minor",
  note: "note",
};

const relatedFinding = z.object({
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  odd: z.string().optional(),
  bead: z.int().min(0),
  confidence: score,
  spans,
  message: z.string(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  why: z.object({
    rule: z.string(),
    values: z.array(z.record(z.string(), z.unknown())).readonly(),
    rates: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    arithmetic: z.array(z.string()).readonly(),
    expected: z.record(z.string(), z.number()),
    suggestion: z.record(z.string(), z.string()).optional(),
  }),
  fingerprint: z.string(),
});

/** One finding of `parallax.findings/1`. */
export const finding = relatedFinding.extend({ related: z.array(relatedFinding).readonly().optional() });

/** `parallax.findings/1`: what the command line prints with `--json`. */
const findings = z.object({
  id: z.string(),
  format: z.literal("parallax.findings/1"),
  date: z.object({ value: z.string().nullable(), source: z.enum(["given", "text", "none"]) }),
  sameStory: z.object({
    score,
    verdict,
    pairs: z.array(z.object({ a: z.string(), b: z.string(), score, verdict })).readonly(),
  }),
  beads: z.array(z.object({ spans, confidence: score })).readonly(),
  findings: z.array(finding).readonly(),
});

const texts = z.record(z.string(), z.string());
const nothing = z.strictObject({});

/** Every call of the renderer to its host: what goes in, what comes out. A new channel is an entry here. */
export const CALLS = {
  "app.info": { input: nothing, output: z.object({ name: z.string(), version: z.string() }) },
  "story.sample": { input: nothing, output: z.object({ title: z.string(), date: z.iso.date(), texts }) },
  "story.check": { input: z.strictObject({ texts, date: z.iso.date().optional() }), output: findings },
} as const;
