import { NO_NETWORK_SWITCHES } from "../host/shell/no-network.ts";

/** Nothing of a browser but the window: no requests of its own, no offer to translate, no key ring, no first-run page. */
export const BROWSER_FLAGS: readonly string[] = [
  ...Object.entries(NO_NETWORK_SWITCHES).map(([name, value]) => (value === "" ? `--${name}` : `--${name}=${value}`)),
  "--disable-extensions",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--password-store=basic",
  "--use-mock-keychain",
];
