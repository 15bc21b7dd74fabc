import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../state/project.ts";

/** Kinds of beads to look for: not yet confirmed, not one segment to one in each version, of low confidence. */
export const JUMP_KINDS = ["open", "uneven", "doubtful"] as const;
export type JumpKind = (typeof JUMP_KINDS)[number];

/** Below this confidence a bead is worth a look. */
const DOUBTFUL_BELOW = 0.7;

const IS_KIND: Readonly<Record<JumpKind | "bookmarked", (bead: ShownBead, keys: readonly string[]) => boolean>> = {
  open: ({ status }) => status === "auto",
  uneven: ({ spans }, keys) => keys.some((key) => (spans[key] ?? []).length !== 1),
  doubtful: ({ confidence }) => confidence < DOUBTFUL_BELOW,
  bookmarked: ({ bookmarked }) => bookmarked,
};

/** The nearest other bead of a kind, after (`step` 1) or before `bead`, round the ends; `null` where there is none. */
export function jumpFrom(
  { beads, versions }: Pick<OpenProject, "beads" | "versions">,
  bead: string | null,
  kind: JumpKind | "bookmarked",
  step: 1 | -1,
): string | null {
  const keys = versions.map(({ key }) => key);
  const at = beads.findIndex(({ id }) => id === bead);
  const onwards = step === 1 ? beads : beads.toReversed();
  const from = at < 0 ? 0 : (step === 1 ? at : beads.length - 1 - at) + 1;
  const inTurn = [...onwards.slice(from), ...onwards.slice(0, from)];
  return inTurn.find((candidate) => candidate.id !== bead && IS_KIND[kind](candidate, keys))?.id ?? null;
}
