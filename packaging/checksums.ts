import { createHash } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

export const SUMS = "SHA256SUMS";

/** Writes SHA256SUMS into `folder`, in the form that `sha256sum -c` reads. Rejects: a file that can't be read. */
export async function writeChecksums(folder: string, names: readonly string[]): Promise<void> {
  const lines = [];
  for (const name of [...names].sort()) lines.push(`${await sha256(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, SUMS), lines.join(""));
}

/** Files of SHA256SUMS in `folder` that are gone or not what they were; a line that is no sum counts too. Empty: all are whole. */
export async function wrongChecksums(folder: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const line of readFileSync(join(folder, SUMS), "utf8").trimEnd().split("\n")) {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(\S.*)$/u.exec(line) ?? [];
    if (sum === undefined || name === undefined) wrong.push(line);
    else if ((await sha256(join(folder, name)).catch(() => null)) !== sum) wrong.push(name);
  }
  return wrong;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
