import type * as z from "zod";
import { CALLS } from "./calls.ts";

export type Channel = keyof typeof CALLS;
export type CallInput<C extends Channel> = z.output<(typeof CALLS)[C]["input"]>;
export type CallOutput<C extends Channel> = z.output<(typeof CALLS)[C]["output"]>;

/** One handler a channel: a host that leaves one out does not compile. */
export type HostHandlers = {
  readonly [C in Channel]: (input: CallInput<C>) => CallOutput<C> | Promise<CallOutput<C>>;
};

/** The last two are the shells' own: the call did not come from the window; the host died before it answered. */
export type CallFault = "unknown-channel" | "bad-payload" | "bad-answer" | "internal" | "forged-sender" | "host-gone";

/** `message` is one sentence, without inner details of the host. */
export type CallReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: CallFault; readonly message: string };

/** Own properties only: `constructor` and `__proto__` are no channels. */
function isChannel(name: string): name is Channel {
  return Object.hasOwn(CALLS, name);
}

/** What is wrong is named as far as this: a payload's own keys can be of any length. */
const LONGEST_PLACE = 80;

type Checked = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly where: string };

/** Never throws, as zod does at some values that come by structured clone: a typed array where an object is frozen. */
function check(schema: z.ZodType, value: unknown): Checked {
  try {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { success: true, data: parsed.data };
    return { success: false, where: (parsed.error.issues[0]?.path.join(".") ?? "").slice(0, LONGEST_PLACE) };
  } catch {
    return { success: false, where: "" };
  }
}

/** Answers one call over any transport, validated both ways; never throws. */
export async function serveCall(handlers: HostHandlers, channel: string, payload: unknown): Promise<CallReply> {
  const refuse = (code: CallFault, message: string): CallReply => ({ ok: false, code, message });
  if (!isChannel(channel)) return refuse("unknown-channel", "There is no such channel.");
  const input = check(CALLS[channel].input, payload);
  if (!input.success) {
    const where = input.where === "" ? "" : ` at ${input.where}`;
    return refuse("bad-payload", `The payload of ${channel} has the wrong shape${where}.`);
  }
  // The table pairs each handler with its own schema, which the compiler can't follow through a union of channels.
  const handler = handlers[channel] as (input: unknown) => unknown;
  let answer: unknown;
  try {
    answer = await handler(input.data);
  } catch {
    return refuse("internal", `The host failed while answering ${channel}.`);
  }
  const output = check(CALLS[channel].output, answer);
  return output.success
    ? { ok: true, value: output.data }
    : refuse("bad-answer", `The host's answer to ${channel} has the wrong shape.`);
}
