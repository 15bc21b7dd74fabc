import type { TimeUnit } from "../fact.ts";
import { fractionIn } from "../numbers/fraction-reader.ts";
import type { Grammar } from "../grammar.ts";
import { readNumber, round } from "../numbers/number-reader.ts";
import { runAt } from "../numbers/number-atoms.ts";
import { sumOf } from "../numbers/parts-sum.ts";
import { extentOf, fieldsOf } from "../quantities/quantity.ts";
import { tokenise, type Token } from "../tokens.ts";
import { linkEnd } from "./amount.ts";
import type { Composed, Composer, Scene } from "./composer.ts";

/** How many of the unit on the right make one on the left, where that is exact. */
const PARTS: Readonly<Partial<Record<TimeUnit, Partial<Record<TimeUnit, number>>>>> = {
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
};
const MINUTES = 60;

interface Span {
  readonly value: number;
  readonly unit: TimeUnit;
  readonly to: number;
}

const isHyphen = (raw: string | undefined): boolean => raw !== undefined && /^[-‐‑]$/.test(raw);
const endsHere = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || (tokens[at].kind === "mark" && /^[.,;!?)\]"”]$/.test(tokens[at].raw));

/** "And a half", "rưỡi" behind the unit: a share of it. */
function shareBehind(span: Span, tokens: readonly Token[], grammar: Grammar): Span | null {
  const half = grammar.atoms.startingAt(tokens, span.to);
  if (half?.value.role === "half") return { ...span, value: span.value + 1 / 2, to: half.to };
  const filler = grammar.fillers.startingAt(tokens, span.to);
  const share = filler ? fractionIn(tokens, filler.to, grammar) : null;
  if (!share || share.value >= 1 || grammar.durations.startingAt(tokens, share.to)) return null;
  return { ...span, value: span.value + share.value, to: share.to };
}

/** "45 minutes" behind "an hour and", or a bare "thirty" that ends the clause. */
function smallerBehind(span: Span, tokens: readonly Token[], grammar: Grammar): Span | null {
  const filler = grammar.fillers.startingAt(tokens, span.to);
  const at = filler?.to ?? span.to;
  const number = readNumber(tokens, at, grammar);
  if (number?.kind !== "number" || number.read.fraction || number.read.article) return null;
  const { value, to } = number.read;
  const unit = grammar.durations.startingAt(tokens, to);
  if (unit) {
    const [smaller, factor] = unit.value;
    const count = PARTS[span.unit]?.[smaller];
    if (count === undefined || factor !== 1 || value >= count) return null;
    return { value: round(span.value * count + value), unit: smaller, to: unit.to };
  }
  const bare = grammar.minuteHours.has(tokens[span.to - 1]?.key ?? "") && value < MINUTES && endsHere(tokens, to);
  return bare && Number.isInteger(value) && value >= 10
    ? { value: round(span.value * MINUTES + value), unit: "minute", to }
    : null;
}

/** What a whole span of time goes on with: "and a half", "30 minutes", "15 seconds". */
function continued(span: Span, tokens: readonly Token[], grammar: Grammar): Span {
  const share = shareBehind(span, tokens, grammar);
  if (share) return share;
  const smaller = smallerBehind(span, tokens, grammar);
  return smaller ? (smallerBehind(smaller, tokens, grammar) ?? smaller) : span;
}

/** "One day" is once upon a time and "$5 a day" a rate: a lone one counts only where nothing just before it does. */
function isRate(from: number, { tokens, grammar, floor }: Scene): boolean {
  return (floor > 0 && floor === from) || grammar.rateCues.has(tokens[from - 1]?.key ?? "");
}

/** "24 years", "24-jährige", "24 tuổi", "aged 24", "half an hour", "1 hour 30", "ten more days". */
export const composeSpan: Composer = (quantity, scene) => {
  const { tokens, grammar, floor } = scene;
  const { first, from } = quantity;
  const hyphen = isHyphen(tokens[quantity.to]?.raw) ? 1 : 0;
  const fields = { ...fieldsOf(quantity), ...extentOf(quantity) };
  const age = grammar.ageUnits.startingAt(tokens, quantity.to + hyphen);
  if (age) return { from, to: age.to, body: { kind: "age", unit: "year", ...fields } };
  const adjective = grammar.spanEndings.get(tokens[quantity.to + hyphen]?.key ?? "");
  if (adjective) {
    const [unit, factor] = adjective;
    const body = { kind: "duration" as const, unit, ...fieldsOf(quantity, factor), ...extentOf(quantity, factor) };
    return { from, to: quantity.to + hyphen + 1, body };
  }
  const cue = grammar.ageBefore.endingAt(tokens, from - 1);
  const linked = linkEnd(quantity, tokens, grammar);
  const at = grammar.between.has(tokens[linked]?.key ?? "") ? linked + 1 : linked + hyphen;
  const unit = grammar.durations.startingAt(tokens, at);
  if (!unit) {
    const isAge =
      cue && cue.from >= floor && first.value < 130 && first.scale === 1 && !first.fraction && !first.article;
    return isAge ? { from, to: quantity.to, body: { kind: "age", unit: "year", ...fields } } : null;
  }
  if (first.weak && isRate(from, scene)) return null;
  // "Năm ánh sáng" is a light year.
  if ((grammar.measures.startingAt(tokens, at)?.to ?? 0) > unit.to) return null;
  const [name, factor] = unit.value;
  const old = grammar.ageAfter.startingAt(tokens, unit.to + (tokens[unit.to]?.raw === "-" ? 1 : 0));
  const kind = old || cue ? "age" : "duration";
  const sized = { kind, unit: name, ...fieldsOf(quantity, factor), ...extentOf(quantity, factor) } as const;
  if (old) return { from, to: old.to, body: sized };
  if (quantity.last || factor !== 1) return { from, to: unit.to, body: sized };
  const whole = { value: first.value, unit: name, to: unit.to };
  const all = continued(whole, tokens, grammar);
  if (all === whole) {
    // "Eines Tages", "one day".
    return first.weak && name === "day" ? null : { from, to: unit.to, body: sized };
  }
  return { from, to: all.to, body: { kind, value: all.value, unit: all.unit, tolerance: 0.5 } };
};

/** Spans without a number of their own: "Viertelstunde", "all week", "zweitägig". */
export function readSpanWord(tokens: readonly Token[], at: number, grammar: Grammar): Composed | null {
  const listed = grammar.spanWords.startingAt(tokens, at);
  if (listed) {
    const [unit, value] = listed.value;
    return { from: at, to: listed.to, body: { kind: "duration", unit, value, tolerance: 0 } };
  }
  const whole = grammar.wholeOf.startingAt(tokens, at);
  const unit = whole ? grammar.durations.startingAt(tokens, whole.to) : null;
  if (unit) {
    const [name, factor] = unit.value;
    return { from: at, to: unit.to, body: { kind: "duration", unit: name, value: factor, tolerance: 0 } };
  }
  return null;
}

/** One word for a number and what it does: "zweitägig", "dreijährige", "zehnfach", "tenfold". */
export function readNumberWord(tokens: readonly Token[], at: number, grammar: Grammar): Composed | null {
  if (tokens[at]?.kind !== "word") return null;
  const run = runAt(tokens, at, grammar);
  const ending = run?.ending ?? null;
  if (!run || ending === null || run.to !== run.parts.at(-1)?.to) return null;
  const number = sumOf(run.parts, null, grammar)?.value;
  if (number === undefined) return null;
  const base = { value: number, tolerance: 0.5 };
  const span = grammar.spanEndings.get(ending);
  if (span) {
    const [unit, factor] = span;
    return { from: at, to: run.to, body: { kind: "duration", unit, value: number * factor, tolerance: 0.5 } };
  }
  if (grammar.ageEndings.has(ending)) return { from: at, to: run.to, body: { kind: "age", unit: "year", ...base } };
  const percent = grammar.percent.startingAt(tokenise(ending), 0);
  if (percent)
    return { from: at, to: run.to, body: { kind: "percent", value: number * percent.value, tolerance: 0.5 } };
  const times = grammar.timesEndings.has(ending) && number > 1;
  return times ? { from: at, to: run.to, body: { kind: "number", ...base } } : null;
}
