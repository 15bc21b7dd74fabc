import { expect, test } from "vitest";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { codeOf, TestHost, wordsAt, wordsIn } from "./testing/test-host.ts";

const SUM = { vi: "86 triệu yên", de: "11,15 Mio. Euro", en: "86 million yuan" };

/** The words that claims and annotations hold. */
const pinnedIn = (project: ShownProject): readonly (string | null)[] =>
  [
    ...project.document.claims.flatMap(({ wordings }) => wordings),
    ...project.document.annotations.map(({ anchor }) => anchor),
  ].map((anchor) => wordsAt(project, anchor));

test("what was decided about words stays with them, whatever is done to the beads that hold them", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const critical = before.details.flatMap(({ findings }) => findings).find(({ severity }) => severity === "critical")!;
  const wordings = (["vi", "de", "en"] as const).map((key) => wordsIn(before, key, SUM[key]));
  const claim = { statement: "86 million yuan were taken", verdict: "inReview", rationale: null } as const;
  const annotation = { category: "accuracy", severity: "major", note: "yuan", suggestion: null } as const;
  const { fingerprint } = critical;
  for (const command of [
    { name: "recordClaim", payload: { ...claim, wordings, evidence: [], finding: fingerprint } },
    { name: "annotate", payload: { ...annotation, anchor: wordings[0]! } },
    { name: "dismiss", payload: { fingerprint, reason: "source", note: "" } },
  ] satisfies WindowCommand[]) {
    expect(codeOf(await host.change(command))).toBeNull();
  }

  const index = before.document.beads.findIndex(({ id }) => id === critical.bead);
  const [previous, bead, next] = before.document.beads.slice(index - 1, index + 2).map(({ id }) => id);
  const [start, end] = wordings[0]!.range;
  const segment = before.document.beads[index]!.spans["vi"]!.findIndex(([from, to]) => from <= start && end <= to);
  for (const command of [
    { name: "mergeBeads", payload: { beads: [bead!, next!] } },
    { name: "splitSegment", payload: { bead: bead!, version: "vi", segment, at: start } },
    { name: "unlinkSegments", payload: { bead: bead!, versions: ["en"] } },
    { name: "swapBeads", payload: { bead: bead!, with: previous!, version: null } },
  ] satisfies WindowCommand[]) {
    expect(codeOf(await host.change(command)), command.name).toBeNull();
    await host.settled();
    const after = await host.project();
    expect(pinnedIn(after), command.name).toEqual([SUM.vi, SUM.de, SUM.en, SUM.vi]);
    expect(after.document.dismissals, command.name).toMatchObject([{ fingerprint }]);
    const found = after.details.flatMap(({ findings }) => findings.map((one) => one.fingerprint));
    expect(found, command.name).toContain(fingerprint);
  }
  await host.close();
});
