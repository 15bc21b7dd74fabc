import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { CALLS } from "../../../shared/ipc/calls.ts";
import { serveCall, type Channel } from "../../../shared/ipc/contract.ts";
import { fakeHost, GOOD_CALLS, type FakeHost } from "./testing/fake-host.ts";

// What a window that was taken over could send, through either shell. Seeded: a failing value is found again.

const SEED = 20_180_622;
const CHANNELS = Object.keys(CALLS) as Channel[];
const LONGEST_MESSAGE = 200;

/** Whatever structured clone can carry. */
const anything = fc.anything({
  ...{ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true },
  ...{ withObjectString: true, withSparseArray: true, withTypedArray: true, maxDepth: 4 },
});

let host: FakeHost;
beforeEach(() => {
  host = fakeHost();
});

async function isRefusedInOneSentence(channel: string, input: unknown): Promise<void> {
  const reply = await serveCall(host.handlers, channel, input);
  if (reply.ok) return;
  expect(["bad-payload", "unknown-channel"]).toContain(reply.code);
  expect(reply.message).toMatch(/^[^\n]+\.$/u);
  expect(reply.message.length).toBeLessThan(LONGEST_MESSAGE);
}

test.each(CHANNELS)(
  "%s: whatever is sent is taken as the contract says, or refused in one sentence",
  async (channel) => {
    await fc.assert(
      fc.asyncProperty(anything, (input) => isRefusedInOneSentence(channel, input)),
      { seed: SEED, numRuns: 60 },
    );
  },
);

/** One field of a good input, at any depth, made something else. */
function spoilt(good: unknown, pick: number, value: unknown): unknown {
  const copy = structuredClone(good);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null || node instanceof Uint8Array) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk((node as Record<string, unknown>)[name]);
    }
  };
  walk(copy);
  const place = places[pick % Math.max(1, places.length)];
  if (place === undefined) return value;
  place[0][place[1]] = value;
  return copy;
}

test.each(CHANNELS)("%s: a good call with one thing wrong in it", async (channel) => {
  const { input } = GOOD_CALLS[channel];
  await fc.assert(
    fc.asyncProperty(fc.nat(50), anything, (pick, value) =>
      isRefusedInOneSentence(channel, spoilt(input, pick, value)),
    ),
    { seed: SEED, numRuns: 60 },
  );
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;
const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`) as unknown;
const HOSTILE: readonly [string, unknown][] = [
  ["a circle", circle],
  ["a deep one", deep],
  ["a prototype", JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}')],
  ["a long key", { ["k".repeat(1 << 20)]: 1 }],
  ["many keys", Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index]))],
  ["a long list", Array.from({ length: 100_000 }, () => 0)],
  ["nothing", undefined],
];

test.each(HOSTILE)("%s is refused on every channel, nothing of it is kept", async (_title, input) => {
  for (const channel of CHANNELS) {
    expect(await serveCall(host.handlers, channel, input)).toMatchObject({ ok: false, code: "bad-payload" });
    await isRefusedInOneSentence(channel, input);
  }
  expect(host.asked).toEqual([]);
  expect(({} as { readonly admin?: boolean }).admin).toBeUndefined();
});

test("a long key inside a good call is not thrown back at its sender", async () => {
  const stay = { ["k".repeat(1 << 20)]: -1 };
  await isRefusedInOneSentence("document.change", { command: { name: "splitBead", payload: { bead: "b", stay } } });
});

test.each([
  "",
  "__proto__",
  "constructor",
  "toString",
  "app.info ",
  "APP.INFO",
  "host.state",
  "a".repeat(1 << 20),
  "app.info\0",
])("%j is no channel", async (channel) => {
  expect(await serveCall(host.handlers, channel, {})).toMatchObject({ ok: false, code: "unknown-channel" });
});
