import type { CheckedStory } from "../../../shared/engine/check-story.ts";
import type { Finding, UsedRates } from "../../../shared/findings/finding.ts";
import { SEVERITIES } from "../../../shared/findings/finding.ts";
import type { StoryVersion } from "../../../shared/findings/story-context.ts";
import { RATES_INFO } from "../../../shared/rates/look-up.ts";
import type { ViewRange } from "../../../shared/text/range.ts";
import { makeInk, type Ink } from "./ink.ts";
import { sameStoryLines } from "./same-story-lines.ts";

/** The findings as a person reads them in a terminal: gravest first, each with the words and its working. */
export function findingsPage(story: CheckedStory, { colour }: { readonly colour: boolean }): string {
  const ink = makeInk(colour);
  const { findings } = story;
  return [
    ...sameStoryLines(story, ink),
    dateLine(story, ink),
    "",
    ...findings.flatMap((finding) => findingLines(finding, story, ink)),
    summaryLine(findings, ink),
    "",
  ].join("\n");
}

function dateLine({ date }: CheckedStory, ink: Ink): string {
  const rates = `reference rates: ${RATES_INFO.source}, to ${RATES_INFO.lastDate}`;
  if (date.value === null) return ink.quiet(`no date known: no conversions (give --date) · ${rates}`);
  return ink.quiet(`${date.value} (${date.source === "given" ? "given" : "found in the text"}) · ${rates}`);
}

function findingLines(finding: Finding, story: CheckedStory, ink: Ink): string[] {
  const { severity, category, bead, odd, message, why, related } = finding;
  const place = [`bead ${bead + 1}`, category, ...(odd === undefined ? [] : [`${odd} stands alone`])].join(" · ");
  return [
    `${ink.severity(severity, severity.toUpperCase().padEnd(8))}  ${ink.strong(message)}`,
    `          ${ink.quiet(place)}`,
    ...story.versions.flatMap((read) => {
      const spans = finding.spans[read.version.key] ?? [];
      return spans.length === 0 ? [] : [`          ${read.version.key}  ${excerpt(read, spans, ink)}`];
    }),
    ...why.arithmetic.map((line) => `          ${ink.quiet("=")} ${line}`),
    ...(why.rates ? [`          ${ink.quiet(`rates: ${ratesWords(why.rates)}`)}`] : []),
    ...Object.values(why.suggestion ?? {}).map((value) => `          ${ink.quiet("perhaps meant:")} ${value}`),
    ...related.map((inside) => `          ${ink.quiet("also:")} ${inside.message}`),
    "",
  ];
}

function ratesWords({ source, date, average }: UsedRates): string {
  return average ? `${source}, average of ${average.period} (${average.days} days)` : `${source}, ${date}`;
}

/** Context on each side of the words, in UTF-16 units. */
const CONTEXT = 28;

function excerpt({ version }: StoryVersion, spans: readonly ViewRange[], ink: Ink): string {
  const { text } = version.view;
  const first = spans[0]!;
  const last = spans.at(-1)!;
  const segment = version.segments.find(({ range }) => range.start <= first.start && first.start <= range.end);
  const from = Math.max(segment?.range.start ?? 0, wordStart(text, first.start - CONTEXT));
  const to = Math.min(text.length, wordEnd(text, last.end + CONTEXT));
  let shown = from > (segment?.range.start ?? 0) ? "…" : "";
  let position = from;
  for (const { start, end } of spans) {
    shown += text.slice(position, start) + (start === end ? ink.marked("missing") : ink.marked(text.slice(start, end)));
    position = end;
  }
  const ended = segment !== undefined && to >= segment.range.end;
  shown += text.slice(position, ended ? Math.max(position, segment.range.end) : to) + (ended ? "" : "…");
  return shown.replaceAll(/\s+/g, " ");
}

function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.indexOf(" ", offset);
  return space === -1 || space > offset + CONTEXT ? offset : space + 1;
}

function wordEnd(text: string, offset: number): number {
  const space = text.lastIndexOf(" ", offset);
  return space < offset - CONTEXT ? offset : space;
}

function summaryLine(findings: readonly Finding[], ink: Ink): string {
  if (findings.length === 0) return "No disagreements found.";
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return counts.map(({ severity, count }) => ink.severity(severity, `${count} ${severity}`)).join(" · ");
}
