import { isAbsolute } from "node:path";
import fc from "fast-check";
import { CALLS } from "../../../../shared/ipc/calls.ts";
import { serveCall, type CallReply, type Channel, type HostHandlers } from "../../../../shared/ipc/contract.ts";
import { arbitraryOf } from "./arbitrary-of.ts";

export interface FuzzReport {
  readonly calls: number;
  /** How many were answered how: `ok`, a failure that a person can act on, or a refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** One line each, with the input: a handler that threw, or answered in no shape of the contract. */
  readonly wrong: readonly string[];
}

/** The command of the document is many in one. */
const COMMANDS = 15;

/**
 * Calls every channel of a real host `each` times, with values of its schema's shape that a seed decides, among them the
 * strings of the open project; one after another, on whatever the calls before have left.
 */
export async function fuzzHost(
  handlers: HostHandlers,
  { each, seed }: { readonly each: number; readonly seed: number },
): Promise<FuzzReport> {
  const outcomes: Record<string, number> = {};
  const wrong: string[] = [];
  let calls = 0;
  for (const channel of Object.keys(CALLS) as Channel[]) {
    const known = await stringsOfProject(handlers);
    const numRuns = channel === "document.change" ? each * COMMANDS : each;
    for (const input of fc.sample(arbitraryOf(CALLS[channel].input, known), { numRuns, seed })) {
      // A copy may be saved anywhere: not here.
      const { path } = input as { readonly path?: unknown };
      if (typeof path === "string" && isAbsolute(path) && !known.includes(path)) continue;
      const outcome = outcomeOf(await serveCall(handlers, channel, input));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      calls += 1;
      if (outcome === "internal" || outcome === "bad-answer")
        wrong.push(`${channel} ${outcome}: ${JSON.stringify(input).slice(0, 500)}`);
    }
  }
  return { calls, outcomes, wrong };
}

/** Ids, keys, paths and hashes, as many as are hit by chance; the sample is opened where nothing is. */
async function stringsOfProject(handlers: HostHandlers): Promise<readonly string[]> {
  const { project } = await handlers["project.read"]({});
  if (project === null) await handlers["project.openSample"]({});
  const text = JSON.stringify(await handlers["project.read"]({}));
  const strings = [...new Set([...text.matchAll(/"([^"\\\s]{1,80})"/gu)].map(([, string]) => string!))];
  return strings.filter((_, index) => index % Math.ceil(strings.length / 80) === 0);
}

function outcomeOf(reply: CallReply): string {
  if (!reply.ok) return reply.code;
  const { code } = (reply.value ?? {}) as { readonly code?: string };
  return code ?? "ok";
}
