import { expect, test } from "vitest";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import type { WindowClaim } from "../../../shared/ipc/window-claim.ts";
import { LARGEST_ATTACHMENT_BYTES } from "../../../shared/ipc/claims.ts";
import { codeOf, TestHost, wordsIn } from "../testing/test-host.ts";

const BYTES = new TextEncoder().encode("%PDF-1.7 a court's ruling");
const CLAIM: Omit<WindowClaim, "wordings" | "evidence"> = {
  ...{ statement: "86 million yuan were taken", verdict: "disputed", rationale: "The versions differ", finding: null },
  ...{ about: "money", value: { kind: "money", amount: 86e6, currency: "CNY" }, group: "Sums" },
};

async function claims(host: TestHost): Promise<readonly ShownClaim[]> {
  return (await host.project()).document.claims;
}

async function attach(host: TestHost, name = "../ruling.pdf") {
  const attached = await host.call("evidence.attach", { name, bytes: BYTES });
  if (!attached.ok) throw new Error(attached.code);
  return attached.attachment;
}

test("a claim with versions, evidence of every kind and links is as it was sent after reopening", async () => {
  const host = await new TestHost().started();
  const project = await host.project();
  const sum = wordsIn(project, "vi", "86 triệu yên");
  const first: WindowClaim = { ...CLAIM, wordings: [sum], evidence: [] };
  await host.change({ name: "recordClaim", payload: first });
  const [other] = await claims(host);
  const attachment = await attach(host);
  const { rate } = await host.call("rates.lookUp", { date: "2018-06-23", from: "JPY", to: "USD" });
  // A Saturday has the rate of the day before.
  expect(rate).toMatchObject({ from: "JPY", to: "USD", date: "2018-06-22", source: "ECB" });
  expect(rate!.factor).toBeCloseTo(0.00908, 4);
  const none = { stance: "context", url: null, note: "" } as const;
  const full: WindowClaim = {
    ...{ ...CLAIM, links: [{ relation: "dependsOn", claim: other!.id }], wordings: [sum] },
    byVersion: [{ version: "en", verdict: "verified", value: null, note: "says yuan" }],
    evidence: [
      { ...none, title: "Ruling", attachment, quotation: "eighty-six million", retrievedOn: "2018-07-01" },
      { ...none, title: "Rate", rate: rate! },
      { ...none, title: "English", stance: "contradicts", sentence: wordsIn(project, "en", "86 million yuan") },
    ],
  };
  expect(codeOf(await host.change({ name: "recordClaim", payload: full }))).toBe(null);
  const shown = (await claims(host))[1]!;
  expect(shown).toMatchObject(full);
  expect(shown.evidence[0]!.attachment).toEqual({
    ...{ name: "ruling.pdf", mediaType: "application/pdf", byteLength: BYTES.length, sha256: attachment.sha256 },
  });
  await host.close();

  const again = await new TestHost({ userDataFolder: host.folder }).started();
  expect((await claims(again))[1]).toEqual(shown);
  const file = await again.call("evidence.file", { sha256: attachment.sha256 });
  expect(file.ok && new Uint8Array(Buffer.from(file.base64, "base64"))).toEqual(BYTES);
  const verified = await again.call("document.verify", { head: null });
  expect(verified.ok && verified.verification.isWhole).toBe(true);
  await again.close();
});

test("a file is stored with its claim's change or not at all, and what is neither stored nor waiting is refused", async () => {
  const host = await new TestHost().started();
  const attachment = await attach(host);
  const evidence = [{ stance: "supports", title: "Ruling", url: null, note: "", attachment }] as const;
  // Without a reason the claim is refused, and with it the file.
  const refused = await host.change({
    name: "recordClaim",
    payload: { ...CLAIM, rationale: null, wordings: [], evidence },
  });
  expect(codeOf(refused)).toBe("rationale-missing");
  await host.close();
  const again = await new TestHost({ userDataFolder: host.folder }).started();
  expect(codeOf(await again.call("evidence.file", { sha256: attachment.sha256 }))).toBe("attachment-missing");
  const missing = await again.change({ name: "recordClaim", payload: { ...CLAIM, wordings: [], evidence } });
  expect(missing).toEqual({ ok: false, code: "attachment-missing", file: "ruling.pdf" });
  await again.close();
});

test("a file that is too large or empty is refused, by its name", async () => {
  const host = await new TestHost().started();
  const bytes = new Uint8Array(LARGEST_ATTACHMENT_BYTES + 1);
  expect(await host.call("evidence.attach", { name: "film.mp4", bytes })).toEqual({
    ...{ ok: false, code: "attachment-too-large", file: "film.mp4" },
  });
  expect(codeOf(await host.call("evidence.attach", { name: "x", bytes: new Uint8Array() }))).toBe("empty");
  await host.close();
});

test("quotes are changed in the form: one kept as it was pinned, one removed, one added; history says who did what", async () => {
  const host = await new TestHost().started();
  const project = await host.project();
  const [vi, de, en] = [
    wordsIn(project, "vi", "86 triệu yên"),
    wordsIn(project, "de", "13 Millionen US-Dollar".slice(0, 2)),
    wordsIn(project, "en", "86 million yuan"),
  ];
  await host.change({ name: "recordClaim", payload: { ...CLAIM, wordings: [vi, de], evidence: [] } });
  const [claim] = await claims(host);
  const change = { wordings: [{ kept: 0 }, en], verdict: "refuted", rationale: "A court said so" } as const;
  await host.change({ name: "changeClaim", payload: { claim: claim!.id, change } });
  const [changed] = await claims(host);
  expect(changed!.wordings.map(({ version, range }) => ({ version, range }))).toEqual([vi, en]);
  expect(changed!.wordings[0]).toEqual(claim!.wordings[0]);
  const lost = { claim: claim!.id, change: { wordings: [{ kept: 2 }] } };
  expect(codeOf(await host.change({ name: "changeClaim", payload: lost }))).toBe("unknown-record");

  await host.call("document.undo", {});
  const history = await host.call("claims.history", { claim: claim!.id });
  expect(
    history.ok && history.entries.map(({ command, why, changes }) => [command, why, changes.map(({ what }) => what)]),
  ).toEqual([
    ["undo", null, ["verdict", "reason", "quotes"]],
    ["changeClaim", "A court said so", ["verdict", "reason", "quotes"]],
    ["recordClaim", "The versions differ", ["recorded"]],
  ]);
  await host.close();
});
