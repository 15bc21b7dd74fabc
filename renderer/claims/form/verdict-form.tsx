import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { gradeField } from "../../reading/grade-words.ts";
import { JudgementForm, type Judged } from "../../reading/judgement-form.tsx";
import { useActions } from "../../state/context.tsx";
import { useWords } from "../../ui/words.tsx";
import { rationaleOf } from "../draft/claim-draft.ts";
import { VERDICT_LOOKS } from "../verdicts.ts";

/** Changes a claim's verdict, with its reason. */
export function VerdictForm({ claim, onClose }: { claim: ShownClaim; onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const { verdict, grade, rationale } = claim;

  const save = async ({ verdict: next, grade: given, reason }: Judged): Promise<void> => {
    const change = { verdict: next, ...gradeField(given), rationale: rationaleOf(reason) };
    const isSaved = await actions.change({ name: "changeClaim", payload: { claim: claim.id, change } });
    if (!isSaved) return;
    actions.announce(t("claim.verdictChanged", { verdict: t(VERDICT_LOOKS[next].label) }));
    onClose();
  };

  return (
    <JudgementForm
      label={t("verdict.change")}
      send={t("ann.save")}
      start={{ verdict, grade, reason: rationale ?? "" }}
      onSave={save}
      onClose={onClose}
    />
  );
}
