import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSampleFile } from "./sample-file.ts";
import { soakKills } from "./soak-kills.ts";
import { soakMutations } from "./soak-mutations.ts";

// The long form is `npm run soak`.
const SEED = 7;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "parallax-soak-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("kill -9 in mid-write loses no acknowledged entry and leaves one whole file", { timeout: 120_000 }, async () => {
  const { acknowledged, ...report } = await soakKills({ folder, count: 8, seed: SEED });
  expect(report).toEqual({ kills: 8, lost: 0, wrong: [] });
  expect(acknowledged).toBeGreaterThan(0);
});

test("a spoilt file opens right, or is refused by name, and is not written to", { timeout: 120_000 }, async () => {
  const project = join(folder, "whole.parallax");
  await makeSampleFile(project, { sentences: 40, steps: 60, seed: SEED });
  const { outcomes, wrong, files } = await soakMutations(project, { folder, count: 360, seed: SEED });
  expect(wrong).toEqual([]);
  expect(files).toBe(360);
  // The mutations reach every part of the file: each way out is taken.
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining(["right", "right by replay", "read, damage said", "damaged-pages", "damaged-entries"]),
  );
});
