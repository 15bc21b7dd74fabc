import type { Category } from "../findings/finding.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { DismissalRecord } from "./records.ts";

/** As much of a finding as its dismissal goes by; the engine's and the window's both have it. */
export interface DismissableFinding {
  readonly fingerprint: string;
  readonly category: Category;
  readonly odd?: string | undefined;
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** By version key, all of the story's. */
  readonly spans: Readonly<Record<string, unknown>>;
  readonly why: {
    readonly rule: string;
    readonly values: readonly {
      readonly version: string;
      readonly value: number;
      readonly max?: number | undefined;
      readonly currency?: string | undefined;
      readonly unit?: string | undefined;
    }[];
    readonly words: readonly { readonly version: string; readonly text: string }[];
  };
}

/** Sentences quoted whole would make a pattern of any length; so much of one tells it from others. */
const MOST_QUOTED = 200;

/**
 * What findings share that say the same: rule, sentence with its parameters, odd version, and the compared words without
 * regard to case. Values count where the parameters tell nothing but versions. Free of offsets, of the bead and of how a
 * value was written ("13,000", "13 nghìn"). Findings with one pattern are dismissed together.
 */
export function patternOf({ category, odd, messageKey, params, spans, why }: DismissableFinding): string {
  const versions = new Set(Object.keys(spans));
  const isTelling = Object.values(params).some((value) => !versions.has(String(value)));
  const values = why.values.map(({ version, value, max, currency, unit }) =>
    [version, value, max ?? "", currency ?? "", unit ?? ""].join(" "),
  );
  const words = why.words.map(({ version, text }) => `${version} ${folded(text)}`);
  return canonicalJson({
    ...{ rule: why.rule, category, odd: odd ?? null, messageKey, params },
    compared: [...(isTelling ? [] : values), ...words].sort(),
  });
}

const folded = (text: string): string =>
  text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim().slice(0, MOST_QUOTED);

/**
 * A document's dismissals, to ask which one covers a finding. They go by what findings say, never by bead or place: a
 * realignment keeps them, an edit of the compared words opens the finding again.
 */
export class Dismissals<Dismissal extends Pick<DismissalRecord, "fingerprint" | "pattern">> {
  readonly all: readonly Dismissal[];
  readonly #byFingerprint: ReadonlyMap<string, Dismissal>;
  readonly #byPattern: ReadonlyMap<string, Dismissal>;

  constructor(all: readonly Dismissal[]) {
    this.all = all;
    this.#byFingerprint = new Map(all.map((dismissal) => [dismissal.fingerprint, dismissal]));
    this.#byPattern = new Map(
      all.flatMap((dismissal) => (dismissal.pattern === undefined ? [] : [[dismissal.pattern, dismissal]])),
    );
  }

  /** The finding's own dismissal, else the one of its pattern; `null` for an open finding. */
  of(finding: DismissableFinding): Dismissal | null {
    const own = this.#byFingerprint.get(finding.fingerprint);
    if (own !== undefined) return own;
    // Without patterns, which is the usual case, none need be made.
    return this.#byPattern.size === 0 ? null : (this.#byPattern.get(patternOf(finding)) ?? null);
  }
}
