import { formatClock, formatLanguage, formatShortDate } from "../../shared/i18n/format.ts";
import { LANGUAGE_NAMES, isInterfaceLanguage, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { writePublication } from "../../shared/project/publication.ts";
import { CommandKey } from "../commands/command-key.tsx";
import { canJoin, openJoining } from "../import/staging.ts";
import { openRevisions } from "../revise/revising.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { useWords } from "../ui/words.tsx";
import { publicationSentence } from "../words/publication-words.ts";
import { versionLabel, versionTag } from "../words/version-words.ts";
import { arrange, type ArrangedPanes, hidePane, movePane } from "./arrangement/pane-arrangement.ts";

/** A language in its own name where the window speaks it, else in the window's language. */
export function languageName(language: InterfaceLanguage, tag: string): string {
  return isInterfaceLanguage(tag) ? LANGUAGE_NAMES[tag] : formatLanguage(language, tag);
}

interface PaneHeadProps {
  readonly project: OpenProject;
  readonly version: ShownVersion;
  readonly panes: ArrangedPanes;
}

/** Whose text a pane shows: language, source and date. */
export function PaneHead({ project, version, panes }: PaneHeadProps) {
  const words = useWords();
  const { t, language } = words;
  const actions = useActions();
  const { source, fileName, title, publishedOn, publishedTime } = version;
  const origin = source ?? fileName ?? title;
  return (
    <header className="pane-head">
      <span className="lang solid">{versionTag(project, version.key)}</span>
      <div className="pane-name">
        <h2 lang={version.language}>{languageName(language, version.language)}</h2>
        <p>
          <span className="pane-origin" title={origin}>
            {publishedOn === null ? origin : `${origin}, `}
          </span>
          {publishedOn !== null && (
            <span title={publishedTime && publicationSentence(words, publishedOn, publishedTime)}>
              <time dateTime={writePublication(publishedOn, publishedTime)}>
                {formatShortDate(language, publishedOn)}
                {publishedTime && <span className="vh">{`, ${formatClock(language, publishedTime.time)}`}</span>}
              </time>
            </span>
          )}
        </p>
      </div>
      <button
        type="button"
        className="ib"
        aria-label={t("revise.of", { version: versionLabel(words, project, version.key) })}
        title={t("revise.of", { version: versionLabel(words, project, version.key) })}
        aria-haspopup="dialog"
        onClick={() => {
          openRevisions(actions, version.key);
        }}
      >
        <Icon name="clock" />
      </button>
      <PaneMenu project={project} version={version} panes={panes} />
    </header>
  );
}

/** What can be done to the pane itself. */
function PaneMenu({ project, version: { key }, panes }: PaneHeadProps) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const { ordered, shown } = panes;
  const at = shown.indexOf(key);
  return (
    <MenuButton
      label={t("pane.more", { version: versionLabel(words, project, key) })}
      icon={<Icon name="more" />}
      items={[
        {
          label: t("pane.left"),
          isDisabled: at <= 0,
          onChoose: () => {
            arrange(project, (...before) => movePane(...before, key, -1));
          },
        },
        {
          label: t("pane.right"),
          isDisabled: at < 0 || at === shown.length - 1,
          onChoose: () => {
            arrange(project, (...before) => movePane(...before, key, 1));
          },
        },
        {
          label: t("pane.hide"),
          hint: <CommandKey id={`pane.toggle.${ordered.indexOf(key) + 1}`} />,
          isDisabled: shown.length === 1,
          onChoose: () => {
            arrange(project, (...before) => hidePane(...before, key));
          },
        },
        {
          label: t("version.add"),
          isDisabled: !canJoin(project),
          onChoose: () => {
            openJoining(actions, project);
          },
        },
      ]}
    />
  );
}
