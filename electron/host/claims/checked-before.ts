import { existsSync } from "node:fs";
import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import { CheckedClaims } from "../../../shared/project/claims/checked-before.ts";
import type { ClaimRecord } from "../../../shared/project/claims/claim-record.ts";
import { TurnTaking } from "../turn-taking.ts";
import { CheckedFiles, type KeptClaim, type ProjectClaims } from "../user-data/checked-files.ts";

/** An open project, as far as its claims are noted for others. */
export interface NotedProject {
  readonly path: string;
  readonly title: string;
  readonly claims: readonly ClaimRecord[];
}

type Found = KeptClaim & { readonly in: ProjectClaims };

/** Claims that resemble one at hand and that a person can still take in. */
const MOST_FOUND = 10;
/** Claims are noted this long after the last change of one, and at the latest when the project is closed. */
const QUIET_MS = 2000;

/**
 * Claims of other projects: noted as projects are opened, changed and closed, and found by value and wording. A copy is
 * the same project as its original. Switched off, nothing is read or written.
 */
export class CheckedBefore {
  readonly #files: CheckedFiles;
  readonly #isOn: () => boolean;
  readonly #turns = new TurnTaking();
  #index: { readonly key: string; readonly claims: CheckedClaims<Found> } | null = null;
  #noted: { readonly project: NotedProject; readonly origin: string } | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(userDataFolder: string, isOn: () => boolean) {
    this.#files = new CheckedFiles(userDataFolder);
    this.#isOn = isOn;
  }

  /** From now on this is the open project. `origin`: what it shares with its copies. */
  begin(project: NotedProject, origin: string | null): void {
    this.#noted = { project, origin: origin ?? project.path };
    this.noteSoon();
  }

  /** The open project is about to be closed. */
  end(): void {
    this.#note();
    this.#noted = null;
  }

  /** A claim was changed, or may have been. */
  noteSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#note();
    }, QUIET_MS);
    // Whoever ends the program closes the project first.
    this.#timer.unref();
  }

  /** Linear in how often the wanted words occur; the first time, and after others have changed, in all claims. */
  find(wanted: CallInput<"claims.checkedBefore">): Promise<CallOutput<"claims.checkedBefore">> {
    return this.#turns.take(async () => {
      if (!this.#isOn()) return { earlier: [], damaged: 0 };
      const claims = await this.#claims();
      const found = new Map<string, CallOutput<"claims.checkedBefore">["earlier"][number]>();
      for (const { claim, wording, isSameValue } of claims.find(wanted)) {
        const { id, statement, value, verdict, author, changedAt, in: project } = claim;
        const known = found.get(id);
        const { path, title } = project;
        const isFileThere = existsSync(path);
        // Two copies of one project hold the same claim: the one that can be opened, else the newer one.
        if (known !== undefined && (known.isFileThere || !isFileThere) && known.changedAt >= changedAt) continue;
        if (known === undefined && found.size === MOST_FOUND) break;
        const about = { statement, value, verdict, author, changedAt, wording, isSameValue };
        found.set(id, { claim: id, path, title, isFileThere, ...about });
      }
      return { earlier: [...found.values()], damaged: this.#files.takeDamaged() };
    });
  }

  /** What is kept; switched off, the claims are not counted. */
  async counts(): Promise<CallOutput<"claims.index">> {
    if (!this.#isOn()) return { claims: null, projects: this.#files.count };
    const files = await this.#files.list();
    return { claims: files.reduce((sum, { content }) => sum + content.claims.length, 0), projects: files.length };
  }

  /** What is open now is noted again with its next change. */
  clear(): CallOutput<"claims.clearIndex"> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#index = null;
    return this.#files.clear();
  }

  #note(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#noted === null || !this.#isOn()) return;
    const { path, title, claims } = this.#noted.project;
    // An index that can't be written is in nobody's way.
    this.#files.write({ path, project: this.#noted.origin, title, claims: claims.map(keptClaim) });
  }

  async #claims(): Promise<CheckedClaims<Found>> {
    const own = this.#noted?.origin;
    const others = (await this.#files.list()).filter(({ content }) => content.project !== own);
    const key = others.map(({ stamp }) => stamp).join("\n");
    if (this.#index?.key === key) return this.#index.claims;
    const claims = new CheckedClaims<Found>();
    for (const { content } of others) {
      claims.add(content.claims.map((claim) => ({ ...claim, in: content })));
      // What waits for the host is answered between two projects.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#index = { key, claims };
    return claims;
  }
}

const keptClaim = ({ id, statement, value, wordings, verdict, author, changedAt }: ClaimRecord): KeptClaim => ({
  ...{ id, statement, value: value ?? null, verdict, author, changedAt },
  wordings: wordings.map(({ exact }) => exact).filter((exact) => exact !== ""),
});
