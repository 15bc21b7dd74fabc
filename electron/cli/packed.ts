#!/usr/bin/env node
import { launch } from "./launch.ts";

// Built into one file, with the runtime's beside it and no packages.
await launch(() => new URL("./ort-wasm-simd-threaded.wasm", import.meta.url));
