import type { AlignedStory } from "../../../shared/engine/check-story.ts";
import type { Ink } from "./ink.ts";

/** What a reader must know before the rest: are these versions of one story, and how much of it do they share. */
export function sameStoryLines({ versions, alignment }: AlignedStory, ink: Ink): string[] {
  const { beads, sameStory } = alignment;
  const keys = versions.map(({ version }) => version.key);
  const shared = beads.filter(({ members }) => keys.every((key) => (members[key]?.length ?? 0) > 0)).length;
  const alone = beads.filter(
    ({ members }) => keys.filter((key) => (members[key]?.length ?? 0) > 0).length === 1,
  ).length;
  const warnings = sameStory.pairs.flatMap(({ a, b, verdict, score }) => {
    if (verdict === "same") return [];
    const doubt =
      verdict === "related"
        ? "may not tell the same story"
        : "look like different stories; --force links them all the same";
    return [`${ink.severity("major", "warning:")} ${a} and ${b} ${doubt} (score ${score.toFixed(2)})`];
  });
  return [
    `${ink.strong(keys.join(" · "))}  same story: ${sameStory.verdict} (${sameStory.score.toFixed(2)})`,
    ...warnings,
    ink.quiet(`${beads.length} beads: ${shared} in all versions, ${alone} in one only`),
  ];
}
