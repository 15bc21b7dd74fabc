import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react";
import type { ShownDismissal } from "../../shared/ipc/shown/records.ts";
import { useActions } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";

const REASONS: readonly ShownDismissal["reason"][] = ["same", "style", "source", "noFact", "other"];

/** Why a finding is set aside. Enter saves, Esc closes; focus goes back to where it was. */
export function DismissalForm({ fingerprint }: { fingerprint: string }) {
  const { t } = useWords();
  const actions = useActions();
  const titleId = useId();
  const [reason, setReason] = useState<ShownDismissal["reason"]>("same");
  const [note, setNote] = useState("");
  const [isSaving, setSaving] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useFocusWhileOpen(first);

  const close = (): void => {
    actions.openDraft(null);
  };
  const save = async (event?: SyntheticEvent): Promise<void> => {
    event?.preventDefault();
    if (isSaving) return;
    setSaving(true);
    const isSaved = await actions.change({ name: "dismiss", payload: { fingerprint, reason, note: note.trim() } });
    setSaving(false);
    if (isSaved) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    // Enter on a radio button does not submit its form everywhere.
    if (event.key === "Enter" && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div role="dialog" aria-labelledby={titleId}>
      <form
        className="dismissal"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          void save(event);
        }}
      >
        <h3 id={titleId}>{t("finding.dismissTitle")}</h3>
        <div role="radiogroup" aria-labelledby={titleId}>
          {REASONS.map((name, index) => (
            <label key={name}>
              <input
                type="radio"
                name="reason"
                ref={index === 0 ? first : undefined}
                checked={reason === name}
                onChange={() => {
                  setReason(name);
                }}
              />
              {t(`reason.${name}`)}
            </label>
          ))}
        </div>
        <input
          type="text"
          aria-label={t("finding.dismissNote")}
          placeholder={t("finding.dismissNote")}
          maxLength={2000}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
        <div className="row">
          <button type="submit" className="btn pri" disabled={isSaving}>
            {t("finding.dismiss")}
          </button>
          <button type="button" className="btn" onClick={close}>
            {t("dlg.cancel")}
          </button>
        </div>
      </form>
    </div>
  );
}

function useFocusWhileOpen(first: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [first]);
}
