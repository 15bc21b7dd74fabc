import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { CommandKey } from "../../commands/command-key.tsx";
import { useListKeys, usePrintedKey } from "../../commands/use-keys.ts";
import { useActions, useWorkbenchState } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { ConfirmSheet } from "../../ui/modal-sheet.tsx";
import { RecordTable } from "../../ui/record-table.tsx";
import type { TableGroup } from "../../ui/table-lines.ts";
import { useWords } from "../../ui/words.tsx";
import { versionLabel } from "../../words/version-words.ts";
import { annotationColumns } from "./annotation-columns.tsx";
import { AnnotationDetail, type AnnotationTasks } from "./annotation-detail.tsx";
import { AnnotationFilters } from "./annotation-filters.tsx";
import { AnnotationForm } from "../popover/annotation-popover.tsx";
import {
  annotationRows,
  filterAnnotations,
  NO_ANNOTATION_FILTER,
  type AnnotationRow,
  type Grouping,
} from "./annotation-rows.ts";
import { ApplySuggestions } from "../corrected/apply-suggestions.tsx";
import { hasSuggestions } from "../corrected/open-suggestions.ts";
import { useShowInText } from "../show-in-text.ts";

type Task = "edit" | "delete" | "apply";

/** All judgements on words as rows, and the selected one in full. */
export function AnnotationList({ project }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.annotation);
  const [filter, setFilter] = useState(NO_ANNOTATION_FILTER);
  const [grouping, setGrouping] = useState<Grouping>("version");
  const [task, setTask] = useState<Task | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const listKey = useListKeys("annotations");
  const showInText = useShowInText(project);
  const { annotations, versions, beads } = project;
  const all = useMemo(
    () => annotationRows({ annotations, versions, beads }, grouping),
    [annotations, versions, beads, grouping],
  );
  const rows = useMemo(() => filterAnnotations(all, filter), [all, filter]);
  const groupOf = useCallback(
    ({ anchor, bead }: AnnotationRow): TableGroup => {
      if (grouping === "version")
        return { id: anchor.version, heading: versionLabel(words, { versions }, anchor.version) };
      return bead === null
        ? { id: "", heading: words.t("ann.noBead") }
        : { id: bead.id, heading: words.t("bead.named", { bead: bead.number }) };
    },
    [grouping, words, versions],
  );
  const columns = useMemo(() => annotationColumns(words, project), [words, project]);
  const annotation = rows.find(({ id }) => id === selected) ?? rows[0] ?? null;
  const isWritable = project.readOnly === null;
  const canApply = hasSuggestions(project);
  const close = (): void => {
    setTask(null);
  };
  if (all.length === 0) return <NoAnnotations />;

  const at = annotation === null ? -1 : rows.indexOf(annotation);
  const remove = async ({ id }: AnnotationRow): Promise<void> => {
    const next = rows[at + 1] ?? rows[at - 1] ?? null;
    if (!(await actions.change({ name: "removeAnnotation", payload: { annotation: id } }))) return;
    actions.announce(t("ann.deleted"));
    actions.select({ annotation: next?.id ?? null });
  };
  const tasks: AnnotationTasks = {
    step: (by) => {
      const next = rows[at + by];
      if (next !== undefined) actions.select({ annotation: next.id });
    },
    showInText: () => {
      if (annotation !== null) showInText(annotation.anchor);
    },
    resolve: (as) => {
      if (annotation === null || !isWritable) return;
      void actions.change({ name: "resolveAnnotations", payload: { annotations: [annotation.id], as } });
    },
    edit: () => {
      if (isWritable) setTask("edit");
    },
    remove: () => {
      if (isWritable) setTask("delete");
    },
    backToList: () => {
      list.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus();
    },
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = listKey(event.nativeEvent);
    if (key === "show") tasks.showInText();
    else if (key === "edit") tasks.edit();
    else if (key === "delete") tasks.remove();
    else if (key === "done") tasks.resolve(annotation?.resolved == null ? "done" : null);
    else if (key === "reject") tasks.resolve("rejected");
    else if (key === "reply") list.current?.querySelector<HTMLElement>("[data-reply]")?.focus();
    else if (key === "apply" && canApply) setTask("apply");
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="annotation-bar">
        <AnnotationFilters
          project={project}
          rows={all}
          filter={filter}
          grouping={grouping}
          onFilter={(change) => {
            setFilter({ ...filter, ...change });
          }}
          onGroup={setGrouping}
        />
        {canApply && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              setTask("apply");
            }}
          >
            {t("ann.apply")} <CommandKey id="list.apply" />
          </button>
        )}
      </div>
      <div ref={list} className="annotation-split">
        {annotation === null ? (
          <div className="empty-records">
            <p>{t("ann.noneSuch")}</p>
            <button
              type="button"
              className="btn"
              onClick={() => {
                setFilter(NO_ANNOTATION_FILTER);
              }}
            >
              {t("ann.showAll")}
            </button>
          </div>
        ) : (
          <>
            <RecordTable
              label={t("ann.title")}
              columns={columns}
              rows={rows}
              selected={annotation.id}
              onSelect={(id) => {
                actions.select({ annotation: id });
              }}
              onKey={onKey}
              groupOf={groupOf}
              classOf={({ resolved }) => (resolved === null ? undefined : "resolved")}
            />
            <AnnotationDetail
              project={project}
              annotation={annotation}
              position={{ n: at + 1, total: rows.length }}
              tasks={tasks}
            />
          </>
        )}
      </div>
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
      {task === "apply" && (
        <ApplySuggestions project={project} first={annotation?.anchor.version ?? null} onClose={close} />
      )}
    </>
  );
}

/** Nobody has annotated anything yet, and how that is done. */
export function NoAnnotations() {
  const { t } = useWords();
  return (
    <div className="empty-records">
      <Icon name="pen" />
      <b>{t("ann.none")}</b>
      <p>{t("ann.noneHow", { key: usePrintedKey("annotation.add") })}</p>
    </div>
  );
}
