import { useId } from "react";
import { formatShortDate } from "../../shared/i18n/format.ts";
import type { ConversionRow, ConversionTable } from "../../shared/ipc/shown/bead-detail.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon, type ShapeIcon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { rateShort, rateTitle } from "../words/rate-words.ts";
import { versionTag } from "../words/version-words.ts";
import {
  convertedWords,
  offByWords,
  scaleOf,
  statedWords,
  verdictLines,
  type Scale,
  type VerdictLine,
} from "../../shared/i18n/words/conversion-words.ts";
import type { RateOptions } from "./rate-options.ts";

interface ConversionSectionProps {
  readonly project: OpenProject;
  readonly table: ConversionTable;
  /** The rates that the bead can be converted by; `null` where there is no choice. */
  readonly options: RateOptions | null;
}

/** One sum in every currency that a version states it in, at the rate of the day, and what that comes to. */
export function ConversionSection({ project, table, options }: ConversionSectionProps) {
  const words = useWords();
  const { t } = words;
  const titleId = useId();
  const scale = scaleOf(table);
  return (
    <section className="sec s-conv" aria-labelledby={titleId}>
      <h3 id={titleId}>
        {t(scale.title)}
        <span className="sp" />
        {table.rates !== null && (
          <span className="num rate-date" title={rateTitle(words, table.rates)}>
            {rateShort(words, table.rates)}
          </span>
        )}
      </h3>
      <div className="wide" tabIndex={table.currencies.length > 4 ? 0 : undefined}>
        <table className="cv num" aria-labelledby={titleId}>
          <thead>
            <tr>
              <td />
              {table.currencies.map((currency) => (
                <th key={currency} scope="col" className="r">
                  {currency}
                </th>
              ))}
              <th scope="col" className="r">
                <abbr title={t("conv.offBy")}>{t("conv.offByShort")}</abbr>
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <Row key={index} row={row} table={table} scale={scale} tag={versionTag(project, row.version)} />
            ))}
          </tbody>
        </table>
      </div>
      <Verdicts lines={verdictLines(words, table)} />
      <MissingRates project={project} table={table} options={options} />
    </section>
  );
}

const ROW_LOOKS = {
  inconsistent: { className: "crit", shape: "sev-crit", label: "conv.bad" },
  rough: { className: "minor", shape: "sev-minor", label: "conv.rough" },
  consistent: { className: "ok", shape: "sev-ok", label: "conv.ok" },
} as const;

function Row({ row, table, scale, tag }: { row: ConversionRow; table: ConversionTable; scale: Scale; tag: string }) {
  const words = useWords();
  const { t } = words;
  const look = row.verdict === "base" || row.verdict === "unknown" ? null : ROW_LOOKS[row.verdict];
  return (
    <tr className={look?.className}>
      <th scope="row">
        <span className="lang">{tag}</span>
      </th>
      {table.currencies.map((currency, index) => (
        <td key={currency} className="r">
          {currency === row.currency ? (
            <span className="as" title={t("conv.stated")}>
              {statedWords(words, row, scale)}
              <span className="vh"> ({t("conv.statedHere")})</span>
            </span>
          ) : (
            <Converted value={row.cells[index] ?? null} scale={scale} />
          )}
        </td>
      ))}
      <td className="r">
        {row.verdict === "base" ? <span className="base">{t("conv.base")}</span> : null}
        {row.offBy === null ? null : offByWords(words, row.offBy)}
      </td>
      <td className="verdict-icon">
        {look !== null && (
          <span className={look.className}>
            <Icon name={look.shape} />
            <span className="vh">{t(look.label)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Converted({ value, scale }: { value: number | null; scale: Scale }) {
  const words = useWords();
  return value === null ? "–" : convertedWords(words, value / scale.size);
}

const LINE_LOOKS: Readonly<Record<VerdictLine["kind"], readonly [className: string, shape: ShapeIcon]>> = {
  inconsistent: ["crit", "sev-crit"],
  rough: ["minor", "sev-minor"],
  consistent: ["ok", "sev-ok"],
  likely: ["ok", "sev-ok"],
};

function Verdicts({ lines }: { lines: readonly VerdictLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="verdict">
      {lines.map(({ kind, strong, rest }, index) => {
        const [className, shape] = LINE_LOOKS[kind];
        return (
          <div key={index} className={className}>
            <Icon name={shape} />
            <span>
              <b>{strong}</b> {rest}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** Why an amount was not converted, and the nearest rate to use all the same. Without any date the panel asks for one. */
function MissingRates({ project, table, options }: ConversionSectionProps) {
  const { language, t } = useWords();
  const { change } = useActions();
  return table.noRate.map(({ currency, reason, nearest }) => {
    if (reason === "no-date") return null;
    if (reason === "unknown-currency" || nearest === null) {
      return (
        <p key={currency} className="hint">
          {t("conv.noRateAtAll", { currency })}
        </p>
      );
    }
    return (
      <div key={currency} className="hint">
        <p>{t("conv.noRateFor", { currency, nearest: formatShortDate(language, nearest) })}</p>
        {options !== null && (
          <button
            type="button"
            className="btn"
            disabled={project.readOnly !== null}
            onClick={() => {
              const use = { kind: "day", date: nearest } as const;
              void change({ name: "chooseRate", payload: { place: options.place, use } });
            }}
          >
            {t("conv.useRate")}
          </button>
        )}
      </div>
    );
  });
}
