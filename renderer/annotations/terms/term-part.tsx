import { useMemo } from "react";
import { formatLanguage } from "../../../shared/i18n/format.ts";
import type { ListedTerm } from "../../../shared/project/annotations/term-list.ts";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { termTable, termTableText } from "./term-table.ts";
import "./term-part.css";

/** The renderings that people agreed on while they annotated, a language a column. */
export function TermPart({ project }: { project: OpenProject }) {
  const { t, language } = useWords();
  const actions = useActions();
  const { annotations, versions, beads } = project;
  const table = useMemo(() => termTable({ annotations, versions, beads }), [annotations, versions, beads]);
  const { languages, concepts } = table;
  if (concepts.length === 0) {
    return (
      <div className="empty-records">
        <b>{t("terms.none")}</b>
        <p>{t("terms.noneHow")}</p>
      </div>
    );
  }
  const names = languages.map((tag) => formatLanguage(language, tag));
  const copy = async (): Promise<void> => {
    const text = termTableText(table, [...names, t("terms.avoid"), t("ann.note")]);
    try {
      await navigator.clipboard.writeText(text);
      actions.notify("info", "terms.copied", { count: concepts.length });
    } catch {
      actions.notify("error", "terms.notCopied");
    }
  };
  return (
    <div className="annotation-part">
      <div className="term-bar">
        <span className="sub">{t("terms.how")}</span>
        <span className="sp" />
        <button
          type="button"
          className="btn"
          onClick={() => {
            void copy();
          }}
        >
          {t("terms.copy")}
        </button>
      </div>
      <table className="term-table" aria-label={t("ann.tabTerms")}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t("ann.note")}</th>
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ terms, notes }, index) => (
            <tr key={index}>
              {languages.map((tag) => (
                <td key={tag}>
                  <Term term={terms.find((each) => each.language === tag) ?? null} />
                </td>
              ))}
              <td className="annotation-note">{notes.join("\n")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Term({ term }: { term: ListedTerm | null }) {
  const { t } = useWords();
  if (term === null) return <span className="sub">–</span>;
  return (
    <>
      <b className="reading" lang={term.language}>
        {term.preferred}
      </b>
      {term.deprecated.length > 0 && (
        <small className="sub">
          {t("terms.not")}{" "}
          {term.deprecated.map((each, index) => (
            <span key={each}>
              {index > 0 && ", "}
              <s lang={term.language}>{each}</s>
            </span>
          ))}
        </small>
      )}
    </>
  );
}
