import type { RequestFault } from "../../../shared/exchange/contract/requests.ts";
import { LONGEST_LINE_BYTES } from "./lines.ts";

/** What one line of a batch is answered with. */
export interface AnsweredLine {
  /** UTF-8, without a line feed. */
  readonly json: Buffer;
  /** It is an error object. */
  readonly failed: boolean;
}

/** The error object that stands in a line's place. Its message names the line, so that it can be found and mended. */
export function refusedLine(
  number: number,
  code: RequestFault,
  message: string,
  id: string | null = null,
): AnsweredLine {
  return {
    json: Buffer.from(JSON.stringify({ id, error: { code, message: `line ${number}: ${message}` } })),
    failed: true,
  };
}

export function refusedTooLong(number: number): AnsweredLine {
  return refusedLine(number, "line-too-long", `longer than ${LONGEST_LINE_BYTES / 1024 / 1024} MiB`);
}

/** Whether a line that was written is an error object. Reads its beginning alone. */
export function isRefusal(json: Buffer): boolean {
  return /^\{"id":(?:null|"(?:[^"\\]|\\.)*"),"error":\{/.test(json.toString("latin1"));
}
