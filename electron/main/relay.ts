import type Electron from "electron";
import { CALLS } from "../../shared/ipc/calls.ts";
import type { CallReply } from "../../shared/ipc/contract.ts";
import { HOST_STATE, SAVE_FILE, type HostState } from "../preload/bridge.ts";
import { isWindowUrl } from "./app-protocol.ts";
import type { SaveFile } from "./save-file.ts";

const FORGED: CallReply = { ok: false, code: "forged-sender", message: "The call does not come from the window." };

export interface RelayedHost {
  readonly state: HostState;
  call(channel: string, input: unknown): Promise<CallReply>;
}

/** Registers every channel of the contract; what did not come from the window's own page is refused by name. */
export function relayCalls(ipcMain: Electron.IpcMain, host: RelayedHost, save: SaveFile): void {
  for (const channel of Object.keys(CALLS)) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isWindowFrame(event.senderFrame) ? host.call(channel, input) : FORGED,
    );
  }
  ipcMain.handle(SAVE_FILE, (event, request: unknown) => (isWindowFrame(event.senderFrame) ? save(request) : FORGED));
  ipcMain.handle(HOST_STATE, (event) => (isWindowFrame(event.senderFrame) ? host.state : FORGED));
}

/** The top frame, showing the window's own page. `null`: the frame is gone. */
function isWindowFrame(frame: Electron.WebFrameMain | null): boolean {
  return frame?.parent === null && isWindowUrl(frame.url);
}
