import { useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from "react";
import type { Verdict } from "../../shared/project/claims/claim-record.ts";
import { reasonProblem } from "../claims/draft/claim-draft.ts";
import { VERDICT_LOOKS } from "../claims/verdicts.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useReturnFocus } from "../ui/return-focus.ts";
import { useWords } from "../ui/words.tsx";
import type { Judgement } from "./grade-words.ts";
import { VerdictChoice } from "./verdict-choice.tsx";

/** What a judgement form starts with, and what it sends. */
export interface Judged extends Judgement {
  readonly reason: string;
}

/** A verdict, its grade and its reason: whoever changes, records or settles one fills in the same. */
export function JudgementForm({
  label,
  send,
  start,
  verdicts,
  takesFocus = true,
  children,
  onSave,
  onClose,
}: {
  label: string;
  /** On the button that sends it. */
  send: string;
  start: Judged;
  /** Those to choose from, all if none are named; a start that is none of them is no choice yet. */
  verdicts?: readonly Verdict[];
  /** Not where it stands open by itself. */
  takesFocus?: boolean;
  /** What else there is to say, between reason and buttons. */
  children?: ReactNode;
  /** Only with a reason, unless the verdict needs none. */
  onSave: (judged: Judged) => Promise<void>;
  /** `null`: it stays open. */
  onClose: (() => void) | null;
}) {
  const { t } = useWords();
  const [judged, setJudged] = useState<Judged>(start);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const nothing = useRef<HTMLFormElement>(null);
  useReturnFocus(takesFocus ? form : nothing);
  const { verdict, reason } = judged;
  // Nothing is chosen beforehand where that would sway a judgement.
  const isChosen = verdicts === undefined || verdicts.includes(verdict);
  const problem = isChosen ? reasonProblem(verdict, reason).reason : "read.verdictMissing";

  const save = async (): Promise<void> => {
    setTried(true);
    if (problem !== undefined || isSaving) return;
    setSaving(true);
    await onSave(judged);
    setSaving(false);
  };

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose?.();
    const isField = !(event.target instanceof HTMLButtonElement) && !(event.target instanceof HTMLSelectElement);
    if (event.key === "Enter" && !event.shiftKey && isField) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      className="sec verdict-form"
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <VerdictChoice
        label={label}
        judged={judged}
        {...(verdicts && { verdicts })}
        onChange={(next) => {
          setJudged({ ...judged, ...next });
        }}
      />
      <label className="field">
        <span className="lab">
          {isChosen ? t("verdict.why", { verdict: t(VERDICT_LOOKS[verdict].label) }) : t("claim.reason")}
        </span>
        <textarea
          className="input"
          rows={3}
          value={reason}
          aria-invalid={isTried && isChosen && problem !== undefined}
          onChange={(event) => {
            setJudged({ ...judged, reason: event.target.value });
          }}
        />
      </label>
      {isTried && problem !== undefined && (
        <p className="problem" role="alert">
          <Icon name="sev-crit" />
          {t(problem)}
        </p>
      )}
      {children}
      <div className="verdict-buttons">
        {onClose !== null && (
          <button type="button" className="btn quiet" onClick={onClose}>
            {t("dlg.cancel")} <KeyCap binding="Escape" />
          </button>
        )}
        <button type="submit" className="btn pri" disabled={isSaving}>
          {send} <KeyCap binding="Enter" />
        </button>
      </div>
    </form>
  );
}
