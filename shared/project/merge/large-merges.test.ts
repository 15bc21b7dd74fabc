import { expect, test } from "vitest";
import type { ProjectRecord } from "../records.ts";
import { Desk } from "../testing/desk.ts";
import { documentProblem } from "./check-document.ts";
import { recordsOf } from "./testing/merged-copies.ts";

const COUNT = 10_000;
/** Measured: 1 s for the beads and 2 s for the claims on one core of 2.5 GHz; a quadratic step would take minutes. */
const MOST_CPU_MS = 15_000;

/** Beads of one segment a version, the second version's shifted by so many. */
function alignment(desk: Desk, shift: number): object {
  const [first, second] = recordsOf(desk, "revision").map(({ id }) => id);
  const range = (at: number) => (at < 0 || at >= COUNT ? [] : [{ start: at * 10, end: at * 10 + 9 }]);
  const beads = Array.from({ length: COUNT }, (_, n) => {
    const spans = Object.entries({ [first!]: range(n), [second!]: range(n + shift) });
    const reasons = [{ evidence: "numbers", found: 1, of: 2 }];
    return { spans: Object.fromEntries(spans.filter(([, own]) => own.length > 0)), confidence: 0.5, reasons };
  });
  return { beads };
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("10,000 beads that both sides aligned anew: ours stand, theirs are one conflict", { timeout: 120_000 }, () => {
  const mai = new Desk("Mai");
  mai.run("setAlignment", alignment(mai, 0));
  const lan = new Desk("Lan", mai);
  mai.run("setAlignment", alignment(mai, 1));
  lan.run("setAlignment", alignment(lan, -1));
  const before = recordsOf(mai, "bead");
  expect(cpuMs(() => mai.merge(lan))).toBeLessThan(MOST_CPU_MS);
  expect(recordsOf(mai, "bead")).toEqual(before);
  expect(recordsOf(mai, "conflict")).toMatchObject([{ field: "beads" }]);
  expect(documentProblem(mai.state)).toBeNull();
});

test("10,000 claims in one line of dependence, half of them judged differently", { timeout: 120_000 }, () => {
  const mai = new Desk("Mai");
  const at = "2018-06-22T08:00:00.000Z";
  const claims = Array.from({ length: COUNT }, (_, n) => ({
    ...{ kind: "claim", id: `claim-${n}`, statement: `claim ${n}`, verdict: "inReview", rationale: null, wordings: [] },
    ...{ evidence: [], finding: null, author: "Mai", createdAt: at, changedAt: at },
    links: n === 0 ? [] : [{ relation: "dependsOn", claim: `claim-${n - 1}` }],
  })) as unknown as readonly ProjectRecord[];
  mai.write("recordClaim", { added: claims, updated: [], removed: [] });
  const lan = new Desk("Lan", mai);
  for (const [desk, verdict] of [
    [mai, "verified"],
    [lan, "refuted"],
  ] as const) {
    const judged = recordsOf(desk, "claim").filter((_, index) => index % 2 === 0);
    const updated = judged.map((claim) => [claim, { ...claim, verdict, rationale: verdict }] as const);
    desk.write("changeClaim", { added: [], updated, removed: [] });
  }
  expect(cpuMs(() => mai.merge(lan))).toBeLessThan(MOST_CPU_MS);
  expect(recordsOf(mai, "conflict")).toHaveLength(COUNT / 2);
  expect(
    recordsOf(mai, "claim").every(({ verdict }, index) => verdict === (index % 2 === 0 ? "verified" : "inReview")),
  ).toBe(true);
});
