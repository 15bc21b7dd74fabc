import { useState, type ReactNode } from "react";
import { useWords } from "../../ui/words.tsx";

/** So many are listed at a time. */
const DIFFERENCES = 100;

/** Where two people differ: how often, and each place a way to what it is about. */
export function DifferenceList<Difference>({
  differences,
  idOf,
  onGo,
  children,
}: {
  differences: readonly Difference[];
  idOf: (difference: Difference) => string;
  onGo: (id: string) => void;
  /** What is said of one. */
  children: (difference: Difference) => ReactNode;
}) {
  const [shown, setShown] = useState(DIFFERENCES);
  const { t } = useWords();
  return (
    <section className="differences" aria-label={t("agree.differences")}>
      <h2>
        {t("agree.differences")} <span className="num sub">{differences.length}</span>
      </h2>
      {differences.length === 0 && <p className="sub">{t("agree.noDifferences")}</p>}
      <ol>
        {differences.slice(0, shown).map((difference) => {
          const id = idOf(difference);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onGo(id);
                }}
              >
                {children(difference)}
              </button>
            </li>
          );
        })}
      </ol>
      {differences.length > shown && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setShown(shown + DIFFERENCES);
          }}
        >
          {t("agree.more", { count: Math.min(DIFFERENCES, differences.length - shown) })}
        </button>
      )}
    </section>
  );
}
