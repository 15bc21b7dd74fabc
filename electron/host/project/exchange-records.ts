import { BeadPlaces } from "../../../shared/exchange/alignment/bead-places.ts";
import type { ExchangeBead } from "../../../shared/exchange/alignment/exchange-alignment.ts";
import type {
  ExchangeAnnotation,
  ExchangeClaim,
  ExchangeEvidence,
  ExchangeJudgement,
  ExchangeQuote,
} from "../../../shared/exchange/exchange-project.ts";
import { makeAnchor, type Anchor } from "../../../shared/project/anchor.ts";
import type { Evidence, ClaimRecord, VersionJudgement } from "../../../shared/project/claims/claim-record.ts";
import { findAnchor } from "../../../shared/project/find-anchor.ts";
import type { ClaimId } from "../../../shared/project/ids.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import { byAge } from "./shown/shown-document.ts";
import type { VersionTexts } from "./version-texts.ts";

/** The claims of a document, oldest first, with what readers made of them. Linear in the records. */
export function exchangeClaims(state: ProjectState, texts: VersionTexts): readonly ExchangeClaim[] {
  const records = [...state.values()];
  const readings = byClaim(records.filter((record) => record.kind === "reading"));
  const adjudications = byClaim(records.filter((record) => record.kind === "adjudication"));
  return records
    .filter((record) => record.kind === "claim")
    .sort(byAge)
    .map((claim): ExchangeClaim => ({
      ...claimContent(claim, texts),
      readings: (readings.get(claim.id) ?? []).map(
        ({ author, verdict, grade = null, rationale, byVersion = [], isBlind, changedAt }) => {
          return { author, verdict, grade, rationale, byVersion: judgements(byVersion, texts), isBlind, at: changedAt };
        },
      ),
      adjudications: (adjudications.get(claim.id) ?? []).map(
        ({ author, verdict, grade = null, rationale, createdAt }) => {
          return { author, verdict, grade, rationale, at: createdAt };
        },
      ),
    }));
}

/** The annotations of a document, oldest first. */
export function exchangeAnnotations(
  state: ProjectState,
  texts: VersionTexts,
  beads: readonly ExchangeBead[],
): readonly ExchangeAnnotation[] {
  const places = new BeadPlaces(beads);
  return [...state.values()]
    .filter((record) => record.kind === "annotation")
    .sort(byAge)
    .flatMap(({ id, anchor, category, severity, note, suggestion, thread = [], resolved, author, createdAt }) => {
      const quote = quoteOf(anchor, texts);
      if (quote === null) return [];
      const about = { category, severity, note, suggestion, thread, resolved: resolved ?? null, author, createdAt };
      const bead = quote.isOrphan ? undefined : places.at(quote.version, quote.range)[0];
      return [{ id, quote, bead: bead ?? null, ...about }];
    });
}

function claimContent(claim: ClaimRecord, texts: VersionTexts): Omit<ExchangeClaim, "readings" | "adjudications"> {
  const { id, statement, verdict, rationale, finding, author, createdAt, changedAt } = claim;
  const { about = null, value = null, grade = null, byVersion = [], links = [], group = null } = claim;
  return {
    ...{ id, statement, about, value, verdict, grade, rationale, links, group, finding, author, createdAt, changedAt },
    wordings: claim.wordings.flatMap((anchor) => quoteOf(anchor, texts) ?? []),
    byVersion: judgements(byVersion, texts),
    evidence: claim.evidence.map((evidence) => evidenceOf(evidence, texts)),
  };
}

/** Of versions that there still are. */
function judgements(byVersion: readonly VersionJudgement[], texts: VersionTexts): readonly ExchangeJudgement[] {
  return byVersion.flatMap(({ version, value = null, verdict, note }) => {
    const text = texts.ofVersion(version);
    return text === undefined ? [] : [{ version: text.version.key, value, verdict, note }];
  });
}

function evidenceOf({ sentence, ...evidence }: Evidence, texts: VersionTexts): ExchangeEvidence {
  const quote = sentence && quoteOf(sentence, texts);
  return { ...evidence, ...(quote && { sentence: quote }) };
}

/** Words where they stand now; as they were last where they are gone; `null` where their version is. */
function quoteOf(anchor: Anchor, texts: VersionTexts): ExchangeQuote | null {
  const text = texts.ofVersion(anchor.version);
  if (text === undefined) return null;
  const { key, view } = text.version;
  const found = anchor.revision === text.revision.id ? findAnchor(anchor, view.raw) : null;
  const placed = found === null ? anchor : makeAnchor(view.raw, found.range, anchor.version, anchor.revision);
  const { range, exact, prefix, suffix } = placed;
  return { version: key, range, exact, prefix, suffix, isOrphan: found === null };
}

/** Oldest first. */
function byClaim<Judged extends { readonly id: string; readonly claim: ClaimId; readonly createdAt: string }>(
  records: readonly Judged[],
): ReadonlyMap<ClaimId, readonly Judged[]> {
  const found = new Map<ClaimId, Judged[]>();
  for (const record of records.toSorted(byAge)) {
    const known = found.get(record.claim);
    if (known === undefined) found.set(record.claim, [record]);
    else known.push(record);
  }
  return found;
}
