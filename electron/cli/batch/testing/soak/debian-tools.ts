import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";

const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/sbin"];

/**
 * Whether these programs are here. As root on Debian it installs what is missing, saying so; else it says what to install.
 */
export function haveTools(
  programs: readonly string[],
  packages: readonly string[],
  say: (line: string) => void,
): boolean {
  const missing = () => programs.filter((program) => whereIs(program) === null);
  if (missing().length === 0) return true;
  const install = ["apt-get", "install", "-y", "--no-install-recommends", ...packages];
  if (process.getuid?.() === 0 && whereIs("apt-get") !== null) {
    say(`installing ${packages.join(", ")}`);
    spawnSync(install[0]!, install.slice(1), {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (missing().length === 0) return true;
  }
  say(`skipped: ${missing().join(", ")} not found; on Debian: ${install.join(" ")}`);
  return false;
}

/** The file of a program; also of a daemon that only root's PATH has. */
export function whereIs(program: string): string | null {
  for (const folder of FOLDERS) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return null;
}
