import { AnchorNote, ChangedWords } from "../../revise/changed-words.tsx";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { formatMoment } from "../../ui/moment.ts";
import type { Column } from "../../ui/record-table.tsx";
import type { Words } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import type { AnnotationRow } from "./annotation-rows.ts";
import { categoryName, RESOLUTION_LOOKS, SEVERITY_LOOKS } from "../mqm-words.ts";

export function annotationColumns(words: Words, project: OpenProject): readonly Column<AnnotationRow>[] {
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
      cell: (row) => <Quote project={project} row={row} />,
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
      width: "18%",
      className: "optional",
      cell: ({ category }) => categoryName(words, category),
    },
    {
      id: "note",
      heading: t("ann.note"),
      cell: (row) => <Note words={words} project={project} row={row} />,
    },
    {
      id: "state",
      heading: t("ann.state"),
      width: "104px",
      cell: ({ resolved }) => {
        if (resolved === null) return <span className="sub">{t("ann.open")}</span>;
        const { label, icon, tone } = RESOLUTION_LOOKS[resolved.as];
        return (
          <span className={`tone-label ${tone}`}>
            <Icon name={icon} size="s" />
            {t(label)}
          </span>
        );
      },
    },
    {
      id: "author",
      heading: t("ann.author"),
      width: "104px",
      className: "optional",
      cell: ({ author, createdAt }) => (
        <>
          <span className="annotation-author">{author}</span>
          <time className="sub" dateTime={createdAt}>
            {formatMoment(language, createdAt)}
          </time>
        </>
      ),
    },
  ];
}

function Quote({ project, row: { anchor } }: { project: OpenProject; row: AnnotationRow }) {
  return (
    <>
      <span className="reading clipped said" lang={languageOf(project, anchor.version)}>
        {anchor.exact}
      </span>
      <AnchorNote anchor={anchor} />
      <ChangedWords anchor={anchor} language={languageOf(project, anchor.version)} />
    </>
  );
}

function Note({ words: { t }, project, row }: { words: Words; project: OpenProject; row: AnnotationRow }) {
  const { note, suggestion, anchor, thread } = row;
  return (
    <>
      {suggestion !== null && (
        <span className="reading clipped said" lang={languageOf(project, anchor.version)}>
          {suggestion === "" ? <em>{t("ann.strike")}</em> : suggestion}
        </span>
      )}
      {note !== "" && <span className="annotation-note clipped said">{note}</span>}
      {thread.length > 0 && <small className="sub">{t("ann.replyCount", { count: thread.length })}</small>}
    </>
  );
}
