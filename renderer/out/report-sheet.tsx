import "./out.css";
import { useEffect, useRef, useState } from "react";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { RedactionKind, ReportFormat } from "../../shared/ipc/out.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { LanguageField, RedactField } from "./export-options.tsx";
import { printFrame, ReportFrame } from "./report-frame.tsx";
import { runReport } from "./run-export.ts";

/** The last of them is what most people send. */
const FORMATS = ["html", "docx", "pdf"] as const satisfies readonly ReportFormat[];

/** The report as it will be saved, in any language, and the ways to save and print it. */
export function ReportSheet({ onClose }: { onClose: () => void }) {
  const { t, language: own } = useWords();
  const actions = useActions();
  const [language, setLanguage] = useState<InterfaceLanguage>(own);
  const [redact, setRedact] = useState<RedactionKind | null>(null);
  const [isMaking, setMaking] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const preview = usePreview(language, redact);
  const isUnsaved = useWorkbenchState(({ unsaved, isSaveFailing }) => isSaveFailing || unsaved.length > 0);

  const save = async (format: ReportFormat): Promise<void> => {
    if (isMaking) return;
    setMaking(true);
    await runReport(actions, { format, language, redact });
    setMaking(false);
  };

  return (
    <ModalSheet title={t("nav.report")} width={1060} onClose={onClose}>
      <div className="report-sheet">
        <div className="report-fields">
          <LanguageField label={t("out.reportLanguage")} value={language} onChange={setLanguage} />
          <RedactField value={redact} onChange={setRedact} />
        </div>
        {preview === null ? (
          <p className="report-waits">{t("busy.report")}</p>
        ) : (
          <ReportFrame ref={frame} html={preview.html} title={t("out.preview")} onEscape={onClose} />
        )}
      </div>
      <footer>
        <p className="sub export-state" role="status">
          {isMaking
            ? t("busy.exporting")
            : isUnsaved
              ? t("out.unsaved")
              : preview?.isWhole === false
                ? t("out.long")
                : ""}
        </p>
        <button type="button" className="btn" onClick={onClose}>
          {t("a11y.close")} <KeyCap binding="Escape" />
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={preview?.isWhole !== true}
          onClick={() => {
            if (frame.current !== null && preview?.isWhole === true) printFrame(frame.current);
          }}
        >
          {t("out.print")}
        </button>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className={format === "pdf" ? "btn pri" : "btn"}
            aria-disabled={isMaking}
            onClick={() => void save(format)}
          >
            <Icon name="export" size="s" />
            {t("out.save", { format: format.toUpperCase() })}
          </button>
        ))}
      </footer>
    </ModalSheet>
  );
}

interface Preview {
  readonly html: string;
  /** Else it is the beginning of a long one. */
  readonly isWhole: boolean;
}

/** The page for these choices; `null` while it is being made. One that is no longer asked for is stopped. */
function usePreview(language: InterfaceLanguage, redact: RedactionKind | null): Preview | null {
  const actions = useActions();
  const sequence = useWorkbenchState((state) => state.project?.sequence ?? 0);
  const [made, setMade] = useState<(Preview & { readonly of: string }) | null>(null);
  const of = `${language} ${redact ?? ""} ${sequence}`;
  useEffect(() => {
    let isGone = false;
    let isMade = false;
    void actions.ask("out.preview", { language, redact }).then((answer) => {
      isMade = true;
      if (!isGone && answer?.ok === true) setMade({ of, html: answer.html, isWhole: answer.isWhole });
    });
    return () => {
      isGone = true;
      if (!isMade) void actions.attempt("call.stop", { call: "out.preview" });
    };
  }, [actions, language, redact, of]);
  return made?.of === of ? made : null;
}
