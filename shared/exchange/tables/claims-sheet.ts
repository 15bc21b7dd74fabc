import type { StringKey } from "../../i18n/resources.ts";
import type { ClaimLink } from "../../project/claims/claim-record.ts";
import type { ExchangeClaim, ExchangeEvidence } from "../exchange-project.ts";
import { judgementFields } from "./readings-sheet.ts";
import { judgementLines, LINE, type SheetContext, valueWords, verdictWords, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

const RELATIONS: Readonly<Record<ClaimLink["relation"], StringKey>> = {
  repeats: "export.repeats",
  dependsOn: "export.dependsOn",
};

/** A row a claim, with what each version says of it in columns of its own. */
export function claimsSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  const statements = new Map(project.claims.map(({ id, statement }) => [id, statement]));
  const fields: readonly Field<ExchangeClaim>[] = [
    { heading: t("claim.statement"), width: WIDTH.text, of: ({ statement }) => statement },
    {
      ...{ heading: t("export.about"), width: WIDTH.word },
      of: ({ about }) => (about === null ? null : t(`export.about.${about}`)),
    },
    { heading: t("export.value"), width: WIDTH.word, of: ({ value }) => valueWords(context, value) },
    {
      ...{ heading: t("claim.verdict"), width: WIDTH.word },
      of: ({ verdict, grade }) => verdictWords(context, verdict, grade),
    },
    { heading: t("claim.reason"), width: WIDTH.text, of: ({ rationale }) => rationale },
    { heading: t("export.group"), width: WIDTH.word, of: ({ group }) => group },
    ...project.versions.flatMap(({ key }) => versionFields(context, key)),
    {
      ...{ heading: t("evidence.title"), width: WIDTH.text },
      of: ({ evidence }) => evidence.map((one) => evidenceOf(context, one)).join(LINE),
    },
    { heading: t("export.links"), width: WIDTH.line, of: ({ links }) => linksOf(context, links, statements) },
    { heading: t("export.readings"), width: WIDTH.text, of: (claim) => readingsOf(context, claim) },
    { heading: t("ann.author"), width: WIDTH.word, of: ({ author }) => author },
    { heading: t("ann.time"), width: WIDTH.word, of: ({ createdAt }) => createdAt },
    { heading: t("claim.changed"), width: WIDTH.word, of: ({ changedAt }) => changedAt },
    { heading: t("export.id"), width: WIDTH.word, of: ({ id }) => id },
  ];
  return sheetOf(t("export.claims"), fields, project.claims);
}

function versionFields(context: SheetContext, key: string): readonly Field<ExchangeClaim>[] {
  const { t } = context.words;
  const version = versionName(context, key);
  return [
    {
      ...{ heading: t("export.wordsOf", { version }), width: WIDTH.line },
      of: ({ wordings }) =>
        wordings
          .filter((wording) => wording.version === key)
          .map(({ exact, isOrphan }) => (isOrphan ? t("export.gone", { quote: exact }) : exact))
          .join(LINE),
    },
    ...judgementFields(context, key),
  ];
}

/** `supports: Police report. https://… “quotation” note` */
function evidenceOf({ words: { t } }: SheetContext, evidence: ExchangeEvidence): string {
  const { stance, title, url, note, quotation, retrievedOn, attachment, rate, sentence } = evidence;
  const parts = [
    title,
    url ?? "",
    retrievedOn ?? "",
    quotation ?? "",
    sentence?.exact ?? "",
    rate === undefined ? "" : `1 ${rate.from} = ${rate.factor} ${rate.to}, ${rate.source}, ${rate.date}`,
    attachment === undefined ? "" : `${attachment.name}, SHA-256 ${attachment.sha256}`,
    note,
  ];
  return `${t(`evidence.${stance}`)}: ${parts.filter((part) => part !== "").join(" | ")}`;
}

/** `statements` by claim; a claim that is gone goes by its id. */
function linksOf(
  { words: { t } }: SheetContext,
  links: readonly ClaimLink[],
  statements: ReadonlyMap<string, string>,
): string {
  return links.map(({ relation, claim }) => `${t(RELATIONS[relation])}: ${statements.get(claim) ?? claim}`).join(LINE);
}

/** Who read it, with what verdict and why, and what each version makes of it; at the end what was settled between them. */
function readingsOf(context: SheetContext, { readings, adjudications }: ExchangeClaim): string {
  const { t } = context.words;
  const read = readings.flatMap(({ author, verdict, grade, rationale, isBlind, byVersion }) => {
    const name = isBlind ? t("export.blindly", { name: author }) : author;
    const versions = byVersion.flatMap((judged) => {
      const said = [valueWords(context, judged.value), ...judgementLines(context, judged)].filter(
        (line) => line !== "",
      );
      return said.length === 0 ? [] : [`${author}, ${versionName(context, judged.version)}: ${said.join(" | ")}`];
    });
    return [`${name}: ${verdictWords(context, verdict, grade)}. ${rationale}`, ...versions];
  });
  const settled = adjudications.map(({ author, verdict, grade, rationale }) => {
    return `${t("review.settled", { name: author })}: ${verdictWords(context, verdict, grade)}. ${rationale}`;
  });
  return [...read, ...settled].join(LINE);
}
