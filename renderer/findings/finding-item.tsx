import { memo } from "react";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { FindingRow } from "../state/finding-rows.ts";
import type { ShownDismissal, ShownVersion } from "../../shared/ipc/shown/records.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords, type Words } from "../ui/words.tsx";
import { findingQuote, quoteText, type QuotePart } from "../words/finding-quote.ts";
import { findingTitle, storyOfBead, type StoryShown } from "../words/finding-words.ts";
import { versionLabel } from "../words/version-words.ts";
import { SEVERITY_LOOK } from "./severity.ts";

interface FindingItemProps extends FindingRow {
  readonly versions: readonly ShownVersion[];
  /** Of its bead. */
  readonly detail: BeadDetail | undefined;
  /** In px from the top of the list. */
  readonly topPx: number;
  readonly position: number;
  readonly total: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  /** Gets the finding's fingerprint and its bead. */
  readonly onSelect: (fingerprint: string, bead: string) => void;
}

/**
 * One row: shape, title, bead number, and the evidence or, once decided, the reason. Drawn again only for what it shows: a
 * selection changes two of them.
 */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, beadNumber, dismissal, versions, detail, topPx, position, total, isSelected, isCurrent, onSelect } =
    props;
  const words = useWords();
  const story = storyOfBead(versions, detail);
  const { className, shape } = SEVERITY_LOOK[finding.severity];
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-posinset={position}
      aria-setsize={total}
      aria-selected={isSelected}
      data-item={finding.fingerprint}
      tabIndex={isCurrent ? 0 : -1}
      className={`fi ${className}${isSelected ? " sel" : ""}${dismissal === null ? "" : " done"}`}
      style={{ top: topPx }}
      onClick={() => {
        onSelect(finding.fingerprint, finding.bead);
      }}
    >
      <span className="vh">{spokenStart(words, { finding, beadNumber, dismissal }, story)}</span>
      <span className={dismissal === null ? className : "ok"}>
        <Icon name={dismissal === null ? shape : "sev-ok"} />
      </span>
      <span className="t" title={findingTitle(words, finding)} aria-hidden="true">
        {findingTitle(words, finding)}
      </span>
      <span className="b num" aria-hidden="true">
        {beadNumber}
      </span>
      <span className="d">
        {dismissal === null ? (
          <QuoteLine parts={findingQuote(words, finding, story)} />
        ) : (
          dismissedWords(words, dismissal)
        )}
      </span>
    </div>
  );
});

/** The evidence line: tags in the tool's face, the source's words in the reading face and their own language. */
export function QuoteLine({ parts }: { parts: readonly QuotePart[] }) {
  return parts.map(({ kind, text, ...rest }, index) => {
    if (kind === "version")
      return (
        <span key={index} className="lang" aria-hidden={index === 0}>
          {text}
        </span>
      );
    if (kind === "text")
      return (
        <span key={index} className="between">
          {text}
        </span>
      );
    return (
      <q key={index} lang={(rest as { language: string }).language}>
        {text}
      </q>
    );
  });
}

/** The reason that was chosen, and the person's own words where there are any. */
export function reasonWords({ t }: Words, { reason, note }: Pick<ShownDismissal, "reason" | "note">): string {
  const words = note.trim();
  if (words === "") return t(`reason.${reason}`);
  return reason === "other" ? words : `${t(`reason.${reason}`)}, ${words}`;
}

/** That a finding is decided, why, and whether with all like it. */
export function dismissedWords(words: Words, dismissal: Pick<ShownDismissal, "reason" | "note" | "pattern">): string {
  const key = dismissal.pattern === undefined ? "finding.dismissedAs" : "finding.dismissedEverywhere";
  return words.t(key, { reason: reasonWords(words, dismissal) });
}

/** What a voice says before the row's own last line: that line carries the languages that it has to be read in. */
function spokenStart(words: Words, { finding, beadNumber, dismissal }: FindingRow, story: StoryShown): string {
  const key =
    finding.odd ?? finding.why.values[0]?.version ?? finding.why.words[0]?.version ?? story.versions[0]?.key ?? "";
  // The line itself says the words of a finding that is open, each in its own language.
  const quote = dismissal === null ? "" : `${quoteText(findingQuote(words, finding, story))}. `;
  return words.t("a11y.finding", {
    severity: words.t(SEVERITY_LOOK[finding.severity].label),
    title: findingTitle(words, finding),
    bead: beadNumber,
    language: versionLabel(words, story, key),
    quote,
  });
}
