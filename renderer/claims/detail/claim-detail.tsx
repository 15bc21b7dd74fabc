import { useId } from "react";
import type { ShownAnchor, ShownClaim } from "../../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { formatMoment } from "../../ui/moment.ts";
import { useWords } from "../../ui/words.tsx";
import { isolated } from "../../words/isolated.ts";
import { languageOf, versionTag } from "../../words/version-words.ts";
import type { Pin } from "../../../shared/project/commands.ts";
import { TouchedQuote } from "../../revise/touched-quote.tsx";
import { beadAt, quoteInContext } from "../quotes.ts";
import { HiddenBadge } from "../../reading/blind-toggle.tsx";
import { gradeName } from "../../reading/grade-words.ts";
import { ReadingSection, type ReadingTask } from "../../reading/reading-section.tsx";
import { VerdictBadge } from "../verdict-badge.tsx";
import { CommandKey } from "../../commands/command-key.tsx";
import { VerdictForm } from "../form/verdict-form.tsx";
import { ABOUT_WORDS } from "../verdicts.ts";
import { EarlierClaims } from "../checked/earlier-claims.tsx";
import { wantedClaim } from "../checked/wanted-claim.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { JudgementSection } from "./judgement-section.tsx";
import { LinkSection } from "./link-section.tsx";
import { valueWords } from "./value-words.ts";

/** One claim in full: quotes with their places, reason, evidence, and what can be done with it. */
export function ClaimDetail({
  project,
  claim,
  position,
  isHidden,
  task,
  onStep,
  onShowInText,
  onTask,
  onEdit,
  onDelete,
}: {
  project: OpenProject;
  claim: ShownClaim;
  /** Its place in the list, from 1. */
  position: { readonly n: number; readonly total: number };
  /** What others judged is not to be seen. */
  isHidden: boolean;
  task: "verdict" | ReadingTask;
  onStep: (step: 1 | -1) => void;
  onShowInText: () => void;
  onTask: (task: "verdict" | ReadingTask) => void;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const { t, language } = useWords();
  const id = useId();
  const isWritable = project.readOnly === null;
  const grade = gradeName(project.scale, claim.grade);
  const canShow = claim.wordings.some(({ range }) => range !== null);
  return (
    <aside className="panel claim-detail" aria-labelledby={id}>
      <header>
        {isHidden ? <HiddenBadge /> : <VerdictBadge verdict={claim.verdict} />}
        {grade !== null && <span className="grade">{grade}</span>}
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
          <StatedLine claim={claim} />
          <p className="sub">
            {t("claim.recordedBy", { name: claim.author, time: formatMoment(language, claim.createdAt) })}
          </p>
        </div>
        {task === "verdict" && (
          <VerdictForm
            claim={claim}
            onClose={() => {
              onTask(null);
            }}
          />
        )}
        <ReadingSection
          project={project}
          claim={claim}
          isHidden={isHidden}
          task={task === "verdict" ? null : task}
          onTask={onTask}
        />
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
        <JudgementSection project={project} claim={claim} />
        {!isHidden && (
          <section className="sec">
            <h3>{t("claim.reason")}</h3>
            {claim.rationale === null ? (
              <p className="sub">{t("claim.noReason")}</p>
            ) : (
              <p className="reason">{claim.rationale}</p>
            )}
          </section>
        )}
        <EvidenceSection project={project} claim={claim} onAdd={isWritable && !isHidden ? onEdit : null} />
        <LinkSection project={project} claim={claim} />
        {!isHidden && (
          <>
            {/* What another project made of it, perhaps of this very claim, would be the first reader's verdict. */}
            <EarlierClaims wanted={wantedClaim(claim)} level={3} />
            <HistorySection project={project} claim={claim} />
          </>
        )}
      </div>
      <footer className="claim-actions">
        <button
          type="button"
          className="btn pri"
          disabled={!isWritable || isHidden}
          title={isHidden ? t("read.blindEdit") : undefined}
          onClick={() => {
            onTask("verdict");
          }}
        >
          {t("verdict.change")} <CommandKey id="list.verdict" />
        </button>
        <button
          type="button"
          className="btn"
          disabled={!isWritable || isHidden}
          title={isHidden ? t("read.blindEdit") : undefined}
          onClick={onEdit}
        >
          {t("claim.change")} <CommandKey id="list.editClaim" />
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

/** What the claim is about, what it states, and the group it belongs to. */
function StatedLine({ claim }: { claim: ShownClaim }) {
  const words = useWords();
  const { about, value, group } = claim;
  const parts = [about && words.t(ABOUT_WORDS[about]), value && valueWords(words, value), group].flatMap((part) =>
    typeof part === "string" && part !== "" ? [isolated(part)] : [],
  );
  return parts.length === 0 ? null : <p className="stated num">{parts.join(" · ")}</p>;
}
