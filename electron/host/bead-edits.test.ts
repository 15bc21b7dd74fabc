import { expect, test } from "vitest";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import { codeOf, TestHost } from "./testing/test-host.ts";

/** The first bead in which the version has so many segments, and its number. */
function beadWith(project: ShownProject, version: string, count: number): number {
  const index = project.document.beads.findIndex(({ spans }) => (spans[version]?.length ?? 0) === count);
  if (index < 0) throw new Error(`no bead with ${count} segments of ${version}`);
  return index;
}

const wordsOf = (project: ShownProject, bead: number, version: string): readonly string[] => {
  const { text } = project.document.versions.find(({ key }) => key === version)!;
  return (project.document.beads[bead]?.spans[version] ?? []).map(([start, end]) => text.slice(start, end));
};

test("a split segment stays split, over a realignment and a reopening, and what was found about its bead is found anew", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const at = beadWith(before, "vi", 1);
  const bead = before.document.beads[at]!;
  const [start, end] = bead.spans["vi"]![0]!;
  const text = before.document.versions[0]!.text;
  const cut = text.indexOf(" ", start + Math.floor((end - start) / 2));
  const split = await host.change({
    name: "splitSegment",
    payload: { bead: bead.id, version: "vi", segment: 0, at: cut },
  });
  expect(codeOf(split)).toBeNull();
  await host.settled();
  const halves = [text.slice(start, cut), text.slice(cut, end)];
  expect(wordsOf(await host.project(), at, "vi")).toEqual(halves);
  expect((await host.project()).document.beads[at]).toMatchObject({
    status: "confirmed",
    confidence: 1,
    pairs: [],
  });
  expect(host.works().slice(-2)).toEqual(["checking", "idle"]);

  await host.call("work.realign", { force: false });
  await host.settled();
  const realigned = await host.project();
  expect(realigned.document.beads.some((_, index) => String(wordsOf(realigned, index, "vi")) === String(halves))).toBe(
    true,
  );

  await host.close();
  const again = await new TestHost({ userDataFolder: host.folder }).started();
  const reopened = await again.project();
  expect(reopened.document.beads).toEqual(realigned.document.beads);
  await again.close();
});

test("an edit tells of the beads around it alone, and its undo brings all back", async () => {
  const host = await new TestHost().started();
  const before = await host.project();
  const [first, second] = before.document.beads.slice(3, 5);
  const known = host.events.length;
  const merged = await host.change({ name: "mergeBeads", payload: { beads: [first!.id, second!.id] } });
  expect(codeOf(merged)).toBeNull();
  await host.settled();
  const told = host.events.slice(known).flatMap(({ name, data }) => (name === "details.changed" ? data.details : []));
  // What a version lacks in one bead may stand up to three beads off; the fifth one has another neighbour, too.
  const { beads } = (await host.project()).document;
  expect(new Set(told.map(({ bead }) => bead))).toEqual(new Set(beads.slice(0, 8).map(({ id }) => id)));
  expect(beads).toHaveLength(before.document.beads.length - 1);
  await host.call("document.undo", {});
  await host.settled();
  const after = await host.project();
  expect(after.document).toEqual(before.document);
  expect(after.details).toEqual(before.details);
  await host.close();
});

test("an edit that cannot be is refused by name", async () => {
  const host = await new TestHost().started();
  const { beads } = (await host.project()).document;
  const bead = beads[4]!.id;
  await host.change({ name: "setBeadStatus", payload: { beads: [bead], status: "locked" } });
  const refusals = [
    await host.change({ name: "mergeBeads", payload: { beads: [bead, beads[5]!.id] } }),
    await host.change({ name: "shiftRest", payload: { bead, version: "fr", by: 1 } }),
    await host.change({ name: "mergeSegments", payload: { bead: beads[0]!.id, version: "vi", segment: 7 } }),
    await host.change({
      name: "splitSegment",
      payload: { bead: beads[0]!.id, version: "vi", segment: 0, at: 10_000_000 },
    }),
  ];
  expect(refusals.map(codeOf)).toEqual(["bead-locked", "unknown-record", "bad-change", "unknown-record"]);
  await host.close();
});

test("many beads are confirmed in one step, and one undo takes it back", async () => {
  const host = await new TestHost().started();
  const { document } = await host.project();
  const above = document.beads.slice(0, -1).map(({ id }) => id);
  await host.change({ name: "setBeadStatus", payload: { beads: above, status: "confirmed" } });
  const statuses = async () => (await host.project()).document.beads.map(({ status }) => status);
  expect(await statuses()).toEqual([...above.map(() => "confirmed"), "auto"]);
  await host.call("document.undo", {});
  expect(await statuses()).toEqual(document.beads.map(() => "auto"));
  await host.close();
});
