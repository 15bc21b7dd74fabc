import { compareTexts } from "../../shared/project/revise/compare-texts.ts";
import type { ShownAnchor } from "../../shared/ipc/shown/records.ts";
import { useActions } from "../state/context.tsx";
import type { Pin } from "../../shared/project/commands.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { comparisonRows, type ComparisonRow } from "./comparison-rows.ts";
import { Side } from "./compared-texts.tsx";
import { anchorState } from "./touched-anchors.ts";

const STATE_WORDS = {
  orphan: "revise.noPlace",
  reworded: "revise.wordsChanged",
  uncertain: "claim.moved",
} as const;

/** What a revision did to a quote; nothing where it did nothing. */
export function AnchorNote({ anchor }: { anchor: ShownAnchor }) {
  const { t } = useWords();
  const state = anchorState(anchor);
  if (state === "settled") return null;
  if (state === "past") return <small className="sub">{t("revise.past")}</small>;
  return (
    <small className="moved">
      <Icon name="sev-major" />
      {t(STATE_WORDS[state])}
    </small>
  );
}

/** What became of some words, as one or more rows. */
export function wordsCompared(before: string, after: string): readonly ComparisonRow[] {
  const stretches = compareTexts(before, after).map(({ same, before: own, after: other }) => ({
    same,
    before: [own.start, own.end] as const,
    after: [other.start, other.end] as const,
  }));
  return comparisonRows({ before, after, stretches });
}

/** The pinned words and those that stand there now, one above the other; nothing where they are the same. */
export function ChangedWords({ anchor, language }: { anchor: ShownAnchor; language: string }) {
  const { t } = useWords();
  const { pinned, exact } = anchor;
  if (anchorState(anchor) !== "reworded" || pinned === undefined) return null;
  const rows = wordsCompared(pinned, exact);
  return (
    <dl className="changed-words">
      <dt>{t("revise.before")}</dt>
      <dd className="reading" lang={language}>
        <Side parts={rows.flatMap(({ before }) => before)} as="del" />
      </dd>
      <dt>{t("revise.now")}</dt>
      <dd className="reading" lang={language}>
        <Side parts={rows.flatMap(({ after }) => after)} as="ins" />
      </dd>
    </dl>
  );
}

/** Says that the words are right as they stand now, or, where they are gone, that they are quoted as they stood. */
export function ConfirmButton({ pin, isGone, isWritable }: { pin: Pin; isGone: boolean; isWritable: boolean }) {
  const { t } = useWords();
  const actions = useActions();
  const confirm = async (): Promise<void> => {
    if (await actions.change({ name: "confirmAnchor", payload: { pin } }))
      actions.announce(t(isGone ? "revise.keptPast" : "revise.confirmed"));
  };
  return (
    <button
      type="button"
      className="btn"
      disabled={!isWritable}
      onClick={() => {
        void confirm();
      }}
    >
      <Icon name="check" size="s" />
      {t(isGone ? "revise.keepPast" : "revise.stillRight")}
    </button>
  );
}
