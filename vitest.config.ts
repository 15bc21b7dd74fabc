import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["{shared,electron,checks}/**/*.test.ts"], environment: "node", testTimeout: 20_000 },
});
