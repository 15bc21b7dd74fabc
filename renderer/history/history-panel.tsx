import "./history.css";
import { useCallback, useRef, useState } from "react";
import type { HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { shownReason } from "../reading/blind.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useReturnFocus } from "../ui/return-focus.ts";
import { useWords } from "../ui/words.tsx";
import { READ_ONLY_WORDS } from "../words/read-only-words.ts";
import { ChainPart } from "./chain-part.tsx";
import { entryName, momentInFull } from "./entry-words.ts";
import { HistoryList } from "./history-list.tsx";
import { moveTo, presentIndex, type Move } from "./past.ts";
import { usePast } from "./use-past.ts";

/** The journal beside any view: what was done, by whom, when and why; one goes back and forth in it. */
export function HistoryPanel() {
  const project = useWorkbenchState((state) => state.project);
  const isOpen = useWorkbenchState((state) => state.panels.history);
  return isOpen && project !== null ? <OpenPanel key={project.session} project={project} /> : null;
}

function OpenPanel({ project }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const list = useRef<HTMLDivElement>(null);
  const [undos, setUndos] = useState(false);
  /** By sequence number; `null`: wherever the project stands. */
  const [selected, setSelected] = useState<number | null>(null);
  const isStepping = useRef(false);
  const { past, readMore, readToFirst } = usePast(project.sequence, undos);
  const { entries } = past;
  const present = presentIndex(entries);
  const found = entries.findIndex(({ sequence }) => sequence === selected);
  const current = found < 0 ? present : found;
  const isLost = useWorkbenchState((state) => state.connection === "lost");
  useReturnFocus(list);

  const select = useCallback(({ sequence }: HistoryEntry) => {
    setSelected(sequence);
  }, []);

  const step = async (entry: HistoryEntry): Promise<void> => {
    const { kind } = moveTo(entries, entries.indexOf(entry));
    if (isStepping.current || project.readOnly !== null || (kind !== "back" && kind !== "forward")) return;
    isStepping.current = true;
    const answer = await actions.ask("document.stepTo", { sequence: entry.sequence });
    isStepping.current = false;
    if (answer === null) return;
    setSelected(null);
    actions.announce(t("log.stepped", { action: entryName(words, entry) }));
  };

  const more = useCallback(() => {
    void readMore();
  }, [readMore]);

  const close = (): void => {
    actions.togglePanel("history");
  };

  return (
    <aside
      className="panel history"
      aria-label={t("log.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2>{t("log.title")}</h2>
        <span className="sub num">{t("log.entries", { count: project.sequence })}</span>
        <button type="button" className="ib" aria-label={t("a11y.close")} title={t("a11y.close")} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      {project.readOnly !== null && (
        <p className="history-read-only">
          <Icon name="lock" size="s" />
          <span>
            {t(READ_ONLY_WORDS[project.readOnly])}. {t("log.noSteps")}
          </span>
        </p>
      )}
      <label className="history-undos">
        <input
          type="checkbox"
          className="tick"
          checked={undos}
          onChange={(event) => {
            setUndos(event.target.checked);
          }}
        />
        {t("log.undos")}
      </label>
      <HistoryList
        past={past}
        present={present}
        current={current}
        list={list}
        onSelect={select}
        onStep={(entry) => {
          void step(entry);
        }}
        onMore={more}
        onFirst={readToFirst}
      />
      {entries[current] === undefined ? (
        <p className="history-entry sub">{t("log.reading")}</p>
      ) : (
        <EntryPart
          entry={entries[current]}
          move={moveTo(entries, current)}
          canStep={project.readOnly === null && !isLost}
          onStep={(entry) => {
            void step(entry);
          }}
        />
      )}
      <ChainPart project={project} />
    </aside>
  );
}

/** The selected entry in full, and what going to it would do. */
function EntryPart({
  entry,
  move,
  canStep,
  onStep,
}: {
  entry: HistoryEntry;
  move: Move;
  canStep: boolean;
  onStep: (entry: HistoryEntry) => void;
}) {
  const words = useWords();
  const { t } = words;
  const why = useWorkbenchState(({ settings }) => shownReason(entry, settings));
  const isMove = move.kind === "back" || move.kind === "forward";
  return (
    <section className="history-entry" aria-label={t("log.number", { n: entry.sequence })}>
      <h3>{entryName(words, entry)}</h3>
      <p className="sub num">
        {[t("log.number", { n: entry.sequence }), entry.author, momentInFull(words, entry.at)].join(" · ")}
      </p>
      {why !== null && <p className="history-why">{t("log.reason", { why })}</p>}
      {isMove ? (
        <div className="history-step">
          <button
            type="button"
            className="btn"
            disabled={!canStep}
            onClick={() => {
              onStep(entry);
            }}
          >
            {t(move.kind === "back" ? "log.stepBack" : "log.stepForward")} <KeyCap binding="Enter" />
          </button>
          <span className="sub num">
            {t(move.kind === "back" ? "log.takesBack" : "log.doesAgain", { count: move.count })}
          </span>
        </div>
      ) : (
        <p className="sub">{t(STANDS[move.kind === "none" ? move.because : "here"])}</p>
      )}
    </section>
  );
}

const STANDS = { here: "log.isPresent", lost: "log.isLost", undo: "log.isUndo" } as const;
