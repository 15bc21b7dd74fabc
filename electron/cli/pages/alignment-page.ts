import type { BeadReason } from "../../../shared/align/bead.ts";
import type { AlignedStory } from "../../../shared/engine/check-story.ts";
import { makeInk, type Ink } from "./ink.ts";
import { sameStoryLines } from "./same-story-lines.ts";

/** The alignment as a person reads it in a terminal: bead by bead, the versions below each other. */
export function alignmentPage(story: AlignedStory, { colour }: { readonly colour: boolean }): string {
  const ink = makeInk(colour);
  return [
    ...sameStoryLines(story, ink),
    "",
    ...story.alignment.beads.flatMap((_, bead) => beadLines(story, bead, ink)),
  ].join("\n");
}

function beadLines({ versions, alignment }: AlignedStory, index: number, ink: Ink): string[] {
  const { members, confidence, reasons } = alignment.beads[index]!;
  const grounds = reasons.map(reasonText).join(", ");
  const head = `${ink.strong(String(index + 1).padStart(3))}  ${confidence.toFixed(2)}  ${ink.quiet(grounds)}`;
  const width = Math.max(...versions.map(({ version }) => version.key.length));
  const rows = versions.map(({ version }) => {
    const segments = members[version.key] ?? [];
    const words = segments.map((segment) => version.segments[segment]!.text).join(ink.quiet(" | "));
    return `     ${version.key.padEnd(width)}  ${segments.length === 0 ? ink.quiet("(nothing here)") : words.replaceAll(/\s+/g, " ")}`;
  });
  return [head, ...rows, ""];
}

function reasonText({ evidence, found, of }: BeadReason): string {
  if (evidence === "only") return "only here";
  return evidence === "length" ? `length ${found.toFixed(1)}` : `${evidence} ${found}/${of}`;
}
