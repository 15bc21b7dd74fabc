import { formatNumber, formatPercent } from "../../shared/i18n/format.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { confidenceBand } from "../state/confidence.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { useWords, type Words } from "../ui/words.tsx";

/** How sure the alignment of a bead is, on what grounds, and what a person has said to it. */
export function BeadInfo({ bead }: { bead: ShownBead }) {
  const words = useWords();
  const { language, t } = words;
  const isMatched = !isAlone(bead);
  const bounds = useWorkbenchState((state) => state.settings.confidenceFrom);
  const band = confidenceBand(bead.confidence, bounds);
  return (
    <div className="bead-info">
      <p>
        {t("status.title")}: {t(isMatched ? `status.${bead.status}` : "status.unlinked")}
      </p>
      {isMatched && (
        <p>
          {t("bead.match", {
            percent: formatPercent(language, Math.round(bead.confidence * 100)),
            confidence: t(`conf.${band}`),
          })}
        </p>
      )}
      {bead.reasons.length > 0 && (
        <p>{t("conf.reasons", { reasons: bead.reasons.map((reason) => reasonWords(words, reason)).join(", ") })}</p>
      )}
      <CheckMatch bead={bead} />
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

const isAlone = ({ spans }: ShownBead): boolean => Object.values(spans).filter((own) => own.length > 0).length < 2;

function reasonWords({ language, t }: Words, { evidence, found, of }: ShownBead["reasons"][number]): string {
  const values = { found: formatNumber(language, found), of: formatNumber(language, of) };
  // A length's figures are the engine's own ratios: they tell a reader nothing.
  return evidence === "length" || evidence === "only"
    ? t(`evidenceOf.${evidence}`)
    : t(`evidenceOf.${evidence}`, values);
}
