// `npm run soak -- projects [--kills N] [--files N] [--seed N]`: project files under attack. Kills a process that writes, and opens
// spoilt files. Prints what happened; exits 1 if anything that was acknowledged is lost or anything is not as it should be.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeSampleFile } from "./sample-file.ts";
import { soakKills } from "./soak-kills.ts";
import { soakMutations } from "./soak-mutations.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    files: { type: "string", default: "10000" },
    seed: { type: "string", default: "20180622" },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed}`);

const folder = mkdtempSync(join(tmpdir(), "parallax-soak-"));
// Spoilt files need no real disk; there are many of them.
const memory = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "parallax-soak-"));
try {
  const kills = await soakKills({ folder, count: Number(values.kills), seed });
  console.log(`${kills.kills} kills, ${kills.lost} lost of ${kills.acknowledged} acknowledged entries`);
  const project = join(memory, "whole.parallax");
  await makeSampleFile(project, { sentences: 40, steps: 60, seed });
  const mutated = await soakMutations(project, { folder: memory, count: Number(values.files), seed });
  console.log(
    `${mutated.files} mutated files, ${mutated.wrong.length} wrong, slowest ${mutated.slowestMs.toFixed(0)} ms`,
  );
  for (const [outcome, count] of Object.entries(mutated.outcomes).sort()) console.log(`  ${outcome}: ${count}`);
  const wrong = [...kills.wrong, ...mutated.wrong];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0 || kills.lost > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
  rmSync(memory, { recursive: true });
}
