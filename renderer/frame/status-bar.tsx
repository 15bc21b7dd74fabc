import { useMemo } from "react";
import { formatPercent, formatShortDate } from "../../shared/i18n/format.ts";
import { LANGUAGE_NAMES } from "../../shared/i18n/resources.ts";
import type { LeftOut as LeftOutFile } from "../../shared/ipc/own-evidence.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import { canRealign } from "../edits/open-beads.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { ReadingStatus } from "../reading/reading-status.tsx";
import { rateTitle } from "../words/rate-words.ts";
import { useWords } from "../ui/words.tsx";
import { READ_ONLY_WORDS } from "../words/read-only-words.ts";
import { alignedShare } from "./aligned-share.ts";

/** How far the work is, and by what it is done. */
export function StatusBar() {
  const { language, t } = useWords();
  const project = useWorkbenchState((state) => state.project);
  const zoom = useWorkbenchState((state) => state.settings.zoom);
  const percent = formatPercent(language, zoom);
  return (
    <footer className="status">
      {project === null ? <span>{t("empty.offline")}</span> : <ProjectStatus project={project} />}
      <span className="sp" />
      <RateDate project={project} />
      <span lang={language}>{LANGUAGE_NAMES[language]}</span>
      <span className="num" title={t("zoom.level", { percent })}>
        {percent}
      </span>
    </footer>
  );
}

function ProjectStatus({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const confirmed = project.beads.filter(({ status }) => status !== "auto").length;
  return (
    <>
      <SaveState readOnly={project.readOnly} />
      <Aligned project={project} />
      {project.beads.length > 0 && (
        <span className="num opt">{t("status.beads", { done: confirmed, count: project.beads.length })}</span>
      )}
      <ReadingStatus project={project} />
      <WorkProgress work={project.work} />
      <Realign project={project} />
    </>
  );
}

/** Whatever the host has answered is on the disk; while it is gone nothing can be saved. */
function SaveState({ readOnly }: Pick<OpenProject, "readOnly">) {
  const { t } = useWords();
  const { saveWaiting } = useActions();
  const isLost = useWorkbenchState((state) => state.connection === "lost");
  const isFailing = useWorkbenchState((state) => state.isSaveFailing);
  const count = useWorkbenchState((state) => state.unsaved.length);
  if (isLost || isFailing)
    return (
      <span className="crit lost" title={count > 0 ? t("save.memory") : undefined}>
        <Icon name="sev-crit" />
        {count > 0 ? t("save.waiting", { count }) : t("save.failed")}
        {count > 0 && !isLost && (
          <button
            type="button"
            className="cancel"
            onClick={() => {
              void saveWaiting();
            }}
          >
            {t("save.retry")}
          </button>
        )}
      </span>
    );
  if (readOnly !== null)
    return (
      <span>
        <Icon name="lock" size="s" />
        {t(READ_ONLY_WORDS[readOnly])}
      </span>
    );
  return (
    <span>
      <Icon name="disk" size="s" />
      {t("save.saved")}
    </span>
  );
}

function Aligned({ project }: { project: OpenProject }) {
  const { language, t } = useWords();
  const { versions, beads } = project;
  const share = useMemo(() => alignedShare({ versions, beads }), [versions, beads]);
  if (share === null || project.beads.length === 0) return null;
  const percent = Math.round(share * 100);
  return (
    <span className="num">
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      {t("status.aligned", { percent: formatPercent(language, percent) })}
    </span>
  );
}

function WorkProgress({ work }: Pick<OpenProject, "work">) {
  const { t } = useWords();
  const { ask } = useActions();
  if (work.state === "idle") return work.leftOut === undefined ? null : <LeftOut files={work.leftOut} />;
  if (!("total" in work)) return <span>{t(`work.${work.state}`)}</span>;
  return (
    <span className="num">
      {t(`work.${work.state}`, { done: work.done, total: work.total })}
      <button
        type="button"
        className="cancel"
        onClick={() => {
          void ask("work.cancel", {});
        }}
      >
        {t("work.cancel")}
      </button>
    </span>
  );
}

/** Evidence of the person's own that the alignment was made without. */
function LeftOut({ files }: { files: readonly LeftOutFile[] }) {
  const { t } = useWords();
  return (
    <span title={files.map(({ code, file }) => t(`fail.${code}`, { file, line: "" })).join(" ")}>
      <Icon name="sev-major" />
      {t("own.withoutShort", { file: files.map(({ file }) => file).join(", ") })}
    </span>
  );
}

/** Aligns anew what nobody has confirmed or locked, after a question: undo does not reach behind it. */
function Realign({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const { openSheet } = useActions();
  if (!canRealign(project)) return null;
  return (
    <span>
      <button
        type="button"
        className="cancel"
        onClick={() => {
          openSheet("realign");
        }}
      >
        {t("align.again")}
      </button>
    </span>
  );
}

/** The rates that the story's amounts were converted at where nobody chose another, else how far the table reaches. */
function RateDate({ project }: { project: OpenProject | null }) {
  const words = useWords();
  const { language, t } = words;
  const until = useWorkbenchState((state) => state.info?.ratesUntil);
  const details = project?.details;
  const used = useMemo(() => ratesUsed(details?.values() ?? []), [details]);
  if (used === null && until === undefined) return null;
  return (
    <span className="opt">
      <Icon name="rate" size="s" />
      {used === null ? t("set.ratesUntil", { date: formatShortDate(language, until!) }) : rateTitle(words, used)}
    </span>
  );
}

/** Those of the first conversion that nobody chose the rate of. */
function ratesUsed(details: Iterable<BeadDetail>): BeadDetail["conversions"][number]["rates"] {
  for (const { rateUse, conversions } of details) {
    const used = rateUse === undefined ? conversions.find(({ rates }) => rates !== null) : undefined;
    if (used !== undefined) return used.rates;
  }
  return null;
}
