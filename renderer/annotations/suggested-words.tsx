import { Side } from "../revise/compared-texts.tsx";
import { wordsCompared } from "../revise/changed-words.tsx";
import type { ShownAnnotation } from "../../shared/ipc/shown/records.ts";
import { useWords } from "../ui/words.tsx";

/** A suggestion against the words it is for; of one that was applied, the words as they stand now. */
export function SuggestedWords({ annotation, language }: { annotation: ShownAnnotation; language: string }) {
  const { t } = useWords();
  const { anchor, suggestion, resolved } = annotation;
  if (suggestion === null) return null;
  if (resolved?.as === "applied") {
    return (
      <p className="reading suggested" lang={language}>
        {suggestion === "" ? <em>{t("ann.struck")}</em> : <ins>{suggestion}</ins>}
      </p>
    );
  }
  const rows = wordsCompared(anchor.exact, suggestion);
  return (
    <p className="reading suggested" lang={language}>
      <span className="vh">{t("ann.insteadOf")} </span>
      <Side parts={rows.flatMap(({ before }) => before)} as="del" />
      {suggestion !== "" && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="vh">{t("ann.write")} </span>
          <Side parts={rows.flatMap(({ after }) => after)} as="ins" />
        </>
      )}
    </p>
  );
}
