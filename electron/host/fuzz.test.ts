import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { fuzzHost } from "./testing/fuzz/fuzz-host.ts";
import { TestHost } from "./testing/test-host.ts";

// The long form is `npm run soak -- attacks`.
test(
  "a real host answers whatever has the contract's shape: done, a failure to act on, or a refusal",
  { timeout: 120_000 },
  async () => {
    const host = await new TestHost().started();
    const { calls, outcomes, wrong } = await fuzzHost(host.handlers, { each: 3, seed: 20_180_622 });
    await host.close();
    rmSync(host.folder, { recursive: true });
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(150);
    // It got past the shape, to what the handlers themselves know and refuse.
    expect(outcomes["ok"]).toBeGreaterThan(40);
    expect(outcomes["unknown-record"]).toBeGreaterThan(5);
  },
);
