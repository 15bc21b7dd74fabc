import { useId, type ReactNode } from "react";
import { CommandKey } from "../../commands/command-key.tsx";
import { quoteInContext } from "../../claims/quotes.ts";
import { TouchedQuote } from "../../revise/touched-quote.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { formatMoment } from "../../ui/moment.ts";
import { useWords } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import type { AnnotationRow } from "./annotation-rows.ts";
import { AnnotationThread } from "./annotation-thread.tsx";
import { categoryName, RESOLUTION_LOOKS, SEVERITY_LOOKS } from "../mqm-words.ts";
import { SuggestedWords } from "../suggested-words.tsx";

/** What can be done to the annotation that is shown. */
export interface AnnotationTasks {
  readonly step: (by: 1 | -1) => void;
  readonly showInText: () => void;
  readonly resolve: (as: "done" | "rejected" | null) => void;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly backToList: () => void;
}

/** One annotation in full, beside the list. */
export function AnnotationDetail({
  project,
  annotation,
  position,
  tasks,
}: {
  project: OpenProject;
  annotation: AnnotationRow;
  position: { readonly n: number; readonly total: number };
  tasks: AnnotationTasks;
}) {
  const words = useWords();
  const { t, language } = words;
  const id = useId();
  const isWritable = project.readOnly === null;
  const { severity, category, suggestion, note, author, createdAt, resolved } = annotation;
  const { label, icon, tone } = SEVERITY_LOOKS[severity];
  const own = languageOf(project, annotation.anchor.version);
  return (
    <section className="panel annotation-detail" aria-labelledby={id}>
      <header>
        <span className={`badge ${tone}`}>
          <Icon name={icon} />
          {t(label)}
        </span>
        <span className="sub num position">{t("ann.position", position)}</span>
        <StepButton
          label={t("ann.previous")}
          icon="up"
          isOff={position.n <= 1}
          onStep={() => {
            tasks.step(-1);
          }}
        />
        <StepButton
          label={t("ann.next")}
          icon="down"
          isOff={position.n >= position.total}
          onStep={() => {
            tasks.step(1);
          }}
        />
      </header>
      <div className="annotation-detail-scroll">
        <div className="head">
          <h2 id={id}>{categoryName(words, category)}</h2>
          <p className="sub">{t("claim.recordedBy", { name: author, time: formatMoment(language, createdAt) })}</p>
          <Resolved annotation={annotation} />
        </div>
        <Part title={t("ann.quote")}>
          <Quote project={project} annotation={annotation} />
          <TouchedQuote
            project={project}
            anchor={annotation.anchor}
            pin={{ kind: "annotation", annotation: annotation.id }}
          />
        </Part>
        {suggestion !== null && (
          <Part title={t("ann.suggestion")}>
            <SuggestedWords annotation={annotation} language={own} />
          </Part>
        )}
        {note !== "" && (
          <Part title={t("ann.note")}>
            <p className="annotation-note">{note}</p>
          </Part>
        )}
        <AnnotationThread
          key={annotation.id}
          annotation={annotation}
          isWritable={isWritable}
          onLeave={tasks.backToList}
        />
      </div>
      <footer className="annotation-detail-actions">
        {resolved === null ? (
          <>
            <ActionButton
              look="pri"
              command="list.done"
              isOff={!isWritable}
              onAct={() => {
                tasks.resolve("done");
              }}
            >
              {t("ann.resolveDone")}
            </ActionButton>
            <ActionButton
              command="list.reject"
              isOff={!isWritable}
              onAct={() => {
                tasks.resolve("rejected");
              }}
            >
              {t("ann.reject")}
            </ActionButton>
          </>
        ) : (
          <ActionButton
            look="pri"
            command="list.done"
            isOff={!isWritable}
            onAct={() => {
              tasks.resolve(null);
            }}
          >
            {t("ann.reopen")}
          </ActionButton>
        )}
        <ActionButton command="list.show" isOff={annotation.anchor.range === null} onAct={tasks.showInText}>
          {t("show.text")}
        </ActionButton>
        <ActionButton command="list.edit" isOff={!isWritable} onAct={tasks.edit}>
          {t("ann.change")}
        </ActionButton>
        <ActionButton look="quiet" isOff={!isWritable} onAct={tasks.remove}>
          {t("dlg.delete")}
        </ActionButton>
      </footer>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sec">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function StepButton({
  label,
  icon,
  isOff,
  onStep,
}: {
  label: string;
  icon: "up" | "down";
  isOff: boolean;
  onStep: () => void;
}) {
  return (
    <button type="button" className="ib" aria-label={label} title={label} disabled={isOff} onClick={onStep}>
      <Icon name={icon} />
    </button>
  );
}

function ActionButton({
  look,
  command,
  isOff,
  onAct,
  children,
}: {
  look?: "pri" | "quiet";
  command?: string;
  isOff: boolean;
  onAct: () => void;
  children: string;
}) {
  return (
    <button type="button" className={`btn ${look ?? ""}`} disabled={isOff} onClick={onAct}>
      {children}
      {command !== undefined && <CommandKey id={command} />}
    </button>
  );
}

/** That it is settled, how and by whom; nothing while it is open. */
function Resolved({ annotation: { resolved } }: { annotation: AnnotationRow }) {
  const { t, language } = useWords();
  if (resolved === null) return null;
  const { label, icon, tone } = RESOLUTION_LOOKS[resolved.as];
  return (
    <p className="resolved-line">
      <span className={`tone-label ${tone}`}>
        <Icon name={icon} size="s" />
        {t(label)}
      </span>{" "}
      <span className="sub">
        {t("ann.settledBy", { name: resolved.author, time: formatMoment(language, resolved.at) })}
      </span>
    </p>
  );
}

function Quote({
  project,
  annotation: { anchor, severity, bead },
}: {
  project: OpenProject;
  annotation: AnnotationRow;
}) {
  const { t } = useWords();
  const version = project.versions.find(({ key }) => key === anchor.version);
  const context = version === undefined || anchor.range === null ? null : quoteInContext(version, anchor.range);
  const { before, words, after } = context ?? { before: "", words: anchor.exact, after: "" };
  const { tone } = SEVERITY_LOOKS[severity];
  return (
    <div className="annotation-quote">
      <span className="lang">{versionTag(project, anchor.version)}</span>
      <div>
        <p className="reading" lang={languageOf(project, anchor.version)}>
          {before}
          {words === "" ? <span className={`gap ${tone}`} /> : <mark className={tone}>{words}</mark>}
          {after}
        </p>
        {bead !== null && <small className="sub">{t("bead.named", { bead: bead.number })}</small>}
      </div>
    </div>
  );
}
