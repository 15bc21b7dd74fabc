import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { ClaimId } from "../../../shared/project/ids.ts";
import { fail } from "../failures.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { claimHistory } from "../claims/claim-history.ts";
import type { ProjectDocument } from "./project-document.ts";
import type { VersionTexts } from "./version-texts.ts";

interface PastProject {
  readonly document: ProjectDocument;
  readonly store: JournalStore;
  /** The current ones. */
  texts(): VersionTexts;
}

/** What has happened to a project, as its journal has it. Changes nothing. */
export class ProjectPast {
  readonly #project: PastProject;

  constructor(project: PastProject) {
    this.#project = project;
  }

  async history(page: CallInput<"document.history">): Promise<CallOutput<"document.history">> {
    const { document, store } = this.#project;
    const entries = await document.history(page);
    return entries === null ? fail("damaged-entries", store.path) : { ok: true, entries };
  }

  async ofClaim(claim: ClaimId): Promise<CallOutput<"claims.history">> {
    const { store } = this.#project;
    const read = await store.readEntries();
    if (!read.ok) return fail("damaged-entries", store.path);
    return { ok: true, entries: claimHistory(read.entries, claim, this.#project.texts()) };
  }

  /** The hash of the journal's first entry, which all copies share; `null` where it can't be read. */
  async origin(): Promise<string | null> {
    return (await this.#project.store.readEntry(1))?.hash ?? null;
  }

  async verify(head: string | null): Promise<CallOutput<"document.verify">> {
    const verified = await this.#project.document.verify(head);
    if (verified === null) return fail("no-project");
    const { ok } = verified;
    const verification = ok
      ? ({ isWhole: true, entries: verified.entries, head: verified.head } as const)
      : ({ isWhole: false, code: verified.code, sequence: verified.sequence } as const);
    return { ok: true, verification };
  }
}
