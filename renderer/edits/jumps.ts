import type { Settings } from "../../shared/ipc/settings.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { confidenceBand } from "../state/confidence.ts";
import type { OpenProject } from "../state/project.ts";

/** Kinds of beads to look for: not yet confirmed, not one segment to one in each version, of low confidence. */
export const JUMP_KINDS = ["open", "uneven", "doubtful"] as const;
export type JumpKind = (typeof JUMP_KINDS)[number];

type IsKind = (bead: ShownBead, keys: readonly string[], bounds: Settings["confidenceFrom"]) => boolean;

const IS_KIND: Readonly<Record<JumpKind | "bookmarked", IsKind>> = {
  open: ({ status }) => status === "auto",
  uneven: ({ spans }, keys) => keys.some((key) => (spans[key] ?? []).length !== 1),
  doubtful: ({ confidence }, _keys, bounds) => confidenceBand(confidence, bounds) === "low",
  bookmarked: ({ bookmarked }) => bookmarked,
};

/** The nearest other bead of a kind, after (`step` 1) or before `bead`, round the ends; `null` where there is none. */
export function jumpFrom(
  { beads, versions }: Pick<OpenProject, "beads" | "versions">,
  bead: string | null,
  kind: JumpKind | "bookmarked",
  step: 1 | -1,
  bounds: Settings["confidenceFrom"],
): string | null {
  const keys = versions.map(({ key }) => key);
  const at = beads.findIndex(({ id }) => id === bead);
  const onwards = step === 1 ? beads : beads.toReversed();
  const from = at < 0 ? 0 : (step === 1 ? at : beads.length - 1 - at) + 1;
  const inTurn = [...onwards.slice(from), ...onwards.slice(0, from)];
  return inTurn.find((candidate) => candidate.id !== bead && IS_KIND[kind](candidate, keys, bounds))?.id ?? null;
}
