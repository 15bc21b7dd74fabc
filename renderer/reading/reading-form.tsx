import { useState } from "react";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { ShownClaim, ShownReading } from "../../shared/ipc/shown/records.ts";
import { VERDICTS, type Verdict } from "../../shared/project/claims/claim-record.ts";
import { judgementDrafts, judgementProblems, judgementsOf, type JudgementDraft } from "../claims/draft/claim-draft.ts";
import { JudgementFields } from "../claims/form/judgement-fields.tsx";
import { VERDICT_LOOKS } from "../claims/verdicts.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { gradeField } from "./grade-words.ts";
import { JudgementForm, type Judged } from "./judgement-form.tsx";

/** What a reading can say: it is a judgement, so never "in review". */
type ReadVerdict = Exclude<Verdict, "inReview">;
const isJudged = (verdict: Verdict): verdict is ReadVerdict => verdict !== "inReview";
export const READ_VERDICTS = VERDICTS.filter(isJudged);

/** A person's own reading of a claim, version by version if they like; `present` is changed. */
export function ReadingForm({
  project,
  claim,
  present,
  isBlind,
  onClose,
}: {
  project: OpenProject;
  claim: ShownClaim;
  present: ShownReading | null;
  /** What others judged is hidden. */
  isBlind: boolean;
  /** `null`: it stays open until it is saved. */
  onClose: (() => void) | null;
}) {
  const { t, language } = useWords();
  const actions = useActions();
  const [byVersion, setByVersion] = useState<readonly JudgementDraft[]>(() =>
    judgementDrafts(present?.byVersion, language),
  );
  const [problems, setProblems] = useState<Readonly<Record<string, StringKey>>>({});

  const save = async ({ verdict, grade, reason }: Judged): Promise<void> => {
    const found = judgementProblems(byVersion, language);
    setProblems(found);
    if (!isJudged(verdict) || Object.keys(found).length > 0) return;
    const versions = judgementsOf(byVersion, language);
    const isSaved = await actions.change({
      name: "recordReading",
      payload: {
        ...{ claim: claim.id, verdict, ...gradeField(grade), rationale: reason.trim(), isBlind },
        ...((versions.length > 0 || present?.byVersion !== undefined) && { byVersion: versions }),
      },
    });
    if (!isSaved) return;
    actions.announce(t("read.saved", { verdict: t(VERDICT_LOOKS[verdict].label) }));
    onClose?.();
  };

  const start: Judged = {
    verdict: present?.verdict ?? "inReview",
    grade: present?.grade,
    reason: present?.rationale ?? "",
  };
  return (
    <JudgementForm
      label={t("read.own")}
      send={t("ann.save")}
      start={start}
      verdicts={READ_VERDICTS}
      takesFocus={onClose !== null}
      onSave={save}
      onClose={onClose}
    >
      <details className="by-version">
        <summary>{t("judgement.title")}</summary>
        <JudgementFields project={project} claim={{ byVersion }} problems={problems} onChange={setByVersion} />
      </details>
    </JudgementForm>
  );
}
