import type { CallReply } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";

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
  | { readonly type: "close" };

export type FromHost =
  | { readonly type: "ready" }
  | { readonly type: "reply"; readonly id: number; readonly reply: CallReply }
  | { readonly type: "event"; readonly event: HostEvent }
  /** For the host that takes this one's place, should it die. */
  | { readonly type: "opened"; readonly path: string | null };
