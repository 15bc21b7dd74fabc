import { describeBeads } from "../../../shared/engine/bead-details.ts";
import { alignStory } from "../../../shared/engine/check-story.ts";
import { readStory, type ReadStory } from "../../../shared/engine/read-story.ts";
import { alignmentFromSpans, spansOf } from "../../../shared/engine/stored-alignment.ts";
import type { EngineAnswer, EngineMessage, EngineStory, EngineTask } from "./engine-messages.ts";

/** Beads a message: large enough to cost little, small enough for a window to draw as they come. */
const BEADS_PER_PART = 200;
/** A window can't show more than that, and messages cost. */
const PROGRESS_EVERY_MS = 30;

export type Say = (message: EngineMessage) => void;

/** Does one task in this thread. Stopping it is the business of whoever owns the thread. */
export function runTask(task: EngineTask, say: Say): EngineAnswer {
  return task.kind === "align" ? align(task, throttledProgress(say)) : describe(task, say, throttledProgress(say));
}

type Progress = (done: number, total: number) => void;

function align({ story, force, fixed }: EngineTask<"align">, progress: Progress): EngineAnswer<"align"> {
  const aligned = alignStory(storyInput(story), {
    force,
    fixed,
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
  };
}

function describe(task: EngineTask<"describe">, say: Say, progress: Progress): null {
  const story = readStory(storyInput(task.story));
  const alignment = alignmentFromSpans(versionsOf(story), task.beads);
  const total = task.beads.length;
  for (let start = 0; start < total; start += BEADS_PER_PART) {
    const beads = Array.from({ length: Math.min(BEADS_PER_PART, total - start) }, (_, index) => start + index);
    const described = describeBeads({ versions: story.versions, alignment }, { beads });
    say({ kind: "part", beads: [...described.beads].map(([index, details]) => ({ index, ...details })) });
    progress(start + beads.length, total);
  }
  return null;
}

const versionsOf = (story: ReadStory): readonly ReadStory["versions"][number]["version"][] =>
  story.versions.map(({ version }) => version);

const storyInput = ({ texts, dates }: EngineStory): Parameters<typeof readStory>[0] => ({ versions: texts, dates });

function throttledProgress(say: Say): Progress {
  let lastAt = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = now;
    say({ kind: "progress", done, total });
  };
}
