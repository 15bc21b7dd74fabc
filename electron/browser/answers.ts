import type { ServerResponse } from "node:http";

export interface Refused {
  readonly status: number;
  readonly code: string;
  /** One sentence, without inner details. */
  readonly message: string;
}

export const refusal = ({ code, message }: Refused) => JSON.stringify({ error: { code, message } });

export function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

/** The connection ends too: what is left of a refused body is not read. */
export function refuse(response: ServerResponse, refused: Refused): void {
  response
    .writeHead(refused.status, { "Content-Type": "application/json; charset=utf-8", Connection: "close" })
    .end(refusal(refused));
}
