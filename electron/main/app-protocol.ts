import { SECURITY_HEADERS } from "../host/shell/security-headers.ts";
import { readStaticFile } from "../host/shell/static-files.ts";

/** The window's own address: nothing else is ever loaded into it. */
export const SCHEME = "app";
const HOST = "parallax";
export const WINDOW_URL = `${SCHEME}://${HOST}/`;

/** Standard and secure, so that `'self'` in the policy, workers and modules mean what they mean on the web. */
export const SCHEME_PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** Parsed, not compared as text: `app://parallax@elsewhere/` is elsewhere. */
export function isWindowUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Answers a request for one of the renderer's files; 404 without a reason for whatever is not one. */
export async function serveWindowFile(folder: string, request: Request): Promise<Response> {
  const isOurs = request.method === "GET" && isWindowUrl(request.url);
  const file = isOurs ? await readStaticFile(folder, new URL(request.url).pathname) : null;
  if (file === null) return new Response("not found", { status: 404, headers: SECURITY_HEADERS });
  return new Response(new Uint8Array(file.bytes), { headers: { ...SECURITY_HEADERS, "Content-Type": file.type } });
}
