import type { Fact, MoneyFact, PlainNumberFact } from "../../facts/fact.ts";
import type { Segment, Version, VersionKey } from "../../text/version.ts";
import type { RateSource, StoryContext, StoryVersion } from "../story-context.ts";

/** ECB reference rates, units for one euro. */
const PER_EURO: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "2018-06-20": { EUR: 1, USD: 1.1578, CNY: 7.4953, JPY: 127.39 },
  "2018-06-21": { EUR: 1, USD: 1.1538, CNY: 7.4977, JPY: 127.59 },
  "2018-06-22": { EUR: 1, USD: 1.1648, CNY: 7.5689, JPY: 128.3 },
};

/** Three days of rates; any other day is too far off. */
export const threeDays: RateSource = (date, from, to) => {
  const day = PER_EURO[date];
  const [one, other] = [day?.[from], day?.[to]];
  if (day === undefined) return { kind: "none", reason: "too-old", nearest: { date: "2018-06-22", value: 1 } };
  if (one === undefined || other === undefined) return { kind: "none", reason: "unknown-currency", nearest: null };
  const perEuro = Object.fromEntries([[from, one] as const, [to, other] as const].filter(([code]) => code !== "EUR"));
  return { kind: "rate", date, value: other / one, source: "ECB", perEuro };
};

/** A fact by the words it stands on; its range is found in the text. */
export type Told = Fact extends infer F ? (F extends Fact ? Omit<F, "range"> : never) : never;

type Options<F extends Fact> = Partial<Omit<F, "kind" | "range" | "text">>;

export function money(text: string, value: number, currency: string, options: Options<MoneyFact> = {}): Told {
  // Half a unit of the second digit: a fair guess for "86 million" and "13 million".
  const tolerance = 10 ** (Math.floor(Math.log10(value)) - 1) / 2;
  return { kind: "money", text, value, currency, tolerance, ...options } as Told;
}

export function number(text: string, value: number, options: Options<PlainNumberFact> = {}): Told {
  return { kind: "number", text, value, tolerance: 0.5, ...options };
}

export interface Saying {
  readonly text: string;
  readonly facts: readonly Told[];
}

/** One segment with its facts, each at the first place of its words. */
function readSaying({ text, facts }: Saying): readonly Fact[] {
  return facts.map((fact) => {
    const start = text.indexOf(fact.text);
    if (start === -1) throw new Error(`"${fact.text}" is not in "${text}"`);
    return { ...fact, range: { start, end: start + fact.text.length } };
  });
}

function storyVersion(key: VersionKey, sayings: readonly Saying[], date: string | null): StoryVersion {
  const segments: Segment[] = [];
  let start = 0;
  for (const { text } of sayings) {
    const range = { start, end: start + text.length };
    segments.push({ index: segments.length, range, text, paragraph: segments.length, boilerplate: null });
    start = range.end + 1;
  }
  const text = sayings.map((saying) => saying.text).join("\n");
  const version: Version = {
    key,
    language: key,
    // Rules read no view but segments, so the map of offsets may stay empty.
    view: { text } as Version["view"],
    paragraphs: segments.map(({ range }) => range),
    segments,
  };
  return { version, date, facts: sayings.map(readSaying) };
}

/** A story whose n-th segments belong together in every version; `null` leaves a version out of a bead. */
export function story(
  sayings: Readonly<Record<VersionKey, readonly (Saying | null)[]>>,
  date: string | null = "2018-06-22",
  rates: RateSource = threeDays,
  confidence = 1,
): StoryContext {
  const keys = Object.keys(sayings);
  const count = Math.max(...keys.map((key) => sayings[key]!.length));
  const spoken = (key: string, until: number): number => sayings[key]!.slice(0, until).filter(Boolean).length;
  const beads = Array.from({ length: count }, (_, bead) => ({
    members: Object.fromEntries(keys.map((key) => [key, sayings[key]![bead] ? [spoken(key, bead)] : []])),
    confidence,
    reasons: [],
  }));
  return {
    versions: keys.map((key) =>
      storyVersion(
        key,
        sayings[key]!.filter((saying) => saying !== null),
        date,
      ),
    ),
    alignment: { beads },
    rates,
  };
}
