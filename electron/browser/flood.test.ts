import { afterAll, beforeAll, expect, test } from "vitest";
import { flood } from "./testing/flood.ts";
import { RealHost } from "./testing/real-host.ts";
import { send } from "./testing/attacker.ts";

// The long form, 10,000 requests, is `npm run soak -- attacks`.
let host: RealHost;
beforeAll(async () => {
  host = await RealHost.start();
}, 60_000);
afterAll(() => host.close());

test(
  "a flood of requests, good and hostile, leaves a real host with no more files open and no fuller",
  { timeout: 60_000 },
  async () => {
    const { answers, more } = await flood(host, { count: 600, seed: 7 });
    expect(Object.keys(answers).sort()).toEqual([
      "200",
      "400",
      "426",
      "bad-method",
      "bad-payload",
      "bad-token",
      "foreign-host",
      "no-session",
    ]);
    expect(host.isRunning).toBe(true);
    if (more !== null) {
      expect(more.files).toBeLessThanOrEqual(5);
      expect(more.megabytes).toBeLessThan(64);
    }
    const headers = { cookie: host.cookie, origin: host.origin, "content-type": "application/json" };
    expect((await send(host.origin, "/api/project.read", { method: "POST", headers, body: "{}" })).status).toBe(200);
  },
);
