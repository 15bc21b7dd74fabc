import { describeBeads } from "../../../shared/engine/bead-details.ts";
import { alignStory } from "../../../shared/engine/check-story.ts";
import { withDependents } from "../../../shared/engine/dependents.ts";
import { readStory, type ReadStory } from "../../../shared/engine/read-story.ts";
import { rememberedFacts } from "../../../shared/engine/remembered-facts.ts";
import { alignmentFromSpans, spansOf } from "../../../shared/engine/stored-alignment.ts";
import { readEvidence, summariseEvidence } from "../../../shared/exchange/glossary/own-evidence.ts";
import { decodeBytes } from "../import/decode.ts";
import { ThreadEvidence } from "./thread-evidence.ts";
import { EMBEDDED_RATES } from "../../../shared/rates/look-up.ts";
import { chosenRates } from "../../../shared/rates/rate-use.ts";
import { referenceRates, type ReferenceRates } from "../../../shared/rates/reference-rates.ts";
import type { EngineAnswer, EngineMessage, EngineRates, EngineStory, EngineTask } from "./engine-messages.ts";

/** Beads a message: large enough to cost little, small enough for a window to draw as they come. */
const BEADS_PER_PART = 200;
/** A window can't show more than that, and messages cost. */
const PROGRESS_EVERY_MS = 30;

export type Say = (message: EngineMessage) => void;

/** Does one task in this thread, one after another. Stopping it is the business of whoever owns the thread. */
export async function runTask(task: EngineTask, say: Say): Promise<EngineAnswer> {
  switch (task.kind) {
    case "align":
      return await align(task, say);
    case "describe":
      return describe(task, say, throttledProgress(say, "task"));
    case "readEvidence":
      return readFile(task);
  }
}

/** One for the whole thread: tasks take turns. */
const own = new ThreadEvidence();
const readFacts = rememberedFacts();

type Progress = (done: number, total: number) => void;

async function align({ story, force, fixed, evidence }: EngineTask<"align">, say: Say): Promise<EngineAnswer<"align">> {
  const input = storyInput(story);
  const { sources, embeddings, leftOut } = await own.provide(
    evidence,
    () => versionsOf(readStory(input, "countable", readFacts)),
    throttledProgress(say, "embedding"),
  );
  const progress = throttledProgress(say, "task");
  const aligned = alignStory(input, {
    force,
    fixed,
    sources,
    embeddings,
    readFacts,
    onProgress: (done, total) => {
      progress(done, total);
      return true;
    },
  })!;
  const versions = aligned.versions.map(({ version }) => version);
  const { beads, sameStory } = aligned.alignment;
  return {
    beads: beads.map((bead) => ({
      spans: spansOf(bead, versions),
      confidence: bead.confidence,
      reasons: bead.reasons,
    })),
    sameStory,
    leftOut,
  };
}

function readFile({ bytes, format }: EngineTask<"readEvidence">): EngineAnswer<"readEvidence"> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, code: decoded.reason === "binary" ? "binary-evidence" : "empty", line: null };
  const read = readEvidence(decoded.text, format);
  if (!read.ok) return { ok: false, code: read.code, line: read.line };
  const summary = summariseEvidence(read.content);
  return summary.entries === 0 ? { ok: false, code: "no-entries", line: null } : { ok: true, ...summary };
}

function describe(task: EngineTask<"describe">, say: Say, progress: Progress): null {
  const story = readStory(storyInput(task.story), "all", readFacts);
  const alignment = alignmentFromSpans(versionsOf(story), task.beads);
  const rates = ratesOf(task.rates);
  const beaded = { versions: story.versions, alignment };
  const wanted = task.edited
    ? withDependents(beaded, task.edited).filter((index) => index < task.beads.length)
    : task.beads.map((_, index) => index);
  const total = wanted.length;
  for (let start = 0; start < total; start += BEADS_PER_PART) {
    const beads = wanted.slice(start, start + BEADS_PER_PART);
    const described = describeBeads(beaded, {
      beads,
      rates: (index) => {
        const use = task.rateUses.get(index);
        return use === undefined ? rates.lookUp : chosenRates(rates, use);
      },
    });
    say({ kind: "part", beads: [...described.beads].map(([index, details]) => ({ index, ...details })) });
    progress(start + beads.length, total);
  }
  return null;
}

/** Of the tables that came last: merging a history anew for each task would cost more than the task. */
let lastRates: { readonly key: string; readonly rates: ReferenceRates } | null = null;

function ratesOf({ key, tables }: EngineRates): ReferenceRates {
  if (lastRates?.key !== key) lastRates = { key, rates: tables.length === 0 ? EMBEDDED_RATES : referenceRates(tables) };
  return lastRates.rates;
}

const versionsOf = (story: ReadStory): readonly ReadStory["versions"][number]["version"][] =>
  story.versions.map(({ version }) => version);

const storyInput = ({ texts, dates, cuts }: EngineStory): Parameters<typeof readStory>[0] => {
  return { versions: texts, dates, cuts };
};

function throttledProgress(say: Say, stage: "embedding" | "task"): Progress {
  let lastAt = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = now;
    say({ kind: "progress", stage, done, total });
  };
}
