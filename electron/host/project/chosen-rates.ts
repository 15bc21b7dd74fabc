import type { ProjectState } from "../../../shared/project/records.ts";
import type { ChosenRate } from "../engine/engine-messages.ts";
import { shownAnchorOf } from "./borders/anchor-border.ts";
import type { VersionTexts } from "./version-texts.ts";

/**
 * The rates that a person chose, and where. A choice is pinned to words: it follows them into the bead that a realignment
 * puts them in, and rests where they are gone.
 */
export function chosenRates(state: ProjectState, texts: VersionTexts): readonly ChosenRate[] {
  const chosen: ChosenRate[] = [];
  for (const record of state.values()) {
    if (record.kind !== "rateChoice") continue;
    const place = shownAnchorOf(record.anchor, texts);
    if (place?.range) chosen.push({ version: place.version, start: place.range[0], use: record.use });
  }
  return chosen;
}
