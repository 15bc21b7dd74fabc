import "./annotation-popover.css";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import {
  MQM_SEVERITIES,
  MQM_TYPES,
  type MqmCategory,
  type MqmSeverity,
} from "../../../shared/project/annotations/mqm.ts";
import { boxesInPanes } from "../../panes/boxes-in-panes.ts";
import { boxesInGrid } from "../../segments/grid-words.ts";
import { useActions, useWorkbenchState } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import type { Passage } from "../../state/workbench.ts";
import { Choices } from "../../ui/choices.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useFormKeys } from "../../ui/use-form-keys.ts";
import { KeyCap } from "../../ui/key-cap.tsx";
import { useReturnFocus } from "../../ui/return-focus.ts";
import { useWords } from "../../ui/words.tsx";
import { languageOf } from "../../words/version-words.ts";
import { categoryOf, categoryParts, dimensionName, MQM_DIMENSIONS, SEVERITY_LOOKS, typeName } from "../mqm-words.ts";
import { placePopover } from "./place-popover.ts";

/** Judges the words a person selected; opens under them. */
export function AnnotationPopover() {
  const draft = useWorkbenchState((state) => state.draft);
  const project = useWorkbenchState((state) => state.project);
  const actions = useActions();
  const { t } = useWords();
  if (draft?.kind !== "annotation" || project === null) return null;
  const { passage } = draft;
  return (
    <AnnotationForm
      key={`${passage.version} ${passage.range.join(" ")}`}
      title={t("ann.annotate")}
      project={project}
      version={passage.version}
      quote={quoteOf(project, passage)}
      place={passage}
      initial={NEW_ANNOTATION}
      onSave={(content) =>
        actions.change({
          name: "annotate",
          payload: { ...content, anchor: { version: passage.version, range: passage.range } },
        })
      }
      onClose={() => {
        actions.openDraft(null);
      }}
    />
  );
}

/** Goes along when another bead is selected, unless something has been written: that stays with the words it names. */
function useCloseWhenLeft(isBlank: boolean, close: () => void): void {
  const bead = useWorkbenchState((state) => state.bead);
  const [opened] = useState(bead);
  useEffect(() => {
    if (bead !== opened && isBlank) close();
  });
}

const quoteOf = ({ versions }: OpenProject, { version, range }: Passage): string =>
  versions.find(({ key }) => key === version)?.text.slice(...range) ?? "";

/** What a person says about some words. */
export interface AnnotationContent {
  readonly category: MqmCategory;
  readonly severity: MqmSeverity;
  readonly note: string;
  readonly suggestion: string | null;
}

const NOWHERE = { words: null, row: null };

const NEW_ANNOTATION: AnnotationContent = {
  category: "accuracy.mistranslation",
  severity: "minor",
  note: "",
  suggestion: null,
};

/** The popover itself, for a new annotation or one that is changed. `onSave` says whether it was saved. */
export function AnnotationForm({
  title,
  project,
  version,
  quote,
  place,
  initial,
  onSave,
  onClose,
}: {
  title: string;
  project: OpenProject;
  version: string;
  quote: string;
  /** The words to open under; `null`: in the middle of the window. */
  place: Passage | null;
  initial: AnnotationContent;
  onSave: (content: AnnotationContent) => Promise<boolean>;
  onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const [parts, setParts] = useState(() => categoryParts(initial.category));
  const [severity, setSeverity] = useState(initial.severity);
  const [note, setNote] = useState(initial.note);
  const [suggestion, setSuggestion] = useState(initial.suggestion ?? "");
  const [isStruck, setStruck] = useState(initial.suggestion === "");
  const [isSaving, setSaving] = useState(false);
  const dialog = useRef<HTMLDivElement>(null);
  const id = useId();
  useReturnFocus(dialog);

  useLayoutEffect(() => {
    const box = dialog.current;
    if (box === null) return;
    const move = (): void => {
      const { words, row } =
        place === null ? NOWHERE : (boxesInGrid(place.version, place.range) ?? boxesInPanes(project, place));
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const around = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = placePopover(words, size, around, row);
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
    };
    move();
    window.addEventListener("resize", move);
    return () => {
      window.removeEventListener("resize", move);
    };
  }, [project, place]);

  const save = async (): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    const category = categoryOf(parts);
    const trimmed = suggestion.trim();
    const isSaved = await onSave({
      category,
      severity,
      note: note.trim(),
      suggestion: isStruck ? "" : trimmed === "" ? null : trimmed,
    });
    setSaving(false);
    if (!isSaved) return;
    actions.announce(t("ann.saved"));
    onClose();
  };

  const { onSubmit, onKeyDown } = useFormKeys({ send: save, close: onClose });
  useCloseWhenLeft(note === "" && suggestion === "" && !isStruck, onClose);

  const types: readonly string[] = MQM_TYPES[parts.dimension];
  const points = useWorkbenchState((state) => state.settings.scoring.points[severity]);
  const lang = languageOf(project, version);
  return (
    <div
      ref={dialog}
      className="annotation-popover"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title ${id}-quote`}
      onKeyDown={onKeyDown}
    >
      <form onSubmit={onSubmit}>
        <div className="annotation-head">
          <h3 id={`${id}-title`}>{title}</h3>
          <q id={`${id}-quote`} lang={lang}>
            {quote}
          </q>
          <button type="button" className="ib" aria-label={t("a11y.close")} onClick={onClose}>
            <Icon name="x" />
          </button>
        </div>
        <div className="annotation-columns">
          <Choices
            label={t("ann.category")}
            isLabelHidden
            look="list"
            options={MQM_DIMENSIONS.map((value) => ({ value, label: dimensionName(words, value) }))}
            value={parts.dimension}
            onChange={(dimension) => {
              setParts({ dimension, type: null });
            }}
          />
          <Choices
            key={parts.dimension}
            label={t("ann.type")}
            isLabelHidden
            look="list"
            options={["", ...types].map((value) => ({
              value,
              label: value === "" ? t("ann.anyType") : typeName(words, value),
            }))}
            value={parts.type ?? ""}
            onChange={(type) => {
              setParts({ ...parts, type: type === "" ? null : type });
            }}
          />
          <div className="annotation-fields">
            <Choices
              label={t("sev.title")}
              look="chips"
              options={MQM_SEVERITIES.map((value) => {
                const { label, icon, tone } = SEVERITY_LOOKS[value];
                return { value, label: t(label), icon, tone };
              })}
              value={severity}
              onChange={(next) => {
                setSeverity(next);
              }}
            />
            <label className="field">
              <span className="lab">{t("ann.suggestion")}</span>
              <input
                className="input reading"
                lang={lang}
                disabled={isStruck}
                value={isStruck ? "" : suggestion}
                onChange={(event) => {
                  setSuggestion(event.target.value);
                }}
              />
            </label>
            {quote !== "" && (
              <label className="strike-words">
                <input
                  type="checkbox"
                  className="tick"
                  checked={isStruck}
                  onChange={(event) => {
                    setStruck(event.target.checked);
                  }}
                />
                {t("ann.strike")}
              </label>
            )}
            <label className="field">
              <span className="lab">{t("ann.note")}</span>
              <textarea
                className="input"
                rows={2}
                value={note}
                onChange={(event) => {
                  setNote(event.target.value);
                }}
              />
            </label>
          </div>
        </div>
        <div className="annotation-actions">
          <span className="sub">{t("ann.points", { count: points })}</span>
          <span className="sp" />
          <button type="button" className="btn quiet" onClick={onClose}>
            {t("dlg.cancel")} <KeyCap binding="Escape" />
          </button>
          <button type="submit" className="btn pri" disabled={isSaving}>
            {t("ann.save")} <KeyCap binding="Mod+Enter" />
          </button>
        </div>
      </form>
    </div>
  );
}
