import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import { LARGEST_ATTACHMENT_BYTES } from "../../../shared/ipc/claims.ts";
import type { Sha256 } from "../../../shared/project/ids.ts";
import type { Attachment, ClaimRecord } from "../../../shared/project/claims/claim-record.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import { fail } from "../failures.ts";
import { sha256Of } from "../sha256.ts";
import { mediaTypeOf } from "./media-type.ts";
import { safeFileName } from "./safe-name.ts";

/** What waits takes memory: of more than this, what came first is let go. */
const MOST_WAITING_BYTES = 4 * LARGEST_ATTACHMENT_BYTES;

interface Waiting {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

interface Project {
  readonly state: () => ProjectState;
  readonly readOriginal: (sha256: Sha256) => Promise<Uint8Array | null>;
}

/**
 * Files that are evidence. One that was attached waits here until the claim's change stores it, with the change or not at
 * all; one that is stored is read back by its hash. What they hold is never looked into beyond their first bytes.
 */
export class ClaimFiles {
  readonly #project: Project;
  /** By hash, in the order in which they came. */
  readonly #waiting = new Map<Sha256, Waiting>();

  constructor(project: Project) {
    this.#project = project;
  }

  attach({ name, bytes }: CallInput<"evidence.attach">): CallOutput<"evidence.attach"> {
    if (bytes.length > LARGEST_ATTACHMENT_BYTES) return fail("attachment-too-large", name);
    if (bytes.length === 0) return fail("empty", name);
    const sha256 = sha256Of(bytes) as Sha256;
    const attachment: Attachment = {
      ...{ name: safeFileName(name), mediaType: mediaTypeOf(name, bytes) },
      ...{ sha256, byteLength: bytes.length },
    };
    this.#waiting.delete(sha256);
    this.#waiting.set(sha256, { attachment, bytes });
    this.#letGo();
    return { ok: true, attachment };
  }

  /** A file's bytes, as they came in: of the project's, or of one that waits. */
  async read(sha256: Sha256): Promise<CallOutput<"evidence.file">> {
    const attachment = this.find(sha256);
    if (attachment === null) return fail("attachment-missing");
    const bytes = this.#waiting.get(sha256)?.bytes ?? (await this.#project.readOriginal(sha256));
    if (bytes === null) return fail("attachment-missing", attachment.name);
    return { ok: true, attachment, base64: Buffer.from(bytes).toString("base64") };
  }

  /** Its name may be another one in each claim; what it is and how long is the host's to say. */
  checked({ name, sha256 }: Attachment): Attachment | null {
    const known = this.find(sha256);
    return known && { ...known, name: safeFileName(name) };
  }

  find(sha256: Sha256): Attachment | null {
    return this.#waiting.get(sha256)?.attachment ?? storedAttachment(this.#project.state(), sha256);
  }

  /** The bytes that wait for the claim that is about to be written. */
  bytesFor({ evidence = [] }: { readonly evidence?: ClaimRecord["evidence"] | undefined }): readonly Uint8Array[] {
    return evidence.flatMap(({ attachment }) => (attachment && this.#waiting.get(attachment.sha256)?.bytes) ?? []);
  }

  #letGo(): void {
    let held = 0;
    for (const { bytes } of this.#waiting.values()) held += bytes.length;
    for (const [sha256, { bytes }] of this.#waiting) {
      if (held <= MOST_WAITING_BYTES) return;
      this.#waiting.delete(sha256);
      held -= bytes.length;
    }
  }
}

function storedAttachment(state: ProjectState, sha256: Sha256): Attachment | null {
  for (const record of state.values()) {
    if (record.kind !== "claim") continue;
    const found = record.evidence.find(({ attachment }) => attachment?.sha256 === sha256)?.attachment;
    if (found !== undefined) return found;
  }
  return null;
}
