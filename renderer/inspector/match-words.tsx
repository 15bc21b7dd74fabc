import { formatPercent } from "../../shared/i18n/format.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { confidenceBand } from "../state/confidence.ts";
import { useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { versionLabel } from "../words/version-words.ts";

/** A bead's status, how sure its match is as a whole, and of each two of its versions where the aligner knows. */
export function MatchWords({ project, bead }: { project: OpenProject; bead: ShownBead }) {
  const words = useWords();
  const { language, t } = words;
  const bounds = useWorkbenchState((state) => state.settings.confidenceFrom);
  const isMatched = !isAlone(bead);
  const percent = (confidence: number): string => formatPercent(language, Math.round(confidence * 100));
  const label = (key: string): string => versionLabel(words, project, key);
  const order = project.versions.map(({ key }) => key);
  const pairs = bead.pairs
    .map(([a, b, confidence]) => ({ keys: [a, b].sort((x, y) => order.indexOf(x) - order.indexOf(y)), confidence }))
    .sort((x, y) => order.indexOf(x.keys[0]!) - order.indexOf(y.keys[0]!));
  return (
    <div className="match-words">
      <p>
        {t("status.title")}: {t(isMatched ? `status.${bead.status}` : "status.unlinked")}
      </p>
      {isMatched && (
        <p>
          {t("bead.match", {
            percent: percent(bead.confidence),
            confidence: t(`conf.${confidenceBand(bead.confidence, bounds)}`),
          })}
        </p>
      )}
      {pairs.length > 1 && (
        <dl>
          {pairs.map(({ keys, confidence }) => (
            <div key={keys.join(" ")} className="pair">
              <dt>{keys.map(label).join(" – ")}</dt>
              <dd>{percent(confidence)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

export const isAlone = ({ spans }: ShownBead): boolean =>
  Object.values(spans).filter((own) => own.length > 0).length < 2;
