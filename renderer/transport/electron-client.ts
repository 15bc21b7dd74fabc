import { CALLS } from "../../shared/ipc/calls.ts";
import type { CallInput, CallOutput, CallReply, Channel } from "../../shared/ipc/contract.ts";
import { EVENTS, type EventName, type HostEvent } from "../../shared/ipc/events.ts";
import { saveAnswer } from "../../shared/ipc/out.ts";
import { CallRefusedError, HostUnreachableError, type HostClient, type HostListener } from "./host-client.ts";

/** What the preload puts on `window`: one method a channel, one subscription an event, saving of files, and word of the host's own fate. */
export interface ParallaxBridge {
  readonly calls: Readonly<Record<Channel, (input: unknown) => Promise<CallReply>>>;
  saveFile(file: unknown): Promise<unknown>;
  on(event: EventName, listener: (data: unknown) => void): void;
  onHost(listener: (state: "connected" | "lost") => void): void;
}

/** The Electron shell. */
export function electronClient(bridge: ParallaxBridge): HostClient {
  return {
    call: async <C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>> => {
      const reply = await bridge.calls[channel](input);
      if (reply.ok) return CALLS[channel].output.parse(reply.value) as CallOutput<C>;
      if (reply.code === "host-gone") throw new HostUnreachableError(reply.message);
      throw new CallRefusedError(reply.code, reply.message);
    },
    save: async ({ token, name }) => saveAnswer.parse(await bridge.saveFile({ token, name })),
    listen: ({ onEvent, onConnected, onLost }: HostListener) => {
      for (const name of Object.keys(EVENTS) as EventName[]) {
        bridge.on(name, (data) => {
          onEvent({ name, data: EVENTS[name].parse(data) } as HostEvent);
        });
      }
      bridge.onHost((state) => {
        if (state === "connected") onConnected();
        else onLost();
      });
    },
  };
}
