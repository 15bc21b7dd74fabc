import { formatNumber, formatPercent, formatShortDate } from "../../i18n/format.ts";
import { versionLabel } from "../../i18n/words/version-words.ts";
import { SEVERITIES } from "../../findings/finding.ts";
import { VERDICTS } from "../../project/claims/claim-record.ts";
import { verdictWord } from "./claim-words.ts";
import { type ReportContext, tag } from "./report-context.ts";
import { type Block, code, quote, shape, type SummaryGroup, text, words as written } from "./report-tree.ts";

/** The counts at a glance, with the little picture of the findings. */
export function summaryBlocks(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  const { t, language } = words;
  const open = project.findings.filter(({ dismissed }) => dismissed === null);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    label: t(`sev.${severity}`),
    count: open.filter((finding) => finding.severity === severity).length,
  }));
  const findings: SummaryGroup = {
    title: t("report.findings"),
    rows: counts.map(({ severity, label, count }) => ({
      label: [shape(severity), text(label)],
      value: formatNumber(language, count),
    })),
  };
  const groups = [versionGroup(context), findings, ...(project.claims.length === 0 ? [] : [claimGroup(context)])];
  const said = counts.map(({ label, count }) => `${label} ${formatNumber(language, count)}`).join(", ");
  const pieces = counts.flatMap(({ severity, label, count }) =>
    count === 0 ? [] : [{ shape: severity, count, label }],
  );
  return [
    { kind: "summary", groups },
    ...(pieces.length === 0
      ? []
      : [{ kind: "bar" as const, name: t("report.findingsPicture", { counts: said }), pieces }]),
  ];
}

function versionGroup(context: ReportContext): SummaryGroup {
  const { project, words } = context;
  const linked = project.beads.filter(({ spans }) => Object.keys(spans).length > 1).length;
  const share = project.beads.length === 0 ? null : Math.round((100 * linked) / project.beads.length);
  return {
    title: words.t("report.versions"),
    rows: [
      ...project.versions.map(({ key, source, publishedOn }) => ({
        label: [
          tag(context, key),
          text(" "),
          source === null ? text(versionLabel(words, project, key)) : written(source),
        ],
        value: publishedOn === null ? "–" : formatShortDate(words.language, publishedOn),
      })),
      ...(share === null
        ? []
        : [{ label: [text(words.t("report.aligned"), "quiet")], value: formatPercent(words.language, share) }]),
    ],
  };
}

function claimGroup(context: ReportContext): SummaryGroup {
  const { project, words } = context;
  const rows = VERDICTS.map((verdict) => ({
    label: [shape(verdict), text(verdictWord(context, verdict))],
    value: formatNumber(words.language, project.claims.filter((claim) => claim.verdict === verdict).length),
  }));
  return { title: words.t("report.claims"), rows };
}

/** Which texts were compared: enough to get hold of the very same. */
export function versionBlocks(context: ReportContext): readonly Block[] {
  const { project, words, isRedacted } = context;
  const { t, language } = words;
  return [
    { kind: "heading", level: 2, line: [text(t("report.versions"))] },
    {
      kind: "table",
      name: t("report.versions"),
      hasRowHeads: true,
      columns: [
        { head: [text(t("report.language"))], width: 17 },
        { head: [text(t("report.file"))], width: 66 },
        { head: [text(t("report.published"))], width: 17 },
      ],
      rows: project.versions.map(({ key, title, language: own, source, url, publishedOn, publishedTime, revision }) => {
        const time = publishedTime === undefined ? "" : `, ${publishedTime.time}`;
        const { fileName } = revision;
        const cells = [
          [[tag(context, key), text(` ${versionLabel(words, project, key)}`)]],
          [
            [title === "" ? text(t("report.untitled"), "quiet") : quote(title, own)],
            ...(source === null ? [] : [[written(source)]]),
            ...(url === null ? [] : [[code(url)]]),
            [
              ...(fileName === null || isRedacted ? [] : [written(fileName), text(" · ", "quiet")]),
              text(t("report.revision", { n: revision.number }), "quiet"),
            ],
            [text("SHA-256 ", "quiet"), code(revision.sha256)],
          ],
          [[text(publishedOn === null ? t("report.unknown") : `${formatShortDate(language, publishedOn)}${time}`)]],
        ];
        return { cells };
      }),
    },
  ];
}
