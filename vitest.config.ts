import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["{shared,electron,renderer,checks,e2e}/**/*.test.ts"], environment: "node", testTimeout: 20_000 },
});
