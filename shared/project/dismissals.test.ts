import { describe, expect, test } from "vitest";
import { checkStory } from "../engine/check-story.ts";
import type { Finding } from "../findings/finding.ts";
import { redoContent, undoContent } from "./history.ts";
import { applyDiff } from "./diff.ts";
import { Dismissals, patternOf, type DismissableFinding } from "./dismissals.ts";
import { sealEntry } from "./journal.ts";
import { planCommand } from "./plan-command.ts";
import { EMPTY_PROJECT, type DismissalRecord, type ProjectState } from "./records.ts";

const DE = [
  "Der Verein zählt 120 Mitglieder in der Stadt.",
  "Am Abend kamen viele Gäste aus dem Norden zum Fest.",
  "Die Zeitung nannte einhundertzwanzig Mitglieder im Bericht.",
  "Der Bürgermeister dankte 45 Helfern am Bahnhof.",
];
const EN = [
  "The club counts 130 members in the town.",
  "In the evening many guests from the north came to the party.",
  "The newspaper named 130 members in its report.",
  "The mayor thanked 54 helpers at the station.",
];
function check(changes: readonly (readonly [string, string])[] = []): readonly Finding[] {
  const changed = (lines: readonly string[]): string =>
    changes.reduce((text, [from, to]) => text.replace(from, to), lines.join("\n\n"));
  const { findings } = checkStory({ versions: { de: changed(DE), en: changed(EN) } })!;
  return findings.filter(({ category }) => category === "number");
}
const found = check();
const members = found.filter(({ message }) => message.includes("120"));
const helpers = found.filter(({ message }) => message.includes("54"));

/** A document's state after some commands, and what takes the last one back and does it again. */
class Desk {
  state: ProjectState = EMPTY_PROJECT;
  #ids = 0;
  readonly #by = { at: "2018-06-22T08:00:00.000Z", author: "Mai" };

  run(name: string, payload: object): string {
    const give = { id: () => `id-${++this.#ids}`, now: () => this.#by.at, author: this.#by.author };
    const planned = planCommand(this.state, { name, payload }, give);
    if (!planned.ok) return planned.code;
    this.#write(planned.diff);
    const content = { ...this.#by, command: name, why: null, diff: planned.diff, undoes: null, redoes: null };
    const entry = sealEntry(null, content);
    this.undo = () => {
      this.#write(undoContent(entry, this.#by).diff);
    };
    this.redo = () => {
      this.#write(redoContent(entry, this.#by).diff);
    };
    return "ok";
  }
  undo = (): void => undefined;
  redo = (): void => undefined;
  #write(diff: Parameters<typeof applyDiff>[1]): void {
    const applied = applyDiff(this.state, diff);
    if (!applied.ok) throw new Error(applied.code);
    this.state = applied.state;
  }
  open(findings: readonly Finding[]): readonly Finding[] {
    const records = [...this.state.values()].filter((record): record is DismissalRecord => record.kind === "dismissal");
    const dismissals = new Dismissals(records);
    return findings.filter((finding) => dismissals.of(finding) === null);
  }
}
const dismissal = ({ fingerprint }: Finding, pattern?: string): object => ({
  ...{ fingerprint, reason: "style", note: "" },
  ...(pattern !== undefined && { pattern }),
});

test("the story says the same twice, in other notations, and something else once", () => {
  expect([members.length, helpers.length]).toEqual([2, 1]);
  expect(new Set(members.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(new Set(found.map(patternOf)).size).toBe(2);
});

describe("a dismissal of one finding", () => {
  test("covers that one", () => {
    const desk = new Desk();
    expect(desk.run("dismiss", dismissal(members[0]!))).toBe("ok");
    expect(desk.open(found)).toEqual(found.filter((finding) => finding !== members[0]));
    expect(desk.run("dismiss", dismissal(members[0]!))).toBe("already-dismissed");
  });

  test("holds while other words change, and opens again when the compared words do", () => {
    const desk = new Desk();
    for (const finding of found) desk.run("dismiss", dismissal(finding));
    expect(desk.open(check([["am Bahnhof", "vor dem Theater"]]))).toEqual([]);
    const reopened = desk.open(check([["45 Helfern", "46 Helfern"]]));
    expect(reopened.map(({ message }) => message)).toEqual([expect.stringContaining("46")]);
  });
});

describe("a dismissal of findings named together", () => {
  const named = { ...dismissal(members[0]!), also: members.map(({ fingerprint }) => fingerprint) };

  test("covers each of them, as one step", () => {
    const desk = new Desk();
    expect(desk.run("dismiss", named)).toBe("ok");
    expect(desk.open(found)).toEqual(helpers);
    desk.undo();
    expect(desk.open(found)).toEqual(found);
  });

  test("leaves one that comes later open, and each can be restored by itself", () => {
    const desk = new Desk();
    desk.run("dismiss", named);
    const later = check([
      ["dankte 45 Helfern", "dankte hundertzwanzig Helfern"],
      ["thanked 54 helpers", "thanked 130 helpers"],
    ]);
    expect(desk.open(later)).toHaveLength(1);
    desk.run("restore", { fingerprint: members[1]!.fingerprint });
    expect(desk.open(found)).toEqual(found.filter((finding) => finding !== members[0]));
  });

  test("passes over what is dismissed already", () => {
    const desk = new Desk();
    desk.run("dismiss", dismissal(members[1]!));
    expect(desk.run("dismiss", named)).toBe("ok");
    expect([...desk.state.values()].filter(({ kind }) => kind === "dismissal")).toHaveLength(2);
  });
});

describe("a dismissal of a pattern", () => {
  const everywhere = dismissal(members[0]!, patternOf(members[0]!));

  test("covers what says the same, however it is written, and nothing else", () => {
    const desk = new Desk();
    desk.run("dismiss", everywhere);
    expect(desk.open(found)).toEqual(helpers);
  });

  test("covers a like finding that comes later, and not one of other values", () => {
    const desk = new Desk();
    desk.run("dismiss", everywhere);
    const later = check([
      ["dankte 45 Helfern", "dankte 120 Helfern"],
      ["thanked 54 helpers", "thanked 130 helpers"],
    ]);
    expect(later).toHaveLength(3);
    expect(desk.open(later)).toEqual([]);
    expect(desk.open(check([["named 130", "named 140"]])).map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining("140"), expect.stringContaining("54")]),
    );
  });

  test("is given once; taken back or undone, all are open again, and redone, none", () => {
    const desk = new Desk();
    desk.run("dismiss", everywhere);
    expect(desk.run("dismiss", dismissal(members[1]!, patternOf(members[1]!)))).toBe("already-dismissed");
    desk.undo();
    expect(desk.open(found)).toEqual(found);
    desk.redo();
    expect(desk.open(found)).toEqual(helpers);
    expect(desk.run("restore", { fingerprint: members[0]!.fingerprint })).toBe("ok");
    expect(desk.open(found)).toEqual(found);
  });

  test("leaves a finding's own dismissal standing when it goes", () => {
    const desk = new Desk();
    desk.run("dismiss", dismissal(members[1]!));
    desk.run("dismiss", everywhere);
    desk.run("restore", { fingerprint: members[0]!.fingerprint });
    expect(desk.open(found)).toEqual(found.filter((finding) => finding !== members[1]));
  });
});

test("a pattern tells findings apart by version, sentence and words", () => {
  const finding: DismissableFinding = {
    ...{ fingerprint: "f", category: "hedge", odd: "de", messageKey: "hedge.missing", params: { version: "de" } },
    spans: { vi: [], de: [[3, 3]], en: [[0, 10]] },
    why: { rule: "hedge", values: [], words: [{ version: "en", text: "reportedly" }] },
  };
  const same = {
    ...finding,
    fingerprint: "g",
    why: { ...finding.why, words: [{ version: "en", text: "Reportedly" }] },
  };
  expect(patternOf(same)).toBe(patternOf(finding));
  const others = [
    { ...finding, odd: "vi" },
    { ...finding, messageKey: "hedge.added" },
    { ...finding, why: { ...finding.why, words: [{ version: "en", text: "allegedly" }] } },
    { ...finding, why: { ...finding.why, values: [{ version: "en", value: 3 }] } },
  ];
  expect(new Set([finding, ...others].map(patternOf)).size).toBe(5);
});
