import { answerRequest } from "../../../shared/exchange/contract/answer.ts";
import type { Command } from "../../../shared/exchange/contract/commands.ts";
import type { RequestFault } from "../../../shared/exchange/contract/requests.ts";
import { lookUpRate } from "../../../shared/rates/look-up.ts";
import type { RateSource } from "../../../shared/rates/rate-answer.ts";
import { refusedLine, type AnsweredLine } from "./answered-line.ts";
import type { KeptLine } from "./lines.ts";
import { idOf } from "./request-id.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The answer to one line of a batch. Never throws, and depends on nothing but the line, its number and the rates. */
export function answerLine(
  command: Command,
  { number, bytes }: Pick<KeptLine, "number" | "bytes">,
  rates: RateSource = lookUpRate,
): AnsweredLine {
  const refuse = (code: RequestFault, message: string, id: string | null = null): AnsweredLine =>
    refusedLine(number, code, message, id);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return refuse("bad-json", "not UTF-8");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse("bad-json", reasonOf(error));
  }
  try {
    const answered = answerRequest(command, value, { rates });
    if (!answered.ok) return refuse(answered.code, answered.message, answered.id);
    return { json: Buffer.from(JSON.stringify(answered.answer)), failed: false };
  } catch (error) {
    // A bug of ours must not cost the archive run; the line names it.
    return refuse("internal", reasonOf(error), idOf(value));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
