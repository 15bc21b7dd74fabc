import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { userDataFolder } from "../host/shell/user-data-folder.ts";
import { openAppWindow } from "./app-window.ts";
import { type LaunchCall, readArguments } from "./arguments.ts";
import { startBrowserShell } from "./browser-shell.ts";
import { chooseShell, hasDisplay } from "./choose-shell.ts";
import { findBrowser, needsNoSandbox } from "./find-browser.mjs";
import type { ElectronShell, Installation } from "./installation.ts";

const say = (line: string) => process.stderr.write(`parallax: ${line}\n`);

/** Opens the product and stays until it is closed; the exit code. 2: a bad command line. */
export async function launch(call: LaunchCall, installation: Installation): Promise<number> {
  const { env, platform } = process;
  const read = readArguments(call, isFile);
  if (!read.ok) {
    say(read.message);
    return 2;
  }
  const { file, forced } = read.value;
  const chosen = chooseShell(forced, {
    hasDisplay: hasDisplay(env, platform),
    electron: installation.electron?.executable ?? null,
    browser: findBrowser(),
  });
  if (chosen === null) {
    say("no Chromium, Chrome or Edge was found; name one with PARALLAX_CHROMIUM");
    return 1;
  }
  const { stopped, forget } = stopRequests();
  try {
    if (chosen.shell === "electron") {
      say(`opening the Electron shell: ${chosen.reason}`);
      return await runElectron(installation.electron!, file, stopped);
    }
    say(
      chosen.shell === "browser"
        ? `opening the browser shell in ${chosen.executable}: ${chosen.reason}`
        : `serving without a window: ${chosen.reason}`,
    );
    const browser = chosen.shell === "browser" ? chosen.executable : null;
    return await runBrowserShell(installation, browser, file, stopped);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    forget();
  }
}

async function runBrowserShell(
  installation: Installation,
  browser: string | null,
  file: string | null,
  stopped: Promise<void>,
): Promise<number> {
  const host = await startBrowserShell(installation, {
    userDataFolder: userDataFolder(),
    file,
    onRestart: () => say("the host died and was started again"),
  });
  const window = browser === null ? null : openAppWindow(browser, host.startUrl);
  if (window === null) process.stdout.write(`${host.startUrl}\n`);
  const gaveUp = host.ended.then((end) => end === "gave-up");
  const isOver = await Promise.race([gaveUp, stopped, ...(window ? [window.closed] : [])]);
  await window?.close();
  if (isOver === true) {
    say("the host died too often and is not started again");
    return 1;
  }
  await host.close();
  return 0;
}

async function runElectron(shell: ElectronShell, file: string | null, stopped: Promise<void>): Promise<number> {
  await shell.prepare();
  const env = { ...process.env };
  delete env["ELECTRON_RUN_AS_NODE"];
  const flags = needsNoSandbox() ? ["--no-sandbox"] : [];
  const child = spawn(shell.executable, [shell.applicationFolder, ...(file === null ? [] : [file]), ...flags], {
    stdio: "inherit",
    env,
  });
  void stopped.then(() => child.kill("SIGTERM"));
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 0;
}

/**
 * `stopped` resolves at Ctrl-C, `kill`, a closed terminal, or the end of the process that started this one. Whoever waits for
 * the last keeps this process alive: `forget` waits for nothing any longer.
 */
function stopRequests(): { readonly stopped: Promise<void>; readonly forget: () => void } {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const requests = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"];
  for (const request of requests) process.on(request, stop);
  return {
    stopped,
    forget: () => {
      for (const request of requests) process.off(request, stop);
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
