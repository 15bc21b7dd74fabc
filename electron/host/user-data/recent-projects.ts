import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CALLS, type RecentProject } from "../../../shared/ipc/calls.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";

const MOST_KEPT = 20;

const recentSchema: z.ZodType<readonly RecentProject[]> = CALLS["project.recent"].output;

/** The projects opened last, in `recent.json` of the user's data folder. */
export class RecentProjects {
  readonly #path: string;

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, "recent.json");
  }

  /** Newest first, without those whose file is gone. */
  list(): readonly RecentProject[] {
    return (readJsonFile(this.#path, recentSchema) ?? []).filter(({ path }) => existsSync(path));
  }

  /** Puts a project first. A list that can't be written is no reason not to open the project. */
  add(project: RecentProject): void {
    const others = this.list().filter(({ path }) => path !== project.path);
    writeJsonFile(this.#path, [project, ...others].slice(0, MOST_KEPT));
  }
}
