import type { IncomingMessage } from "node:http";
import type { Refused } from "./answers.ts";

/** The input's fields other than `bytes`, as URI-encoded JSON, where the body is the bytes themselves. */
const REST_OF_INPUT = "x-parallax-input";

export type CallInputRead =
  { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly refused: Refused };

const refused = (status: number, code: string, message: string): CallInputRead => ({
  ok: false,
  refused: { status, code, message },
});

/** A call's input from its request: JSON, or bytes with the rest of the input in a header. Unchecked otherwise. */
export async function readCallInput(request: IncomingMessage, maxBytes: number): Promise<CallInputRead> {
  const type = /^application\/(json|octet-stream)(?:; ?charset=utf-8)?$/i.exec(request.headers["content-type"] ?? "");
  if (!type) return refused(415, "bad-type", "Calls carry application/json or application/octet-stream.");
  const body = await readBody(request, maxBytes);
  if (body === null) return refused(413, "too-large", "The request is too large.");
  try {
    if (type[1]?.toLowerCase() === "json") return { ok: true, input: JSON.parse(body.toString("utf8")) };
    const rest: unknown = JSON.parse(decodeURIComponent(String(request.headers[REST_OF_INPUT])));
    if (typeof rest === "object" && rest !== null) return { ok: true, input: { ...rest, bytes: new Uint8Array(body) } };
  } catch {
    // Neither JSON nor URI-encoded: said below.
  }
  return refused(400, "bad-payload", "The request is not JSON.");
}

/** `null` where the body is longer than allowed. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
