import { ROOT } from "./browser-shell.ts";
import { buildWhenChanged, ELECTRON_BUILD, RENDERER_BUILD } from "./build-when-changed.ts";

// npm run build: the window and the Electron shell into dist/, each only where it is stale.
await buildWhenChanged(ROOT, RENDERER_BUILD);
await buildWhenChanged(ROOT, ELECTRON_BUILD);
