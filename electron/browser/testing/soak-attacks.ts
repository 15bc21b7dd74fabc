// `npm run soak -- attacks [--requests N] [--calls N] [--seed N]`: a real host under a flood of requests, good and hostile, and under
// calls of random content, N a channel. Prints how they were answered and what the host held more of in the flood's second
// half; exits 1 if it died, kept something, or answered in no shape of the contract.
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzzHost } from "../../host/testing/fuzz/fuzz-host.ts";
import { TestHost } from "../../host/testing/test-host.ts";
import { flood } from "./flood.ts";
import { RealHost } from "./real-host.ts";

const MOST_MEGABYTES = 64;
const MOST_FILES = 5;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "10000" },
    calls: { type: "string", default: "100" },
    seed: { type: "string", default: "20180622" },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed}`);

const print = (counts: Readonly<Record<string, number>>): void => {
  for (const [name, count] of Object.entries(counts).sort()) console.log(`  ${name}: ${count}`);
};

const flooded = await RealHost.start();
try {
  const { requests, answers, more } = await flood(flooded, { count: Number(values.requests), seed });
  const held = more === null ? "no word of the system's" : `${more.files} files, ${more.megabytes.toFixed(0)} MB`;
  console.log(`${requests} requests; held more afterwards: ${held}`);
  print(answers);
  const isFuller = more !== null && (more.files > MOST_FILES || more.megabytes > MOST_MEGABYTES);
  if (!flooded.isRunning || isFuller) process.exitCode = 1;
} finally {
  await flooded.close();
}

const fuzzed = await new TestHost().started();
try {
  const { calls, outcomes, wrong } = await fuzzHost(fuzzed.handlers, { each: Number(values.calls), seed });
  console.log(`${calls} calls of random content, ${wrong.length} answered wrong`);
  print(outcomes);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await fuzzed.close();
  rmSync(fuzzed.folder, { recursive: true });
}
