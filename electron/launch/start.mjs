// npm start: plain JavaScript that any Node can read, so that one too old can say so. It looks for a Node that runs
// TypeScript (the pinned one, else its own) and hands over to launcher.ts.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** 22.18: TypeScript without a flag, and `node:sqlite`. */
function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function pinnedNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const path = `${root}node_modules/node-${platform}-${process.arch}/${file}`;
  return existsSync(path) ? path : null;
}

if (isNewEnough(process.versions.node)) {
  const { launch } = await import("./launcher.ts");
  const { sourceInstallation } = await import("./source-installation.ts");
  // Under `npm run`, the working folder is the project's; the person stood elsewhere.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const call = { words: process.argv.slice(2), folder, command: "npm start --" };
  process.exitCode = await launch(call, sourceInstallation());
} else {
  const node = pinnedNode();
  if (node === null) {
    console.error(
      `parallax: Node ${process.versions.node} is too old, and the pinned Node 24 is not installed. ` +
        "Run npm ci, or use Node 22.18 or newer.",
    );
    process.exitCode = 1;
  } else {
    // The launcher ends when this channel closes, so it can't outlive a killed parent.
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        if (child.connected) child.disconnect();
      });
    }
    child.on("exit", (code) => {
      process.exit(code ?? 1);
    });
  }
}
