import { expect, test } from "vitest";
import { serveCall, type HostHandlers } from "./contract.ts";

const handlers: HostHandlers = {
  "app.info": () => ({ name: "Parallax", version: "0.1.0" }),
  "story.sample": () => Promise.reject(new Error("a secret path")),
  "story.check": () => ({}) as never,
};

test.each([
  ["toString", {}, "unknown-channel"],
  ["app.info", { stray: 1 }, "bad-payload"],
  ["story.check", { texts: {} }, "bad-answer"],
  ["story.sample", {}, "internal"],
])("%s with %j is refused as %s, without inner details", async (channel, payload, code) => {
  const reply = await serveCall(handlers, channel, payload);
  expect(reply).toMatchObject({ ok: false, code });
  expect(JSON.stringify(reply)).not.toContain("secret");
});
