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
import { NamedFinding, useCloseWhenLeft } from "./named-finding.tsx";

const REASONS: readonly ShownDismissal["reason"][] = ["same", "style", "source", "noFact", "other"];

const SCOPES = ["one", "alike", "everywhere"] as const;
type Scope = (typeof SCOPES)[number];

/** Why a finding is set aside. Enter saves, Esc closes; focus goes back to where it was. */
export function DismissalForm({ fingerprint }: { fingerprint: string }) {
  const { t } = useWords();
  const actions = useActions();
  const titleId = useId();
  const [reason, setReason] = useState<ShownDismissal["reason"]>("same");
  const [note, setNote] = useState("");
  const [scope, setScope] = useState<Scope>("one");
  const alike = useFindingsAlike(fingerprint);
  const [isSaving, setSaving] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useFocusWhileOpen(first);
  useCloseWhenLeft(fingerprint);

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
        ...(scope === "everywhere" && alike !== null && { pattern: alike.pattern }),
        ...(scope === "alike" && alike !== null && { also: [...alike.fingerprints] }),
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
    <div role="dialog" aria-labelledby={titleId} aria-describedby={`${titleId}-finding`}>
      <form
        className="dismissal"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          void save(event);
        }}
      >
        <h3 id={titleId}>{t("finding.dismissTitle")}</h3>
        <NamedFinding id={`${titleId}-finding`} fingerprint={fingerprint} />
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
        {alike !== null && <ScopeChoice count={alike.fingerprints.length} scope={scope} onChange={setScope} />}
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

interface ScopeChoiceProps {
  /** Of the open findings that say the same now. */
  readonly count: number;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** This finding alone, those that say the same now, or these and whichever will. */
function ScopeChoice({ count, scope, onChange }: ScopeChoiceProps) {
  const { t } = useWords();
  const labels: Readonly<Record<Scope, string>> = {
    one: t("finding.onlyThis"),
    alike: t("finding.alike", { count }),
    everywhere: t("finding.everywhere", { count }),
  };
  return (
    <div role="radiogroup" className="scope" aria-label={t("finding.scope")}>
      {SCOPES.filter((each) => each !== "alike" || count > 1).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="scope"
            checked={scope === each}
            onChange={() => {
              onChange(each);
            }}
          />
          {labels[each]}
        </label>
      ))}
    </div>
  );
}

interface FindingsAlike {
  readonly pattern: string;
  readonly fingerprints: readonly string[];
}

/** The pattern of a finding, and the open ones that say the same now, itself included. */
function useFindingsAlike(fingerprint: string): FindingsAlike | null {
  const project = useWorkbenchState((state) => state.project);
  return useMemo(() => {
    const open = project === null ? [] : findingRows(project).filter(({ dismissal }) => dismissal === null);
    const own = open.find(({ finding }) => finding.fingerprint === fingerprint);
    if (own === undefined) return null;
    const pattern = patternOf(own.finding);
    const alike = open.filter(({ finding }) => patternOf(finding) === pattern);
    return { pattern, fingerprints: alike.map(({ finding }) => finding.fingerprint) };
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
