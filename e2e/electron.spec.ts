import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { needsNoSandbox } from "../electron/launch/find-browser.mjs";
import { findElectron } from "../electron/launch/find-electron.ts";

const root = join(import.meta.dirname, "..");

test("the Electron shell opens the sample at its gravest finding", async () => {
  const executablePath = findElectron(root, process.env);
  test.skip(executablePath === null, "no runtime");
  const userData = mkdtempSync(join(tmpdir(), "parallax-electron-"));
  const { main } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { main: string };
  expect(existsSync(join(root, main)), "built by npm run build").toBe(true);
  const app = await _electron.launch({
    executablePath: executablePath!,
    args: [root, ...(needsNoSandbox() ? ["--no-sandbox"] : [])],
    env: { ...(process.env as Record<string, string>), PARALLAX_USER_DATA: userData },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("17");
    expect(page.url()).toMatch(/^app:\/\/parallax\//);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
