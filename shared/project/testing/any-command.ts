import { makeAnchor, type Anchor } from "../anchor.ts";
import type { CommandName } from "../commands.ts";
import { planCommand } from "../plan-command.ts";
import type { Given } from "../planned-command.ts";
import { applyDiff, type RecordsDiff } from "../diff.ts";
import { EMPTY_PROJECT, type ProjectRecord, type ProjectState, type RevisionRecord } from "../records.ts";

/** The versions that {@link smallStory} begins with. */
export const TEXTS: Readonly<Record<string, string>> = {
  vi: "Quỹ nhận 86 triệu yên. Công an bắt bốn người. Vụ án mở vào tháng tư. Tòa xử vào mùa thu.",
  de: "Der Fonds nahm 86 Mio. Yen ein. Vier Menschen sind in Haft. Im April begann es. Im Herbst ist Prozess.",
};
const AFTERWARDS = [
  "Zuerst dies. Der Fonds nahm 86 Mio. Yuan ein. Im April begann es. Im Herbst ist Prozess.",
  "Der Fonds nahm 86 Mio. Yen ein. Im Herbst ist Prozess. Fünf Menschen sind in Haft. Ende.",
];

/** Where sentences stand; an abbreviation's stop ends one too, which is as good a cut as any. */
export const sentences = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\S[^.]*\./gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

type RecordOf<Kind extends ProjectRecord["kind"]> = Extract<ProjectRecord, { kind: Kind }>;

/** What a command may be about, chosen by numbers so that a sequence shrinks to something readable. */
export class Choice {
  readonly #state: ProjectState;
  readonly #numbers: readonly number[];

  constructor(state: ProjectState, numbers: readonly number[]) {
    this.#state = state;
    this.#numbers = numbers;
  }

  number(at: number): number {
    return this.#numbers[at]!;
  }

  of<Item>(items: readonly Item[], at: number): Item {
    return items[this.number(at) % items.length]!;
  }

  all<Kind extends ProjectRecord["kind"]>(kind: Kind): readonly RecordOf<Kind>[] {
    return [...this.#state.values()].filter((record) => record.kind === kind) as unknown as readonly RecordOf<Kind>[];
  }

  /** An id that is no record's where there is none of the kind: the command is refused then. */
  id(kind: ProjectRecord["kind"], at: number, further = 0): string {
    const all = this.all(kind);
    return all[(this.number(at) + further) % Math.max(1, all.length)]?.id ?? "none";
  }

  revision(at: number): string {
    return this.of(this.all("version"), at).currentRevision;
  }

  anchor(at: number): Anchor {
    const { id, key, currentRevision } = this.of(this.all("version"), at);
    const text = textOf(this.#state, key);
    const start = this.number(at) % (text.length - 8);
    return makeAnchor(text, { start, end: start + 1 + (this.number(at + 1) % 7) }, id, currentRevision);
  }
}

/** A version's current text. */
export function textOf(state: ProjectState, key: string): string {
  for (const record of state.values()) {
    if (record.kind !== "version" || record.key !== key) continue;
    const revision = state.get(record.currentRevision);
    if (revision?.kind === "revision") return textOfRevision(key, revision);
  }
  return TEXTS["de"]!;
}

/** A revision's text: its length in bytes tells which. */
export const textOfRevision = (key: string, { byteLength }: RevisionRecord): string =>
  AFTERWARDS[byteLength] ?? TEXTS[key] ?? TEXTS["de"]!;

const file = { fileName: null, sha256: "ab".repeat(32), encoding: "utf-8" };

/** A payload for each command there is: one that is added asks for its own here. */
export const PAYLOADS: Readonly<Record<CommandName, (choice: Choice, state: ProjectState) => object>> = {
  addVersion: (choice) => {
    const key = `de-x-${choice.number(0)}`;
    const about = { key, language: "de", title: "", source: null, url: null, publishedOn: null };
    return { ...about, ...file, byteLength: 9 };
  },
  joinVersion: (choice, state) => {
    const key = `vi-x-${choice.number(0)}`;
    const about = { key, language: "vi", title: "", source: null, url: null, publishedOn: null };
    const [first, ...others] = (PAYLOADS.setAlignment(choice, state) as { beads: readonly object[] }).beads;
    const beads = [{ ...first, own: [{ start: 0, end: 3 }] }, ...others.map((bead) => ({ ...bead, own: [] }))];
    return { ...about, ...file, byteLength: 9, beads };
  },
  reviseVersion: (choice, state) => {
    const version = choice.all("version").find(({ key }) => key === "de")!;
    const which = choice.number(0) % 2;
    const after = AFTERWARDS[which]!;
    const texts = { before: textOf(state, "de"), after, segments: sentences(after) };
    return { version: version.id, ...file, sha256: `${which}`.repeat(64), byteLength: which, ...texts };
  },
  confirmAnchor: (choice) => ({ pin: { kind: "claim", claim: choice.id("claim", 0), wording: 0 } }),
  reattachAnchor: (choice) => {
    return { pin: { kind: "annotation", annotation: choice.id("annotation", 0) }, anchor: choice.anchor(1) };
  },
  changeVersion: (choice) => {
    return {
      version: choice.id("version", 0),
      change: choice.of(
        [{ publishedOn: "2018-06-22" }, { publishedOn: null }, { publishedTime: { time: "14:05", zone: "+07:00" } }],
        1,
      ),
    };
  },
  setAlignment: (choice, state) => {
    const beads = Object.keys(TEXTS).flatMap((key, index) => {
      const revision = choice.all("version")[index]!.currentRevision;
      return sentences(textOf(state, key)).map((range) => ({
        spans: { [revision]: [range] },
        confidence: 0.5,
        reasons: [],
      }));
    });
    return { beads };
  },
  setBeadStatus: (choice) => {
    const beads = [choice.id("bead", 0), choice.id("bead", 1)];
    return { beads, status: choice.of(["auto", "confirmed", "locked"], 2) };
  },
  mergeBeads: (choice) => ({ beads: [choice.id("bead", 0), choice.id("bead", 0, 1)] }),
  splitBead: (choice) => {
    return {
      bead: choice.id("bead", 0),
      stay: { [choice.revision(1)]: choice.number(2) % 2, [choice.revision(3)]: 1 },
    };
  },
  mergeSegments: (choice) => ({
    bead: choice.id("bead", 0),
    revision: choice.revision(1),
    segment: choice.number(2) % 2,
  }),
  splitSegment: (choice) => {
    return { bead: choice.id("bead", 0), revision: choice.revision(1), segment: 0, at: choice.number(2) };
  },
  moveSegments: (choice) => {
    return { bead: choice.id("bead", 0), revision: choice.revision(1), segments: [0], to: choice.id("bead", 0, 1) };
  },
  shiftRest: (choice) => ({ bead: choice.id("bead", 0), revision: choice.revision(1), by: choice.of([1, -1], 2) }),
  unlinkSegments: (choice) => ({ bead: choice.id("bead", 0), revisions: [choice.revision(1)] }),
  swapBeads: (choice) => {
    const revision = choice.of([null, choice.revision(1)], 2);
    return { bead: choice.id("bead", 0), with: choice.id("bead", 0, 1), revision };
  },
  insertBead: (choice) => ({ after: choice.of([null, choice.id("bead", 0)], 1) }),
  removeBead: (choice) => {
    const empty = choice.all("bead").find(({ spans }) => Object.keys(spans).length === 0);
    return { bead: empty?.id ?? choice.id("bead", 0) };
  },
  setBookmark: (choice) => ({ beads: [choice.id("bead", 0)], bookmarked: choice.of([true, false], 1) }),
  recordClaim: (choice) => {
    const about = { statement: "86 million", verdict: "inReview", rationale: null, evidence: [], finding: null };
    return { ...about, wordings: [choice.anchor(0), choice.anchor(2)] };
  },
  changeClaim: (choice) => {
    const changes = [
      { statement: "86 M yen" },
      { statement: "86 M yuan" },
      { verdict: "verified", rationale: "as the bank says" },
      { verdict: "refuted", rationale: "as the court says", grade: "half" },
      { links: [{ relation: "dependsOn", claim: choice.id("claim", 0, 1) }] },
      { evidence: [{ stance: "supports", title: `page ${choice.number(2) % 3}`, url: null, note: "" }] },
      { byVersion: [{ version: choice.id("version", 2), verdict: "disputed", note: `${choice.number(3) % 3}` }] },
      { wordings: [choice.anchor(2)] },
    ];
    return { claim: choice.id("claim", 0), change: choice.of(changes, 1) };
  },
  removeClaim: (choice) => ({ claim: choice.id("claim", 0) }),
  recordReading: (choice) => ({
    ...{ claim: choice.id("claim", 0), verdict: choice.of(["verified", "refuted", "disputed"], 1), grade: null },
    ...{ rationale: choice.of(["as the court says", "as the bank says"], 2), isBlind: choice.number(3) % 2 === 0 },
  }),
  removeReading: (choice) => ({ reading: choice.id("reading", 0) }),
  adjudicate: (choice) => ({
    ...{ claim: choice.all("reading")[0]?.claim ?? "none", verdict: choice.of(["verified", "refuted"], 1) },
    ...{ grade: null, rationale: choice.of(["both read the ruling", "one read the ruling"], 2) },
  }),
  setScale: (choice) => {
    const grade = (key: string) => ({ key, name: key, verdict: "disputed", rating: null });
    const grades = [[grade("half"), grade("mostly")], [grade("half")], null];
    return { grades: choice.of(grades, 0) };
  },
  decideConflict: (choice) => ({
    ...{ conflict: choice.id("conflict", 0), kept: choice.of(["ours", "theirs", "neither", "both"], 1) },
    reason: "as the ruling has it",
  }),
  annotate: (choice) => {
    const about = { category: "accuracy.addition", severity: "major", note: "", suggestion: null };
    return { ...about, anchor: choice.anchor(0) };
  },
  changeAnnotation: (choice) => {
    return { annotation: choice.id("annotation", 0), change: { note: choice.of(["so", "and so"], 1) } };
  },
  replyToAnnotation: (choice) => ({ annotation: choice.id("annotation", 0), text: choice.of(["why", "so"], 1) }),
  resolveAnnotations: (choice) => {
    const annotations = [choice.id("annotation", 0), choice.id("annotation", 0, 1)];
    return { annotations, as: choice.of(["done", "rejected", null], 2) };
  },
  applySuggestions: (choice, state) => {
    const version = choice.all("version").find(({ key }) => key === "de")!;
    const own = choice.all("annotation").filter(({ anchor }) => anchor.version === version.id);
    const annotation = own[choice.number(1) % Math.max(1, own.length)]?.id ?? "none";
    const revise = PAYLOADS.reviseVersion(choice, state);
    return { revise, corrections: [{ annotation, range: { start: 3, end: 3 + (choice.number(2) % 9) } }] };
  },
  removeAnnotation: (choice) => ({ annotation: choice.id("annotation", 0) }),
  dismiss: (choice) => ({ fingerprint: `f${choice.number(0) % 3}`, reason: "same", note: "" }),
  restore: (choice) => ({ fingerprint: `f${choice.number(0) % 3}` }),
  chooseRate: (choice) => {
    return { anchor: choice.anchor(0), use: choice.of([null, { kind: "average", period: "2018" }], 2) };
  },
};

/** What a command changes; `null` where it is refused. */
export function diffOf(state: ProjectState, name: CommandName, payload: object, give: Given): RecordsDiff | null {
  const planned = planCommand(state, { name, payload }, give);
  return planned.ok ? planned.diff : null;
}

export function applied(state: ProjectState, diff: RecordsDiff): ProjectState {
  const outcome = applyDiff(state, diff);
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.id}`);
  return outcome.state;
}

/** The diffs that make a story of {@link TEXTS}, each sentence a bead of its own. */
export function smallStory(give: Given): readonly RecordsDiff[] {
  const diffs: RecordsDiff[] = [];
  let state: ProjectState = EMPTY_PROJECT;
  const run = (name: CommandName, payload: object): void => {
    const diff = diffOf(state, name, payload, give)!;
    state = applied(state, diff);
    diffs.push(diff);
  };
  for (const key of Object.keys(TEXTS)) {
    const about = { key, language: key, title: "", source: null, url: null, publishedOn: null };
    run("addVersion", { ...about, ...file, byteLength: 9 });
  }
  run("setAlignment", PAYLOADS.setAlignment(new Choice(state, []), state));
  return diffs;
}
