import "./earlier-claims.css";
import { useEffect, useId, useState } from "react";
import { formatPercent, formatShortDate } from "../../../shared/i18n/format.ts";
import type { EarlierClaim } from "../../../shared/ipc/claims.ts";
import { momentInFull } from "../../history/entry-words.ts";
import { useWorkbench, useWorkbenchState } from "../../state/context.tsx";
import { localDay } from "../../ui/moment.ts";
import { useWords } from "../../ui/words.tsx";
import { valueWords } from "../detail/value-words.ts";
import { VerdictBadge } from "../verdict-badge.tsx";
import { openEarlierClaim } from "./open-earlier-claim.ts";
import type { WantedClaim } from "./wanted-claim.ts";

/** A claim is looked for once nothing was typed for a while. */
const QUIET_MS = 300;

/** Claims of other projects that resemble this one; nothing where there are none, or a person switched that off. */
export function EarlierClaims({ wanted, level }: { wanted: WantedClaim; level: 3 | 4 }) {
  const { t } = useWords();
  const id = useId();
  const earlier = useEarlierClaims(wanted);
  const Heading = `h${level}` as const;
  return (
    <>
      <span className="vh" role="status">
        {earlier.length > 0 && t("checked.found", { count: earlier.length })}
      </span>
      {earlier.length > 0 && (
        <section className="sec earlier-claims" aria-labelledby={id} data-part tabIndex={-1}>
          <Heading id={id} className={level === 4 ? "lab" : undefined}>
            {t("checked.title")}
          </Heading>
          <ul>
            {earlier.map((claim) => (
              <Earlier key={claim.claim} claim={claim} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useEarlierClaims({ statement, value, wordings }: WantedClaim): readonly EarlierClaim[] {
  const { actions } = useWorkbench();
  const isOn = useWorkbenchState((state) => state.settings.checkedBefore);
  const [earlier, setEarlier] = useState<readonly EarlierClaim[]>([]);
  // The same claim is another object with each drawing.
  const key = JSON.stringify({ statement, value, wordings });
  useEffect(() => {
    if (!isOn) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const answer = await actions.attempt("claims.checkedBefore", JSON.parse(key) as WantedClaim);
      if (answer !== null && answer.damaged > 0) actions.notify("error", "checked.damaged");
      if (isCurrent) setEarlier(answer?.earlier ?? []);
    };
    const timer = setTimeout(() => void look(), QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [actions, isOn, key]);
  return isOn ? earlier : [];
}

function Earlier({ claim }: { claim: EarlierClaim }) {
  const words = useWords();
  const { t, language } = words;
  const { store, actions } = useWorkbench();
  const id = useId();
  const { statement, verdict, title, author, changedAt, isFileThere } = claim;
  const date = formatShortDate(language, localDay(new Date(changedAt)));
  return (
    <li>
      <p className="statement">
        <VerdictBadge verdict={verdict} isPlain /> <bdi>{statement}</bdi>
      </p>
      <p id={id} className="sub" title={momentInFull(words, changedAt)}>
        {t("checked.where", { project: title, date, name: author })}
      </p>
      <p className="sub">
        <Reason claim={claim} />
      </p>
      {isFileThere ? (
        <button
          type="button"
          className="btn"
          aria-describedby={id}
          onClick={() => {
            void openEarlierClaim(store, actions, claim);
          }}
        >
          {t("checked.open")}
        </button>
      ) : (
        <p className="sub">{t("checked.gone")}</p>
      )}
    </li>
  );
}

/** Why it is shown. */
function Reason({ claim: { value, isSameValue, wording } }: { claim: EarlierClaim }) {
  const words = useWords();
  const { t, language } = words;
  const similar = t("checked.similar", { percent: formatPercent(language, Math.round(wording * 100)) });
  if (!isSameValue || value === null) return similar;
  return `${t("checked.sameValue", { value: valueWords(words, value) })} · ${similar}`;
}
