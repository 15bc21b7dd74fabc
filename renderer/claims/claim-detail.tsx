import { useId, useState, type SubmitEvent } from "react";
import type { ShownAnchor, ShownClaim } from "../../shared/ipc/shown/records.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { formatMoment } from "../ui/moment.ts";
import { useWords } from "../ui/words.tsx";
import { languageOf, versionTag } from "../words/version-words.ts";
import type { Pin } from "../../shared/project/commands.ts";
import { TouchedQuote } from "../revise/touched-quote.tsx";
import { evidenceOf, evidenceProblem, NEW_EVIDENCE } from "./claim-draft.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { beadAt, quoteInContext } from "./quotes.ts";
import { VerdictBadge } from "./verdict-badge.tsx";
import { CommandKey } from "../commands/command-key.tsx";
import { VerdictForm } from "./verdict-form.tsx";
import { STANCE_LOOKS } from "./verdicts.ts";

/** One claim in full: quotes with their places, reason, evidence, and what can be done with it. */
export function ClaimDetail({
  project,
  claim,
  position,
  isChangingVerdict,
  onStep,
  onShowInText,
  onChangeVerdict,
  onDelete,
}: {
  project: OpenProject;
  claim: ShownClaim;
  /** Its place in the list, from 1. */
  position: { readonly n: number; readonly total: number };
  isChangingVerdict: boolean;
  onStep: (step: 1 | -1) => void;
  onShowInText: () => void;
  onChangeVerdict: (isOpen: boolean) => void;
  onDelete: () => void;
}) {
  const { t, language } = useWords();
  const id = useId();
  const isWritable = project.readOnly === null;
  const canShow = claim.wordings.some(({ range }) => range !== null);
  return (
    <aside className="panel claim-detail" aria-labelledby={id}>
      <header>
        <VerdictBadge verdict={claim.verdict} />
        <span className="sub num position">{t("claim.position", position)}</span>
        <button
          type="button"
          className="ib"
          aria-label={t("claim.previous")}
          onClick={() => {
            onStep(-1);
          }}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="ib"
          aria-label={t("claim.next")}
          onClick={() => {
            onStep(1);
          }}
        >
          <Icon name="down" />
        </button>
      </header>
      <div className="claim-detail-scroll">
        <div className="head">
          <h2 id={id}>{claim.statement}</h2>
          <p className="sub">
            {t("claim.recordedBy", { name: claim.author, time: formatMoment(language, claim.createdAt) })}
          </p>
        </div>
        {isChangingVerdict && (
          <VerdictForm
            claim={claim}
            onClose={() => {
              onChangeVerdict(false);
            }}
          />
        )}
        <section className="sec">
          <h3>{t("claim.quotes")}</h3>
          {claim.wordings.length === 0 && <p className="sub">{t("claim.noQuotes")}</p>}
          {claim.wordings.map((wording, index) => (
            <Quote
              key={index}
              project={project}
              wording={wording}
              pin={{ kind: "claim", claim: claim.id, wording: index }}
            />
          ))}
        </section>
        <section className="sec">
          <h3>{t("claim.reason")}</h3>
          {claim.rationale === null ? (
            <p className="sub">{t("claim.noReason")}</p>
          ) : (
            <p className="reason">{claim.rationale}</p>
          )}
        </section>
        <EvidenceSection claim={claim} isWritable={isWritable} />
      </div>
      <footer className="claim-actions">
        <button
          type="button"
          className="btn pri"
          disabled={!isWritable}
          onClick={() => {
            onChangeVerdict(true);
          }}
        >
          {t("verdict.change")} <CommandKey id="list.verdict" />
        </button>
        <button type="button" className="btn" disabled={!canShow} onClick={onShowInText}>
          {t("show.text")} <CommandKey id="list.show" />
        </button>
        <button type="button" className="btn quiet" disabled={!isWritable} onClick={onDelete}>
          {t("dlg.delete")}
        </button>
      </footer>
    </aside>
  );
}

function Quote({ project, wording, pin }: { project: OpenProject; wording: ShownAnchor; pin: Pin }) {
  const { t } = useWords();
  const version = project.versions.find(({ key }) => key === wording.version);
  const lang = languageOf(project, wording.version);
  const { range } = wording;
  const bead = range === null ? null : beadAt(project, wording.version, range);
  const context = range === null || version === undefined ? null : quoteInContext(version, range);
  return (
    <div className="quote">
      <span className="lang">{versionTag(project, wording.version)}</span>
      <div>
        {context === null ? (
          <p className="reading" lang={lang}>
            {wording.exact}
          </p>
        ) : (
          <p className="reading" lang={lang}>
            {context.before}
            {context.words === "" ? <span className="gap note" /> : <mark className="note">{context.words}</mark>}
            {context.after}
          </p>
        )}
        <TouchedQuote project={project} anchor={wording} pin={pin} />
        {range !== null && bead !== null && (
          <small>
            <Icon name="link" size="xs" />
            {wording.exact === ""
              ? `${t("bead.named", { bead: bead.number })}, ${t("fact.notStated")}`
              : t("claim.place", { bead: bead.number, start: range[0], end: range[1] })}
          </small>
        )}
      </div>
    </div>
  );
}

function EvidenceSection({ claim, isWritable }: { claim: ShownClaim; isWritable: boolean }) {
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="sec">
      <h3>
        {t("evidence.title")} <span className="num">{claim.evidence.length}</span>
        <span className="sp" />
        {isWritable && !isAdding && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              setAdding(true);
            }}
          >
            <Icon name="plus" size="xs" />
            {t("evidence.add")}
          </button>
        )}
      </h3>
      {claim.evidence.length === 0 && !isAdding && <p className="sub">{t("evidence.none")}</p>}
      {claim.evidence.map(({ stance, title, url, note }, index) => {
        const look = STANCE_LOOKS[stance];
        return (
          <div className="evidence" key={index}>
            <div>
              <b>{title}</b>
              {url !== null && <span className="address">{url}</span>}
              {note !== "" && <span className="evidence-note">{note}</span>}
            </div>
            <span className={`tag ${look.tone}`}>
              <Icon name={look.icon} size="xs" />
              {t(look.label)}
            </span>
          </div>
        );
      })}
      {isAdding && (
        <NewEvidence
          claim={claim}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function NewEvidence({ claim, onClose }: { claim: ShownClaim; onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const [evidence, setEvidence] = useState(NEW_EVIDENCE);
  const [isTried, setTried] = useState(false);
  const problem = evidenceProblem(evidence);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    const change = { evidence: [...claim.evidence, evidenceOf(evidence)] };
    if (await actions.change({ name: "changeClaim", payload: { claim: claim.id, change } })) onClose();
  };

  return (
    <form
      noValidate
      aria-label={t("evidence.add")}
      onSubmit={(event) => {
        void save(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <EvidenceFields
        evidence={evidence}
        problem={isTried ? problem : null}
        onChange={setEvidence}
        onRemove={onClose}
      />
      <button type="submit" className="btn">
        {t("ann.save")}
      </button>
    </form>
  );
}
