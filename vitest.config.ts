import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** They look at what their process grows to, which what ran there before would change. */
const MEASURING = ["electron/host/import/files/read-file.test.ts", "electron/browser/flood.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // Files share a worker, and what they import is read once: each leaves the process as it found it.
    isolate: false,
    // Vitest would leave a core to whoever watches.
    maxWorkers: "100%",
    // A machine that does much else at the same time is no fault of the test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // `npm run coverage`: what the tests of shared/ themselves reach; below this share of lines it fails.
    coverage: {
      provider: "v8",
      include: ["shared/**/*.ts"],
      exclude: ["**/*.test.ts", "**/testing/**"],
      reporter: ["text-summary", ["text", { skipFull: true, file: "coverage.txt" }]],
      reportsDirectory: ".checks/coverage",
      reportOnFailure: true,
      thresholds: { lines: 92 },
    },
    projects: [
      // Functions and stores without a host.
      { extends: true, test: { name: "pure", include: ["{shared,renderer,checks}/**/*.test.ts"] } },
      // Hosts, processes, folders and databases. What the processes and threads compile is kept for the next ones.
      {
        extends: true,
        test: {
          name: "hosts",
          include: ["{electron,e2e,packaging}/**/*.test.ts"],
          exclude: MEASURING,
          env: { NODE_COMPILE_CACHE: fileURLToPath(new URL(".checks/compiled", import.meta.url)) },
        },
      },
      // In processes of their own.
      { extends: true, test: { name: "measuring", include: MEASURING, isolate: true } },
    ],
  },
});
