import type Electron from "electron";
import { CALLS } from "../../shared/ipc/calls.ts";
import type { CallReply, Channel } from "../../shared/ipc/contract.ts";
import { isEventName } from "../../shared/ipc/events.ts";

/** Beside the contract's own names: whether the host is there. Asked for once, then pushed. */
export const HOST_STATE = "host.state";
/** Beside the contract's own names, too: where a file is to be saved is the shell's to ask. */
export const SAVE_FILE = "out.save";
export type HostState = "connected" | "lost";

export type PreloadElectron = Pick<typeof Electron, "contextBridge" | "ipcRenderer">;

/** Puts on `window.parallax` one method a channel, one subscription an event, the host's state, saving a file, and nothing else. */
export function exposeBridge({ contextBridge, ipcRenderer }: PreloadElectron): void {
  const call = (channel: string) => [
    channel,
    (input: unknown) => ipcRenderer.invoke(channel, input) as Promise<CallReply>,
  ];
  contextBridge.exposeInMainWorld("parallax", {
    calls: Object.fromEntries(Object.keys(CALLS).map(call)) as Record<Channel, (input: unknown) => Promise<CallReply>>,
    saveFile: (file: unknown) => ipcRenderer.invoke(SAVE_FILE, file) as Promise<unknown>,
    on(event: string, listener: (data: unknown) => void): void {
      if (isEventName(event)) {
        ipcRenderer.on(event, (_event, data: unknown) => {
          listener(data);
        });
      }
    },
    onHost(listener: (state: HostState) => void): void {
      const tell = (state: HostState) => {
        listener(state);
      };
      ipcRenderer.on(HOST_STATE, (_event, state: HostState) => {
        tell(state);
      });
      void ipcRenderer.invoke(HOST_STATE).then(tell);
    },
  });
}
