import type { MergePreview } from "../../../shared/ipc/merge.ts";
import { formatMoment } from "../../ui/moment.ts";
import { useWords } from "../../ui/words.tsx";
import type { LookedAt } from "./merging.ts";
import { fieldName, kindName } from "./record-names.ts";

/** What a merge would do: whose entries come, what they change here, and what both sides changed differently. */
export function MergePreviewPart({ copy: { file, preview } }: { copy: LookedAt }) {
  const { t, language } = useWords();
  const { entries, ours, from, to, by } = preview;
  const span = { file, from: formatMoment(language, from), to: formatMoment(language, to) };
  return (
    <div className="merge-preview">
      <p>
        <b>{t("merge.entries", { count: entries })}</b>
      </p>
      <p className="sub">{t("merge.between", span)}</p>
      <p className="sub">{t("merge.oursSince", { count: ours })}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("merge.who")}</th>
            <th scope="col">{t("merge.count")}</th>
          </tr>
        </thead>
        <tbody>
          {by.map(({ author, entries: count }) => (
            <tr key={author}>
              <th scope="row">{author}</th>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Changes changes={preview.changes} />
      <Conflicts conflicts={preview.conflicts} />
    </div>
  );
}

function Changes({ changes }: Pick<MergePreview, "changes">) {
  const { t } = useWords();
  if (changes.length === 0) return <p className="sub">{t("merge.noChange")}</p>;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t("merge.what")}</th>
          <th scope="col">{t("merge.added")}</th>
          <th scope="col">{t("merge.changed")}</th>
          <th scope="col">{t("merge.removed")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ kind, added, changed, removed }) => (
          <tr key={kind}>
            <th scope="row">{t(kindName(kind))}</th>
            <td className="num">{added}</td>
            <td className="num">{changed}</td>
            <td className="num">{removed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Conflicts({ conflicts }: Pick<MergePreview, "conflicts">) {
  const { t } = useWords();
  if (conflicts.length === 0) return <p className="sub">{t("merge.noConflicts")}</p>;
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("merge.conflicts")}</th>
            <th scope="col">{t("conflict.title")}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ kind, field, count }) => (
            <tr key={`${kind} ${String(field)}`}>
              <th scope="row">
                {t(kindName(kind))}: {t(fieldName(field))}
              </th>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub">{t("merge.conflictsHow")}</p>
    </>
  );
}
