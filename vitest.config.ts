import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 20_000,
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
      // Functions and stores without a host: files share a worker, and what they import is read once.
      {
        extends: true,
        test: { name: "pure", include: ["{shared,renderer,checks}/**/*.test.ts"], isolate: false },
      },
      // Processes, folders and databases: each file has a worker of its own.
      { extends: true, test: { name: "hosts", include: ["{electron,e2e,packaging}/**/*.test.ts"] } },
    ],
  },
});
