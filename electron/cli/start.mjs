#!/usr/bin/env node
// `parallax` of the npm package: plain JavaScript that any Node can read. It runs the program beside it under the pinned
// Node, which npm installed with the package, else under the Node it was started with, where that one is new enough.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** 22.18: `node:sqlite` without a flag. */
function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function pinnedNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`);
    return join(dirname(manifest), process.platform === "win32" ? "bin/node.exe" : "bin/node");
  } catch {
    return null;
  }
}

const node = pinnedNode() ?? (isNewEnough(process.versions.node) ? process.execPath : null);
if (node === null) {
  console.error(
    `parallax: Node ${process.versions.node} is too old, and the pinned Node 24 was not installed with the package. ` +
      "Install it again without --omit=optional, or use Node 22.18 or newer.",
  );
  process.exitCode = 1;
} else {
  const program = fileURLToPath(new URL("./parallax.js", import.meta.url));
  // A window ends when this channel closes, so it can't outlive a killed parent.
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  // A Ctrl-C reaches both processes; the program decides what ends when.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`parallax: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}
