import "./notices.css";
import { formatPercent } from "../../shared/i18n/format.ts";
import { useEffect } from "react";
import { usePrintedKey } from "../commands/use-keys.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { Busy } from "../state/slow-calls.ts";
import type { Notice } from "../state/workbench.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";

/**
 * What the window tells: a message that goes by itself or is closed, and the lost host for as long as it is lost. Screen
 * readers hear of them through {@link SpokenRegions}, in turn with all else.
 */
export function Notices() {
  const { t } = useWords();
  const isLost = useWorkbenchState((state) => state.connection === "lost");
  const notice = useWorkbenchState((state) => state.notice);
  const busy = useWorkbenchState((state) => state.busy);
  const info = notice?.kind === "info" ? notice : null;
  const error = notice?.kind === "error" ? notice : null;
  return (
    // In the top layer: a dialog neither hides it from screen readers nor closes at a click on it.
    <section
      className="notices"
      // A landmark for as long as there is something in it.
      aria-label={isLost || notice !== null || busy !== null ? t("a11y.messages") : undefined}
      data-react-aria-top-layer="true"
    >
      {isLost && (
        <p className="notice lost">
          <Icon name="sev-crit" />
          <span>{t("host.lost")}</span>
        </p>
      )}
      {error !== null && <Toast key={error.id} notice={error} />}
      {busy !== null && <BusyLine busy={busy} />}
      {info !== null && <Toast key={info.id} notice={info} />}
    </section>
  );
}

/** Gives the focus back that a button of the message took along when it went. */
function useKeptFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus();
    };
  }, []);
}

const INFO_STAYS_MS = 6000;

function Toast({ notice }: { notice: Notice }) {
  const { t } = useWords();
  const actions = useActions();
  const { kind, key, because, locked, isUnsaved, canLeave } = notice;
  const pressed = usePrintedKey(String(notice.values["command"] ?? ""));
  const values = { key: pressed, ...notice.values };
  useKeptFocus();
  useEffect(() => {
    if (kind === "error") return;
    const timer = setTimeout(actions.closeNotice, INFO_STAYS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [kind, actions]);
  return (
    <p className={`notice ${kind === "error" ? "crit" : "ok"}`}>
      <Icon name={kind === "error" ? "sev-crit" : "sev-ok"} />
      <span>{because === null ? t(key, values) : `${t(key, values)} ${t(because, values)}`}</span>
      {locked !== undefined && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            actions.closeNotice();
            void actions.change({ name: "setBeadStatus", payload: { beads: [...locked], status: "confirmed" } });
          }}
        >
          <Icon name="lock" size="s" />
          {t("align.unlock")}
        </button>
      )}
      {isUnsaved === true && <SaveButtons />}
      {canLeave === true && (
        <button type="button" className="btn" onClick={actions.leave}>
          {t("save.leave")}
        </button>
      )}
      <button type="button" className="ib" aria-label={t("a11y.close")} onClick={actions.closeNotice}>
        <Icon name="x" size="s" />
      </button>
    </p>
  );
}

/** What can be done about a change that the disk did not take. */
function SaveButtons() {
  const { t } = useWords();
  const actions = useActions();
  const isWaiting = useWorkbenchState((state) => state.unsaved.length > 0);
  return (
    <>
      {isWaiting && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            actions.closeNotice();
            void actions.saveWaiting();
          }}
        >
          {t("save.retry")}
        </button>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => {
          void actions.saveCopy();
        }}
      >
        {t("save.copy")}
      </button>
    </>
  );
}

/** It goes with its answer; how far it is, only some work says. */
function BusyLine({ busy: { key, stop } }: { busy: Busy }) {
  const { t, language } = useWords();
  const { attempt } = useActions();
  const share = useWorkbenchState((state) => state.outShare);
  return (
    <p className="notice busy">
      <span className="spinner" aria-hidden="true" />
      <span>{stop === null ? `${t(key)} ${t("busy.noStop")}` : t(key)}</span>
      {share !== null && <span className="num">{formatPercent(language, Math.floor(share * 100))}</span>}
      {stop !== null && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            void attempt("call.stop", { call: stop });
          }}
        >
          {t("work.cancel")}
        </button>
      )}
    </p>
  );
}
