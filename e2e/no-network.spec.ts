import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

/** Writes down every address that a Node process connects to. */
const WATCHER = `
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
subscribe("net.client.socket", ({ socket }) => {
  socket.once("connectionAttempt", (address) => appendFileSync(process.env.PARALLAX_E2E_SOCKETS, address + "\\n"));
});
`;

test.use({
  environment: async ({ userDataFolder }, use) => {
    const watcher = join(userDataFolder, "watch-sockets.mjs");
    const sockets = join(userDataFolder, "sockets.txt");
    writeFileSync(watcher, WATCHER);
    writeFileSync(sockets, "");
    await use({ NODE_OPTIONS: `--import ${watcher}`, PARALLAX_E2E_SOCKETS: sockets });
  },
});

test("no request leaves the machine", async ({ workbench: { page, shell, userDataFolder }, environment }) => {
  const asked: string[] = [];
  const violations: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  await page.reload();
  await sampleIsReady(page);
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await page.keyboard.press("Escape");

  expect(asked.length).toBeGreaterThan(5);
  const foreign = asked.filter((url) => !url.startsWith(`${shell.origin}/`) && !url.startsWith("data:"));
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
  expect(environment["PARALLAX_E2E_SOCKETS"]).toContain(userDataFolder);
  expect(readFileSync(environment["PARALLAX_E2E_SOCKETS"]!, "utf8")).toBe("");
});
