import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { applyDiff, EMPTY_DIFF, reverseDiff, type RecordsDiff } from "./diff.ts";
import { redoContent, redoTarget, undoContent, undoTarget } from "./history.ts";
import { readEntry, sealEntry, verifyJournal, writeEntry, type EntryContent, type JournalEntry } from "./journal.ts";
import { planCommand } from "./plan-command.ts";
import { EMPTY_PROJECT, type ProjectState, type RecordId } from "./records.ts";

const SEED = { seed: 20180622, numRuns: 60 };
const AT = "2018-06-22T08:00:00.000Z";
const BY = { at: AT, author: "Mai" };

/** What a step does is chosen by two numbers, so that sequences shrink to something readable. */
const steps = fc.array(fc.tuple(fc.nat(10), fc.nat(50)), { maxLength: 40 });

/** A small host: ids count up, every command that changes something is journaled. */
class Desk {
  state: ProjectState = EMPTY_PROJECT;
  readonly entries: JournalEntry[] = [];
  #ids = 0;

  run(command: unknown): boolean {
    const give = { id: () => `id-${++this.#ids}`, now: () => AT, author: "Mai" };
    const planned = planCommand(this.state, command, give);
    if (planned.ok) this.write({ ...BY, command: "x", why: null, diff: planned.diff, undoes: null, redoes: null });
    return planned.ok;
  }
  undo(): boolean {
    const target = undoTarget(this.entries);
    if (target !== null) this.write(undoContent(target, BY));
    return target !== null;
  }
  redo(): boolean {
    const target = redoTarget(this.entries);
    if (target !== null) this.write(redoContent(target, BY));
    return target !== null;
  }
  write(content: EntryContent): void {
    this.state = apply(this.state, content.diff);
    this.entries.push(sealEntry(this.entries.at(-1) ?? null, content));
  }
  pick(kind: string, number: number): RecordId | "none" {
    const all = [...this.state.values()].filter((record) => record.kind === kind);
    return all[number % Math.max(1, all.length)]?.id ?? "none";
  }
}

function apply(state: ProjectState, diff: RecordsDiff): ProjectState {
  const applied = applyDiff(state, diff);
  if (!applied.ok) throw new Error(`${applied.code} ${applied.id}`);
  return applied.state;
}
const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

const version = (key: string): object => ({
  name: "addVersion",
  payload: {
    ...{ key, language: "de", title: "Haus in Đà Nẵng", source: null, url: "https://example.org/haus" },
    ...{ publishedOn: "2018-06-22", fileName: "haus.txt", sha256: "ab".repeat(32), encoding: "utf-8", byteLength: 9 },
  },
});
const claim = (wordings: readonly object[] = []): object => ({
  ...{ statement: "Der Preis war 13 Millionen", verdict: "inReview", rationale: null, wordings, evidence: [] },
  finding: null,
});

function step(desk: Desk, [kind, n]: readonly [number, number]): void {
  const revision = desk.pick("revision", n) as RecordId;
  const record = desk.state.get(revision);
  const anchor = {
    ...{ revision, range: { start: n, end: n + 3 }, exact: "yen", prefix: "", suffix: "" },
    version: record?.kind === "revision" ? record.version : "none",
  };
  const bead = (at: number): object => ({
    spans: { [revision]: [{ start: at, end: at + 9 }] },
    confidence: 1,
    reasons: [],
  });
  const commands = [
    () => desk.run(version(`de-x-${n}`)),
    () => desk.run({ name: "setAlignment", payload: { beads: [bead(n), bead(n + 9), bead(n + 30)] } }),
    () => desk.run({ name: "setBeadStatus", payload: { beads: [desk.pick("bead", n)], status: "confirmed" } }),
    () => desk.run({ name: "recordClaim", payload: claim([anchor]) }),
    () =>
      desk.run({
        name: "changeClaim",
        payload: { claim: desk.pick("claim", n), change: { statement: `${n} Häuser` } },
      }),
    () => desk.run({ name: "removeClaim", payload: { claim: desk.pick("claim", n) } }),
    () =>
      desk.run({
        name: "annotate",
        payload: { anchor, category: "accuracy.addition", severity: "major", note: "", suggestion: null },
      }),
    () =>
      desk.run({
        name: n % 2 ? "dismiss" : "restore",
        payload: { fingerprint: `f${n >> 3}`, ...(n % 2 ? { reason: "same", note: "" } : {}) },
      }),
    () => {
      const use = { kind: "average", period: n % 4 < 2 ? "2018-06" : "2018" };
      return desk.run({ name: "chooseRate", payload: { anchor, use: n % 2 ? use : null } });
    },
    () => desk.undo(),
    () => desk.redo(),
  ];
  commands[kind]!();
}

/** A desk after a fixed first version and the random steps. */
function worked(list: readonly (readonly [number, number])[]): Desk {
  const desk = new Desk();
  desk.run(version("de"));
  for (const each of list) step(desk, each);
  return desk;
}

describe("any sequence of commands", () => {
  it("undone to its start gives the empty project, redone the identical state", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const desk = worked(list);
        while (desk.redo());
        const full = print(desk.state);
        while (desk.undo());
        expect(desk.state.size).toBe(0);
        while (desk.redo());
        expect(print(desk.state)).toBe(full);
        expect(verifyJournal(desk.entries).ok).toBe(true);
      }),
      SEED,
    );
  });
  it("replayed entry by entry comes to the same, reversed entry by entry to nothing", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { entries, state } = worked(list);
        const stored = entries.map((entry) => readEntry(writeEntry(entry))!);
        expect(print(stored.reduce((before, { diff }) => apply(before, diff), EMPTY_PROJECT))).toBe(print(state));
        expect(stored.reduceRight((after, { diff }) => apply(after, reverseDiff(diff)), state).size).toBe(0);
      }),
      SEED,
    );
  });
});

describe("verify", () => {
  const { entries } = worked([
    [3, 1],
    [6, 2],
    [1, 3],
    [8, 0],
    [7, 9],
  ]);

  it("finds every flipped bit of a stored entry", () => {
    const bytes = new TextEncoder().encode(writeEntry(entries[1]!));
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at % 8);
      const read = readEntry(new TextDecoder().decode(flipped));
      if (read === null) continue;
      expect(verifyJournal(entries.with(1, read)), `byte ${at}`).toMatchObject({ ok: false });
    }
  });
  it("says which entry was changed, left out or moved", () => {
    expect(verifyJournal(entries.with(2, { ...entries[2]!, author: "x" }))).toMatchObject({
      code: "hash",
      sequence: 3,
    });
    expect(verifyJournal(entries.toSpliced(1, 1))).toMatchObject({ code: "sequence", sequence: 2 });
    const alone = sealEntry(entries[0]!, {
      ...BY,
      command: "x",
      why: null,
      diff: EMPTY_DIFF,
      undoes: null,
      redoes: null,
    });
    expect(verifyJournal(entries.with(1, alone))).toMatchObject({ code: "parents", sequence: 3 });
  });
  it("knows a printed head again after later entries, and misses it in a rewritten or shortened past", () => {
    const printed = entries[2]!.hash;
    expect(verifyJournal(entries, printed).ok).toBe(true);
    expect(verifyJournal(entries.slice(0, 2), printed)).toMatchObject({ code: "head", sequence: 2 });
    const rewritten = entries.reduce<JournalEntry[]>(
      (list, entry) => [...list, sealEntry(list.at(-1) ?? null, { ...entry, author: "Someone" })],
      [],
    );
    expect(verifyJournal(rewritten).ok).toBe(true);
    expect(verifyJournal(rewritten, printed)).toMatchObject({ code: "head" });
  });
});

describe("a command is refused by name", () => {
  const desk = worked([]);
  const beads = (...starts: number[]): object => ({
    name: "setAlignment",
    payload: {
      beads: starts.map((start) => ({
        ...{ spans: { [desk.pick("revision", 0)]: [{ start, end: start + 9 }] }, confidence: 1, reasons: [] },
      })),
    },
  });
  const refusal = (command: unknown): string => {
    const planned = planCommand(desk.state, command, { id: () => "new", now: () => AT, author: "Mai" });
    return planned.ok ? "accepted" : planned.code;
  };
  it.each<readonly [string, unknown]>([
    ["accepted", beads(0, 9)],
    ["beads-overlap", beads(0, 8)],
    ["bad-payload", { name: "format-disk", payload: {} }],
    ["bad-payload", { name: "recordClaim", payload: { ...claim(), statement: "  " } }],
    ["rationale-missing", { name: "recordClaim", payload: { ...claim(), verdict: "refuted" } }],
    ["key-taken", version("de")],
    ["unknown-record", { name: "removeClaim", payload: { claim: "none" } }],
    [
      "wrong-revision",
      {
        name: "recordClaim",
        payload: claim([
          { version: "v", revision: "none", range: { start: 0, end: 1 }, exact: "x", prefix: "", suffix: "" },
        ]),
      },
    ],
  ])("%s", (code, command) => {
    expect(refusal(command)).toBe(code);
  });
});

it("a diff that meets another state than it was made for changes nothing", () => {
  const { entries, state } = worked([[3, 1]]);
  const { diff } = entries.at(-1)!;
  expect(applyDiff(state, diff)).toMatchObject({ ok: false, code: "exists" });
  expect(applyDiff(EMPTY_PROJECT, reverseDiff(diff))).toMatchObject({ ok: false, code: "missing" });
});
