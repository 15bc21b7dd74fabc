import {
  flipFuses,
  FuseState,
  type FuseV1Config,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from "@electron/fuses";

/**
 * What the packed program can do beside being Parallax: nothing. Electron's own names; every fuse of the pinned version is
 * set, and one that a later version adds stops the packing until somebody has decided it.
 */
export const FUSES: FuseV1Config & { readonly strictlyRequireAllFuses: true } = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The host is a utility process and its engine a worker thread: neither needs the executable to act as Node.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The window is served from app:, never from file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // ONNX Runtime is WebAssembly, which without them is checked at every access.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The fuses, by Electron's names. */
export const FUSE_NAMES = Object.keys(FuseV1Options).filter((name) =>
  Number.isNaN(Number(name)),
) as readonly (keyof typeof FuseV1Options)[];

/** Sets them in Electron's executable (on a Mac, in the application's folder). Rejects: no Electron, or one with other fuses. */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, FUSES);
}

/** Which fuses of an executable are not as they should be, in words; empty: all are. */
export async function wrongFuses(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable);
  return FUSE_NAMES.flatMap((name) => {
    const wanted = FUSES[FuseV1Options[name]] ? FuseState.ENABLE : FuseState.DISABLE;
    const state = wire[FuseV1Options[name]];
    return state === wanted ? [] : [`${name} is ${state === undefined ? "absent" : FuseState[state]}`];
  });
}
