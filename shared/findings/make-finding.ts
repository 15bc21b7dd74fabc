import type { ViewRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";
import type { BeadContext } from "./bead-context.ts";
import type { Category, ComparedWords, Finding, Severity, UsedRates } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { comparedValue, type QuantityMention } from "./mention.ts";

/** What a rule has to say; the rest of a {@link Finding} follows from it. */
export interface Draft {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly odd?: VersionKey | undefined;
  /** The rule's own certainty; the finding's is no higher. */
  readonly certainty: number;
  /** False where the finding holds within one version, whatever the bead is worth. */
  readonly needsBead?: boolean;
  /** The quantities that were compared, the odd one first. */
  readonly compared?: readonly QuantityMention[];
  /** The words that were compared, the odd ones first. */
  readonly words?: readonly ComparedWords[];
  /** Further places worth showing. */
  readonly shown?: readonly { readonly version: VersionKey; readonly range: ViewRange }[];
  /** Versions where words are missing: they get a zero-width range where the bead ends. */
  readonly missingIn?: readonly VersionKey[];
  readonly message: string;
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly rates?: UsedRates | null;
  readonly arithmetic?: readonly string[];
  readonly expected?: Readonly<Record<string, number>>;
  readonly suggestion?: Readonly<Record<string, string>> | null;
}

/** Completes a draft: spans per version, the `why`, and a fingerprint free of offsets and of the versions' order. */
export function makeFinding(bead: BeadContext, draft: Draft): Finding {
  const { rule, category, severity, odd, compared = [], words = [], missingIn = [], rates, suggestion } = draft;
  const mentions = [...compared, ...words, ...(draft.shown ?? [])];
  const spans: Record<VersionKey, readonly ViewRange[]> = {};
  for (const { key, place } of bead.versions) {
    const own = mentions.filter(({ version }) => version === key).map(({ range }) => range);
    spans[key] = own.length === 0 && missingIn.includes(key) ? [{ start: place, end: place }] : inTextOrder(own);
  }
  const certainty = draft.needsBead === false ? draft.certainty : Math.min(draft.certainty, bead.confidence);
  return {
    category,
    severity,
    ...(odd === undefined ? {} : { odd }),
    bead: bead.index,
    confidence: Number(certainty.toFixed(2)),
    spans,
    message: draft.message,
    messageKey: draft.messageKey,
    params: draft.params,
    why: {
      rule,
      values: compared.map(comparedValue),
      words,
      ...(rates ? { rates } : {}),
      arithmetic: draft.arithmetic ?? [],
      expected: draft.expected ?? {},
      ...(suggestion ? { suggestion } : {}),
    },
    related: [],
    fingerprint: fingerprintOf([
      rule,
      category,
      odd ?? "",
      ...missingIn,
      ...[...compared.map(quoted), ...words.map(quotedWords)].sort(),
    ]),
  };
}

function quoted(mention: QuantityMention): string {
  const { value, max, currency, unit } = comparedValue(mention);
  return [mention.version, value, max ?? "", currency ?? unit ?? "", mention.fact.text].join("\u0000");
}

function quotedWords({ version, text }: ComparedWords): string {
  return [version, text].join("\u0000");
}

function inTextOrder(ranges: readonly ViewRange[]): readonly ViewRange[] {
  const distinct = new Map(ranges.map((range) => [`${range.start} ${range.end}`, range]));
  return [...distinct.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
