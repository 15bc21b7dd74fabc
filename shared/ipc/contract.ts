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

/** Answers one call over any transport, validated both ways; never throws. */
export async function serveCall(handlers: HostHandlers, channel: string, payload: unknown): Promise<CallReply> {
  const refuse = (code: CallFault, message: string): CallReply => ({ ok: false, code, message });
  if (!isChannel(channel)) return refuse("unknown-channel", "There is no such channel.");
  const input = CALLS[channel].input.safeParse(payload);
  if (!input.success) {
    const where = input.error.issues[0]?.path.join(".");
    return refuse("bad-payload", `The payload of ${channel} has the wrong shape${where ? ` at ${where}` : ""}.`);
  }
  // The table pairs each handler with its own schema, which the compiler can't follow through a union of channels.
  const handler = handlers[channel] as (input: unknown) => unknown;
  let answer: unknown;
  try {
    answer = await handler(input.data);
  } catch {
    return refuse("internal", `The host failed while answering ${channel}.`);
  }
  const output = CALLS[channel].output.safeParse(answer);
  return output.success
    ? { ok: true, value: output.data }
    : refuse("bad-answer", `The host's answer to ${channel} has the wrong shape.`);
}
