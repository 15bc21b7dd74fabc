import "./reading.css";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { ShownClaim, ShownReading } from "../../shared/ipc/shown/records.ts";
import { readingState, type ReadingState } from "../../shared/project/claims/reader-agreement.ts";
import { CommandKey } from "../commands/command-key.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type LineIcon, type ShapeIcon } from "../ui/icon.tsx";
import { formatMoment } from "../ui/moment.ts";
import { useWords } from "../ui/words.tsx";
import { readingsOf } from "./claim-readings.ts";
import { ReadingCard } from "./reading-card.tsx";
import { differingParts } from "./reading-differences.ts";
import { ReadingForm } from "./reading-form.tsx";
import { SettleForm } from "./settle-form.tsx";

/** What of a claim's readings is being written. */
export type ReadingTask = "read" | "settle" | null;

const STATES: Readonly<
  Record<Exclude<ReadingState, "unread">, { readonly words: StringKey; icon: LineIcon | ShapeIcon; tone: string }>
> = {
  oneReader: { words: "read.oneReader", icon: "user", tone: "quiet-tone" },
  agree: { words: "read.agree", icon: "sev-ok", tone: "ok" },
  differ: { words: "read.differ", icon: "sev-major", tone: "major" },
  adjudicated: { words: "review.settled", icon: "check", tone: "ok" },
};

/**
 * Who has read the claim and how they judged it, side by side, and what can be done about it. While others' judgements are
 * hidden, the person's own reading alone.
 */
export function ReadingSection({
  project,
  claim,
  isHidden,
  task,
  onTask,
}: {
  project: OpenProject;
  claim: ShownClaim;
  isHidden: boolean;
  task: ReadingTask;
  onTask: (task: ReadingTask) => void;
}) {
  const { t, language } = useWords();
  const reader = useWorkbenchState(({ settings }) => settings.author);
  const isWritable = project.readOnly === null;
  const read = readingsOf(project, claim.id);
  const { readings, decided } = read;
  const close = (): void => {
    onTask(null);
  };
  if (isHidden) {
    return (
      <section className="sec readings" aria-label={t("read.title")}>
        <h3>{t("read.title")}</h3>
        <p className="hidden-note">
          <Icon name="eye" size="s" />
          {t("read.hiddenNote")}
        </p>
        {isWritable && <ReadingForm project={project} claim={claim} present={null} isBlind onClose={null} />}
      </section>
    );
  }
  if (readings.length === 0) return null;
  const own = readings.find(({ author }) => author === reader) ?? null;
  const state = readingState(read);
  const look = state === "unread" ? null : STATES[state];
  const differing = differingParts(readings);
  return (
    <section className="sec readings" aria-label={t("read.title")}>
      <h3>
        {t("read.title")} <span className="num">{readings.length}</span>
        <span className="sp" />
        {look !== null && (
          <span className={`tone-label ${look.tone}`}>
            <Icon name={look.icon} />
            {t(look.words, { name: decided?.author ?? "" })}
          </span>
        )}
      </h3>
      <ol className="reading-cards">
        {readings.map((reading, index) => (
          <ReadingCard key={reading.id} project={project} reading={reading} number={index + 1} differing={differing} />
        ))}
      </ol>
      {decided !== null && (
        <div className="decision">
          <p className="sub">
            {t("read.settledOn", { name: decided.author, time: formatMoment(language, decided.createdAt) })}
          </p>
          <p className="reason">{decided.rationale}</p>
        </div>
      )}
      {task === "read" && <ReadingForm project={project} claim={claim} present={own} isBlind={false} onClose={close} />}
      {task === "settle" && <SettleForm claim={claim} onClose={close} />}
      {isWritable && task === null && (
        <div className="reading-buttons">
          {state === "differ" && (
            <button
              type="button"
              className="btn pri"
              onClick={() => {
                onTask("settle");
              }}
            >
              {t("read.settle")} <CommandKey id="list.settle" />
            </button>
          )}
          <button
            type="button"
            className="btn"
            onClick={() => {
              onTask("read");
            }}
          >
            {t(own === null ? "read.record" : "read.change")} <CommandKey id="list.read" />
          </button>
          {own !== null && readings.length === 1 && <AskButton />}
          {own !== null && readings.length > 1 && decided?.readings.includes(own.id) !== true && (
            <RemoveButton reading={own.id} />
          )}
        </div>
      )}
    </section>
  );
}

/** A copy for the other person: who reads it under another name reads a second time. */
function AskButton() {
  const { t } = useWords();
  const actions = useActions();
  const ask = async (): Promise<void> => {
    const saved = await actions.ask("project.saveCopy", { path: null });
    if (saved?.ok === true) actions.notify("info", "read.asked", { file: saved.path });
  };
  return (
    <button type="button" className="btn quiet" onClick={() => void ask()}>
      {t("review.ask")}
    </button>
  );
}

function RemoveButton({ reading }: { reading: ShownReading["id"] }) {
  const { t } = useWords();
  const actions = useActions();
  const remove = async (): Promise<void> => {
    const command = { name: "removeReading", payload: { reading } } as const;
    if (await actions.change(command)) actions.announce(t("read.removed"));
  };
  return (
    <button type="button" className="btn quiet" onClick={() => void remove()}>
      {t("read.remove")}
    </button>
  );
}
