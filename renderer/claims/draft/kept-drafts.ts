import type { ClaimPlace } from "../../state/workbench.ts";
import type { ClaimDraft } from "./claim-draft.ts";

// What was written and not yet saved outlives its form: Esc asks nothing, and opening the form again brings it back.
const drafts = new Map<string, ClaimDraft>();

/** One unsaved draft for each place of a project that a claim is written from. It outlives a restart of the host. */
export interface DraftPlace extends ClaimPlace {
  readonly path: string;
}

const keyOf = ({ path, finding, claim, bead }: DraftPlace): string =>
  JSON.stringify([path, finding, claim ?? null, bead ?? null]);

export const keptDraft = (place: DraftPlace): ClaimDraft | null => drafts.get(keyOf(place)) ?? null;

export function keepDraft(place: DraftPlace, draft: ClaimDraft): void {
  drafts.set(keyOf(place), draft);
}

export function forgetDraft(place: DraftPlace): void {
  drafts.delete(keyOf(place));
}
