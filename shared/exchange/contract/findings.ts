import type { SameStory } from "../../align/bead.ts";
import type { CheckedStory } from "../../engine/check-story.ts";
import type { StoryDate } from "../../engine/story-date.ts";
import type { Category, Finding, Severity, UsedRates } from "../../findings/finding.ts";
import type { ViewRange } from "../../text/range.ts";
import type { Version } from "../../text/version.ts";
import { contractBeads, contractSameStory, type ContractBead } from "./alignment.ts";
import { rawRange, type ContractRange } from "./ranges.ts";

export interface ContractWhy {
  readonly rule: string;
  readonly values: readonly Readonly<Record<string, unknown>>[];
  /** What was compared where it is words. */
  readonly words?: readonly Readonly<Record<string, unknown>>[];
  /**
   * `source`, `date`, and one number a pair: `"USD/JPY": 110.15`. Of an average, `average` is its period (`2018-06`) and
   * `days` how many days it was made of.
   */
  readonly rates?: Readonly<Record<string, string | number>>;
  readonly arithmetic: readonly string[];
  readonly expected: Readonly<Record<string, number>>;
  readonly suggestion?: Readonly<Record<string, string>>;
}

export interface ContractFinding {
  readonly category: Category;
  readonly severity: Severity;
  readonly odd?: string;
  readonly bead: number;
  readonly confidence: number;
  readonly spans: Readonly<Record<string, readonly ContractRange[]>>;
  readonly message: string;
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly why: ContractWhy;
  /** In the same shape, without a `related` of their own. */
  readonly related?: readonly ContractFinding[];
  readonly fingerprint: string;
}

export interface FindingsAnswer {
  readonly id: string;
  readonly format: "parallax.findings/1";
  readonly date: StoryDate;
  readonly sameStory: SameStory;
  readonly beads: readonly ContractBead[];
  readonly findings: readonly ContractFinding[];
}

/** A checked story as `parallax.findings/1`. */
export function findingsAnswer(id: string, story: CheckedStory): FindingsAnswer {
  return {
    id,
    format: "parallax.findings/1",
    date: story.date,
    sameStory: contractSameStory(story),
    beads: contractBeads(story),
    findings: contractFindings(
      story.findings,
      story.versions.map(({ version }) => version),
    ),
  };
}

/** Findings in raw ranges, of all these versions. */
export function contractFindings(
  findings: readonly Finding[],
  versions: readonly Version[],
): readonly (ContractFinding & Required<Pick<ContractFinding, "related">>)[] {
  const byKey = new Map(versions.map((version) => [version.key, version]));
  const raw = (key: string, range: ViewRange): ContractRange => rawRange(byKey.get(key)!, range);

  const own = (finding: Finding): ContractFinding => {
    const { category, severity, odd, bead, confidence, message, messageKey, params, fingerprint } = finding;
    const spans = Object.fromEntries(
      versions.map(({ key }) => [key, (finding.spans[key] ?? []).map((range) => raw(key, range))]),
    );
    const why = contractWhy(finding, raw);
    return {
      category,
      severity,
      ...(odd !== undefined && { odd }),
      bead,
      confidence,
      spans,
      message,
      messageKey,
      params,
      why,
      fingerprint,
    };
  };
  return findings.map((finding) => ({ ...own(finding), related: finding.related.map(own) }));
}

function contractRates({ source, date, average, pairs }: UsedRates): Readonly<Record<string, string | number>> {
  return { source, date, ...(average && { average: average.period, days: average.days }), ...pairs };
}

function contractWhy({ why }: Finding, raw: (key: string, range: ViewRange) => ContractRange): ContractWhy {
  return {
    rule: why.rule,
    values: why.values.map(({ range, ...value }) => ({ ...value, range: raw(value.version, range) })),
    ...(why.words.length > 0 && {
      words: why.words.map(({ range, ...words }) => ({ ...words, range: raw(words.version, range) })),
    }),
    ...(why.rates && { rates: contractRates(why.rates) }),
    arithmetic: why.arithmetic,
    expected: why.expected,
    ...(why.suggestion && { suggestion: why.suggestion }),
  };
}
