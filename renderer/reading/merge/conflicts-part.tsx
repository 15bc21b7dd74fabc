import "../reading.css";
import { useId, useState } from "react";
import { canKeepBoth } from "../../../shared/project/merge/conflict-record.ts";
import type { ShownConflict } from "../../../shared/ipc/shown/records.ts";
import { useActions } from "../../state/context.tsx";
import { beadIndex, type OpenProject } from "../../state/project.ts";
import { Choices } from "../../ui/choices.tsx";
import { Icon } from "../../ui/icon.tsx";
import { formatMoment } from "../../ui/moment.ts";
import { useFormKeys } from "../../ui/use-form-keys.ts";
import { useWords, type Words } from "../../ui/words.tsx";
import { languageOf, versionTag } from "../../words/version-words.ts";
import { openConflicts } from "../claim-readings.ts";
import { differingLines, sideLines, type SideLine } from "./conflict-values.ts";
import { fieldName, kindName } from "./record-names.ts";

/** So many are listed at a time. */
const LISTED = 50;

/** What two copies made of the same thing, side by side, to be decided one by one; those that are decided come last. */
export function ConflictsPart({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const [shown, setShown] = useState(LISTED);
  const open = openConflicts(project);
  const decided = [...project.conflicts.values()].filter((conflict) => conflict.decided !== undefined);
  const all = [...open, ...decided];
  if (all.length === 0) {
    return (
      <div className="empty-records">
        <b>{t("conflict.none")}</b>
        <p>{t("conflict.noneHow")}</p>
      </div>
    );
  }
  return (
    <div className="conflicts-part">
      <p className="sub" role="status">
        {open.length === 0 ? t("conflict.allDecided") : t("conflict.open", { count: open.length })}
      </p>
      <ol>
        {all.slice(0, shown).map((conflict) => (
          <OneConflict key={conflict.id} project={project} conflict={conflict} />
        ))}
      </ol>
      {all.length > shown && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setShown(shown + LISTED);
          }}
        >
          {t("conflict.more", { count: Math.min(LISTED, all.length - shown) })}
        </button>
      )}
    </div>
  );
}

/** `Claims: 86 million yuan`: what of the story it is about, as far as it is still there. */
function aboutWords({ t }: Words, project: OpenProject, { record, kind, field }: ShownConflict): string {
  const claim = project.claims.get(record) ?? project.claims.get(project.readings.get(record)?.claim ?? "");
  const bead = field === "beads" || kind === "bead" ? beadIndex(project, record) : -1;
  const name =
    claim?.statement ??
    project.annotations.get(record)?.anchor.exact ??
    (bead < 0 ? null : t("bead.named", { bead: bead + 1 }));
  const what = t(kindName(field === "beads" ? "bead" : kind));
  return name === null || name === "" ? what : `${what}: ${name}`;
}

function OneConflict({ project, conflict }: { project: OpenProject; conflict: ShownConflict }) {
  const words = useWords();
  const { t, language } = words;
  const id = useId();
  const { ours, theirs, field, decided } = conflict;
  const [own, other] = [sideLines(words, project, ours.value), sideLines(words, project, theirs.value)];
  return (
    <li className="conflict" aria-labelledby={id}>
      <h2 id={id}>
        {aboutWords(words, project, conflict)} <span className="sub">{t(fieldName(field))}</span>
      </h2>
      <div className="sides">
        <Side
          project={project}
          label={t("conflict.ours")}
          side={ours}
          lines={own}
          differing={differingLines(own, other)}
        />
        <Side
          project={project}
          label={t("conflict.theirs")}
          side={theirs}
          lines={other}
          differing={differingLines(other, own)}
        />
      </div>
      {decided === undefined ? (
        project.readOnly === null && <DecisionForm conflict={conflict} />
      ) : (
        <p className="decision">
          <span className="tone-label ok">
            <Icon name="sev-ok" />
            {t("conflict.saved", { kept: t(KEPT_WORDS[decided.kept]) })}
          </span>{" "}
          {decided.reason}{" "}
          <span className="sub">
            {decided.author}, <time dateTime={decided.at}>{formatMoment(language, decided.at)}</time>
          </span>
        </p>
      )}
    </li>
  );
}

function Side({
  project,
  label,
  side: { author, at, value },
  lines,
  differing,
}: {
  project: OpenProject;
  label: string;
  side: ShownConflict["ours"];
  lines: readonly SideLine[];
  differing: ReadonlySet<number>;
}) {
  const { t, language } = useWords();
  return (
    <div className="side-of-conflict" role="group" aria-label={label}>
      <p>
        <b>{label}</b>{" "}
        <span className="sub">
          {author}, <time dateTime={at}>{formatMoment(language, at)}</time>
        </span>
      </p>
      {value === null && <p className="differs">{t("conflict.gone")}</p>}
      <dl>
        {lines.map(({ label: name, text, version }, index) => (
          <div key={index} className={differing.has(index) ? "differs" : undefined}>
            <dt>{version === null ? t(name) : <span className="lang">{versionTag(project, version)}</span>}</dt>
            <dd lang={version === null ? undefined : languageOf(project, version)}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const KEPT_WORDS = {
  ours: "conflict.keepOurs",
  theirs: "conflict.keepTheirs",
  both: "conflict.keepBoth",
  neither: "conflict.keepNeither",
} as const;
type Kept = keyof typeof KEPT_WORDS;
const KEPT: readonly Kept[] = ["ours", "theirs", "both", "neither"];

function DecisionForm({ conflict }: { conflict: ShownConflict }) {
  const { t } = useWords();
  const actions = useActions();
  const [kept, setKept] = useState<Kept>("ours");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const kinds = KEPT.filter((value) => value !== "both" || canKeepBoth(conflict));
  const send = async (): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    const payload = { conflict: conflict.id, kept, reason: reason.trim() };
    if (!(await actions.change({ name: "decideConflict", payload }))) return;
    actions.announce(t("conflict.saved", { kept: t(KEPT_WORDS[kept]) }));
  };
  const { onSubmit, onKeyDown } = useFormKeys({
    send,
    close: () => {
      setReason("");
      setTried(false);
    },
  });
  return (
    <form
      className="decision-form"
      aria-label={t("conflict.decide")}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <Choices
        label={t("conflict.keep")}
        look="joined"
        isLabelHidden
        options={kinds.map((value) => ({ value, label: t(KEPT_WORDS[value]) }))}
        value={kept}
        onChange={setKept}
      />
      <label>
        <span className="vh">{t("conflict.reason")}</span>
        <input
          className="input"
          placeholder={t("conflict.reason")}
          value={reason}
          aria-invalid={isTried && isMissing}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </label>
      <button type="submit" className="btn">
        {t("conflict.decide")}
      </button>
      {isTried && isMissing && (
        <p className="problem" role="alert">
          <Icon name="sev-crit" />
          {t("conflict.reasonMissing")}
        </p>
      )}
    </form>
  );
}
