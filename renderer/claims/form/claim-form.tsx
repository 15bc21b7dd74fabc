import "./claim-form.css";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { useWorkbench, useWorkbenchState } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import type { ClaimPlace } from "../../state/workbench.ts";
import { KeyCap } from "../../ui/key-cap.tsx";
import { useReturnFocus } from "../../ui/return-focus.ts";
import { useFormKeys } from "../../ui/use-form-keys.ts";
import { useWords } from "../../ui/words.tsx";
import { claimPayload, claimProblems, type ClaimDraft } from "../draft/claim-draft.ts";
import { ClaimFields } from "./claim-fields.tsx";
import { freshDraft } from "../draft/fresh-draft.ts";
import { forgetDraft, keepDraft, keptDraft } from "../draft/kept-drafts.ts";
import { selectNewClaim } from "../select-new-claim.ts";

/** Records a claim, or changes one. Nothing is shown while no claim is being written. */
export function ClaimForm() {
  const draft = useWorkbenchState((state) => state.draft);
  const project = useWorkbenchState((state) => state.project);
  if (draft?.kind !== "claim" || project === null) return null;
  const { finding, claim, bead } = draft;
  const place = { finding, ...(claim && { claim }), ...(bead && { bead }) };
  return <OpenForm key={JSON.stringify([project.path, place])} project={project} place={place} />;
}

function OpenForm({ project, place }: { project: OpenProject; place: ClaimPlace }) {
  const words = useWords();
  const { t, language } = words;
  const { store, actions } = useWorkbench();
  const passage = useWorkbenchState((state) => state.passage);
  const kept = { path: project.path, ...place };
  const [claim, setClaim] = useState(() => keptDraft(kept) ?? freshDraft(words, project, place, passage));
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const statement = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const part = useRef<HTMLElement | null>(null);
  useReturnFocus(statement);
  useLayoutEffect(() => {
    // What had the keyboard was taken away by what it did: its part of the form has it now.
    if (document.activeElement === document.body) part.current?.focus();
  }, [claim]);
  const problems = isTried ? claimProblems(claim, language) : {};
  const saved = place.claim ?? null;

  const change = (part: Partial<ClaimDraft>): void => {
    const next = { ...claim, ...part };
    keepDraft(kept, next);
    setClaim(next);
  };

  const close = (): void => {
    actions.openDraft(null);
    if (saved !== null) actions.show("claims");
  };

  const send = async (): Promise<boolean> => {
    const content = claimPayload(claim, language);
    if (saved !== null) {
      return await actions.change({ name: "changeClaim", payload: { claim: saved, change: content } });
    }
    const known = new Set(store.getState().project?.claims.keys());
    const isRecorded = await actions.change({ name: "recordClaim", payload: content });
    if (isRecorded) selectNewClaim(store, known);
    return isRecorded;
  };

  const save = async (): Promise<void> => {
    setTried(true);
    if (isSaving) return;
    if (Object.keys(claimProblems(claim, language)).length > 0) {
      // Once the fields are marked: the first of them is brought into view and told.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setSaving(true);
    const isSaved = await send();
    setSaving(false);
    if (!isSaved) return;
    forgetDraft(kept);
    actions.announce(t("claim.saved"));
    close();
  };

  const { onSubmit, onKeyDown } = useFormKeys({ send: save, close });
  return (
    <form
      ref={form}
      className="claim-form"
      aria-labelledby={`${id}-title`}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        part.current = target.closest<HTMLElement>("[data-part]");
      }}
      noValidate
    >
      <div className="claim-form-scroll">
        <h3 id={`${id}-title`}>{t(saved === null ? "claim.record" : "claim.edit")}</h3>
        <ClaimFields
          project={project}
          claim={claim}
          own={saved}
          problems={problems}
          statementRef={statement}
          onChange={change}
          onEnter={() => void save()}
        />
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
