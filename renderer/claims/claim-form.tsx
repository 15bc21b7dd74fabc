import "./claim-form.css";
import { useId, useRef, useState } from "react";
import { VERDICTS } from "../../shared/project/claims/claim-record.ts";
import { useWorkbench, useWorkbenchState } from "../state/context.tsx";
import { findingRows } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import type { Passage } from "../state/workbench.ts";
import { Choices } from "../ui/choices.tsx";
import { Icon } from "../ui/icon.tsx";
import { useFormKeys } from "../ui/use-form-keys.ts";
import { KeyCap } from "../ui/key-cap.tsx";
import { useReturnFocus } from "../ui/return-focus.ts";
import { useWords, type Words } from "../ui/words.tsx";
import { findingSentence } from "../words/finding-words.ts";
import { capitalised } from "../words/version-words.ts";
import {
  claimPayload,
  claimProblems,
  EMPTY_CLAIM,
  findingWordings,
  NEW_EVIDENCE,
  withPassage,
  type ClaimDraft,
} from "./claim-draft.ts";
import { conversionEvidence } from "./conversion-evidence.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { forgetDraft, keepDraft, keptDraft } from "./kept-drafts.ts";
import { PinnedWords } from "./pinned-words.tsx";
import { selectNewClaim } from "./select-new-claim.ts";
import { VERDICT_LOOKS } from "./verdicts.ts";

/** Records a claim: a filled draft from the finding it was opened for. Nothing is shown while no claim is being written. */
export function ClaimForm() {
  const draft = useWorkbenchState((state) => state.draft);
  const project = useWorkbenchState((state) => state.project);
  if (draft?.kind !== "claim" || project === null) return null;
  return <OpenForm key={`${project.path} ${draft.finding ?? ""}`} project={project} finding={draft.finding} />;
}

function OpenForm({ project, finding }: { project: OpenProject; finding: string | null }) {
  const words = useWords();
  const { t } = words;
  const { store, actions } = useWorkbench();
  const passage = useWorkbenchState((state) => state.passage);
  const place = { path: project.path, finding };
  const [claim, setClaim] = useState(() => keptDraft(place) ?? freshDraft(words, project, finding, passage));
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const statement = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useReturnFocus(statement);
  const problems = isTried ? claimProblems(claim) : {};

  const change = (part: Partial<ClaimDraft>): void => {
    const next = { ...claim, ...part };
    keepDraft(place, next);
    setClaim(next);
  };

  const close = (): void => {
    actions.openDraft(null);
  };

  const save = async (): Promise<void> => {
    setTried(true);
    if (isSaving) return;
    if (Object.keys(claimProblems(claim)).length > 0) {
      // Once the fields are marked: the first of them is brought into view and told.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setSaving(true);
    const known = new Set(store.getState().project?.claims.keys());
    const isSaved = await actions.change({ name: "recordClaim", payload: claimPayload(claim) });
    setSaving(false);
    if (!isSaved) return;
    forgetDraft(place);
    selectNewClaim(store, known);
    actions.announce(t("claim.saved"));
    close();
  };

  const { onSubmit, onKeyDown } = useFormKeys({ send: save, close });

  const verdicts = VERDICTS.map((value) => {
    const { label, icon, tone } = VERDICT_LOOKS[value];
    return { value, label: t(label), icon, tone };
  });
  const reasonLabel = claim.verdict === "inReview" ? t("claim.reasonOptional") : t("claim.reason");

  return (
    <form
      ref={form}
      className="claim-form"
      aria-labelledby={`${id}-title`}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div className="claim-form-scroll">
        <h3 id={`${id}-title`}>{t("claim.record")}</h3>
        <label className="field">
          <span className="lab">{t("claim.statement")}</span>
          <textarea
            ref={statement}
            className="input"
            rows={3}
            value={claim.statement}
            aria-invalid={problems.statement !== undefined}
            aria-describedby={`${id}-statement`}
            onKeyDown={(event) => {
              // The statement is one sentence: Enter sends it, as in a field of one line.
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              void save();
            }}
            onChange={(event) => {
              change({ statement: event.target.value });
            }}
          />
          <Problem id={`${id}-statement`} text={problems.statement === undefined ? null : t(problems.statement)} />
        </label>
        <Choices
          label={t("claim.verdict")}
          look="chips"
          options={verdicts}
          value={claim.verdict}
          onChange={(verdict) => {
            change({ verdict });
          }}
        />
        <label className="field">
          <span className="lab">{reasonLabel}</span>
          <textarea
            className="input"
            rows={2}
            value={claim.reason}
            aria-invalid={problems.reason !== undefined}
            aria-describedby={`${id}-reason`}
            onChange={(event) => {
              change({ reason: event.target.value });
            }}
          />
          <Problem id={`${id}-reason`} text={problems.reason === undefined ? null : t(problems.reason)} />
        </label>
        <section aria-labelledby={`${id}-quotes`}>
          <h4 className="lab" id={`${id}-quotes`}>
            {t("claim.quotes")}
          </h4>
          <PinnedWords
            project={project}
            wordings={claim.wordings}
            onRemove={(index) => {
              change({ wordings: claim.wordings.toSpliced(index, 1) });
            }}
          />
          {passage !== null && withPassage(claim.wordings, passage) !== claim.wordings && (
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                change({ wordings: withPassage(claim.wordings, passage) });
              }}
            >
              <Icon name="plus" size="xs" />
              {t("claim.useSelection")}
            </button>
          )}
        </section>
        <section aria-labelledby={`${id}-evidence`}>
          <h4 className="lab" id={`${id}-evidence`}>
            {t("evidence.title")}
          </h4>
          {claim.evidence.map((evidence, index) => (
            <EvidenceFields
              key={index}
              evidence={evidence}
              problem={problems.evidence?.[index] ?? null}
              onChange={(next) => {
                change({ evidence: claim.evidence.with(index, next) });
              }}
              onRemove={() => {
                change({ evidence: claim.evidence.toSpliced(index, 1) });
              }}
            />
          ))}
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              change({ evidence: [...claim.evidence, NEW_EVIDENCE] });
            }}
          >
            <Icon name="plus" size="xs" />
            {t("evidence.add")}
          </button>
        </section>
      </div>
      <footer>
        <button type="button" className="btn quiet" onClick={close}>
          {t("dlg.cancel")} <KeyCap binding="Escape" />
        </button>
        <button type="submit" className="btn pri" disabled={isSaving}>
          {t("claim.save")} <KeyCap binding="Mod+Enter" />
        </button>
      </footer>
    </form>
  );
}

function Problem({ id, text }: { id: string; text: string | null }) {
  return (
    <span id={id} aria-live="polite">
      {text !== null && (
        <span className="problem">
          <Icon name="sev-crit" />
          {text}
        </span>
      )}
    </span>
  );
}

/** Filled from the finding; without one, the words selected in a pane are pinned. */
function freshDraft(
  words: Words,
  project: OpenProject,
  fingerprint: string | null,
  passage: Passage | null,
): ClaimDraft {
  const finding = findingRows(project).find((row) => row.finding.fingerprint === fingerprint)?.finding;
  if (finding === undefined) return { ...EMPTY_CLAIM, wordings: passage === null ? [] : [passage] };
  const detail = project.details.get(finding.bead);
  const evidence = conversionEvidence(words, finding, detail);
  return {
    ...EMPTY_CLAIM,
    statement: capitalised(findingSentence(words, finding, project)),
    wordings: findingWordings(
      finding,
      project.versions.map(({ key }) => key),
      detail ?? { facts: [], conversions: [] },
      project.beads.find(({ id }) => id === finding.bead)?.spans ?? {},
    ),
    evidence: evidence === null ? [] : [evidence],
    finding: finding.fingerprint,
  };
}
