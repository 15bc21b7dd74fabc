import { useState } from "react";
import type { Evidence } from "../../../shared/project/claims/claim-record.ts";
import { useActions } from "../../state/context.tsx";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";

/** Asks for a day's reference rate. The figures are the host's: nobody types them. */
export function RateLookUp({
  project,
  onFound,
  onClose,
}: {
  project: OpenProject;
  onFound: (rate: NonNullable<Evidence["rate"]>) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const actions = useActions();
  const published = project.versions.find(({ countedFrom }) => countedFrom.date !== null)?.countedFrom.date;
  const [asked, setAsked] = useState({ from: "", to: "USD", date: published ?? "" });
  const [hasNone, setNone] = useState(false);
  const codes = [asked.from, asked.to].map((code) => code.trim().toUpperCase());
  const isComplete = codes.every((code) => /^[A-Z]{3}$/u.test(code)) && asked.date !== "";

  const lookUp = async (): Promise<void> => {
    if (!isComplete) return;
    const answer = await actions.ask("rates.lookUp", { from: codes[0]!, to: codes[1]!, date: asked.date });
    setNone(answer?.rate === null);
    if (answer?.rate != null) onFound(answer.rate);
  };

  const code = (field: "from" | "to") => (
    <label className="short">
      <span className="lab">{t(field === "from" ? "rate.from" : "rate.to")}</span>
      <input
        className="input"
        maxLength={3}
        value={asked[field]}
        onChange={(event) => {
          setAsked({ ...asked, [field]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <div
      className="rate-look-up"
      role="group"
      aria-label={t("evidence.rate")}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        }
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        void lookUp();
      }}
    >
      {code("from")}
      {code("to")}
      <label>
        <span className="lab">{t("rate.day")}</span>
        <input
          className="input"
          type="date"
          value={asked.date}
          onChange={(event) => {
            setAsked({ ...asked, date: event.target.value });
          }}
        />
      </label>
      <button type="button" className="btn" disabled={!isComplete} onClick={() => void lookUp()}>
        {t("rate.lookUp")}
      </button>
      <span className="sub" aria-live="polite">
        {hasNone && t("rate.none")}
      </span>
    </div>
  );
}
