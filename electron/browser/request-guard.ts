import type { IncomingMessage } from "node:http";
import type { Refused } from "./answers.ts";

/** Host exactly (DNS rebinding), Origin exactly where sent or where a call changes something (forged requests). */
export function foreignRequest(request: IncomingMessage, origin: string): Refused | null {
  const { headers, headersDistinct, method } = request;
  // Of two, readers differ in which one counts.
  const hosts = headersDistinct["host"] ?? [];
  if (hosts.length !== 1 || `http://${hosts[0]!}` !== origin) {
    return { status: 403, code: "foreign-host", message: "The Host header is not this host's." };
  }
  const needsOrigin = method !== "GET" && method !== "HEAD";
  if (headers.origin === undefined ? needsOrigin : headers.origin !== origin) {
    return { status: 403, code: "foreign-origin", message: "The request comes from another origin." };
  }
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return { status: 403, code: "foreign-site", message: "The request comes from another site." };
  }
  return null;
}
