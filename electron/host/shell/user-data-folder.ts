import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a person's projects and settings are, whichever shell shows them. `PARALLAX_USER_DATA` names another place. */
export function userDataFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const own = environment["PARALLAX_USER_DATA"];
  if (own) return own;
  if (platform === "win32") return join(environment["APPDATA"] ?? join(home, "AppData", "Roaming"), "Parallax");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Parallax");
  return join(environment["XDG_DATA_HOME"] ?? join(home, ".local", "share"), "parallax");
}
