import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CALLS, type RecentProject } from "../../../shared/ipc/calls.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { keptPanes, type KeptPanes } from "../../../shared/ipc/shown/project.ts";
import { DONE } from "../failures.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";

const MOST_KEPT = 20;

/** A project that was opened, with what is kept of its window. */
type Kept = RecentProject & { readonly panes?: KeptPanes | undefined };

const keptSchema: z.ZodType<readonly Kept[]> = z
  .array(CALLS["project.recent"].output.unwrap().element.unwrap().extend({ panes: keptPanes.optional() }).readonly())
  .readonly();

/** The projects opened last, in `recent.json` of the user's data folder. */
export class RecentProjects {
  readonly #path: string;

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, "recent.json");
  }

  /** Newest first, without those whose file is gone. */
  list(): readonly RecentProject[] {
    return this.#read().map(({ path, title, languages, openedAt, isSample, open }) => {
      return { path, title, languages, openedAt, isSample, ...(open && { open }) };
    });
  }

  /** Puts a project first. A list that can't be written is no reason not to open the project. */
  add(project: RecentProject): void {
    const all = this.#read();
    const { open, panes } = all.find(({ path }) => path === project.path) ?? {};
    const others = all.filter(({ path }) => path !== project.path);
    const first = { ...project, ...(open && { open }), ...(panes && { panes }) };
    writeJsonFile(this.#path, [first, ...others].slice(0, MOST_KEPT));
  }

  /** What is known of a project by now; its place in the list stays. */
  change(path: string, change: Partial<Kept>): typeof DONE | HostFailure {
    const all = this.#read();
    const changed = all.map((project) => (project.path === path ? { ...project, ...change } : project));
    return JSON.stringify(changed) === JSON.stringify(all) ? DONE : writeJsonFile(this.#path, changed);
  }

  /** How a project's panes were left. */
  panesOf(wanted: string): KeptPanes | undefined {
    return this.#read().find(({ path }) => path === wanted)?.panes;
  }

  #read(): readonly Kept[] {
    return (readJsonFile(this.#path, keptSchema) ?? []).filter(({ path }) => existsSync(path));
  }
}
