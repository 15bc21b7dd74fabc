import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fakeHost, type FakeHost } from "../../host/shell/testing/fake-host.ts";
import type { PrintPage } from "../../host/out/going-out.ts";
import { exposeBridge, type HostState, type PreloadElectron } from "../../preload/bridge.ts";
import type { FromHost, ToHost } from "../host-messages.ts";
import type { MainElectron } from "../start-main.ts";
import { runUtilityHost } from "../utility-process.ts";

interface Frame {
  readonly url: string;
  readonly parent: object | null;
}
const WINDOW_FRAME: Frame = { url: "app://parallax/", parent: null };

type Handler = (event: { readonly senderFrame: Frame | null }, input: unknown) => unknown;

/** What the preload puts on `window.parallax`. */
export interface Bridge {
  readonly calls: Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  saveFile(file: unknown): Promise<unknown>;
  on(event: string, listener: (data: unknown) => void): void;
  onHost(listener: (state: HostState) => void): void;
}

/** A utility process with the real code of the host's side around a fake host. */
export class FakeChild extends EventEmitter {
  readonly host: FakeHost = fakeHost();
  readonly received: ToHost[] = [];
  pid: number | undefined = 1;
  /** What the real host is given to print with. */
  print: PrintPage = () => Promise.reject(new Error("no host was made"));
  readonly #side = new EventEmitter();

  constructor() {
    super();
    const postMessage = (message: FromHost) => {
      if (this.pid !== undefined) this.emit("message", structuredClone(message));
    };
    const side = { on: this.#side.on.bind(this.#side), postMessage };
    const url = new URL("file:///nowhere");
    void runUtilityHost(
      ({ print }) => {
        this.print = print ?? this.print;
        return this.host;
      },
      { workerUrl: url, importWorkerUrl: url, outWorkerUrl: url, wasmUrl: url },
      side,
    ).then(() => {
      this.die();
    });
  }

  postMessage(message: ToHost): void {
    this.received.push(message);
    this.#side.emit("message", { data: structuredClone(message) });
  }

  die(): void {
    this.pid = undefined;
    this.emit("exit", 9);
  }
}

class FakeContents extends EventEmitter {
  openHandler: (details?: { readonly url: string }) => { action: string } = () => ({ action: "allow" });
  callPolicy = "default";
  readonly #renderer: EventEmitter;

  constructor(renderer: EventEmitter) {
    super();
    this.#renderer = renderer;
  }

  send(name: string, data: unknown): void {
    this.#renderer.emit(name, {}, structuredClone(data));
  }

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.callPolicy = policy;
  }
}

class FakeApp extends EventEmitter {
  hasQuit = false;
  isFirst = true;
  readonly paths = new Map<string, string>();
  readonly switches: Record<string, string> = {};
  /** In the order in which they were called. */
  readonly done: string[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value: string) => {
      this.done.push("switch");
      this.switches[name] = value;
    },
  };

  enableSandbox(): void {
    this.done.push("sandbox");
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    return `/home/lan/${name}`;
  }
  getVersion(): string {
    return "1.2.3";
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  whenReady(): Promise<void> {
    this.done.push("ready");
    return Promise.resolve();
  }
  quit(): void {
    let isPrevented = false as boolean;
    this.emit("before-quit", { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.emit("quit", (this.hasQuit = true));
  }
}

export type SessionRules = Record<string, (...args: never[]) => unknown>;

/** A session that writes down the rules it is given. */
export function fakeSession(rules: SessionRules): object {
  const keep = (rule: string) => (handler: (...args: never[]) => unknown) => {
    rules[rule] = handler;
  };
  return {
    setPermissionRequestHandler: keep("permission"),
    setPermissionCheckHandler: keep("permissionCheck"),
    setDevicePermissionHandler: keep("device"),
    webRequest: { onBeforeRequest: keep("request") },
  };
}

/** Electron, as far as the shell uses it, with the window's preload run over the same wires. */
export class FakeElectron {
  readonly app = new FakeApp();
  readonly handlers = new Map<string, Handler>();
  readonly children: FakeChild[] = [];
  readonly contents: FakeContents;
  readonly exposed: Record<string, unknown> = {};
  windowOptions: { readonly webPreferences?: object } | null = null;
  readonly loaded: string[] = [];
  focused = 0;
  /** What the dialogs for saving were asked, and what the person answers; `""`: nothing. */
  readonly dialogs: unknown[] = [];
  chosenPath = "";
  /** Whether pages can be printed, and the sessions that they were printed in. */
  prints = true;
  readonly printSessions: string[] = [];
  closeAsked = 0;
  readonly rules: SessionRules = {};
  readonly module: MainElectron;
  serve: ((request: Request) => Promise<Response>) | null = null;

  constructor() {
    const renderer = new EventEmitter();
    this.contents = new FakeContents(renderer);
    const openWindow = (options: { readonly show?: boolean; readonly webPreferences?: object }) => {
      if ("javascript" in (options.webPreferences ?? {})) return this.#printWindow();
      this.windowOptions = options;
      this.app.emit("web-contents-created", {}, this.contents);
      const no = () => false;
      const nothing = () => undefined;
      const loadURL = (url: string) => this.loaded.push(url);
      const window = { webContents: this.contents, once: nothing, show: nothing, loadURL, isDestroyed: no };
      const close = () => (this.closeAsked += 1);
      return { ...window, close, isMinimized: no, focus: () => (this.focused += 1) };
    };
    this.module = {
      app: this.app,
      BrowserWindow: function (options: object) {
        return openWindow(options);
      },
      ipcMain: { handle: (channel: string, handler: Handler) => this.handlers.set(channel, handler) },
      Menu: { setApplicationMenu: () => undefined, buildFromTemplate: () => ({}) },
      protocol: {
        registerSchemesAsPrivileged: () => undefined,
        handle: (_scheme: string, serve: (request: Request) => Promise<Response>) => (this.serve = serve),
      },
      dialog: {
        showSaveDialog: (_window: object, asked: unknown) => {
          this.dialogs.push(asked);
          return Promise.resolve({ canceled: this.chosenPath === "", filePath: this.chosenPath });
        },
      },
      session: {
        fromPartition: (name: string) => {
          this.printSessions.push(name);
          return { setPermissionRequestHandler: () => undefined, webRequest: { onBeforeRequest: () => undefined } };
        },
        defaultSession: fakeSession(this.rules),
      },
      utilityProcess: {
        fork: () => {
          const child = new FakeChild();
          this.children.push(child);
          return child;
        },
      },
    } as unknown as MainElectron;
    exposeBridge({
      contextBridge: { exposeInMainWorld: (name: string, api: unknown) => (this.exposed[name] = api) },
      ipcRenderer: {
        on: renderer.on.bind(renderer),
        invoke: (channel: string, input: unknown) => this.invoke(channel, input),
      },
    } as unknown as PreloadElectron);
  }

  /** Prints what the page says, as far as there are words. */
  #printWindow(): object {
    let page = "";
    return {
      loadURL: (address: string) => {
        page = readFileSync(fileURLToPath(address), "utf8");
        return Promise.resolve();
      },
      webContents: {
        printToPDF: () =>
          this.prints
            ? Promise.resolve(new TextEncoder().encode(`%PDF ${page.replaceAll(/<[^>]*>/gu, "")}`))
            : Promise.reject(new Error("no printer")),
      },
      destroy: () => undefined,
    };
  }

  get bridge(): Bridge {
    return this.exposed["parallax"] as Bridge;
  }

  /** A call over ipc, from the window or from elsewhere. */
  invoke(channel: string, input: unknown, frame: Frame | null = WINDOW_FRAME): Promise<unknown> {
    return Promise.resolve(this.handlers.get(channel)?.({ senderFrame: frame }, structuredClone(input)));
  }

  /** The host's next state, as the window hears it. */
  hostIs(expected: HostState): Promise<void> {
    return new Promise((resolve) => {
      this.bridge.onHost((state) => {
        if (state === expected) resolve();
      });
    });
  }
}
