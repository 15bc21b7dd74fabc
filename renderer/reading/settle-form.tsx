import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { VERDICT_LOOKS } from "../claims/verdicts.ts";
import { useActions } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { gradeField } from "./grade-words.ts";
import { JudgementForm, type Judged } from "./judgement-form.tsx";
import { READ_VERDICTS } from "./reading-form.tsx";

/** Decides between readings that differ: the claim's verdict is this one from then on. The reason is the decision's own. */
export function SettleForm({ claim, onClose }: { claim: ShownClaim; onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();

  const save = async ({ verdict, grade, reason }: Judged): Promise<void> => {
    if (verdict === "inReview") return;
    const isSaved = await actions.change({
      name: "adjudicate",
      payload: { claim: claim.id, verdict, ...gradeField(grade), rationale: reason.trim() },
    });
    if (!isSaved) return;
    actions.notify("info", "read.settled", { verdict: t(VERDICT_LOOKS[verdict].label) });
    onClose();
  };

  return (
    <JudgementForm
      label={t("read.settle")}
      send={t("review.settle")}
      start={{ verdict: "inReview", grade: undefined, reason: "" }}
      verdicts={READ_VERDICTS}
      onSave={save}
      onClose={onClose}
    />
  );
}
