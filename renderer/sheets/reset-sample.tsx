import { useState } from "react";
import type { Actions } from "../state/actions.ts";
import { useActions } from "../state/context.tsx";
import { ConfirmSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";

/** Offers a fresh sample, after a question. */
export function ResetSampleButton() {
  const { t } = useWords();
  const actions = useActions();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("set.resetSample")}
      </button>
      {isAsking && (
        <ConfirmSheet
          title={t("dlg.resetSample")}
          body={t("dlg.resetSampleBody")}
          action={t("dlg.reset")}
          onConfirm={() => {
            actions.openSheet(null);
            void resetSample(actions);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** Opens a fresh sample and says under which name the one before was kept. */
async function resetSample(actions: Actions): Promise<void> {
  const answer = await actions.ask("project.resetSample", {});
  if (answer?.ok !== true) return;
  if (answer.keptAs === null) actions.notify("info", "set.sampleFresh");
  else actions.notify("info", "set.sampleKept", { file: answer.keptAs });
}
