import "./out.css";
import { memo, useState } from "react";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { FORMAT_NAMES } from "./formats.ts";
import { runExport, runReport } from "./run-export.ts";

/** What of all claims is asked for most, in the interface's language; the rest is in the export sheet. */
export const ExportBar = memo(function ExportBar({ claims }: Pick<OpenProject, "claims">) {
  const { t, language } = useWords();
  const actions = useActions();
  const [isMaking, setMaking] = useState(false);
  const inReview = [...claims.values()].filter(({ verdict }) => verdict === "inReview").length;
  const hasReviews = claims.size > inReview;

  const once = async (make: () => Promise<boolean>): Promise<void> => {
    if (isMaking) return;
    setMaking(true);
    await make();
    setMaking(false);
  };
  const plain = { language, pair: null, bom: true, redact: null } as const;

  return (
    <section className="export-bar" aria-label={t("export.run")}>
      <span className="sub num">{t("out.claims", { count: claims.size })}</span>
      <button
        type="button"
        className="btn"
        disabled={!hasReviews}
        title={hasReviews ? undefined : t("out.noVerdict")}
        onClick={() => void once(() => runExport(actions, { ...plain, format: "claimreview", sheet: null }))}
      >
        <Icon name="export" size="s" />
        {FORMAT_NAMES.claimreview}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => void once(() => runExport(actions, { ...plain, format: "csv", sheet: "claims" }))}
      >
        <Icon name="export" size="s" />
        {FORMAT_NAMES.csv}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => void once(() => runReport(actions, { format: "html", language, redact: null }))}
      >
        <Icon name="export" size="s" />
        {t("export.report", { format: "HTML" })}
      </button>
      <span className="sp" />
      {inReview > 0 && <span className="sub num">{`ClaimReview: ${t("export.skipped", { count: inReview })}`}</span>}
    </section>
  );
});
