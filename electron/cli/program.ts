import manifest from "../../package.json" with { type: "json" };

/** What reports and exports name as their maker. */
export const PROGRAM = { name: manifest.productName, version: manifest.version } as const;
