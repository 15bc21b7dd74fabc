import { CALLS } from "../../shared/ipc/calls.ts";
import type { CallInput, CallOutput, Channel } from "../../shared/ipc/contract.ts";
import { EVENTS, type EventName, type HostEvent } from "../../shared/ipc/events.ts";
import type { MadeFile } from "../../shared/ipc/out.ts";
import { CallRefusedError, HostUnreachableError, type HostClient, type HostListener } from "./host-client.ts";

/** The loopback shell: `POST /api/CHANNEL` and server-sent events. */
export function browserClient(): HostClient {
  return { call, save, listen };
}

async function call<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>> {
  let response: Response;
  try {
    response = await fetch(`/api/${channel}`, { method: "POST", credentials: "same-origin", ...bodyOf(input) });
  } catch {
    throw new HostUnreachableError("the host does not answer");
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(answer);
  return CALLS[channel].output.parse(answer) as CallOutput<C>;
}

/** By a link to where the host has it: the browser knows what to do with what it is told to save. */
function save({ token }: MadeFile): Promise<{ readonly ok: true }> {
  const link = document.createElement("a");
  link.href = `/out/${token}`;
  link.download = "";
  link.click();
  return Promise.resolve({ ok: true });
}

/** Bytes go as they are, with the rest of the input in a header. */
function bodyOf(input: object): Pick<RequestInit, "body" | "headers"> {
  if ("bytes" in input && input.bytes instanceof Uint8Array) {
    const { bytes, ...rest } = input;
    return {
      body: new Uint8Array(bytes).buffer,
      headers: {
        "Content-Type": "application/octet-stream",
        "X-Parallax-Input": encodeURIComponent(JSON.stringify(rest)),
      },
    };
  }
  return { body: JSON.stringify(input), headers: { "Content-Type": "application/json" } };
}

function refusal(answer: unknown): CallRefusedError {
  const error = (answer as { error?: { code?: string; message?: string } } | null)?.error;
  return new CallRefusedError(error?.code ?? "internal", error?.message ?? "the host refused the call");
}

function listen({ onEvent, onConnected, onLost }: HostListener): void {
  const source = new EventSource("/events");
  source.addEventListener("open", onConnected);
  // The window was away for longer than the host keeps events: what it shows is read anew.
  source.addEventListener("resync", onConnected);
  source.addEventListener("error", () => {
    onLost();
    // The browser tries again by itself while it is connecting; a refused stream stays closed.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => {
        listen({ onEvent, onConnected, onLost });
      }, RETRY_MS);
  });
  for (const name of Object.keys(EVENTS) as EventName[]) {
    source.addEventListener(name, ({ data }) => {
      onEvent({ name, data: EVENTS[name].parse(JSON.parse(String(data))) } as HostEvent);
    });
  }
}

const RETRY_MS = 1000;
