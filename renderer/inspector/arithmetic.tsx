import { formatRate } from "../../shared/i18n/format.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import { useWords } from "../ui/words.tsx";
import { arithmeticWords } from "../../shared/i18n/words/arithmetic-words.ts";

/** The steps of the engine's calculation and the published rates, so that a reader can check them by hand. */
export function Arithmetic({
  finding,
  conversions,
}: { finding: ShownFinding | null } & Pick<BeadDetail, "conversions">) {
  const words = useWords();
  const { language, t } = words;
  const steps = [
    ...new Set(finding === null ? [] : [finding, ...finding.related].flatMap(({ why }) => why.arithmetic)),
  ];
  const rates = new Map(conversions.flatMap((table) => Object.entries(table.rates?.perEuro ?? {})));
  if (steps.length === 0 && rates.size === 0) return null;
  return (
    <details className="sec arithmetic">
      <summary>{t("arithmetic.show")}</summary>
      <ul className="num">
        {steps.map((step) => (
          <li key={step}>{arithmeticWords(words, step)}</li>
        ))}
      </ul>
      {rates.size > 0 && (
        <>
          <h4>{t("arithmetic.rates")}</h4>
          <ul className="num">
            {[...rates].map(([currency, perEuro]) => (
              <li key={currency}>{`1 EUR = ${formatRate(language, perEuro)} ${currency}`}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
