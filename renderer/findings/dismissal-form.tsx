import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from "react";
import type { ShownDismissal } from "../../shared/ipc/shown/records.ts";
import { patternOf } from "../../shared/project/dismissals.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { findingRows } from "../state/finding-rows.ts";
import { useWords } from "../ui/words.tsx";

const REASONS: readonly ShownDismissal["reason"][] = ["same", "style", "source", "noFact", "other"];

/** Why a finding is set aside. Enter saves, Esc closes; focus goes back to where it was. */
export function DismissalForm({ fingerprint }: { fingerprint: string }) {
  const { t } = useWords();
  const actions = useActions();
  const titleId = useId();
  const [reason, setReason] = useState<ShownDismissal["reason"]>("same");
  const [note, setNote] = useState("");
  const [isEverywhere, setEverywhere] = useState(false);
  const alike = useFindingsAlike(fingerprint);
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
    const isSaved = await actions.change({
      name: "dismiss",
      payload: {
        fingerprint,
        ...(isEverywhere && alike !== null && { pattern: alike.pattern }),
        reason,
        note: note.trim(),
      },
    });
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
        {alike !== null && (
          <label>
            <input
              type="checkbox"
              checked={isEverywhere}
              onChange={({ target }) => {
                setEverywhere(target.checked);
              }}
            />
            {t("finding.everywhere", { count: alike.count })}
          </label>
        )}
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

/** The pattern of a finding, and how many open ones say the same now, itself included. */
function useFindingsAlike(fingerprint: string): { readonly pattern: string; readonly count: number } | null {
  const project = useWorkbenchState((state) => state.project);
  return useMemo(() => {
    const open = project === null ? [] : findingRows(project).filter(({ dismissal }) => dismissal === null);
    const own = open.find(({ finding }) => finding.fingerprint === fingerprint);
    if (own === undefined) return null;
    const pattern = patternOf(own.finding);
    return { pattern, count: open.filter(({ finding }) => patternOf(finding) === pattern).length };
  }, [project, fingerprint]);
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
