import { useRef, useState, type SubmitEvent, type KeyboardEvent } from "react";
import { VERDICTS } from "../../shared/project/claims/claim-record.ts";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { useActions } from "../state/context.tsx";
import { Choices } from "../ui/choices.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useReturnFocus } from "../ui/return-focus.ts";
import { useWords } from "../ui/words.tsx";
import { rationaleOf, reasonProblem } from "./claim-draft.ts";
import { VERDICT_LOOKS } from "./verdicts.ts";

/** Changes a claim's verdict, with its reason. */
export function VerdictForm({ claim, onClose }: { claim: ShownClaim; onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const [verdict, setVerdict] = useState(claim.verdict);
  const [reason, setReason] = useState(claim.rationale ?? "");
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus(form);
  const problem = reasonProblem(verdict, reason).reason;

  const save = async (): Promise<void> => {
    setTried(true);
    if (problem !== undefined) return;
    const change = { verdict, rationale: rationaleOf(reason) };
    const isSaved = await actions.change({ name: "changeClaim", payload: { claim: claim.id, change } });
    if (!isSaved) return;
    actions.announce(t("claim.verdictChanged", { verdict: t(VERDICT_LOOKS[verdict].label) }));
    onClose();
  };

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    if (event.key === "Enter" && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void save();
    }
  };

  const options = VERDICTS.map((value) => {
    const { label, icon, tone } = VERDICT_LOOKS[value];
    return { value, label: t(label), icon, tone };
  });
  const label = t("verdict.why", { verdict: t(VERDICT_LOOKS[verdict].label) });
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="sec verdict-form"
      aria-label={t("verdict.change")}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <Choices
        label={t("verdict.change")}
        look="chips"
        options={options}
        value={verdict}
        onChange={(next) => {
          setVerdict(next);
        }}
      />
      <label className="field">
        <span className="lab">{label}</span>
        <textarea
          className="input"
          rows={3}
          value={reason}
          aria-invalid={isTried && problem !== undefined}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      {isTried && problem !== undefined && (
        <p className="problem" role="alert">
          <Icon name="sev-crit" />
          {t(problem)}
        </p>
      )}
      <div className="verdict-buttons">
        <button type="button" className="btn quiet" onClick={onClose}>
          {t("dlg.cancel")} <KeyCap binding="Escape" />
        </button>
        <button type="submit" className="btn pri">
          {t("ann.save")} <KeyCap binding="Enter" />
        </button>
      </div>
    </form>
  );
}
