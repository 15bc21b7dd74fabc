// What the compiler can't refuse: the order of the rooms inside shared/, what the renderer may see of them,
// which packages the pure floor may use, and circles. See ARCHITECTURE.md.

/**
 * The rooms of shared/ in their order: each may import the ones before it. `ipc` and `i18n` stand beside them; only
 * `exchange`, which writes what people read, may use the words of `i18n`.
 */
const ROOMS = ["text", "rates", "facts", "align", "findings", "engine", "project", "exchange"];
/** Same floor: neither may know the other. */
const BESIDE = { rates: ["text"], text: ["rates"] };
/** Packages that need neither Node nor a DOM. */
const PURE_PACKAGES = [
  "zod",
  "tinyld",
  "papaparse",
  "i18next",
  "@noble/hashes",
  "approx-string-match",
  "diff-match-patch",
  "saxes",
  "fflate",
  "xmlchars",
];
const TESTS = "\\.test\\.tsx?$";

const room = (name) => `^shared/${name}/`;

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...ROOMS.map((name, floor) => ({
      name: `room-order-${name}`,
      severity: "error",
      from: { path: room(name), pathNot: TESTS },
      to: {
        path: [...ROOMS.slice(floor + 1), ...(BESIDE[name] ?? [])]
          .map(room)
          .concat(name === "exchange" ? "^shared/ipc/" : "^shared/(ipc|i18n)/"),
      },
    })).filter((rule) => rule.to.path.length > 0),
    {
      name: "shared-is-the-ground-floor",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(electron|renderer|e2e|checks)/" },
    },
    {
      name: "shared-is-pure",
      comment: "No Node, no Electron, no React: the window, the worker and the command line call the same functions.",
      severity: "error",
      from: { path: "^shared/", pathNot: TESTS },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-no-pkg"],
        pathNot: `(^|/)node_modules/(${PURE_PACKAGES.join("|")})/`,
      },
    },
    {
      name: "contract-knows-types-only",
      comment: "project and ipc take lower rooms' types only.",
      severity: "error",
      from: { path: "^shared/(project|ipc)/", pathNot: TESTS },
      to: { path: ROOMS.slice(0, 6).map(room), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "renderer-shows-what-the-host-pushes",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: ["^electron/", "^e2e/", "^shared/(?!ipc/|i18n/|project/)"] },
    },
    {
      name: "only-the-shell-knows-electron",
      severity: "error",
      from: { path: "^electron/(host|browser|cli|launch)/" },
      to: { path: ["(^|/)node_modules/electron/", "^electron$", "^electron/(main|preload)/"] },
    },
    {
      name: "host-knows-no-renderer",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^renderer/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
