import type { Verdict } from "../../shared/project/claims/claim-record.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { VERDICT_LOOKS } from "./verdicts.ts";

/** A verdict's shape, word and colour; `isPlain` without the tinted box, for rows. */
export function VerdictBadge({ verdict, isPlain = false }: { verdict: Verdict; isPlain?: boolean }) {
  const { t } = useWords();
  const { label, icon, tone } = VERDICT_LOOKS[verdict];
  return (
    <span className={`${isPlain ? "tone-label" : "badge"} ${tone}`}>
      <Icon name={icon} />
      {t(label)}
    </span>
  );
}
