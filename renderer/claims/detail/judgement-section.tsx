import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { versionTag } from "../../words/version-words.ts";
import { VerdictBadge } from "../verdict-badge.tsx";
import { valueWords } from "./value-words.ts";

/** What each version makes of the claim, as far as it was noted. */
export function JudgementSection({ project, claim }: { project: OpenProject; claim: ShownClaim }) {
  const words = useWords();
  const { t } = words;
  const { byVersion = [] } = claim;
  if (byVersion.length === 0) return null;
  return (
    <section className="sec">
      <h3>{t("judgement.title")}</h3>
      <ul className="judged">
        {byVersion.map(({ version, verdict, value, note }) => (
          <li key={version}>
            <span className="lang">{versionTag(project, version)}</span>
            <div>
              {verdict === null ? (
                <span className="sub">{t("judgement.asWhole")}</span>
              ) : (
                <VerdictBadge verdict={verdict} isPlain />
              )}
              {value != null && <span className="num value">{valueWords(words, value)}</span>}
              {note !== "" && <p>{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
