import { userInfo } from "node:os";
import { join } from "node:path";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import * as z from "zod";
import { DEFAULT_SETTINGS, settings as settingsSchema, type Settings } from "../../../shared/ipc/settings.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";

/** A person's settings, in `settings.json` of the user's data folder. Read once; another process may overwrite them. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings;

  /** `author`: who signs as long as nobody chose a name. */
  constructor(userDataFolder: string, author = systemUserName()) {
    this.#path = join(userDataFolder, "settings.json");
    this.#settings = { ...DEFAULT_SETTINGS, author, ...readFields(this.#path) };
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Fields that are `undefined` stay as they are. */
  change(change: { readonly [Field in keyof Settings]?: Settings[Field] | undefined }):
    { readonly ok: true; readonly settings: Settings } | HostFailure {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const settings = { ...this.#settings, ...(Object.fromEntries(given) as Partial<Settings>) };
    const written = writeJsonFile(this.#path, settings);
    if (!written.ok) return written;
    this.#settings = settings;
    return { ok: true, settings };
  }
}

/** Field by field: what an older or newer program wrote, or a hand spoilt, costs that one setting. */
function readFields(path: string): Partial<Settings> {
  const stored = readJsonFile(path, z.record(z.string(), z.unknown())) ?? {};
  const read = Object.entries(settingsSchema.unwrap().shape).flatMap(([field, schema]) => {
    const value = schema.safeParse(stored[field]);
    return value.success ? [[field, value.data]] : [];
  });
  return Object.fromEntries(read) as Partial<Settings>;
}

/** The system may know no name, as in a container. */
function systemUserName(): string {
  try {
    const { username } = userInfo();
    return username === "" ? "user" : username.slice(0, 200);
  } catch {
    return "user";
  }
}
