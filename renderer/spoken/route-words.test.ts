import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { editTarget } from "../edits/edit-target.ts";
import { findingRows } from "../state/finding-rows.ts";
import { openProject, type OpenProject } from "../state/project.ts";
import { finding, project } from "../state/testing/shown-project.ts";
import type { Announcement, WorkbenchState } from "../state/workbench.ts";
import type { Words } from "../ui/words.tsx";
import { beadUtterance } from "./bead-words.ts";
import { cellWords, changeWords, steppedWords } from "./change-words.ts";
import { findingUtterance } from "./finding-route-words.ts";
import type { Utterance } from "./speaker.ts";
import { messagesOf } from "./use-route.ts";

const wordsOf = (language: InterfaceLanguage): Words => ({ language, t: createTranslator(language).translate });
const EN = wordsOf("en");
const shown = (utterance: Utterance): string =>
  utterance
    .map(({ text, language }) => (language === undefined ? text : `<${language}>${text}</${language}>`))
    .join(" ");
const spoken = (text: string): string => text.replaceAll(/\s/gu, " ");

const FINDINGS = [
  finding("f1", "b1", { spans: { vi: [[4, 7]], de: [[4, 7]] }, severity: "critical", odd: "de" }),
  finding("f2", "b1"),
];
const story = (change: Partial<ShownProject> = {}): OpenProject => openProject(project(FINDINGS, change));
/** Without what German says in b3. */
const lacking = (): OpenProject => {
  const whole = story();
  return {
    ...whole,
    beads: whole.beads.map((bead) => (bead.id === "b3" ? { ...bead, spans: { vi: [[8, 13]] } } : bead)),
  };
};

test.each([
  ["en", "Bead 2 of 3, auto, match 95%, 2 findings. Vietnamese: <vi>two</vi> German: <de>two</de>"],
  [
    "de",
    "Passage 2 von 3, automatisch, Übereinstimmung 95 %, 2 Befunde. Vietnamesisch: <vi>two</vi> Deutsch: <de>two</de>",
  ],
  ["vi", "Nhóm 2 trên 3, tự động, mức khớp 95%, 2 phát hiện. Tiếng Việt: <vi>two</vi> Tiếng Đức: <de>two</de>"],
] as const)("%s: a bead is told with what each version says, in its own language", (language, told) => {
  expect(spoken(shown(beadUtterance(wordsOf(language), story(), "b1")))).toBe(told);
});

test("a bead counts the findings that are open, names its marks, and says which version is silent", () => {
  const project = lacking();
  expect(shown(beadUtterance(EN, project, "b3"))).toBe(
    "Bead 3 of 3, unlinked, no findings. Vietnamese: <vi>three</vi> German: No counterpart.",
  );
  const one = {
    ...project,
    dismissals: story({ document: { ...shownDocument(), dismissals: [DISMISSAL] } }).dismissals,
  };
  const marked = { ...one, beads: one.beads.map((bead) => ({ ...bead, bookmarked: true, status: "locked" as const })) };
  expect(spoken(shown(beadUtterance(EN, marked, "b1")))).toContain(
    "Bead 2 of 3, locked, match 95%, 1 finding. Bookmark.",
  );
  expect(beadUtterance(EN, project, "gone")).toEqual([]);
});

const DISMISSAL = {
  ...{ kind: "dismissal", id: "d", fingerprint: "f2", reason: "same", note: "" },
  ...{ author: "Reader", createdAt: "2018-06-22T08:00:00.000Z" },
} as unknown as ShownProject["document"]["dismissals"][number];
const shownDocument = (): ShownProject["document"] => project(FINDINGS).document;

test.each([
  ["en", "Critical. Number differs. Bead 2. German: <de>two</de> Vietnamese: <vi>two</vi>"],
  ["de", "Kritisch. Zahl weicht ab. Passage 2. Deutsch: <de>two</de> Vietnamesisch: <vi>two</vi>"],
  ["vi", "Nghiêm trọng. Con số không khớp. Nhóm 2. Tiếng Đức: <de>two</de> Tiếng Việt: <vi>two</vi>"],
] as const)(
  "%s: a finding is told by severity, kind, bead, and the words of each version, the odd one first",
  (language, told) => {
    const project = story();
    expect(spoken(shown(findingUtterance(wordsOf(language), findingRows(project)[0]!, project)))).toBe(told);
  },
);

test("a finding about what is missing says so of the version that lacks it", () => {
  const amount = finding("f1", "b1", {
    ...{ category: "money", messageKey: "money.omitted.original", spans: { vi: [[4, 7]] } },
    params: { a: "86000000 CNY", version: "de" },
    why: {
      ...{ rule: "money.omitted", arithmetic: [], expected: {}, words: [] },
      values: [{ version: "vi", value: 86e6, currency: "CNY", range: [4, 7] }],
    },
  });
  const told = (one: typeof amount): string => {
    const opened = openProject(project([one]));
    return spoken(shown(findingUtterance(EN, findingRows(opened)[0]!, opened)));
  };
  expect(told(amount)).toContain("Vietnamese: <vi>two</vi> German: missing here: 86 million yuan.");
  const clause = finding("f1", "b1", {
    ...{ category: "omission", messageKey: "omission.clause.missing", spans: { vi: [[4, 7]] } },
    params: { version: "de", quote: "two" },
  });
  expect(told(clause)).toContain("Vietnamese: <vi>two</vi> German: No counterpart.");
});

test("a change tells what has come of it, not only that it was done", () => {
  const opened = story();
  const told = (command: unknown): string => changeWords(EN, command as WindowCommand, opened, "b1");
  expect(told({ name: "setBeadStatus", payload: { beads: ["b1"], status: "confirmed" } })).toBe("Bead 2: confirmed.");
  const confirmed = { ...opened, beads: opened.beads.map((bead) => ({ ...bead, status: "confirmed" as const })) };
  const above = { name: "setBeadStatus", payload: { beads: ["b2", "b1"], status: "confirmed" } };
  expect(changeWords(EN, above as unknown as WindowCommand, confirmed, "b1")).toBe("3 of 3 beads confirmed");
  expect(told({ name: "setBookmark", payload: { beads: ["b3"], bookmarked: false } })).toBe(
    "Bead 3: bookmark removed.",
  );
  expect(told({ name: "dismiss", payload: { fingerprint: "f1", reason: "same", note: "" } })).toMatch(
    /^Dismissed: \w/u,
  );
  expect(spoken(told({ name: "mergeBeads", payload: { beads: ["b1", "b3"] } }))).toBe(
    "Done: merge beads. Bead 2 of 3, auto, match 95%, 2 findings.",
  );
  expect(told({ name: "recordClaim", payload: {} })).toBe("");
  expect(spoken(steppedWords(EN, "undone", "mergeBeads", opened, "b1"))).toMatch(/^Undone: merge beads\. Bead 2 of 3/u);
  expect(steppedWords(wordsOf("de"), "redone", "splitBead", opened, "b1")).toMatch(/^Wiederholt: Passage aufteilen\./u);
});

test("an edit tells which way the boundary went, else how many segments the cell has now", () => {
  const before = state({ caret: { version: "vi", at: 4 } });
  const after = (ranges: readonly (readonly [number, number])[]): WorkbenchState => ({
    ...before,
    project: {
      ...before.project!,
      beads: before.project!.beads.map((bead) =>
        bead.id === "b1" ? { ...bead, spans: { ...bead.spans, vi: ranges } } : bead,
      ),
    },
  });
  const told = (to: WorkbenchState): string => cellWords(EN, editTarget(before), editTarget(to));
  expect(
    told(
      after([
        [4, 7],
        [8, 13],
      ]),
    ),
  ).toBe("Boundary moved down one sentence");
  expect(told(after([]))).toBe("Boundary moved up one sentence");
  expect(
    told(
      after([
        [0, 3],
        [4, 7],
      ]),
    ),
  ).toBe("2 segments in this cell now");
  expect(told(before)).toBe("");
  expect(told({ ...before, bead: "b3" })).toBe("");
});

const state = (change: Partial<WorkbenchState> = {}): WorkbenchState =>
  ({
    ...{ project: story(), bead: "b1", finding: "f1", view: "compare", connection: "connected", notice: null },
    ...{ busy: null, caret: null, passage: null, announcement: null },
    ...change,
  }) as WorkbenchState;

/** What is said when `change` happens, if nothing else does before its turn. */
function said(change: Partial<WorkbenchState>, before = state()): readonly string[] {
  const after = { ...before, ...change };
  return messagesOf(EN, after, before, () => after).map(
    ({ isUrgent, words }) => (isUrgent ? "! " : "") + spoken(shown(words())),
  );
}

test("going to a bead reads it in the panes; in the grid, whose cells are read anyway, and for the caret it is named", () => {
  const announcement: Announcement = { about: "bead" };
  expect(said({ announcement })).toEqual([expect.stringMatching(/^Bead 2 of 3.*<de>two<\/de>$/u)]);
  expect(said({ announcement }, state({ view: "segments" }))).toEqual(["Bead 2 of 3, auto, match 95%, 2 findings."]);
  expect(said({ announcement: { about: "caret" } })).toEqual(["Bead 2 selected."]);
  expect(said({ announcement: { about: "finding" } })).toEqual([
    expect.stringMatching(/^Critical\. Number differs\. Bead 2\./u),
  ]);
});

test("the way round the ends is told before the finding that it leads to", () => {
  const notice = { id: 1, kind: "info", key: "finding.wrapped", values: {}, because: null } as const;
  expect(said({ notice, announcement: { about: "finding" } })).toEqual([
    "Back to the first finding",
    expect.stringMatching(/^Critical/u),
  ]);
});

test("what is not saved and a lost engine interrupt; nothing is said where nothing has happened", () => {
  const notice = { id: 1, kind: "error", key: "save.failed", values: {}, because: "save.memory" } as const;
  expect(said({ notice })).toEqual(["! Not saved Work can go on. Changes stay in memory until they are saved."]);
  expect(said({ connection: "lost" })).toEqual([expect.stringMatching(/^! The engine has stopped/u)]);
  expect(said({})).toEqual([]);
});

test("the end of an alignment is told, the end of an edit's check is not", () => {
  const at = (work: OpenProject["work"]): WorkbenchState => state({ project: { ...story(), work } });
  const after = { project: story({ work: { state: "idle" } }) };
  expect(said(after, at({ state: "aligning", done: 2, total: 3 }))).toEqual(["Aligned 100%."]);
  expect(said(after, at({ state: "checking", done: 2, total: 3 }))).toEqual([]);
  expect(
    said({ project: { ...story(), work: { state: "failed" } } }, at({ state: "checking", done: 2, total: 3 })),
  ).toEqual(["Comparison failed."]);
});
