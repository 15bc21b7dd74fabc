import type { StringKey } from "../../shared/i18n/resources.ts";
import * as shared from "../../shared/i18n/words/finding-words.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { FindingCategory, ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { Words } from "../ui/words.tsx";
import type { StatedQuantity } from "../../shared/i18n/words/quantity-words.ts";
import type { VersionsShown } from "./version-words.ts";

export { findingTitle, parseAmount } from "../../shared/i18n/words/finding-words.ts";

/** A finding, or one of those related to it. */
export type SingleFinding = Omit<ShownFinding, "related">;

/** What wording a finding needs of the project. */
export interface StoryShown extends VersionsShown {
  readonly details: ReadonlyMap<string, BeadDetail>;
}

/** For the findings of one bead: it stays the same as long as those, whatever happens to others. */
export const storyOfBead = (versions: StoryShown["versions"], detail: BeadDetail | undefined): StoryShown => ({
  versions,
  details: new Map(detail === undefined ? [] : [[detail.bead, detail]]),
});

const worded = (story: StoryShown): shared.WordedStory<SingleFinding> => ({
  versions: story.versions,
  shareOf: ({ bead }, value) => shareInFacts(story, bead, value),
});

/** The finding's full sentence, as `shared/i18n/README.md` fills it. */
export function findingSentence(words: Words, finding: SingleFinding, story: StoryShown): string {
  return shared.findingSentence(words, finding, worded(story));
}

/** One or two plain sentences under the finding: where it stands, and what would fit. Empty where there is nothing to add. */
export function findingExplanation(words: Words, finding: SingleFinding, story: StoryShown): string {
  return shared.findingExplanation(words, finding, worded(story));
}

/** The two values that a finding holds against each other, in full or as `format` has it; either may be missing. */
export function comparedWords(
  words: Words,
  finding: SingleFinding,
  story: StoryShown,
  format?: (words: Words, quantity: StatedQuantity) => string,
): Record<string, string> {
  return shared.comparedWords(words, finding, worded(story), format);
}

const KIND_NAMES: Readonly<Partial<Record<FindingCategory, StringKey>>> = {
  conversion: "kind.conversion",
  money: "fact.money",
};

/** A category in the filter, where "conversion" covers those that fit, too. */
export function kindName({ t }: Words, category: FindingCategory): string {
  return t(KIND_NAMES[category] ?? `cat.${category}`);
}

function shareInFacts(
  { details }: StoryShown,
  bead: string,
  { version, range }: SingleFinding["why"]["values"][number],
): StatedQuantity["share"] {
  const row = details.get(bead)?.facts.find(({ cells }) => cells[version]?.range[0] === range[0]);
  return row?.kind === "percent" || row?.kind === "percentPoints" ? row.kind : undefined;
}
