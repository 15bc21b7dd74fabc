import { buildAll } from "./build-when-changed.ts";
import { ROOT } from "./source-installation.ts";

// npm run build: the window, the Electron shell and the npm package's programs into dist/, each only where it is stale.
await buildAll(ROOT);
