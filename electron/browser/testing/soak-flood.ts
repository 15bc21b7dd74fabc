// `npm run soak:flood -- [--requests N] [--seed N]`: a real host under a flood of requests, good and hostile. Prints how they were
// answered and what the host held more of in the second half; exits 1 if it died or kept something.
import { parseArgs } from "node:util";
import { flood } from "./flood.ts";
import { RealHost } from "./real-host.ts";

const MOST_MEGABYTES = 64;
const MOST_FILES = 5;

const { values } = parseArgs({
  options: { requests: { type: "string", default: "10000" }, seed: { type: "string", default: "20180622" } },
});
const host = await RealHost.start();
try {
  const { requests, answers, more } = await flood(host, { count: Number(values.requests), seed: Number(values.seed) });
  console.log(`${requests} requests, seed ${values.seed}`);
  for (const [answer, count] of Object.entries(answers).sort()) console.log(`  ${answer}: ${count}`);
  console.log(
    more === null
      ? "this system does not tell what a process holds"
      : `${more.files} files and ${more.megabytes.toFixed(0)} MB more`,
  );
  const isFuller = more !== null && (more.files > MOST_FILES || more.megabytes > MOST_MEGABYTES);
  if (!host.isRunning || isFuller) process.exitCode = 1;
} finally {
  await host.close();
}
