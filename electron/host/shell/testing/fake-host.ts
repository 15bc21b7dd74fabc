import type { AnnotationId, ClaimId, Sha256 } from "../../../../shared/project/ids.ts";
import type { CallInput, CallOutput, Channel, HostHandlers } from "../../../../shared/ipc/contract.ts";
import type { HostEvent } from "../../../../shared/ipc/events.ts";
import { DEFAULT_SETTINGS } from "../../../../shared/ipc/settings.ts";
import type { Host } from "../../host.ts";
import { MadeFiles } from "../../out/made-files.ts";

const done = { ok: true } as const;
const settings = { ...DEFAULT_SETTINGS, author: "Lan" } as const;
const stagedText = {
  id: "1",
  name: "tin.txt",
  kind: "text",
  beads: 0,
  language: { tag: "vi", confidence: 0.9 },
  encoding: "utf-8",
  unreadableCharacters: 0,
  date: null,
  paragraphs: 1,
  segments: 2,
  boilerplate: 0,
  preview: ["Quỹ trả 86 triệu yên."],
} as const;
const evidence = {
  files: [
    {
      id: "0".repeat(64),
      name: "thuật ngữ.csv",
      kind: "glossary",
      entries: 2,
      skipped: 1,
      languages: ["de", "vi"],
      enabled: true,
      removed: false,
      problem: null,
    },
  ],
  model: { folder: "/models/labse", enabled: false, problem: "model-missing" },
} as const;
const attachment = {
  ...{ name: "thông cáo.pdf", mediaType: "application/pdf", byteLength: 4 },
  sha256: "1".repeat(64) as Sha256,
} as const;
const rates = {
  embedded: { source: "European Central Bank", firstDate: "1999-01-04", lastDate: "2018-06-22" },
  imported: [
    {
      ...{ id: "1", name: "tỷ giá.csv", isBanks: false, currencies: ["VND"] },
      ...{ firstDate: "2018-06-20", lastDate: "2018-06-22" },
    },
  ],
};
const texts = [
  { id: "1", language: "vi", publishedOn: null },
  { id: "2", language: "en", publishedOn: "2018-06-22", publishedTime: { time: "14:05", zone: null } },
];

/** A good call of every channel: what goes in, what comes out. A new channel asks for a line here. */
export const GOOD_CALLS: { readonly [C in Channel]: { readonly input: CallInput<C>; readonly output: CallOutput<C> } } =
  {
    "app.info": {
      input: {},
      output: { name: "Parallax", version: "1.2.3", shell: "browser", ratesUntil: "2018-06-22", userDataFolder: "/u" },
    },
    "settings.read": { input: {}, output: settings },
    "settings.change": { input: { zoom: 120 }, output: { ok: true, settings } },
    "evidence.read": { input: {}, output: evidence },
    "evidence.add": {
      input: { name: "thuật ngữ.csv", bytes: Uint8Array.of(0, 255, 13, 10) },
      output: { ok: false, code: "malformed", file: "thuật ngữ.csv", line: 1 },
    },
    "evidence.change": { input: { id: "0".repeat(64), removed: true }, output: { ok: true, evidence } },
    "evidence.setModel": {
      input: { model: { folder: "/models/labse", enabled: false } },
      output: { ok: true, evidence },
    },
    "rates.read": { input: {}, output: rates },
    "rates.import": {
      input: { name: "tỷ giá.csv", bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0x44) },
      output: { ok: true, result: { kind: "refused", problem: "bad-rate", line: 3 } },
    },
    "rates.remove": { input: { id: "1" }, output: { ok: true, rates } },
    "rates.lookUp": {
      input: { date: "2018-06-22", from: "JPY", to: "USD" },
      output: { rate: { from: "JPY", to: "USD", date: "2018-06-22", factor: 0.00908, source: "ECB" } },
    },
    "evidence.attach": {
      input: { name: "thông cáo.pdf", bytes: Uint8Array.of(37, 80, 68, 70) },
      output: { ok: true, attachment },
    },
    "evidence.file": { input: { sha256: attachment.sha256 }, output: { ok: true, attachment, base64: "JVBERg==" } },
    "claims.checkedBefore": {
      input: { statement: "86 triệu", value: { kind: "money", amount: 86e6, currency: "CNY" }, wordings: ["86 triệu"] },
      output: {
        earlier: [
          {
            ...{ claim: "d" as ClaimId, path: "/p/quỹ.parallax", title: "Quỹ", isFileThere: true, author: "Lan" },
            ...{ statement: "86 triệu tệ", value: null, verdict: "refuted", changedAt: "2018-06-22T08:00:00.000Z" },
            ...{ wording: 0.8, isSameValue: false },
          },
        ],
        damaged: 1,
      },
    },
    "claims.index": { input: {}, output: { claims: 3, projects: 1 } },
    "claims.clearIndex": { input: {}, output: { ok: true } },
    "claims.history": {
      input: { claim: "c" as ClaimId },
      output: {
        ok: true,
        entries: [
          {
            ...{ sequence: 4, at: "2018-06-22T08:00:00.000Z", author: "Lan", command: "changeClaim", why: "86 ≠ 13" },
            changes: [{ what: "verdict", of: null, verdict: { was: "inReview", now: "refuted" } }],
          },
        ],
      },
    },
    "project.read": { input: {}, output: { project: null, failure: null } },
    "project.recent": { input: {}, output: [] },
    "project.open": { input: { path: "/a.parallax" }, output: { ok: false, code: "missing", file: "/a.parallax" } },
    "project.openSample": { input: {}, output: done },
    "project.resetSample": { input: {}, output: { ok: true, keptAs: null } },
    "project.create": { input: { title: "Quỹ", texts, force: false }, output: done },
    "project.close": { input: {}, output: done },
    "out.export": {
      input: { format: "po", pair: ["vi", "de"], language: "en", sheet: null, bom: true, redact: null },
      output: {
        ok: true,
        file: { token: "k".repeat(32), name: "Quỹ.vi-de.po", byteLength: 4 },
        leftOut: { what: "claimsInReview", count: 2 },
      },
    },
    "out.report": {
      input: { format: "pdf", language: "de", redact: "notes" },
      output: { ok: false, code: "no-browser", file: null },
    },
    "out.preview": { input: { language: "vi", redact: "names" }, output: { ok: true, html: "<p>Quỹ", isWhole: false } },
    "call.stop": { input: { call: "project.create" }, output: done },
    "project.keepPanes": { input: { order: ["vi", "de"], hidden: ["de"] }, output: done },
    "staging.add": {
      input: { name: "tin tức.txt", bytes: Uint8Array.of(0, 255, 13, 10) },
      output: { ok: true, text: stagedText, further: [] },
    },
    "staging.decode": { input: { id: "1", encoding: "windows-1258" }, output: { ok: true, text: stagedText } },
    "version.add": { input: { text: texts[0]!, force: true }, output: { ok: true, sequence: 7 } },
    "staging.compare": {
      input: { texts, withProject: true },
      output: {
        ok: true,
        comparisons: [
          {
            ...{ id: "1", score: 0.08, verdict: "different" },
            shared: { names: 2, namesTotal: 24, amounts: 0, amountsTotal: 9 },
          },
        ],
      },
    },
    "staging.remove": { input: { id: "1" }, output: done },
    "document.change": {
      input: { command: { name: "restore", payload: { fingerprint: "f" } } },
      output: { ok: true, sequence: 3 },
    },
    "document.undo": { input: {}, output: { ok: true, sequence: 4 } },
    "document.history": {
      input: { undos: true, before: null, limit: 50 },
      output: {
        ok: true,
        entries: [
          { sequence: 4, at: "2018-06-22T08:00:00.000Z", author: "Lan", command: "undo", why: null, step: null, of: 3 },
        ],
      },
    },
    "document.verify": {
      input: { head: null },
      output: { ok: true, verification: { isWhole: true, entries: 5, head: "0".repeat(64) } },
    },
    "document.stepTo": { input: { sequence: 2 }, output: { ok: true, sequence: 5 } },
    "project.saveCopy": { input: { path: null }, output: { ok: true, path: "/story copy.parallax" } },
    "project.backups": {
      input: { path: null },
      output: {
        ok: true,
        path: "/story.parallax",
        backups: [{ name: "20180622-080000000", madeAt: "2018-06-22T08:00:00.000Z", byteLength: 8192 }],
      },
    },
    "project.restoreBackup": {
      input: { path: null, name: "20180622-080000000" },
      output: { ok: true, keptAs: "story-2018-06-22-080000.parallax" },
    },
    "document.redo": { input: {}, output: { ok: true, sequence: 5 } },
    "revision.preview": {
      input: { version: "vi", text: "1" },
      output: {
        ok: true,
        comparison: {
          before: "Quỹ",
          after: "Quỹ 2",
          stretches: [
            { same: true, before: [0, 3], after: [0, 3] },
            { same: false, before: [3, 3], after: [3, 5] },
          ],
        },
        effect: { sentences: { kept: 0, changed: 1, added: 0, gone: 0 }, claims: 1, annotations: 0, orphans: 0 },
      },
    },
    "revision.add": {
      input: { version: "vi", text: "1", publishedOn: "2018-06-25" },
      output: { ok: true, sequence: 6 },
    },
    "revision.list": {
      input: { version: "vi" },
      output: {
        ok: true,
        revisions: [
          {
            ...{ number: 1, isCurrent: true, fileName: "tin tức.txt", at: "2018-06-22T08:00:00.000Z", author: "Mai" },
            file: { kind: "html", byteLength: 900, sha256: "0".repeat(64) },
          },
        ],
      },
    },
    "suggestions.preview": {
      input: { version: "vi", annotations: ["annotation-1" as AnnotationId] },
      output: {
        ok: true,
        comparison: { before: "yên", after: "tệ", stretches: [{ same: false, before: [0, 3], after: [0, 2] }] },
        count: 1,
        leftOut: [],
      },
    },
    "suggestions.apply": {
      input: { version: "vi", annotations: ["annotation-1" as AnnotationId] },
      output: { ok: true, sequence: 9 },
    },
    "merge.preview": {
      input: { path: "/copy.parallax" },
      output: { ok: false, code: "not-a-copy", file: "copy.parallax" },
    },
    "merge.apply": {
      input: { path: "/copy.parallax", head: null },
      output: { ok: true, sequence: 2, conflicts: 0 },
    },
    "merge.hand": {
      input: { name: "Lan.parallax", bytes: new Uint8Array([1]) },
      output: { ok: true, path: "/lan.parallax" },
    },
    "merge.brought": { input: { sequence: 2, skip: 0, limit: 10 }, output: { ok: true, entries: [] } },
    "revision.text": {
      input: { version: "vi", number: 1 },
      output: { ok: true, name: "tin tức.txt", base64: "UXXhu7k=" },
    },
    "revision.compare": {
      input: { version: "vi", before: 1, after: 1 },
      output: {
        ok: true,
        comparison: { before: "Quỹ", after: "Quỹ", stretches: [{ same: true, before: [0, 3], after: [0, 3] }] },
      },
    },
    "work.realign": { input: { force: false }, output: done },
    "work.cancel": { input: {}, output: done },
  };

export const workChanged = (sequence: number): HostEvent => ({
  name: "work.changed",
  data: { session: "s", sequence, work: { state: "idle" } },
});

export interface FakeHost extends Host {
  /** Every input that reached a handler. */
  readonly asked: { readonly channel: string; readonly input: unknown }[];
  push(event: HostEvent): void;
}

/** A host that answers every channel well and remembers what it was asked. */
export function fakeHost(): FakeHost {
  const listeners = new Set<(event: HostEvent) => void>();
  const asked: FakeHost["asked"] = [];
  const handler = ([channel, { output }]: [string, { readonly output: unknown }]) => [
    channel,
    (input: unknown) => {
      asked.push({ channel, input });
      return output;
    },
  ];
  return {
    handlers: Object.fromEntries(Object.entries(GOOD_CALLS).map(handler)) as HostHandlers,
    files: new MadeFiles(),
    asked,
    push: (event) => {
      for (const listener of listeners) listener(event);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
