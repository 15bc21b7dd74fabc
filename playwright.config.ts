import { defineConfig } from "@playwright/test";

/**
 * Chromium readies popups of its address bar for every page, a second of work that no journey looks at. Of two such switches
 * the last counts, so that Playwright's own list comes along.
 */
const UNUSED_FEATURES = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/**
 * Journeys through the window, in a real Chromium: `npm test` finds one and says where in PARALLAX_CHROMIUM. What is
 * tagged `@thorough` takes a side path, or goes over every language, theme or key, and runs where all is asked for:
 * `npm test -- --all`.
 */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".checks/e2e",
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // A machine with other work to do; `npm test` names what passed at the second try only.
  retries: 1,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    locale: "en-GB",
    launchOptions: {
      executablePath: process.env["PARALLAX_CHROMIUM"],
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--disable-features=${UNUSED_FEATURES.join(",")}`,
      ],
    },
    // Kept of a second try alone: tracing costs a quarter of a journey.
    trace: "on-first-retry",
    // What is waited for in vain is said while there is time for a second try.
    actionTimeout: 30_000,
  },
});
