import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { dismissedWords } from "../findings/finding-item.tsx";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import type { FindingRow } from "../state/finding-rows.ts";
import type { Words } from "../ui/words.tsx";
import { comparedWords, findingTitle, type StoryShown } from "../words/finding-words.ts";
import { versionLabel } from "../words/version-words.ts";
import type { Utterance } from "./speaker.ts";

/** `Critical. Currency does not fit. Bead 5.`, then the words that it is about, version by version, the odd one first. */
export function findingUtterance(words: Words, row: FindingRow, story: StoryShown): Utterance {
  const { t } = words;
  const { finding, beadNumber, dismissal } = row;
  const place = t("a11y.findingAt", {
    severity: t(SEVERITY_LOOK[finding.severity].label),
    title: findingTitle(words, finding),
    bead: beadNumber,
  });
  const versions = [...story.versions].sort((a, b) => Number(b.key === finding.odd) - Number(a.key === finding.odd));
  return [
    { text: place },
    ...(dismissal === null ? [] : [{ text: `${dismissedWords(words, dismissal)}.` }]),
    ...versions.flatMap(({ key, language, text }): Utterance => {
      const label = `${versionLabel(words, story, key)}:`;
      const said = rangesIn(finding, key).map(([start, end]) => text.slice(start, end).replaceAll("\n", " "));
      if (said.length > 0) return [{ text: label }, { text: said.join(", "), language }];
      const missing = finding.params["version"] === key ? missingWords(words, finding, story) : null;
      return missing === null ? [] : [{ text: `${label} ${missing}.` }];
    }),
  ];
}

/** Where in a version the compared values and words stand, else the whole of what the finding is about; in text order. */
function rangesIn({ why, spans }: ShownFinding, key: string): readonly ShownRange[] {
  const own = [...why.values, ...why.words].filter(({ version }) => version === key).map(({ range }) => range);
  const ranges = (own.length > 0 ? own : (spans[key] ?? [])).filter(([start, end]) => end > start);
  const byStart = new Map(ranges.map((range) => [range[0], range]));
  return [...byStart.values()].sort(([a], [b]) => a - b);
}

/** `missing here: 86 million yuan`; what is not an amount is told by the other versions' words. */
function missingWords(words: Words, finding: ShownFinding, story: StoryShown): string {
  const { a } = comparedWords(words, finding, story);
  return a === undefined ? words.t("align.noCounterpart") : words.t("a11y.gap", { what: a });
}
