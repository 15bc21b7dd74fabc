import * as z from "zod";
import type { createHost, EngineFiles } from "../host/host.ts";
import type { PrintPage } from "../host/out/going-out.ts";
import { watchOpenProject } from "../host/shell/watch-open-project.ts";
import { startBrowserServer } from "./server.ts";

/** What the launcher tells a host process, once. By message: secrets are seen neither in `ps` nor by its children. */
const startMessage = z.strictObject({
  type: z.literal("start"),
  userDataFolder: z.string(),
  openAtStart: z.string().nullable(),
  /** The built renderer. */
  rendererFolder: z.string(),
  seedsFolder: z.string(),
  version: z.string(),
  /** 0: any free one. */
  port: z.int().min(0).max(65_535),
  session: z.strictObject({ secret: z.string(), startToken: z.string().nullable() }),
});
export type StartMessage = z.infer<typeof startMessage>;

export type HostProcessMessage =
  | { readonly type: "ready"; readonly startUrl: string; readonly origin: string }
  | { readonly type: "session-started" }
  /** For the host that takes this one's place, should it die. */
  | { readonly type: "opened"; readonly path: string | null };

/** Node's `process`, as far as it is used. */
export interface ChildProcessSide {
  readonly connected?: boolean;
  send?(message: HostProcessMessage): unknown;
  on(event: "message", listener: (message: unknown) => void): unknown;
  once(event: "disconnect" | "SIGTERM", listener: () => void): unknown;
}

/**
 * The loopback shell's host, in a process that the launcher started. Ends in order, with the project left as one file, at
 * SIGTERM and when the launcher is gone. Rejects: no launcher, a bad start message, a port that is taken.
 */
export async function runHostProcess(
  create: typeof createHost,
  engine: EngineFiles,
  side: ChildProcessSide,
  print?: PrintPage,
): Promise<void> {
  if (!side.send) throw new Error("this program is started by electron/launch/start.mjs");
  const send = (message: HostProcessMessage) => {
    if (side.connected) side.send?.(message);
  };
  const ended = new Promise<void>((resolve) => {
    side.once("disconnect", resolve);
    side.once("SIGTERM", resolve);
  });
  const start = startMessage.parse(await new Promise((resolve) => side.on("message", resolve)));
  const { userDataFolder, openAtStart, seedsFolder, version, rendererFolder, port, session } = start;
  const host = create({
    userDataFolder,
    openAtStart,
    seedsFolder,
    version,
    engine,
    shell: "browser",
    ...(print && { print }),
  });
  const server = await startBrowserServer({
    handlers: host.handlers,
    takeFile: (token) => host.files.take(token),
    folder: rendererFolder,
    port,
    session,
    onSessionStart: () => {
      send({ type: "session-started" });
    },
  });
  host.onEvent(server.push);
  watchOpenProject(host, (path) => {
    send({ type: "opened", path });
  });
  await host.start();
  send({ type: "ready", startUrl: server.startUrl, origin: server.origin });
  await ended;
  await server.close();
  await host.close();
}
