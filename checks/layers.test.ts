import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// Each test plants one wrong import into a copy of the tree and expects the tool that guards it to say no.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COPIED = ["shared", "electron", "renderer", "e2e", "checks"];
const CONFIGURATION = ["tsconfig.json", "tsconfig.base.json", ".dependency-cruiser.cjs", "package.json"];
/** Each is a compiler or a cruiser that reads the whole tree; together with others it takes its time. */
const PATIENCE = { timeout: 120_000 };
let copy: string;

beforeAll(() => {
  mkdirSync(join(root, ".checks"), { recursive: true });
  // Inside the project, so that node_modules is found; its own folder, so that no other check sees the planted files.
  copy = mkdtempSync(join(root, ".checks/layers-"));
  for (const folder of COPIED) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
  }
  for (const file of CONFIGURATION) cpSync(join(root, file), join(copy, file));
  // What the type check has compiled need not be compiled again.
  const compiled = join(root, ".tsbuild");
  if (existsSync(compiled)) cpSync(compiled, join(copy, ".tsbuild"), { recursive: true, preserveTimestamps: true });
}, PATIENCE.timeout);
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function withPlanted<Result>(files: Record<string, string>, run: () => Result): Result {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), content);
  }
  try {
    return run();
  } finally {
    for (const path of Object.keys(files)) rmSync(join(copy, path));
  }
}

function node(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, GOGC: "400" },
  });
  return { status, output: stdout + stderr };
}

const compile = (project: string) => node("node_modules/@typescript/native/bin/tsc", "-b", "--checkers", "1", project);
const cruise = () => node("checks/layers.mjs", copy);

const HOST_FILE = { "electron/host/probe-target.ts": "export const target = 1;\n" };
const RENDERER_FILE = { "renderer/probe-target.ts": "export const target = 1;\n" };

// Shared comes last: with its faults gone, all that hangs on it would be compiled anew.
describe("the compiler refuses", PATIENCE, () => {
  test("nothing in the tree as it stands, nor Electron in its own shell", () => {
    const shell = { "electron/main/probe.ts": 'export { app } from "electron";\n' };
    const { status, output } = withPlanted(shell, () => compile("electron/main"));
    expect(output).toBe("");
    expect(status).toBe(0);
  });

  test.each([
    ["electron/host", "electron", "electron/host/probe.ts", 'export { app } from "electron";', {}],
    ["electron/browser", "electron", "electron/browser/probe.ts", 'export { app } from "electron";', {}],
    ["electron/cli", "electron", "electron/cli/probe.ts", 'export { app } from "electron";', {}],
    ["electron/launch", "electron", "electron/launch/probe.ts", 'export { app } from "electron";', {}],
    [
      "electron/host",
      "renderer",
      "electron/host/probe.ts",
      'export { target } from "../../renderer/probe-target.ts";',
      RENDERER_FILE,
    ],
    [
      "electron/preload",
      "electron/host",
      "electron/preload/probe.ts",
      'export { target } from "../host/probe-target.ts";',
      HOST_FILE,
    ],
    [
      "renderer",
      "electron/host",
      "renderer/probe.ts",
      'export { target } from "../electron/host/probe-target.ts";',
      HOST_FILE,
    ],
    ["renderer", "node:fs", "renderer/probe.ts", 'export { readFileSync } from "node:fs";', {}],
    [
      "shared",
      "electron/host",
      "shared/text/probe.ts",
      'export { target } from "../../electron/host/probe-target.ts";',
      HOST_FILE,
    ],
  ])("%s using %s", (project, _forbidden, path, content, others) => {
    const { status, output } = withPlanted({ ...others, [path]: `${content}\n` }, () => compile(project));
    expect(status).not.toBe(0);
    expect(output).toContain("probe.ts");
  });

  test("shared using Node, Electron, the DOM or decoding, all at once", () => {
    const planted = {
      "shared/text/probe-fs.ts": 'export { readFileSync } from "node:fs";\n',
      "shared/text/probe-electron.ts": 'export { app } from "electron";\n',
      "shared/text/probe-dom.ts": "export const title = document.title;\n",
      "shared/text/probe-globals.ts": "export const bytes = Buffer.alloc(1);\n",
      "shared/text/probe-decoding.ts": "export const decoder = new TextDecoder();\n",
    };
    const { status, output } = withPlanted(planted, () => compile("shared"));
    expect(status).not.toBe(0);
    expect(Object.keys(planted).filter((path) => !output.includes(path))).toEqual([]);
  });
});

const WRONG_IMPORTS = [
  ["a lower room using a higher one", "room-order-text", "shared/text/probe.ts", "../findings/finding.ts"],
  ["rates using text", "room-order-rates", "shared/rates/probe.ts", "../text/range.ts"],
  ["facts using align", "room-order-facts", "shared/facts/probe.ts", "../align/bead.ts"],
  ["an engine room using the ipc contract", "room-order-engine", "shared/engine/probe.ts", "../ipc/probe-target.ts"],
  ["shared using React", "shared-is-pure", "shared/text/probe-react.ts", "react"],
  [
    "the renderer using an engine room",
    "renderer-shows-what-the-host-pushes",
    "renderer/probe.ts",
    "../shared/align/bead.ts",
  ],
  ["the host using electron", "only-the-shell-knows-electron", "electron/host/probe-electron.ts", "electron"],
  ["the host using its shell", "only-the-shell-knows-electron", "electron/host/probe.ts", "../main/probe-target.ts"],
] as const;

describe("dependency-cruiser refuses", PATIENCE, () => {
  let found: ReturnType<typeof node>;
  // All are planted at once: a look at the whole tree takes seconds.
  beforeAll(() => {
    const probes = WRONG_IMPORTS.map(([, , path, target]) => [path, `export type * from "${target}";\n`]);
    const planted = {
      ...(Object.fromEntries(probes) as Record<string, string>),
      "electron/main/probe-target.ts": "export type Target = 1;\n",
      "shared/ipc/probe-target.ts": "export type Target = 1;\n",
      "shared/text/probe-a.ts": 'export { b as a } from "./probe-b.ts";\n',
      "shared/text/probe-b.ts": 'export { a as b } from "./probe-a.ts";\n',
    };
    found = withPlanted(planted, cruise);
  }, PATIENCE.timeout);

  test.each(WRONG_IMPORTS)("%s", (_title, rule, path) => {
    expect(found.status).toBe(1);
    expect(found.output).toContain(`${rule}: ${path}`);
  });

  test("a circle", () => {
    expect(found.output).toMatch(/no-circles: shared\/text\/probe-[ab]\.ts/);
  });

  test("nothing in the tree as it stands", () => {
    const { status, output } = cruise();
    expect(output).toMatch(/^layers hold: \d+ modules/);
    expect(status).toBe(0);
  });
});
