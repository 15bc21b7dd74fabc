import { capitalised } from "../../words/version-words.ts";
import { findingSentence } from "../../words/finding-words.ts";
import { findingRows } from "../../state/finding-rows.ts";
import type { OpenProject } from "../../state/project.ts";
import type { ClaimPlace, Passage } from "../../state/workbench.ts";
import type { Words } from "../../ui/words.tsx";
import { draftOf, EMPTY_CLAIM, findingWordings, type ClaimDraft } from "./claim-draft.ts";
import { conversionEvidence } from "../evidence/conversion-evidence.ts";
import { statedValues } from "./fact-values.ts";
import { beadAt } from "../quotes.ts";
import { valueDraft } from "./value-draft.ts";

/**
 * What the form opens with: a saved claim; else filled from the finding, from a sentence worth checking, or with the words
 * that are selected.
 */
export function freshDraft(words: Words, project: OpenProject, place: ClaimPlace, passage: Passage | null): ClaimDraft {
  const saved = place.claim === undefined ? undefined : project.claims.get(place.claim);
  if (saved !== undefined) return draftOf(saved, words.language);
  if (place.finding !== null) return fromFinding(words, project, place.finding, passage);
  if (place.bead !== undefined) return fromBead(words, project, place.bead);
  return passage === null
    ? EMPTY_CLAIM
    : withValues(words, project, { ...EMPTY_CLAIM, wordings: [passage] }, [passage]);
}

function fromFinding(words: Words, project: OpenProject, fingerprint: string, passage: Passage | null): ClaimDraft {
  const finding = findingRows(project).find((row) => row.finding.fingerprint === fingerprint)?.finding;
  if (finding === undefined) return { ...EMPTY_CLAIM, wordings: passage === null ? [] : [passage] };
  const detail = project.details.get(finding.bead);
  const evidence = conversionEvidence(words, finding, detail);
  const named = Object.entries(finding.spans).flatMap(([version, ranges]) =>
    ranges.map((range) => ({ version, range })),
  );
  const draft: ClaimDraft = {
    ...EMPTY_CLAIM,
    statement: capitalised(findingSentence(words, finding, project)),
    wordings: findingWordings(
      finding,
      project.versions.map(({ key }) => key),
      detail ?? { facts: [], conversions: [] },
      project.beads.find(({ id }) => id === finding.bead)?.spans ?? {},
    ),
    evidence: evidence === null ? [] : [evidence],
    finding: finding.fingerprint,
  };
  return withValues(words, project, draft, named);
}

/** The sentence itself, in the reader's language if there is one, and where each version says it. */
function fromBead(words: Words, project: OpenProject, id: string): ClaimDraft {
  const bead = project.beads.find((one) => one.id === id);
  const wordings = project.versions.flatMap(({ key }) => {
    const [range] = bead?.spans[key] ?? [];
    return range === undefined ? [] : [{ version: key, range }];
  });
  const own = wordings.find(({ version }) => version.startsWith(words.language)) ?? wordings[0];
  const text = project.versions.find(({ key }) => key === own?.version)?.text ?? "";
  const statement = own === undefined ? "" : text.slice(...own.range).trim();
  return withValues(words, project, { ...EMPTY_CLAIM, statement, wordings }, wordings);
}

function withValues(
  { language }: Words,
  project: OpenProject,
  draft: ClaimDraft,
  places: readonly Passage[],
): ClaimDraft {
  const [first] = places;
  const bead = first && beadAt(project, first.version, first.range);
  const detail = bead && project.details.get(bead.id);
  if (detail == null) return draft;
  const { about, value, byVersion } = statedValues(detail, places);
  return {
    ...draft,
    about,
    value: valueDraft(value, language),
    byVersion: project.versions.flatMap(({ key }) => {
      const own = byVersion[key];
      return own === undefined ? [] : [{ version: key, verdict: null, note: "", value: valueDraft(own, language) }];
    }),
  };
}
