import { useEffect, useState } from "react";
import type { ClaimEntry } from "../../../shared/ipc/claims.ts";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { momentInFull } from "../../history/entry-words.ts";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { formatMoment } from "../../ui/moment.ts";
import { useWords } from "../../ui/words.tsx";
import { changeWords } from "./change-words.ts";

/** Who did what to the claim, and when, as the journal has it; the newest first. */
export function HistorySection({ project, claim }: { project: OpenProject; claim: ShownClaim }) {
  const words = useWords();
  const { t, language } = words;
  const { attempt } = useActions();
  const [entries, setEntries] = useState<readonly ClaimEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void attempt("claims.history", { claim: claim.id }).then((answer) => {
      if (isCurrent && answer?.ok === true) setEntries(answer.entries);
    });
    return () => {
      isCurrent = false;
    };
    // Another object each time the claim changes: then it has another past.
  }, [attempt, claim]);
  return (
    <section className="sec">
      <h3>{t("history.title")}</h3>
      <ol className="claim-history">
        {entries.map((entry) => (
          <li key={entry.sequence}>
            <time dateTime={entry.at} title={momentInFull(words, entry.at)}>
              {formatMoment(language, entry.at)}
            </time>
            <div>
              <b>{entry.author}</b> {entry.command === "undo" && `${t("did.undid")} `}
              {entry.command === "redo" && `${t("did.redid")} `}
              {entry.changes.map((change, index) => (
                <span key={index}>
                  {index > 0 && "; "}
                  {changeWords(words, project, change)}
                </span>
              ))}
              {entry.why !== null && <p className="sub">{entry.why}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
