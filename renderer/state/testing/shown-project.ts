import type { ShownFinding } from "../../../shared/ipc/shown/finding.ts";
import { shownProject, type ShownProject } from "../../../shared/ipc/shown/project.ts";

export const finding = (fingerprint: string, bead: string, change: Partial<ShownFinding> = {}): ShownFinding =>
  ({
    fingerprint,
    bead,
    category: "number",
    severity: "major",
    confidence: 0.9,
    spans: { vi: [[0, 3]], de: [[0, 3]] },
    messageKey: "number.across.value",
    params: {},
    why: { rule: "number.across", values: [], words: [], arithmetic: [], expected: {} },
    related: [],
    ...change,
  }) as ShownFinding;

/** A valid project of two versions and three beads, b2 before b1 in rank, with what a test adds. */
export function project(findings: readonly ShownFinding[] = [], change: Partial<ShownProject> = {}): ShownProject {
  const version = (key: string) => ({
    key,
    language: key,
    title: key,
    source: null,
    url: null,
    publishedOn: null,
    countedFrom: { date: null, source: "none" },
    revision: `revision-${key}`,
    fileName: null,
    text: "one\ntwo\nthree",
    segments: [
      [0, 3],
      [4, 7],
      [8, 13],
    ],
    boilerplate: [],
    facts: [],
  });
  const bead = (id: string, rank: number, range: readonly [number, number]) => ({
    id,
    rank,
    status: "auto",
    bookmarked: false,
    confidence: 0.95,
    reasons: [],
    pairs: [],
    spans: { vi: [range], de: [range] },
  });
  return shownProject.parse({
    session: "session",
    sequence: 3,
    path: "/projects/story.parallax",
    title: "Story",
    isSample: false,
    readOnly: null,
    head: null,
    document: {
      versions: [version("vi"), version("de")],
      beads: [bead("b1", 1, [4, 7]), bead("b2", 0, [0, 3]), bead("b3", 2, [8, 13])],
      claims: [],
      annotations: [],
      dismissals: [],
    },
    details: ["b1", "b2", "b3"].map((id) => ({
      bead: id,
      findings: findings.filter((one) => one.bead === id),
      facts: [],
      conversions: [],
    })),
    history: { undo: null, redo: null },
    work: { state: "idle" },
    ...change,
  });
}

export const dismissal = (fingerprint: string) => ({
  kind: "dismissal",
  id: `dismissal of ${fingerprint}`,
  fingerprint,
  reason: "same",
  note: "",
  author: "Reader",
  createdAt: "2018-06-22T08:00:00.000Z",
});
