#!/usr/bin/env node
import { launch } from "./launch.ts";

await launch(() => new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")));
