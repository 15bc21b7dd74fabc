import { factsBySegment } from "../../engine/read-story.ts";
import type { Fact } from "../../facts/fact.ts";
import type { SegmentRange } from "../../text/range.ts";
import { readVersion } from "../../text/read-version.ts";
import { rawRange, type ContractRange } from "./ranges.ts";
import type { RequestOf } from "./requests.ts";

/** One fact of `parallax.facts/1`: `kind`, `start`, `end`, `text` and the fields of its kind. */
export type ContractFact = Readonly<Record<string, unknown>> & { readonly kind: Fact["kind"] };

export interface FactsAnswer {
  readonly id: string;
  readonly format: "parallax.facts/1";
  readonly facts: readonly ContractFact[];
}

/** The facts stated in one text, in text order. */
export function answerFacts({ id, lang, text, date }: RequestOf<"facts">): FactsAnswer {
  const version = readVersion({ key: lang, text });
  const facts: ContractFact[] = [];
  factsBySegment(version, date ?? null).forEach((stated, index) => {
    const segment = version.segments[index]!;
    const before = facts.length;
    const raw = ({ start, end }: SegmentRange): ContractRange =>
      rawRange(version, { start: segment.range.start + start, end: segment.range.start + end });
    for (const fact of stated) {
      const [start, end] = raw(fact.range);
      const scope = "scope" in fact ? { scope: raw(fact.scope) } : {};
      facts.push({ ...contractFact(fact, { start, end, text: text.slice(start, end), before }), ...scope });
    }
  });
  return { id, format: "parallax.facts/1", facts };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many facts the segments before it hold: `conversionOf` counts over the whole text. */
  readonly before: number;
}

/** The engine's own notes (printed precision, conversion words, sources) and what is given in the text's own terms. */
const NOT_COPIED: ReadonlySet<string> = new Set(["range", "text", "tolerance", "converted", "source", "accuses"]);

type OtherReading = NonNullable<Extract<Fact, { alternatives?: unknown }>["alternatives"]>[number];

const withoutTolerance = (reading: OtherReading): object => ("value" in reading ? { value: reading.value } : reading);

/** Keeps what the contract names. */
function contractFact(fact: Fact, { start, end, text, before }: Place): ContractFact {
  const fields = Object.entries(fact).filter(([name]) => !NOT_COPIED.has(name));
  const own: Record<string, unknown> = Object.fromEntries(fields);
  if (fact.kind === "money" && fact.conversionOf !== undefined) own["conversionOf"] = before + fact.conversionOf;
  if ("alternatives" in fact) own["alternatives"] = fact.alternatives.map(withoutTolerance);
  return { ...own, kind: fact.kind, start, end, text };
}
