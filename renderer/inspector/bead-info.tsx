import { formatNumber } from "../../shared/i18n/format.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { confidenceBand } from "../state/confidence.ts";
import { useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords, type Words } from "../ui/words.tsx";
import { isAlone, MatchWords } from "./match-words.tsx";

/** How sure the alignment of a bead is, on what grounds, and what a person has said to it. */
export function BeadInfo({ project, bead }: { project: OpenProject; bead: ShownBead }) {
  const words = useWords();
  return (
    <div className="bead-info">
      <MatchWords project={project} bead={bead} />
      {bead.reasons.length > 0 && (
        <p>
          {words.t("conf.reasons", { reasons: bead.reasons.map((reason) => reasonWords(words, reason)).join(", ") })}
        </p>
      )}
    </div>
  );
}

/** A finding in passages that may not belong together may be none. */
export function CheckMatch({ bead }: { bead: ShownBead }) {
  const { t } = useWords();
  const bounds = useWorkbenchState((state) => state.settings.confidenceFrom);
  const isDoubtful = !isAlone(bead) && confidenceBand(bead.confidence, bounds) === "low";
  return isDoubtful ? <p className="check-match">{t("conf.check")}</p> : null;
}

function reasonWords({ language, t }: Words, { evidence, found, of }: ShownBead["reasons"][number]): string {
  const values = { found: formatNumber(language, found), of: formatNumber(language, of) };
  // A length's figures are the engine's own ratios: they tell a reader nothing.
  return evidence === "length" || evidence === "only"
    ? t(`evidenceOf.${evidence}`)
    : t(`evidenceOf.${evidence}`, values);
}
