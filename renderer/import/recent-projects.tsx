import "./recent-projects.css";
import { useEffect, useId, useState } from "react";
import type { RecentProject } from "../../shared/ipc/calls.ts";
import { SEVERITY_LOOK } from "../findings/severity.ts";
import { useActions } from "../state/context.tsx";
import { formatMoment } from "../ui/moment.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/** Projects opened before, latest first; a click opens one. */
export function RecentProjects({ onOpened }: { onOpened: () => void }) {
  const { t, language } = useWords();
  const actions = useActions();
  const [projects, setProjects] = useState<readonly RecentProject[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.attempt("project.recent", {}).then((recent) => {
      if (!isGone) setProjects(recent ?? []);
    });
    return () => {
      isGone = true;
    };
  }, [actions]);

  const open = async (path: string): Promise<void> => {
    if ((await actions.ask("project.open", { path })) !== null) onOpened();
  };

  if (projects === null) return null;
  if (projects.length === 0) return <p className="sub recent-none">{t("open.noRecent")}</p>;
  return (
    <ul className="recent-projects">
      {projects.map(({ path, title, languages, openedAt, isSample, open: counts }) => (
        <li key={path}>
          <button
            type="button"
            title={path}
            onClick={() => {
              void open(path);
            }}
          >
            <b>{title}</b>
            <time dateTime={openedAt}>{formatMoment(language, openedAt)}</time>
            <span className="tags">
              {languages.map((tag, index) => (
                <span key={`${tag} ${index}`} className="lang">
                  {tag.split("-")[0]?.toUpperCase()}
                </span>
              ))}
              {isSample && <span className="sub">{t("open.sample")}</span>}
              {counts !== undefined && <OpenCounts counts={counts} />}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What waits to be decided on: shape and number, in words for those who hear or hover. */
function OpenCounts({ counts }: { counts: NonNullable<RecentProject["open"]> }) {
  const { t } = useWords();
  const waiting = (["critical", "major", "minor"] as const).filter((severity) => counts[severity] > 0);
  if (waiting.length === 0)
    return (
      <span className="recent-open ok">
        <Icon name="sev-ok" />
        {t("recent.allDone")}
      </span>
    );
  return (
    <span className="recent-open num">
      {waiting.map((severity) => {
        const { className, shape, label } = SEVERITY_LOOK[severity];
        const words = t("recent.open", { count: counts[severity], severity: t(label) });
        return (
          <span key={severity} className={className} title={words}>
            <Icon name={shape} />
            <span aria-hidden="true">{counts[severity]}</span>
            <span className="vh">{words}</span>
          </span>
        );
      })}
    </span>
  );
}

/** Opens a project file by its path: a web page has no other way to name one. */
export function OpenByPath({ onOpened }: { onOpened: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const id = useId();
  const [path, setPath] = useState("");
  const open = async (): Promise<void> => {
    if (path.trim() === "") return;
    if ((await actions.ask("project.open", { path: path.trim() })) !== null) onOpened();
  };
  return (
    <form
      className="open-by-path"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <label className="lab" htmlFor={id}>
        {t("open.path")}
      </label>
      <div>
        <input
          id={id}
          className="input"
          spellCheck={false}
          autoComplete="off"
          value={path}
          onChange={(event) => {
            setPath(event.target.value);
          }}
        />
        <button type="submit" className="btn" disabled={path.trim() === ""}>
          {t("open.run")}
        </button>
      </div>
    </form>
  );
}
