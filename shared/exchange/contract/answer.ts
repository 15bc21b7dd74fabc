import { alignStory, checkStory, type EngineOptions } from "../../engine/check-story.ts";
import { alignmentAnswer, type AlignmentAnswer } from "./alignment.ts";
import type { Command } from "./commands.ts";
import { answerFacts, type FactsAnswer } from "./facts.ts";
import { findingsAnswer, type FindingsAnswer } from "./findings.ts";
import { readRequest, type Refusal } from "./requests.ts";

export type Answer = AlignmentAnswer | FactsAnswer | FindingsAnswer;

/** Answers one request of the contract. Deterministic: the same request and rates give the same answer, byte for byte. */
export function answerRequest(
  command: Command,
  value: unknown,
  options: Pick<EngineOptions, "rates"> = {},
): { readonly ok: true; readonly answer: Answer } | Refusal {
  switch (command) {
    case "facts": {
      const read = readRequest(command, value);
      return read.ok ? { ok: true, answer: answerFacts(read.request) } : read;
    }
    case "align": {
      const read = readRequest(command, value);
      return read.ok ? { ok: true, answer: alignmentAnswer(read.request.id, alignStory(read.request)!) } : read;
    }
    case "check": {
      const read = readRequest(command, value);
      return read.ok ? { ok: true, answer: findingsAnswer(read.request.id, checkStory(read.request, options)!) } : read;
    }
  }
}
