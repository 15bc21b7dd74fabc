import type { ServerResponse } from "node:http";
import type { WaitingFile } from "../host/out/made-files.ts";

/** Where the window fetches a file that was made for the person: `/out/` and its token. */
export const DOWNLOADS = "/out/";

/** Gives a file to be saved, under its name; as an octet stream whatever it is, so that no browser shows or runs it. */
export function sendDownload(response: ServerResponse, { name, bytes }: WaitingFile): void {
  response
    .writeHead(200, {
      "Content-Type": "application/octet-stream",
      "Content-Length": bytes.length,
      "Content-Disposition": `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    })
    .end(bytes);
}

/** For programs that know no other names than those in ASCII (RFC 6266, appendix D). */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/gu, "_");

/** RFC 8187: a half surrogate pair has no bytes; `'`, `(`, `)` and `*` have a meaning there. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
