import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 20_000,
    projects: [
      // Functions and stores without a host: files share a worker, and what they import is read once.
      {
        extends: true,
        test: { name: "pure", include: ["{shared,renderer,checks}/**/*.test.ts"], isolate: false },
      },
      // Processes, folders and databases: each file has a worker of its own.
      { extends: true, test: { name: "hosts", include: ["{electron,e2e}/**/*.test.ts"] } },
    ],
  },
});
