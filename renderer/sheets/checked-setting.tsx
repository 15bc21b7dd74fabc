import "./checked-setting.css";
import { useEffect, useId, useState } from "react";
import type { CallOutput } from "../../shared/ipc/contract.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { ConfirmSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { SettingTick } from "./setting-tick.tsx";

type Index = CallOutput<"claims.index">;

/** Whether claims of other projects are noted and found, how much is kept of them, and a way to forget it. */
export function CheckedSetting() {
  const { t } = useWords();
  const actions = useActions();
  const titleId = useId();
  const isOn = useWorkbenchState((state) => state.settings.checkedBefore);
  const [index, setIndex] = useState<Index | null>(null);
  const [question, setQuestion] = useState<"clear" | "switchedOff" | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.attempt("claims.index", {}).then((read) => {
      if (!isGone) setIndex(read);
    });
    return () => {
      isGone = true;
    };
  }, [actions, isOn]);

  const change = async (checkedBefore: boolean): Promise<void> => {
    await actions.changeSettings({ checkedBefore });
    if (!checkedBefore && (index?.projects ?? 0) > 0) setQuestion("switchedOff");
  };
  const clear = async (): Promise<void> => {
    if ((await actions.ask("claims.clearIndex", {})) === null) return;
    setIndex(await actions.attempt("claims.index", {}));
    actions.announce(t("checked.cleared"));
  };
  return (
    <div className="setting checked-setting" role="group" aria-labelledby={titleId}>
      <span className="setting-label" id={titleId}>
        {t("checked.setting")}
      </span>
      <div>
        <SettingTick label={t("checked.find")} isOn={isOn} onChange={(isWanted) => void change(isWanted)} />
        {index !== null && (
          <p className="sub">
            <Kept index={index} />
          </p>
        )}
        {/* Without anything to clear it stays where the focus may be. */}
        <button
          type="button"
          className="btn"
          aria-disabled={index === null || index.projects === 0}
          onClick={() => {
            if (index !== null && index.projects > 0) setQuestion("clear");
          }}
        >
          {t("checked.clear")}
        </button>
      </div>
      {question !== null && (
        <ConfirmSheet
          title={t(question === "clear" ? "dlg.clearChecked" : "dlg.clearCheckedOff")}
          body={t(question === "clear" ? "dlg.clearCheckedBody" : "dlg.clearCheckedOffBody")}
          action={t("checked.clear")}
          onConfirm={() => void clear()}
          onClose={() => {
            setQuestion(null);
          }}
        />
      )}
    </div>
  );
}

function Kept({ index: { claims, projects } }: { index: Index }) {
  const { t } = useWords();
  if (projects === 0) return t("checked.nothing");
  if (claims === null) return t("checked.stillKept", { count: projects });
  return t("checked.kept", {
    claims: t("claim.count", { count: claims }),
    projects: t("checked.projects", { count: projects }),
  });
}
