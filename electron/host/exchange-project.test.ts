import { beforeAll, expect, test } from "vitest";
import type { ExchangeProject } from "../../shared/exchange/exchange-project.ts";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import { exchangeProject } from "./project/exchange-project.ts";
import { readStore } from "./project/read-project.ts";
import { openStoreForReading } from "./store/open-store.ts";
import { codeOf, TestHost, wordsIn } from "./testing/test-host.ts";

let shown: ShownProject;
let exported: ExchangeProject;

/** The sample with a claim, an annotation, a chosen rate and a dismissal, as the window shows it and as an export is given it. */
beforeAll(async () => {
  const host = await new TestHost().started();
  const project = await host.project();
  const finding = project.details.flatMap(({ findings }) => findings)[0]!;
  const commands: Parameters<TestHost["change"]>[0][] = [
    {
      name: "recordClaim",
      payload: {
        ...{ statement: "86 million yuan", verdict: "verified", rationale: "Two agree", finding: finding.fingerprint },
        wordings: [wordsIn(project, "vi", "86 triệu yên"), wordsIn(project, "en", "86 million yuan")],
        evidence: [],
      },
    },
    {
      name: "annotate",
      payload: {
        anchor: wordsIn(project, "vi", "yên"),
        ...{ category: "accuracy.mistranslation", severity: "critical", note: "yuan", suggestion: null },
      },
    },
    {
      name: "chooseRate",
      payload: { place: wordsIn(project, "vi", "86 triệu yên"), use: { kind: "day", date: "2018-01-15" } },
    },
    { name: "dismiss", payload: { fingerprint: finding.fingerprint, reason: "source", note: "" } },
  ];
  for (const command of commands) expect(codeOf(await host.change(command)), command.name).toBeNull();
  await host.settled();
  shown = await host.project();
  await host.close();

  const opened = await openStoreForReading(shown.path);
  if (!opened.ok) throw new Error(opened.message);
  const read = await readStore(opened.store);
  const entries = await opened.store.readEntries();
  await opened.store.close();
  if (!read.ok || !entries.ok) throw new Error("the store can't be read");
  const stored = { state: read.project.state, texts: read.texts, entries: entries.entries, kept: [] };
  exported = exchangeProject(stored, { at: "2026-01-02T03:04:05.000Z", author: "Mai" });
}, 60_000);

test("the findings are the window's, bead by bead, the dismissed one marked, by the rate that was chosen", () => {
  const rank = new Map(shown.document.beads.map(({ id }, index) => [id, index]));
  const inWindow = shown.details.flatMap(({ bead, findings }) =>
    findings.map(({ fingerprint, severity, messageKey, params }) => ({
      bead: rank.get(bead),
      fingerprint,
      severity,
      messageKey,
      params,
    })),
  );
  const out = exported.findings.map(({ bead, fingerprint, severity, messageKey, params }) => {
    return { bead, fingerprint, severity, messageKey, params };
  });
  const sorted = (all: readonly { readonly fingerprint: string }[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(out.length).toBeGreaterThan(10);
  expect(sorted(out)).toEqual(sorted(inWindow));
  expect(exported.findings.filter(({ dismissed }) => dismissed !== null)).toHaveLength(1);
  expect(exported.findings.map(({ why }) => why.rates?.["date"])).toContain("2018-01-15");
});

test("claims and annotations stand at their words in the raw texts", () => {
  const textOf = (key: string) => exported.versions.find((version) => version.key === key)!.text;
  const [claim] = exported.claims;
  expect(claim!.wordings.map(({ version, range }) => textOf(version).slice(range.start, range.end))).toEqual([
    "86 triệu yên",
    "86 million yuan",
  ]);
  const [annotation] = exported.annotations;
  const { spans } = exported.beads[annotation!.bead!]!;
  expect(textOf("vi").slice(spans["vi"]![0]!.start, spans["vi"]!.at(-1)!.end)).toContain("86 triệu yên");
});

test("the history names what each entry touched, and ends at the head", () => {
  expect(exported.history.map(({ sequence }) => sequence)).toEqual(exported.history.map((_, index) => index + 1));
  expect(exported.history.slice(-4).map(({ command, touched }) => [command, touched.map(({ kind }) => kind)])).toEqual([
    ["recordClaim", ["claim", "reading"]],
    ["annotate", ["annotation"]],
    ["chooseRate", ["rateChoice"]],
    ["dismiss", ["dismissal"]],
  ]);
  expect(exported.head).toBe(exported.history.at(-1)!.hash);
  expect(exported.head).toBe(shown.head);
});

test("the conversion tables are the window's, by the rate that was chosen, at their words in the raw texts", () => {
  const rank = new Map(shown.document.beads.map(({ id }, index) => [id, index]));
  const inWindow = shown.details.flatMap(({ bead, conversions }) =>
    conversions.map(({ rates, currencies, rows, likely, noRate }) => ({
      ...{ bead: rank.get(bead), rates, currencies, likely, noRate },
      amounts: rows.map(({ value, currency, cells, verdict }) => ({ value, currency, cells, verdict })),
    })),
  );
  const out = exported.conversions.map(({ bead, rates, currencies, rows, likely, noRate }) => ({
    ...{ bead, rates, currencies, likely, noRate },
    amounts: rows.map(({ value, currency, cells, verdict }) => ({ value, currency, cells, verdict })),
  }));
  expect(out.length).toBeGreaterThan(1);
  expect(out).toEqual(inWindow.toSorted((a, b) => a.bead! - b.bead!));
  expect(out.map(({ rates }) => rates?.date)).toContain("2018-01-15");
  const words = exported.conversions.flatMap(({ rows }) =>
    rows.map(({ version, range }) =>
      exported.versions.find(({ key }) => key === version)!.text.slice(range.start, range.end),
    ),
  );
  expect(words).toContain("86 triệu yên");
  expect(words.every((amount) => /\d/u.test(amount))).toBe(true);
});
