import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The window: what both shells serve. */
export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // Electron 45 is Chromium 156; the browser shell opens what is installed.
    target: "chrome140",
    // One chunk holds Monaco: it is read from this machine, not from a network.
    chunkSizeWarningLimit: 8000,
    // What is bundled, and under which licence: notices and the bill of materials are made from it.
    license: { fileName: "licences.json" },
  },
  worker: { format: "es" },
});
