import { formatNumber, formatRate, formatShortDate } from "../../i18n/format.ts";
import { languageOf } from "../../i18n/words/version-words.ts";
import { canonicalJson } from "../../project/canonical-json.ts";
import type { ExchangeClaim, ExchangeEvidence } from "../exchange-project.ts";
import { valueWords, verdictLine } from "./claim-words.ts";
import { conversionBlocks, conversionsAt } from "./conversion-content.ts";
import { day, quoteInContext, type ReportContext, tag } from "./report-context.ts";
import { type Block, type Cell, code, type Line, quote, text, words as written } from "./report-tree.ts";

/** Versions that have room for a column of their own in the ledger. */
const MOST_COLUMNS = 4;

/** The ledger in one table, then each claim with its grounds. Nothing where nothing is claimed. */
export function claimBlocks(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  if (project.claims.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 2,
      line: [text(words.t("report.claims"))],
      count: formatNumber(words.language, project.claims.length),
    },
    ledger(context),
    { kind: "heading", level: 2, line: [text(words.t("report.claimsDetail"))] },
    ...project.claims.map((claim, index) => claimGroup(context, claim, index)),
  ];
}

const numberOf = (index: number): string => `${index + 1}. `;

function ledger(context: ReportContext): Block {
  const { project, words } = context;
  const { t } = words;
  const keys = project.versions.length <= MOST_COLUMNS ? project.versions.map(({ key }) => key) : [];
  return {
    kind: "table",
    name: t("report.claims"),
    columns: [
      { head: [text(t("claim.verdict"))], width: 17 },
      { head: [text(t("report.claim"))], width: keys.length === 0 ? 73 : 27 },
      ...keys.map((key) => ({ head: [tag(context, key)], width: 46 / keys.length })),
      { head: [text(t("evidence.title"))], width: 10, isNumber: true },
    ],
    rows: project.claims.map((claim, index) => ({
      cells: [
        [verdictLine(context, claim.verdict, claim.grade)],
        [[text(numberOf(index)), written(claim.statement)]],
        ...keys.map((key) => versionCell(context, claim, key)),
        [[text(formatNumber(words.language, claim.evidence.length))]],
      ],
    })),
  };
}

/** What one version makes of the claim: its verdict where it has one of its own, its value, else its words. */
function versionCell(context: ReportContext, claim: ExchangeClaim, key: string): Cell {
  const judged = claim.byVersion.find(({ version }) => version === key);
  const own =
    judged?.verdict === null || judged?.verdict === undefined ? [] : [verdictLine(context, judged.verdict, null)];
  if (judged?.value != null) return [...own, [valueWords(context, judged.value)]];
  const said = claim.wordings.filter(({ version, isOrphan }) => version === key && !isOrphan);
  if (said.length === 0) return [...own, [text(context.words.t("report.notStated"), "quiet")]];
  const language = languageOf(context.project, key);
  return [...own, ...said.map(({ exact }) => [quote(exact, language)])];
}

function claimGroup(context: ReportContext, claim: ExchangeClaim, index: number): Block {
  const { t } = context.words;
  const terms: { readonly term: string; readonly cell: Cell }[] = [];
  const add = (term: string, cell: Cell): void => {
    if (cell.length > 0) terms.push({ term, cell });
  };
  add(t("claim.verdict"), [verdictLine(context, claim.verdict, claim.grade)]);
  add(t("claim.reason"), claim.rationale === null ? [] : [[written(claim.rationale)]]);
  add(t("report.value"), claim.value === null ? [] : [[valueWords(context, claim.value)]]);
  add(t("report.byVersion"), judgementLines(context, claim));
  add(
    t("claim.quotes"),
    claim.wordings.map((wording) => wordingLine(context, wording)),
  );
  add(
    t("evidence.title"),
    claim.evidence.flatMap((evidence) => evidenceCell(context, evidence)),
  );
  add(t("report.readings"), readingCell(context, claim));
  add(t("report.repeats"), linkCell(context, claim, "repeats"));
  add(t("report.dependsOn"), linkCell(context, claim, "dependsOn"));
  add(t("report.group"), claim.group === null ? [] : [[written(claim.group)]]);
  const recorded = t("claim.recordedBy", { name: claim.author, time: day(context, claim.createdAt) });
  return {
    kind: "group",
    tone: "plain",
    blocks: [
      { kind: "heading", level: 3, line: [text(numberOf(index)), written(claim.statement)] },
      { kind: "terms", terms },
      ...conversionsAt(
        context,
        claim.wordings.filter(({ isOrphan }) => !isOrphan),
      ).flatMap((conversion) => conversionBlocks(context, conversion)),
      { kind: "paragraph", tone: "quiet", line: [written(recorded)] },
    ],
  };
}

/** What each version makes of the claim: a line each. */
function judgementLines(context: ReportContext, { byVersion }: Pick<ExchangeClaim, "byVersion">): readonly Line[] {
  const { t } = context.words;
  return byVersion.map(({ version, value, verdict, note }) => [
    tag(context, version),
    text(" "),
    ...(verdict === null ? [text(t("report.judgedTogether"), "quiet")] : verdictLine(context, verdict, null)),
    ...(value === null ? [] : [text(" · "), valueWords(context, value)]),
    ...(note === "" ? [] : [text(" · "), written(note)]),
  ]);
}

function wordingLine(context: ReportContext, wording: ExchangeClaim["wordings"][number]): Line {
  return [
    tag(context, wording.version),
    text(" "),
    ...quoteInContext(context, wording),
    ...(wording.isOrphan ? [text(` ${context.words.t("report.orphan")}`, "quiet")] : []),
  ];
}

function evidenceCell(context: ReportContext, evidence: ExchangeEvidence): Cell {
  const { words, isRedacted } = context;
  const { t, language } = words;
  const { stance, title, url, note, quotation, retrievedOn, attachment, rate, sentence } = evidence;
  const lines: Line[] = [
    [
      text(t(`evidence.${stance}`), "quiet"),
      text(" · "),
      written(title, "strong"),
      ...(note === "" ? [] : [text(" · "), written(note)]),
    ],
  ];
  if (url !== null) {
    const read =
      retrievedOn === undefined ? "" : ` · ${t("report.retrieved", { date: formatShortDate(language, retrievedOn) })}`;
    lines.push([code(url), text(read, "quiet")]);
  }
  if (quotation !== undefined) lines.push([quote(quotation, null)]);
  if (sentence !== undefined) lines.push(wordingLine(context, sentence));
  if (rate !== undefined) {
    const { from, to, date, factor, source } = rate;
    const factorWords = formatRate(language, factor);
    lines.push([written(source), text(`, ${formatShortDate(language, date)}: 1 ${from} = ${factorWords} ${to}`)]);
  }
  if (attachment !== undefined) {
    const { name, byteLength, sha256 } = attachment;
    lines.push(
      isRedacted
        ? [code(t("report.attachmentKept", { hash: sha256 }))]
        : [code(t("report.attachment", { name, size: formatNumber(language, byteLength), hash: sha256 }))],
    );
  }
  return lines;
}

/**
 * Who judged what and why, the versions too, and what was decided between them. Nothing where the only reading is the
 * claim's own verdict, in its own words.
 */
function readingCell(
  context: ReportContext,
  { readings, adjudications, verdict: own, rationale: why, byVersion: versions }: ExchangeClaim,
): Cell {
  const { t } = context.words;
  const [only, second] = readings;
  const isOwn =
    second === undefined &&
    only?.verdict === own &&
    only.rationale === why &&
    !only.isBlind &&
    canonicalJson(only.byVersion) === canonicalJson(versions);
  if (isOwn && adjudications.length === 0) return [];
  const judged = readings.flatMap((reading): readonly Line[] => {
    const { author, at, verdict, grade, rationale, isBlind } = reading;
    const who = `${author}, ${day(context, at)}`;
    const whole: Line = [
      written(who, "strong"),
      ...(isBlind ? [text(` (${t("report.blind")})`)] : []),
      text(": "),
      ...verdictLine(context, verdict, grade),
      ...(rationale === "" ? [] : [text(" · "), written(rationale)]),
    ];
    return [whole, ...judgementLines(context, reading)];
  });
  const settled = adjudications.map(({ author, at, verdict, grade, rationale }): Line => [
    written(t("report.settledBy", { name: author, date: day(context, at) }), "strong"),
    text(": "),
    ...verdictLine(context, verdict, grade),
    ...(rationale === "" ? [] : [text(" · "), written(rationale)]),
  ]);
  return [...judged, ...settled];
}

function linkCell(
  { project, claimPlaces }: ReportContext,
  { links }: ExchangeClaim,
  relation: "repeats" | "dependsOn",
): Cell {
  return links
    .filter((link) => link.relation === relation)
    .flatMap((link) => {
      const index = claimPlaces.get(link.claim) ?? -1;
      const other = project.claims[index];
      return other === undefined ? [] : [[text(numberOf(index)), written(other.statement)]];
    });
}
