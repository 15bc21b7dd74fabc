import { alignStory } from "../../../shared/engine/check-story.ts";
import { readStory, type ReadStory } from "../../../shared/engine/read-story.ts";
import { rememberedFacts } from "../../../shared/engine/remembered-facts.ts";
import { sharedFacts } from "../../../shared/engine/shared-facts.ts";
import { spansOf } from "../../../shared/engine/stored-alignment.ts";
import { readEvidence, summariseEvidence } from "../../../shared/exchange/glossary/own-evidence.ts";
import { decodeBytes } from "../import/decode.ts";
import { HeldDocument } from "./held-document.ts";
import { ThreadEvidence } from "./thread-evidence.ts";
import type { EngineAnswer, EngineMessage, EngineTask } from "./engine-messages.ts";

/** A window can't show more than that, and messages cost. */
const PROGRESS_EVERY_MS = 30;

export type Say = (message: EngineMessage) => void;

/** Does one task in this thread, one after another. Stopping it is the business of whoever owns the thread. */
export async function runTask(task: EngineTask, say: Say): Promise<EngineAnswer> {
  switch (task.kind) {
    case "align":
      return await align(task, say);
    case "hold":
      return held.hold(task, (underlines) => {
        say({ kind: "underlines", underlines });
      });
    case "describe":
      return held.describe();
    case "share":
      return sharedFacts(readStory({ versions: task.story.texts, dates: task.story.dates }).versions);
    case "readEvidence":
      return readFile(task);
  }
}

/** One for the whole thread: tasks take turns. */
const own = new ThreadEvidence();
const readFacts = rememberedFacts();
const held = new HeldDocument(readFacts);

type Progress = (done: number, total: number) => void;

async function align(task: EngineTask<"align">, say: Say): Promise<EngineAnswer<"align">> {
  const { story, cuts, force, fixed, evidence } = task;
  const input = { versions: story.texts, dates: story.dates, cuts };
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
      pairs: bead.pairs ?? [],
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

const versionsOf = (story: ReadStory): readonly ReadStory["versions"][number]["version"][] =>
  story.versions.map(({ version }) => version);

function throttledProgress(say: Say, stage: "embedding" | "task"): Progress {
  let lastAt = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = now;
    say({ kind: "progress", stage, done, total });
  };
}
