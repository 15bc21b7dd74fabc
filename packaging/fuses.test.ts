import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FUSE_NAMES, setFuses, wrongFuses } from "./fuses.ts";
import { writeFakeElectron } from "./testing/fake-electron.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-fuses-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each(["1", "0"])("each fuse is set, whatever it was before (%s)", async (state) => {
  const executable = writeFakeElectron(folder, state.repeat(FUSE_NAMES.length));
  expect((await wrongFuses(executable)).length).toBeGreaterThan(0);
  await setFuses(executable);
  expect(await wrongFuses(executable)).toEqual([]);
});

test("what a program could be made to do is off", async () => {
  const executable = writeFakeElectron(folder);
  expect(await wrongFuses(executable)).toEqual([
    "RunAsNode is ENABLE",
    "EnableNodeOptionsEnvironmentVariable is ENABLE",
    "EnableNodeCliInspectArguments is ENABLE",
    "LoadBrowserProcessSpecificV8Snapshot is ENABLE",
    "GrantFileProtocolExtraPrivileges is ENABLE",
  ]);
});

test("an Electron with a fuse that nobody has decided is not packed", async () => {
  const executable = writeFakeElectron(folder, "1".repeat(FUSE_NAMES.length + 1));
  await expect(setFuses(executable)).rejects.toThrow();
});
