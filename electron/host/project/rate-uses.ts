import type { BeadId } from "../../../shared/project/ids.ts";
import type { ProjectState, RateUse } from "../../../shared/project/records.ts";
import { shownAnchorOf } from "./anchor-border.ts";
import { beadsInOrder, storedSpans } from "./shown-document.ts";
import type { VersionTexts } from "./version-texts.ts";

/**
 * Which rate a person chose for a bead's sums, by bead. A choice is pinned to words: it follows them into the bead that
 * a realignment puts them in, and rests where they are gone. Linear in the beads, once for each choice.
 */
export function rateUses(state: ProjectState, texts: VersionTexts): ReadonlyMap<BeadId, RateUse> {
  const choices = [...state.values()].filter((record) => record.kind === "rateChoice");
  if (choices.length === 0) return new Map();
  const beads = beadsInOrder(state.values()).map((bead) => storedSpans(bead, texts));
  return new Map(
    choices.flatMap(({ anchor, use }) => {
      const place = shownAnchorOf(anchor, texts);
      const [start] = place?.range ?? [];
      const bead = beads.find(({ spans }) =>
        spans[place?.version ?? ""]?.some((range) => start !== undefined && range.start <= start && start < range.end),
      );
      return bead === undefined ? [] : [[bead.id, use] as const];
    }),
  );
}
