import { useId, useMemo, type ReactNode, type RefObject } from "react";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../../shared/project/claims/claim-record.ts";
import { VerdictChoice } from "../../reading/verdict-choice.tsx";
import { useWorkbenchState } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { withPassage, type ClaimDraft, type ClaimProblems } from "../draft/claim-draft.ts";
import { EarlierClaims } from "../checked/earlier-claims.tsx";
import { wantedDraft } from "../checked/wanted-claim.ts";
import { NEW_EVIDENCE } from "../evidence/evidence-draft.ts";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { JudgementFields } from "./judgement-fields.tsx";
import { LinkFields } from "./link-fields.tsx";
import { PinnedWords } from "./pinned-words.tsx";
import { ValueFields } from "./value-fields.tsx";
import { ABOUT_WORDS } from "../verdicts.ts";

interface ClaimFieldsProps {
  readonly project: OpenProject;
  readonly claim: ClaimDraft;
  /** The saved claim that is changed; `null` of a new one. */
  readonly own: ShownClaim["id"] | null;
  readonly problems: ClaimProblems;
  readonly statementRef: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (part: Partial<ClaimDraft>) => void;
  readonly onEnter: () => void;
}

/** Everything that a claim says, in the order in which a fact-checker comes to know it. */
export function ClaimFields({ project, claim, own, problems, statementRef, onChange, onEnter }: ClaimFieldsProps) {
  const { t, language } = useWords();
  const id = useId();
  return (
    <>
      <label className="field">
        <span className="lab">{t("claim.statement")}</span>
        <textarea
          ref={statementRef}
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
            onEnter();
          }}
          onChange={(event) => {
            onChange({ statement: event.target.value });
          }}
        />
        <Problem id={`${id}-statement`} text={problems.statement === undefined ? null : t(problems.statement)} />
      </label>
      <EarlierClaims wanted={wantedDraft(claim, project.versions, language)} level={4} />
      <VerdictChoice label={t("claim.verdict")} judged={claim} onChange={onChange} />
      <label className="field">
        <span className="lab">{claim.verdict === "inReview" ? t("claim.reasonOptional") : t("claim.reason")}</span>
        <textarea
          className="input"
          rows={2}
          value={claim.reason}
          aria-invalid={problems.reason !== undefined}
          aria-describedby={`${id}-reason`}
          onChange={(event) => {
            onChange({ reason: event.target.value });
          }}
        />
        <Problem id={`${id}-reason`} text={problems.reason === undefined ? null : t(problems.reason)} />
      </label>
      <Part title={t("claim.value")}>
        <AboutField about={claim.about} onChange={onChange} />
        <ValueFields
          label={t("claim.value")}
          value={claim.value}
          problem={problems.value ?? null}
          onChange={(value) => {
            onChange({ value });
          }}
        />
      </Part>
      <Part title={t("judgement.title")}>
        <JudgementFields
          project={project}
          claim={claim}
          problems={problems.byVersion ?? {}}
          onChange={(byVersion) => {
            onChange({ byVersion });
          }}
        />
      </Part>
      <Quotes project={project} claim={claim} onChange={onChange} />
      <Part title={t("evidence.title")}>
        {claim.evidence.map((evidence, index) => (
          <EvidenceFields
            key={index}
            project={project}
            evidence={evidence}
            problem={problems.evidence?.[index] ?? null}
            onChange={(next) => {
              onChange({ evidence: claim.evidence.with(index, next) });
            }}
            onRemove={() => {
              onChange({ evidence: claim.evidence.toSpliced(index, 1) });
            }}
          />
        ))}
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            onChange({ evidence: [...claim.evidence, NEW_EVIDENCE] });
          }}
        >
          <Icon name="plus" size="xs" />
          {t("evidence.add")}
        </button>
      </Part>
      <Part title={t("link.title")}>
        <LinkFields
          project={project}
          own={own}
          links={claim.links}
          onChange={(links) => {
            onChange({ links });
          }}
        />
      </Part>
      <GroupField project={project} group={claim.group} onChange={onChange} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} data-part tabIndex={-1}>
      <h4 className="lab" id={id}>
        {title}
      </h4>
      {children}
    </section>
  );
}

function AboutField({ about, onChange }: { about: ClaimDraft["about"]; onChange: ClaimFieldsProps["onChange"] }) {
  const { t } = useWords();
  return (
    <label className="about">
      <span className="vh">{t("about.title")}</span>
      <select
        className="input"
        value={about ?? ""}
        onChange={(event) => {
          const chosen = event.target.value;
          onChange({ about: chosen === "" ? null : (chosen as ClaimKind) });
        }}
      >
        {about === null && <option value="">{t("about.title")}</option>}
        {CLAIM_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(ABOUT_WORDS[kind])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Quotes({ project, claim, onChange }: Pick<ClaimFieldsProps, "project" | "claim" | "onChange">) {
  const { t } = useWords();
  const passage = useWorkbenchState((state) => state.passage);
  return (
    <Part title={t("claim.quotes")}>
      <PinnedWords
        project={project}
        wordings={claim.wordings}
        onRemove={(index) => {
          onChange({ wordings: claim.wordings.toSpliced(index, 1) });
        }}
      />
      {passage !== null && withPassage(claim.wordings, passage) !== claim.wordings && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            onChange({ wordings: withPassage(claim.wordings, passage) });
          }}
        >
          <Icon name="plus" size="xs" />
          {t("claim.useSelection")}
        </button>
      )}
    </Part>
  );
}

/** Names that other claims have already are offered. */
function GroupField({
  project,
  group,
  onChange,
}: {
  project: OpenProject;
  group: string;
  onChange: ClaimFieldsProps["onChange"];
}) {
  const { t } = useWords();
  const id = useId();
  const names = useMemo(
    () => [...new Set([...project.claims.values()].flatMap((claim) => claim.group ?? []))].sort(),
    [project.claims],
  );
  return (
    <label className="field">
      <span className="lab">{t("claim.group")}</span>
      <input
        className="input"
        list={id}
        value={group}
        maxLength={1000}
        onChange={(event) => {
          onChange({ group: event.target.value });
        }}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
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
