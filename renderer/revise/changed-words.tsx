import { refineChange } from "../../shared/project/revise/compare-texts.ts";
import type { ShownAnchor } from "../../shared/ipc/shown/records.ts";
import { useActions } from "../state/context.tsx";
import type { Pin } from "../../shared/project/commands.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import type { Part } from "./comparison-rows.ts";
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
  return (
    <small className="moved">
      <Icon name="sev-major" />
      {t(STATE_WORDS[state])}
    </small>
  );
}

/** The pinned words and those that stand there now, one above the other; nothing where they are the same. */
export function ChangedWords({ anchor, language }: { anchor: ShownAnchor; language: string }) {
  const { t } = useWords();
  const { pinned, exact } = anchor;
  if (anchorState(anchor) !== "reworded" || pinned === undefined) return null;
  const change = refineChange(pinned, exact);
  const parts = (side: "before" | "after", text: string): readonly Part[] =>
    change
      .map(({ same, ...ranges }): Part => ({
        text: text.slice(ranges[side].start, ranges[side].end),
        change: same ? "words" : "letters",
      }))
      .filter((part) => part.text !== "");
  return (
    <dl className="changed-words">
      <dt>{t("revise.before")}</dt>
      <dd className="reading" lang={language}>
        <Side parts={parts("before", pinned)} as="del" />
      </dd>
      <dt>{t("revise.now")}</dt>
      <dd className="reading" lang={language}>
        <Side parts={parts("after", exact)} as="ins" />
      </dd>
    </dl>
  );
}

/** Says that the words are right as they stand now. */
export function StillRightButton({ pin, isWritable }: { pin: Pin; isWritable: boolean }) {
  const { t } = useWords();
  const actions = useActions();
  const confirm = async (): Promise<void> => {
    if (await actions.change({ name: "confirmAnchor", payload: { pin } })) actions.announce(t("revise.confirmed"));
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
      {t("revise.stillRight")}
    </button>
  );
}
