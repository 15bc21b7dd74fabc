import { expect, test } from "vitest";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { TestHost } from "./testing/test-host.ts";

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Any change of the alignment; many make a version silent where it spoke. Some are refused, which changes nothing. */
function anyEdit({ document: { beads, versions } }: ShownProject, random: (below: number) => number): WindowCommand {
  const index = random(beads.length - 1);
  const [bead, next] = [beads[index]!, beads[index + 1]!];
  const version = versions[random(versions.length)]!.key;
  const segments = bead.spans[version] ?? [];
  const [start, end] = segments[0] ?? [0, 0];
  const edits: readonly WindowCommand[] = [
    { name: "unlinkSegments", payload: { bead: bead.id, versions: [version] } },
    { name: "mergeBeads", payload: { beads: [bead.id, next.id] } },
    { name: "moveSegments", payload: { bead: bead.id, version, segments: [0], to: next.id } },
    { name: "shiftRest", payload: { bead: bead.id, version, by: random(2) === 0 ? 1 : -1 } },
    { name: "swapBeads", payload: { bead: bead.id, with: next.id, version: null } },
    { name: "swapBeads", payload: { bead: bead.id, with: next.id, version } },
    { name: "insertBead", payload: { after: bead.id } },
    { name: "splitSegment", payload: { bead: bead.id, version, segment: 0, at: Math.floor((start + end) / 2) } },
    { name: "splitBead", payload: { bead: bead.id, stay: { [version]: 0 } } },
  ];
  return edits[random(edits.length)]!;
}

/** Of a person between two edits: longer than the host waits for the next one, so that some come in the middle of a look. */
const LONGEST_PAUSE_MS = 300;

test.each([
  [1, "each looked at"],
  [2, "each looked at"],
  [3, "while those before are waited for or looked at"],
] as const)(
  "after random edits and undos, what is found bead by bead is what is found anew (seed %i, %s)",
  async (seed, pace) => {
    const host = await new TestHost().started();
    const random = randomFrom(seed);
    let saved = 0;
    for (let edit = 0; edit < 24; edit++) {
      const outcome =
        random(5) === 0
          ? await host.call("document.undo", {})
          : await host.change(anyEdit(await host.project(), random));
      if (outcome.ok) saved += 1;
      if (pace === "each looked at") await host.settled();
      else await new Promise((resolve) => setTimeout(resolve, random(LONGEST_PAUSE_MS)));
    }
    await host.settled();
    expect(saved).toBeGreaterThan(10);
    const edited = await host.project();
    await host.close();
    // By a thread that remembers nothing.
    const again = await new TestHost({ userDataFolder: host.folder, startThread: undefined }).started();
    const anew = await again.project();
    expect(anew.document).toEqual(edited.document);
    expect(edited.details).toEqual(anew.details);
    await again.close();
  },
);
