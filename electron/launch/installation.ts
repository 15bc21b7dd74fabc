/** Where the product's parts lie: source, built when it changed, or a package, built before it was packed. Paths are absolute. */
export interface Installation {
  /** The program of the loopback host. */
  readonly hostEntry: string;
  /** Where that program is kept compiled between starts. */
  readonly compiledFolder: string;
  readonly rendererFolder: string;
  readonly seedsFolder: string;
  readonly version: string;
  /** Rejects: the window could not be built, having said why on standard error. */
  readonly prepareWindow: () => Promise<void>;
  /** `null`: Electron's runtime is not installed, or no part of this installation. */
  readonly electron: ElectronShell | null;
}

export interface ElectronShell {
  readonly executable: string;
  /** The folder whose package.json names the shell's main program. */
  readonly applicationFolder: string;
  /** Rejects: the shell could not be built. */
  readonly prepare: () => Promise<void>;
}
