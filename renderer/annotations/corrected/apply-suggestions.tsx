import { useEffect, useState } from "react";
import type { CallOutput } from "../../../shared/ipc/contract.ts";
import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import { ComparedTexts } from "../../revise/compared-texts.tsx";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { ModalSheet } from "../../ui/modal-sheet.tsx";
import { useWords } from "../../ui/words.tsx";
import { languageOf, versionLabel } from "../../words/version-words.ts";
import { isCorrected, openSuggestions } from "./open-suggestions.ts";
import { saveCorrected } from "./save-corrected.ts";
import { SuggestedWords } from "../suggested-words.tsx";
import "./apply-suggestions.css";

type Preview = Extract<CallOutput<"suggestions.preview">, { readonly ok: true }>;

/** Which suggestions of a version become its next revision, looked at beforehand; afterwards the text can be saved. */
export function ApplySuggestions({
  project,
  first,
  onClose,
}: {
  project: OpenProject;
  /** The version to begin with, if it has suggestions. */
  first: string | null;
  onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const able = project.versions.filter(
    ({ key }) => openSuggestions(project, key).length > 0 || isCorrected(project, key),
  );
  const [version, setVersion] = useState(() => (able.some(({ key }) => key === first) ? first : able[0]?.key) ?? "");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isWorking, setWorking] = useState(false);
  const suggestions = openSuggestions(project, version);
  const chosen = suggestions.filter(({ id }) => !left.has(id));
  const preview = usePreview(version, project, chosen);
  const isWritable = project.readOnly === null;

  const apply = async (): Promise<void> => {
    if (isWorking || preview === null) return;
    setWorking(true);
    const answer = await actions.ask("suggestions.apply", { version, annotations: chosen.map(({ id }) => id) });
    setWorking(false);
    if (answer?.ok === true) actions.notify("info", "ann.appliedCount", { count: preview.count });
  };
  const save = async (): Promise<void> => {
    const name = await saveCorrected(actions, version);
    if (name !== null) actions.notify("info", "ann.savedAs", { file: name });
  };

  return (
    <ModalSheet title={t("ann.apply")} hint={t("ann.applyHow")} closesOutside={false} width={1040} onClose={onClose}>
      <div className="apply-suggestions">
        <label className="revision-version">
          <span className="lab">{t("ann.version")}</span>
          <select
            className="input"
            value={version}
            onChange={({ target }) => {
              setVersion(target.value);
              setLeft(new Set());
            }}
          >
            {able.map(({ key }) => (
              <option key={key} value={key}>
                {versionLabel(words, project, key)}
              </option>
            ))}
          </select>
        </label>
        {suggestions.length === 0 ? (
          <p className="all-applied">
            <Icon name="sev-ok" /> {t("ann.allApplied")}
          </p>
        ) : (
          <SuggestionChoice
            suggestions={suggestions}
            left={left}
            preview={preview}
            language={languageOf(project, version)}
            onChange={setLeft}
          />
        )}
        {preview !== null && (
          <ComparedTexts
            comparison={preview.comparison}
            language={languageOf(project, version)}
            titles={[t("revise.before"), t("ann.after")]}
          />
        )}
      </div>
      <footer>
        <span className="sub num" role="status">
          {preview !== null && t("ann.willApply", { count: preview.count })}
        </span>
        <span className="sp" />
        <button type="button" className="btn" onClick={onClose}>
          {t("a11y.close")} <KeyCap binding="Escape" />
        </button>
        {isCorrected(project, version) && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              void save();
            }}
          >
            {t("ann.saveCorrected")}
          </button>
        )}
        {suggestions.length > 0 && (
          <button
            type="button"
            className="btn pri"
            disabled={!isWritable || isWorking || preview === null}
            onClick={() => {
              void apply();
            }}
          >
            {t("ann.applyThese")}
          </button>
        )}
      </footer>
    </ModalSheet>
  );
}

/** What the text would be; `null` while nothing is chosen, nothing can be applied, or the answer is on its way. */
function usePreview(version: string, project: OpenProject, chosen: readonly ShownAnnotation[]): Preview | null {
  const actions = useActions();
  const wanted = chosen.map(({ id }) => id).join(" ");
  const revision = project.versions.find(({ key }) => key === version)?.revision;
  const asked = `${version} ${revision ?? ""} ${wanted}`;
  const [shown, setShown] = useState<{ readonly asked: string; readonly preview: Preview | null } | null>(null);
  useEffect(() => {
    if (wanted === "") return;
    let isGone = false;
    const annotations = wanted.split(" ") as ShownAnnotation["id"][];
    void actions.ask("suggestions.preview", { version, annotations }).then((answer) => {
      if (!isGone) setShown({ asked, preview: answer?.ok === true ? answer : null });
    });
    return () => {
      isGone = true;
    };
  }, [actions, asked, version, wanted]);
  // The last answer stays in sight until the next one is there, as long as it is about the same text.
  return wanted === "" || shown?.asked.startsWith(`${version} ${revision ?? ""} `) !== true ? null : shown.preview;
}

function SuggestionChoice({
  suggestions,
  left,
  preview,
  language,
  onChange,
}: {
  suggestions: readonly ShownAnnotation[];
  /** Not chosen. */
  left: ReadonlySet<string>;
  preview: Preview | null;
  language: string;
  onChange: (left: ReadonlySet<string>) => void;
}) {
  const { t } = useWords();
  const leftOut = new Map<string, "overlap" | "moved">(
    preview?.leftOut.map(({ annotation, because }) => [annotation, because]),
  );
  const chosen = suggestions.filter(({ id }) => !left.has(id)).length;
  return (
    <fieldset className="suggestion-choice">
      <legend className="lab">
        {t("ann.chosen", { n: chosen, count: suggestions.length })}
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            onChange(chosen === suggestions.length ? new Set(suggestions.map(({ id }) => id)) : new Set());
          }}
        >
          {t(chosen === suggestions.length ? "ann.chooseNone" : "ann.chooseAll")}
        </button>
      </legend>
      <ul>
        {suggestions.map((each) => {
          const because = left.has(each.id) ? undefined : leftOut.get(each.id);
          return (
            <li key={each.id}>
              <label>
                <input
                  type="checkbox"
                  className="tick"
                  checked={!left.has(each.id)}
                  onChange={({ target }) => {
                    const next = new Set(left);
                    if (target.checked) next.delete(each.id);
                    else next.add(each.id);
                    onChange(next);
                  }}
                />
                <SuggestedWords annotation={each} language={language} />
              </label>
              {because !== undefined && (
                <small className="moved">
                  <Icon name="sev-major" />
                  {t(because === "overlap" ? "ann.leftOverlap" : "ann.leftMoved")}
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
