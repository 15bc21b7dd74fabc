// One finder of Chromium for the launcher, the tests in a browser and the journeys. Plain JavaScript: test tools load it.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPLICATIONS = ["Chromium", "Google Chrome", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where Playwright's own Chromium lies inside its numbered folder. */
const PLAYWRIGHT_FILES = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

export function isExecutableFile(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Path of a Chromium, Chrome or Edge; `null`: there is none. `PARALLAX_CHROMIUM` decides alone where it is set; else
 * Playwright's own, the usual names on PATH, the usual places of the system.
 */
export function findBrowser(environment = process.env, platform = process.platform) {
  const own = environment.PARALLAX_CHROMIUM;
  const candidates = own
    ? [own]
    : [
        ...playwrightBrowsers(environment, platform),
        ...(environment.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
        ...usualPlaces(environment, platform),
      ];
  return candidates.find(isExecutableFile) ?? null;
}

/** Newest first. */
function playwrightBrowsers(environment, platform) {
  const caches = { darwin: "Library/Caches", win32: "AppData/Local" };
  const folder = environment.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), caches[platform] ?? ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => PLAYWRIGHT_FILES.map((file) => join(folder, name, file)));
}

function usualPlaces(environment, platform) {
  if (platform === "darwin") {
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== "win32") return [];
  const folders = [environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA];
  return folders.filter(Boolean).flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
}

/** Chromium's sandbox refuses to run as root. */
export function needsNoSandbox() {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/** With what one test needs to look at every process's connections. */
const PACKAGES = ["chromium", "fonts-noto-core", "strace"];

/** For tests: finds one, or installs Debian's as root, saying so; else says what to run and answers `null`. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  const command = `apt-get install -y --no-install-recommends ${PACKAGES.join(" ")}`;
  if (!needsNoSandbox() || !existsSync("/etc/debian_version") || process.env.PARALLAX_CHROMIUM) {
    console.error(
      process.env.PARALLAX_CHROMIUM
        ? `PARALLAX_CHROMIUM is no executable file: ${process.env.PARALLAX_CHROMIUM}`
        : `No Chromium, Chrome or Edge was found. On Debian or Ubuntu run: sudo ${command}`,
    );
    return null;
  }
  console.error(`No Chromium was found; installing ${PACKAGES.join(", ")} with apt-get.`);
  const run = (args) => spawnSync("apt-get", args, { stdio: ["ignore", 2, 2] }).status === 0;
  run(["update"]);
  if (!run(["install", "-y", "--no-install-recommends", ...PACKAGES])) console.error(`This failed: ${command}`);
  return findBrowser();
}
