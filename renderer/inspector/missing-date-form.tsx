import { useId, useState } from "react";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";

interface MissingDateFormProps {
  readonly project: OpenProject;
  /** The finding above says already what is missing. */
  readonly isExplained: boolean;
}

/** Asks for the day that amounts are converted at, and gives it to every version that has none. */
export function MissingDateForm({ project, isExplained }: MissingDateFormProps) {
  const { t } = useWords();
  const { change } = useActions();
  const inputId = useId();
  const [date, setDate] = useState("");
  const undated = project.versions.filter(({ publishedOn }) => publishedOn === null);
  if (undated.length === 0) return null;
  const save = async (): Promise<void> => {
    for (const { key } of undated) {
      const isSaved = await change({
        name: "changeVersion",
        payload: { version: key, change: { publishedOn: date } },
      });
      if (!isSaved) return;
    }
  };
  return (
    <form
      className="sec no-date"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!isExplained && <p>{t("conv.noDate")}</p>}
      <label htmlFor={inputId}>{t("conv.publishedOn")}</label>
      <div className="row">
        <input
          id={inputId}
          type="date"
          required
          value={date}
          onChange={({ target }) => {
            setDate(target.value);
          }}
        />
        <button type="submit" className="btn" disabled={project.readOnly !== null}>
          {t("conv.setDate")}
        </button>
      </div>
    </form>
  );
}
