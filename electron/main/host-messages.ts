import type { CallReply } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";

/** What a host in its utility process begins with. */
export interface HostStart {
  readonly userDataFolder: string;
  readonly openAtStart: string | null;
  readonly seedsFolder: string;
  readonly version: string;
}

export type ToHost =
  | ({ readonly type: "start" } & HostStart)
  | { readonly type: "call"; readonly id: number; readonly channel: string; readonly input: unknown }
  /** To write a file that was made, where the person said. */
  | { readonly type: "save"; readonly id: number; readonly token: string; readonly path: string }
  /** `null`: it could not be printed. */
  | { readonly type: "printed"; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: "close" };

export type FromHost =
  | { readonly type: "ready" }
  | { readonly type: "reply"; readonly id: number; readonly reply: CallReply }
  | { readonly type: "event"; readonly event: HostEvent }
  | { readonly type: "saved"; readonly id: number; readonly answer: { readonly ok: true } | HostFailure }
  /** To print a page: only main has windows. */
  | { readonly type: "print"; readonly id: number; readonly html: string }
  /** For the host that takes this one's place, should it die. */
  | { readonly type: "opened"; readonly path: string | null };
