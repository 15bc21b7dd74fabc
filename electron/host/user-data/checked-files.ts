import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { claimSchema, claimValueSchema } from "../../../shared/project/claims/claim-record.ts";
import { DONE, fail } from "../failures.ts";
import { sha256Of } from "../sha256.ts";
import { readJsonFile, removeFile, writeWholeFile } from "./json-file.ts";

const FORMAT = "parallax.checked-claims/1";

const { id, statement, verdict, author, changedAt } = claimSchema.unwrap().shape;
const keptClaim = z
  .strictObject({
    ...{ id, statement, verdict, author, changedAt },
    value: claimValueSchema.nullable(),
    /** The words that were pinned, in all languages. */
    wordings: z.array(z.string()).readonly(),
  })
  .readonly();
export type KeptClaim = z.infer<typeof keptClaim>;

const projectClaims = z
  .strictObject({
    format: z.literal(FORMAT),
    /** Absolute. */
    path: z.string().min(1),
    /** The same in all copies of a project. */
    project: z.string().min(1),
    title: z.string(),
    claims: z.array(keptClaim).readonly(),
  })
  .readonly();
/** What the index keeps of one project file. */
export type ProjectClaims = Omit<z.infer<typeof projectClaims>, "format">;

interface ReadFile {
  /** Another one whenever the file was written anew. */
  readonly stamp: string;
  readonly content: ProjectClaims;
}

/**
 * The claims of other projects, in `checked` of the user's data folder: a file for each project, so that two windows
 * never write the same one. What was read stays read until its file changes.
 */
export class CheckedFiles {
  readonly #folder: string;
  readonly #read = new Map<string, ReadFile>();
  #damaged = 0;

  constructor(userDataFolder: string) {
    this.#folder = join(userDataFolder, "checked");
  }

  /** All projects with claims, with what tells one state of their files from another. */
  async list(): Promise<readonly ReadFile[]> {
    const all: ReadFile[] = [];
    for (const name of this.#names(".json")) {
      const isKnown = this.#read.has(name);
      const file = this.#file(name);
      if (file !== null) all.push(file);
      // What waits for the host is answered between two files.
      if (!isKnown) await new Promise((resolve) => setImmediate(resolve));
    }
    return all;
  }

  /** How many files were found damaged, and set aside, since this was asked last. */
  takeDamaged(): number {
    const damaged = this.#damaged;
    this.#damaged = 0;
    return damaged;
  }

  /** Writes where something is new; a project without claims has no file. */
  write(content: ProjectClaims): typeof DONE | HostFailure {
    const name = `${sha256Of(Buffer.from(content.path))}.json`;
    const path = join(this.#folder, name);
    if (content.claims.length === 0) {
      removeFile(path);
      return DONE;
    }
    const text = JSON.stringify({ format: FORMAT, ...content });
    const before = textOf(path);
    if (before === null) this.#forgetMoved(content);
    return before === text ? DONE : writeWholeFile(path, text);
  }

  /** Of how many projects something is kept, without reading it. */
  get count(): number {
    return this.#names(".json").length;
  }

  /** Deletes all of it, files that were set aside among them. */
  clear(): typeof DONE | HostFailure {
    this.#read.clear();
    for (const name of this.#names("")) removeFile(join(this.#folder, name));
    return this.#names("").length === 0 ? DONE : fail("not-writable", this.#folder);
  }

  /** Forgets what is kept of a project at another place where no file is any more: it was moved. */
  #forgetMoved({ path, project }: Pick<ProjectClaims, "path" | "project">): void {
    for (const name of this.#names(".json")) {
      const content = this.#file(name)?.content;
      if (content === undefined || content.project !== project || content.path === path) continue;
      if (!existsSync(content.path)) removeFile(join(this.#folder, name));
    }
  }

  #names(ending: string): readonly string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.endsWith(ending));
    } catch {
      return [];
    }
  }

  /** `null` of one that has gone meanwhile, or is damaged: then it is set aside. */
  #file(name: string): ReadFile | null {
    const path = join(this.#folder, name);
    const stamp = stampOf(path);
    const known = this.#read.get(name);
    if (known !== undefined && known.stamp === stamp) return known;
    this.#read.delete(name);
    if (stamp === null) return null;
    const content = readJsonFile<ProjectClaims>(path, projectClaims);
    if (content === null) this.#damaged += 1;
    else this.#read.set(name, { stamp, content });
    return content && { stamp, content };
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${path} ${found.mtimeNs} ${found.size}`;
}
