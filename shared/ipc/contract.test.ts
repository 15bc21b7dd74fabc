import { expect, test } from "vitest";
import { serveCall, type HostHandlers } from "./contract.ts";

/** Handlers that answer as each test needs; the others are never asked. */
const handlers = {
  "app.info": () => ({ name: "Parallax" }),
  "project.close": () => Promise.reject(new Error("a secret path")),
  "project.openSample": () => ({ ok: false, code: "damaged", file: "sample.parallax" }),
} as unknown as HostHandlers;

test.each([
  ["toString", {}, "unknown-channel"],
  ["app.info", { stray: 1 }, "bad-payload"],
  ["document.change", { command: { name: "setAlignment", payload: { beads: [] } } }, "bad-payload"],
  ["document.change", { command: { name: "restore", payload: { fingerprint: "x", stray: 1 } } }, "bad-payload"],
  ["app.info", {}, "bad-answer"],
  ["project.close", {}, "internal"],
])("%s with %j is refused as %s, without inner details", async (channel, payload, code) => {
  const reply = await serveCall(handlers, channel, payload);
  expect(reply).toMatchObject({ ok: false, code });
  expect(JSON.stringify(reply)).not.toContain("secret");
});

test("a failure that a person can act on is an answer, not a refusal", async () => {
  const reply = await serveCall(handlers, "project.openSample", {});
  expect(reply).toEqual({ ok: true, value: { ok: false, code: "damaged", file: "sample.parallax" } });
});
