import { useMemo, useState } from "react";
import type { TextComparison } from "../../shared/ipc/revision.ts";
import { useWords } from "../ui/words.tsx";
import { changedRows, comparisonRows, type ComparisonRow, type Part } from "./comparison-rows.ts";

/** Two texts side by side, what changed marked in both; only the changed paragraphs, unless all are asked for. */
export function ComparedTexts({
  comparison,
  language,
  titles: [left, right],
}: {
  comparison: TextComparison;
  /** Of the texts. */
  language: string;
  titles: readonly [before: string, after: string];
}) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => comparisonRows(comparison), [comparison]);
  const isChanged = rows.some(({ isSame }) => !isSame);
  const shown = isWhole || !isChanged ? rows : changedRows(rows);
  return (
    <>
      {isChanged && (
        <label className="whole-text">
          <input
            type="checkbox"
            className="tick"
            checked={isWhole}
            onChange={(event) => {
              setWhole(event.target.checked);
            }}
          />
          {t("revise.whole")}
        </label>
      )}
      {/* A text longer than the sheet is read by scrolling: so the keyboard has to get here. */}
      <div className="compared-scroll" tabIndex={0} role="region" aria-label={t("revise.effect")}>
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">{left}</th>
              {isChanged && <th scope="col">{right}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) =>
              row.kind === "unchanged" ? (
                <tr key={index} className="unchanged">
                  <td colSpan={2}>{t("revise.unchanged", { count: row.count })}</td>
                </tr>
              ) : (
                <Row key={index} row={row} language={language} isAlone={!isChanged} />
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row, language, isAlone }: { row: ComparisonRow; language: string; isAlone: boolean }) {
  return (
    <tr>
      <td className="reading" lang={language}>
        <Side parts={row.before} as="del" />
      </td>
      {!isAlone && (
        <td className="reading" lang={language}>
          <Side parts={row.after} as="ins" />
        </td>
      )}
    </tr>
  );
}

/** Words of one side: those that are gone or new, and the letters that make the difference. */
export function Side({ parts, as: Changed }: { parts: readonly Part[]; as: "del" | "ins" }) {
  return parts.map(({ text, change }, index) =>
    change === "none" ? (
      <span key={index}>{text}</span>
    ) : (
      <Changed key={index} className={change}>
        {text}
      </Changed>
    ),
  );
}
