import { browserClient } from "./browser-client.ts";
import { electronClient, type ParallaxBridge } from "./electron-client.ts";
import type { HostClient } from "./host-client.ts";

/** The client of the shell that this window runs in. */
export function connect(): HostClient {
  const bridge = (globalThis as { parallax?: ParallaxBridge }).parallax;
  return bridge === undefined ? browserClient() : electronClient(bridge);
}
