import { buildWhenChanged, ELECTRON_BUILD, NODE_BUILD, RENDERER_BUILD } from "./build-when-changed.ts";
import { ROOT } from "./source-installation.ts";

// npm run build: the window, the Electron shell and the npm package's programs into dist/, each only where it is stale.
await buildWhenChanged(ROOT, RENDERER_BUILD);
await buildWhenChanged(ROOT, ELECTRON_BUILD);
await buildWhenChanged(ROOT, NODE_BUILD);
