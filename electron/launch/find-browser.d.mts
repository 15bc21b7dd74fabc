type Environment = Readonly<Record<string, string | undefined>>;

export function isExecutableFile(path: string): boolean;
export function findBrowser(environment?: Environment, platform?: NodeJS.Platform): string | null;
export function ensureBrowser(): string | null;
export function needsNoSandbox(): boolean;
