// `npm run soak -- rules`: switches each rule off in turn and runs the tests of findings. A rule that nothing misses fails.
import { readFileSync } from "node:fs";
import { startVitest } from "vitest/node";
import { RULES } from "../shared/findings/registry.ts";

const REGISTRY = new URL("../shared/findings/registry.ts", import.meta.url);
const names = [...readFileSync(REGISTRY, "utf8").matchAll(/^ {2}(\w+),$/gmu)].map(([, name]) => name);
if (names.length !== RULES.length) throw new Error("The registry is no longer a rule a line.");

/** What the tests see as the registry: one rule finds nothing. */
const without = (name) => ({
  name: "a-rule-switched-off",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/shared/findings/registry.ts")) return null;
    const less = code.replace(new RegExp(`^ {2}${name},\n`, "mu"), `  { ...${name}, find: () => [] },\n`);
    if (less === code) throw new Error(`${name} could not be switched off`);
    return less;
  },
});

/** Names of the tests that fail, and how many were run. */
async function testsWithout(name) {
  const vitest = await startVitest(
    "test",
    ["shared/findings", "shared/engine"],
    // The cache of transformed files does not know that this plugin gives another registry each time.
    { watch: false, project: ["pure"], reporters: [{}], fsModuleCache: false },
    name === null ? {} : { plugins: [without(name)] },
  );
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  await vitest.close();
  return {
    run: tests.length,
    failed: tests.filter((test) => test.result().state === "failed").map((test) => test.fullName),
  };
}

const whole = await testsWithout(null);
console.log(`${whole.run} tests of findings; with all rules ${whole.failed.length} fail`);
let unnoticed = whole.failed.length;
for (const [index, name] of names.entries()) {
  const { failed } = await testsWithout(name);
  const { id } = RULES[index];
  const others = failed.filter((test) => test !== `${id} finds the example that its page gives`);
  console.log(`${id.padEnd(20)} ${failed.length} tests fail, ${others.length} of them beside its example`);
  if (failed.length === 0) unnoticed += 1;
}
console.log(unnoticed === 0 ? `Each of ${names.length} rules is missed when it is off.` : `${unnoticed} go unnoticed.`);
process.exit(unnoticed === 0 ? 0 : 1);
