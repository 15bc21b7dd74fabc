import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClaimRecord } from "../../../shared/project/claims/claim-record.ts";
import type { ClaimId } from "../../../shared/project/ids.ts";
import { codeOf, TestHost, wordsIn } from "../testing/test-host.ts";
import { CheckedBefore, type NotedProject } from "./checked-before.ts";

const YUAN = { kind: "money", amount: 86e6, currency: "CNY" } as const;
const WANTED = { statement: "Founders took 86 million yuan", value: YUAN, wordings: [] };

let folder: string;
let isOn: boolean;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  folder = mkdtempSync(join(tmpdir(), "parallax-checked-"));
  isOn = true;
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const index = () => new CheckedBefore(folder, () => isOn);
const kept = (): readonly string[] => (existsSync(join(folder, "checked")) ? readdirSync(join(folder, "checked")) : []);

function claim(id: string, statement: string, more: Partial<ClaimRecord> = {}): ClaimRecord {
  const about = { rationale: "A court said so", wordings: [], evidence: [], finding: null } as const;
  const by = { author: "Lan", createdAt: "2018-03-01T08:00:00.000Z", changedAt: "2018-03-03T08:00:00.000Z" };
  return { kind: "claim", id: id as ClaimId, statement, verdict: "refuted", value: null, ...about, ...by, ...more };
}

function project(name: string, claims: readonly ClaimRecord[]): NotedProject {
  const path = join(folder, `${name}.parallax`);
  writeFileSync(path, "");
  return { path, title: name, claims };
}

/** Opened and closed, as a person did last week. */
function noted(name: string, claims: readonly ClaimRecord[], origin = name): NotedProject {
  const [checked, opened] = [index(), project(name, claims)];
  checked.begin(opened, origin);
  checked.end();
  return opened;
}

const FOUND = claim("a", "The founders took 86 million yuan from investors", { value: YUAN });

test("another project's claim is found by value and words, with where and when it was judged", async () => {
  const { path } = noted("Scheme", [FOUND, claim("b", "A flood reached the old town")]);
  const { earlier, damaged } = await index().find(WANTED);
  expect(damaged).toBe(0);
  expect(earlier).toEqual([
    {
      ...{ claim: "a", path, title: "Scheme", isFileThere: true, statement: FOUND.statement, value: YUAN },
      ...{ verdict: "refuted", author: "Lan", changedAt: "2018-03-03T08:00:00.000Z", isSameValue: true },
      wording: expect.closeTo(10 / 13, 5) as number,
    },
  ]);
});

test("a project's own claims are none of another's, nor are those of its copies", async () => {
  noted("Scheme", [FOUND]);
  noted("Scheme copy", [FOUND], "Scheme");
  const checked = index();
  checked.begin(project("Other", []), "Other");
  // Both copies hold the claim: it is told once.
  expect((await checked.find(WANTED)).earlier).toHaveLength(1);
  checked.end();
  checked.begin(project("Scheme copy", [FOUND]), "Scheme");
  expect((await checked.find(WANTED)).earlier).toEqual([]);
});

test("a change is noted once nothing was changed for a while, and seen by the other window", async () => {
  const [one, other] = [index(), index()];
  const opened = { ...project("Scheme", []), claims: [] as ClaimRecord[] };
  one.begin(opened, "Scheme");
  expect((await other.find(WANTED)).earlier).toEqual([]);
  opened.claims.push(FOUND);
  one.noteSoon();
  vi.advanceTimersByTime(1900);
  expect(kept()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect((await other.find(WANTED)).earlier).toHaveLength(1);
  opened.claims.pop();
  one.end();
  expect(kept()).toEqual([]);
  expect((await other.find(WANTED)).earlier).toEqual([]);
});

test("a file that is gone is said to be; one that was moved is known by its new place alone", async () => {
  const { path } = noted("Scheme", [FOUND]);
  rmSync(path);
  expect((await index().find(WANTED)).earlier).toMatchObject([{ path, isFileThere: false }]);
  const moved = noted("Moved", [FOUND], "Scheme");
  expect((await index().find(WANTED)).earlier).toMatchObject([{ path: moved.path, isFileThere: true }]);
  expect(kept()).toHaveLength(1);
});

test("switched off, nothing is written, read or counted; what was kept can be cleared", async () => {
  noted("Scheme", [FOUND]);
  isOn = false;
  noted("Second", [claim("c", "Something else")]);
  expect(kept()).toHaveLength(1);
  const checked = index();
  expect(await checked.find(WANTED)).toEqual({ earlier: [], damaged: 0 });
  expect(await checked.counts()).toEqual({ claims: null, projects: 1 });
  expect(checked.clear()).toEqual({ ok: true });
  expect(kept()).toEqual([]);
  isOn = true;
  expect(await checked.counts()).toEqual({ claims: 0, projects: 0 });
  expect((await checked.find(WANTED)).earlier).toEqual([]);
});

test("a damaged file is set aside and told once; the others are read", async () => {
  noted("Scheme", [FOUND]);
  noted("Second", [claim("c", "Founders took 86 million yuan once more", { value: YUAN })]);
  const [first] = kept();
  const path = join(folder, "checked", first!);
  writeFileSync(path, readFileSync(path, "utf8").slice(0, -9));
  const checked = index();
  const { earlier, damaged } = await checked.find(WANTED);
  expect([earlier.length, damaged]).toEqual([1, 1]);
  expect(kept()).toContain(`${first!}.broken`);
  expect((await checked.find(WANTED)).damaged).toBe(0);
  checked.clear();
  expect(kept()).toEqual([]);
});

test("hostile text comes back as it was; a lone surrogate does not damage the file", async () => {
  const statement = "=cmd|'/c calc'!A1 </script> \u202E86 million\u202C yuan \uD800 founders";
  noted("Scheme", [claim("a", statement, { value: YUAN })]);
  expect((await index().find(WANTED)).earlier[0]!.statement).toBe(statement);
});

test("10,000 claims of 200 projects are looked through in 50 ms of processor time", async () => {
  const words = Array.from({ length: 4000 }, (_, index) => `từ${index.toString(36)}ễn`);
  const sentence = (seed: number): string =>
    Array.from({ length: 14 }, (_, place) => words[(seed * 7919 + place * place * 104_729) % 4000]).join(" ");
  const writer = index();
  for (let of = 0; of < 200; of++) {
    const claims = Array.from({ length: 50 }, (_, nth) => {
      const n = of * 50 + nth;
      const value = { ...YUAN, amount: (n % 997) * 1e6 };
      return claim(`${n}`, sentence(n), { value });
    });
    writer.begin(project(`Project ${of}`, claims), `${of}`);
    writer.end();
  }
  const checked = index();
  const wanted = (n: number) => ({ statement: sentence(n), value: { ...YUAN, amount: (n % 997) * 1e6 }, wordings: [] });
  expect((await checked.find(wanted(1))).earlier[0]!.claim).toBe("1");
  const times: number[] = [];
  for (let n = 2; n < 12; n++) {
    const before = process.cpuUsage();
    const { earlier } = await checked.find(wanted(n * 800));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    expect(earlier[0]!.claim).toBe(`${n * 800}`);
  }
  expect(times.sort((a, b) => a - b)[5]).toBeLessThan(50);
}, 60_000);

test("a host notes what it closes and finds it from the next project, until that is switched off", async () => {
  vi.useRealTimers();
  const host = await new TestHost({ userDataFolder: folder }).started();
  const sample = await host.project();
  await host.change({
    name: "recordClaim",
    payload: {
      ...{ statement: "86 million yuan were taken", verdict: "disputed", rationale: "They differ", finding: null },
      ...{ value: YUAN, wordings: [wordsIn(sample, "en", "86 million yuan")], evidence: [] },
    },
  });
  expect((await host.call("claims.checkedBefore", WANTED)).earlier).toEqual([]);
  await host.call("project.close", {});
  const { earlier } = await host.call("claims.checkedBefore", WANTED);
  expect(earlier).toMatchObject([{ path: sample.path, verdict: "disputed", author: "Mai", isSameValue: true }]);
  expect(await host.call("claims.index", {})).toEqual({ claims: 1, projects: 1 });
  copyFileSync(sample.path, join(folder, "copy.parallax"));
  await host.call("project.open", { path: join(folder, "copy.parallax") });
  expect((await host.call("claims.checkedBefore", WANTED)).earlier).toEqual([]);
  await host.call("project.close", {});

  await host.call("settings.change", { checkedBefore: false });
  expect((await host.call("claims.checkedBefore", WANTED)).earlier).toEqual([]);
  expect(codeOf(await host.call("claims.clearIndex", {}))).toBe(null);
  await host.call("project.open", { path: sample.path });
  await host.close();
  expect(kept()).toEqual([]);
}, 60_000);
