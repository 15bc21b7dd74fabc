// `npm test`, and `.ci/run` with `--all`, which adds the journeys tagged `@thorough` and lint's two slowest rules: every check,
// counted. Type check, lint, format, layers, build and packages count as one test each; a missing report counts as a failure,
// and so does a machine without a browser. The last line is `N passed, N failed`.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "../electron/launch/find-browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, ".checks");
const isThorough = process.argv.includes("--all");
const bin = (path) => join(root, "node_modules", path);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node ${process.versions.node} is too old and the pinned Node 24 is not installed. Run: npm ci`);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const tally = { passed: 0, failed: 0, skipped: [] };

/** Runs a tool with the pinned Node; true when it exits 0. */
function run(title, args, env = {}) {
  const started = Date.now();
  console.log(`\n== ${title}`);
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  console.log(`-- ${title}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Runs a tool beside others: what it says is printed whole when it ends. True when it exits 0. */
function runBeside(title, args, env = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      console.log(`\n== ${title}`);
      process.stdout.write(Buffer.concat(said));
      console.log(`-- ${title}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });
}

/** Rows of steps, the rows side by side; each step counts as one. */
async function countRows(rows) {
  const runRow = async (row) => {
    for (const step of row) {
      if (await runBeside(...step)) tally.passed += 1;
      else tally.failed += 1;
    }
  };
  await Promise.all(rows.map(runRow));
}

/** A missing report is a failure: nothing says that anything was run. */
function readReport(title, report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    console.error(`${title}: no report was written`);
    tally.failed += 1;
    return null;
  }
}

function countVitest(title, args, reportName) {
  const report = join(reports, reportName);
  const ok = run(title, [
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const results = readReport(title, report);
  if (results === null) return;
  tally.passed += results.numPassedTests;
  tally.failed += results.numFailedTests;
  for (const file of results.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === "pending" || test.status === "skipped" || test.status === "todo")
        tally.skipped.push(test.fullName);
    }
  }
  // A file that does not load, or a run without a single test, fails without a failed test to count.
  if ((!ok && results.numFailedTests === 0) || results.numTotalTests === 0) tally.failed += 1;
}

/** A test that was skipped says why, in an annotation: "no runtime". */
function countPlaywright(title, chromium, reportName) {
  const report = join(reports, reportName);
  const choice = isThorough ? [] : ["--grep-invert", "@thorough"];
  const ok = run(title, [bin("@playwright/test/cli.js"), "test", "--reporter=list,json", ...choice], {
    PARALLAX_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const results = readReport(title, report);
  if (results === null) return;
  const { expected, unexpected, flaky } = results.stats;
  tally.passed += expected + flaky;
  tally.failed += unexpected;
  for (const spec of specsOf(results.suites)) {
    for (const test of spec.tests) {
      if (test.status === "flaky") console.log(`passed at the second try: ${spec.title}`);
      if (test.status !== "skipped") continue;
      const reason = test.annotations.find(({ type }) => type === "skip")?.description;
      tally.skipped.push(reason ? `${spec.title}: ${reason}` : spec.title);
    }
  }
  if ((!ok && unexpected === 0) || expected === 0) tally.failed += 1;
}

function specsOf(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Lint takes as long on its one core as the others do together on the next.
await countRows([
  [["lint", [join(root, "checks/lint.mjs"), ...(isThorough ? [] : ["--quick"])]]],
  [
    // One checker a project, and rarer collections: half the work of what it does unasked.
    ["types", [bin("@typescript/native/bin/tsc"), "-b", "--checkers", "1"], { GOGC: "400" }],
    ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]],
    ["layers", [join(root, "checks/layers.mjs")]],
    ["build", [join(root, "electron/launch/build.ts")]],
    ["packages", [join(root, "packaging/dist-check.ts")]],
  ],
]);
countVitest("tests", [], "vitest.json");
const chromium = ensureBrowser();
if (chromium === null) tally.failed += 1;
else countPlaywright("journeys", chromium, "playwright.json");

for (const name of tally.skipped) console.log(`skipped: ${name}`);
const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : "";
console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exit(tally.failed > 0 ? 1 : 0);
