import "./annotations-view.css";
import { useState, type KeyboardEvent } from "react";
import type { ShownAnnotation } from "../../shared/ipc/shown/records.ts";
import { CommandKey } from "../commands/command-key.tsx";
import { useListKeys, usePrintedKey } from "../commands/use-keys.ts";
import { beadAt } from "../claims/quotes.ts";
import { AnchorNote, ChangedWords, StillRightButton } from "../revise/changed-words.tsx";
import { AttachInText } from "../revise/touched-quote.tsx";
import { anchorState } from "../revise/touched-anchors.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { ConfirmSheet } from "../ui/modal-sheet.tsx";
import { formatMoment } from "../ui/moment.ts";
import { RecordTable, type Column } from "../ui/record-table.tsx";
import { useWords, type Words } from "../ui/words.tsx";
import { languageOf, versionTag } from "../words/version-words.ts";
import { AnnotationForm } from "./annotation-popover.tsx";
import { categoryName, SEVERITY_LOOKS } from "./mqm-words.ts";

/** All judgements on words, one a row. */
export function AnnotationsView() {
  const project = useWorkbenchState((state) => state.project);
  return project === null ? null : <Annotations project={project} />;
}

function Annotations({ project }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.annotation);
  const [task, setTask] = useState<"edit" | "delete" | null>(null);
  const isWritable = project.readOnly === null;
  const listKey = useListKeys("annotations");
  const rows = inReadingOrder(project);
  const annotation = rows.find(({ id }) => id === selected) ?? rows[0] ?? null;

  const showInText = (): void => {
    if (annotation?.anchor.range == null) return;
    const bead = beadAt(project, annotation.anchor.version, annotation.anchor.range);
    actions.show("compare");
    if (bead !== null) actions.selectBead(bead.id);
  };

  const remove = async ({ id }: ShownAnnotation): Promise<void> => {
    if (await actions.change({ name: "removeAnnotation", payload: { annotation: id } }))
      actions.announce(t("ann.deleted"));
  };

  const onKey = (event: KeyboardEvent): void => {
    const key = listKey(event.nativeEvent);
    if (key === "show") showInText();
    else if (key === "edit" && isWritable) setTask("edit");
    else if (key === "delete" && isWritable) setTask("delete");
    else return;
    event.preventDefault();
  };

  const close = (): void => {
    setTask(null);
  };

  return (
    <main className="ledger">
      <div className="record-bar">
        <h1>{t("ann.title")}</h1>
        <span className="sub num">{rows.length > 0 && rows.length}</span>
        <span className="sp" />
        {annotation !== null && (
          <>
            <Repinning annotation={annotation} isWritable={isWritable} />
            <button type="button" className="btn" disabled={annotation.anchor.range === null} onClick={showInText}>
              {t("show.text")} <CommandKey id="list.show" />
            </button>
            <button
              type="button"
              className="btn"
              disabled={!isWritable}
              onClick={() => {
                setTask("edit");
              }}
            >
              {t("ann.change")} <CommandKey id="list.edit" />
            </button>
            <button
              type="button"
              className="btn quiet"
              disabled={!isWritable}
              onClick={() => {
                setTask("delete");
              }}
            >
              {t("dlg.delete")}
            </button>
          </>
        )}
      </div>
      {annotation === null ? (
        <NoAnnotations />
      ) : (
        <RecordTable
          label={t("ann.title")}
          columns={columnsOf(words, project)}
          rows={rows}
          selected={annotation.id}
          onSelect={(id) => {
            actions.select({ annotation: id });
          }}
          onKey={onKey}
        />
      )}
      {annotation !== null && task === "edit" && (
        <AnnotationForm
          key={annotation.id}
          title={t("ann.edit")}
          project={project}
          version={annotation.anchor.version}
          quote={annotation.anchor.exact}
          place={null}
          initial={annotation}
          onSave={(change) =>
            actions.change({ name: "changeAnnotation", payload: { annotation: annotation.id, change } })
          }
          onClose={close}
        />
      )}
      {annotation !== null && task === "delete" && (
        <ConfirmSheet
          title={t("dlg.deleteAnnotation")}
          body={t("dlg.deleteAnnotationBody")}
          action={t("dlg.delete")}
          onConfirm={() => {
            void remove(annotation);
          }}
          onClose={close}
        />
      )}
    </main>
  );
}

/** What can be done about words that a revision touched. */
function Repinning({ annotation: { id, anchor }, isWritable }: { annotation: ShownAnnotation; isWritable: boolean }) {
  const state = anchorState(anchor);
  if (state === "settled") return null;
  if (state === "orphan") return <AttachInText />;
  return <StillRightButton pin={{ kind: "annotation", annotation: id }} isWritable={isWritable} />;
}

function NoAnnotations() {
  const { t } = useWords();
  return (
    <div className="empty-records">
      <Icon name="pen" />
      <b>{t("ann.none")}</b>
      <p>{t("ann.noneHow", { key: usePrintedKey("annotation.add") })}</p>
    </div>
  );
}

/** Version after version, each from its top; quotes without a place last. */
function inReadingOrder({ annotations, versions }: OpenProject): readonly ShownAnnotation[] {
  const keys = versions.map(({ key }) => key);
  const startOf = ({ anchor }: ShownAnnotation): number => anchor.range?.[0] ?? Number.MAX_SAFE_INTEGER;
  return [...annotations.values()].sort(
    (a, b) => keys.indexOf(a.anchor.version) - keys.indexOf(b.anchor.version) || startOf(a) - startOf(b),
  );
}

function columnsOf(words: Words, project: OpenProject): readonly Column<ShownAnnotation>[] {
  const { t, language } = words;
  return [
    {
      id: "version",
      heading: t("ann.version"),
      width: "92px",
      cell: ({ anchor }) => <span className="lang">{versionTag(project, anchor.version)}</span>,
    },
    {
      id: "quote",
      heading: t("ann.quote"),
      width: "24%",
      cell: ({ anchor }) => <Quote project={project} anchor={anchor} />,
    },
    {
      id: "severity",
      heading: t("sev.title"),
      width: "136px",
      cell: ({ severity }) => {
        const { label, icon, tone } = SEVERITY_LOOKS[severity];
        return (
          <span className={`tone-label ${tone}`}>
            <Icon name={icon} />
            {t(label)}
          </span>
        );
      },
    },
    {
      id: "category",
      heading: t("ann.category"),
      width: "176px",
      cell: ({ category }) => categoryName(words, category),
    },
    {
      id: "note",
      heading: t("ann.note"),
      cell: ({ note, suggestion, anchor }) => (
        <>
          {suggestion !== null && (
            <span className="reading" lang={languageOf(project, anchor.version)}>
              {suggestion}
            </span>
          )}
          <span className="annotation-note">{note}</span>
        </>
      ),
    },
    {
      id: "author",
      heading: t("ann.author"),
      width: "110px",
      className: "optional",
      cell: ({ author }) => author,
    },
    {
      id: "time",
      heading: t("ann.time"),
      width: "100px",
      className: "optional",
      cell: ({ createdAt }) => (
        <time className="sub" dateTime={createdAt}>
          {formatMoment(language, createdAt)}
        </time>
      ),
    },
  ];
}

function Quote({ project, anchor }: { project: OpenProject; anchor: ShownAnnotation["anchor"] }) {
  return (
    <>
      <span className="reading clipped" lang={languageOf(project, anchor.version)}>
        {anchor.exact}
      </span>
      <AnchorNote anchor={anchor} />
      <ChangedWords anchor={anchor} language={languageOf(project, anchor.version)} />
    </>
  );
}
