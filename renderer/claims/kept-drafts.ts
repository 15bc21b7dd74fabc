import type { ClaimDraft } from "./claim-draft.ts";

// What was written and not yet saved outlives its form: Esc asks nothing, and opening the form again brings it back.
const drafts = new Map<string, ClaimDraft>();

/** One unsaved claim for each finding of a project, and one that is from none. It outlives a restart of the host. */
export interface DraftPlace {
  readonly path: string;
  readonly finding: string | null;
}

const keyOf = ({ path, finding }: DraftPlace): string => JSON.stringify([path, finding]);

export const keptDraft = (place: DraftPlace): ClaimDraft | null => drafts.get(keyOf(place)) ?? null;

export function keepDraft(place: DraftPlace, draft: ClaimDraft): void {
  drafts.set(keyOf(place), draft);
}

export function forgetDraft(place: DraftPlace): void {
  drafts.delete(keyOf(place));
}
