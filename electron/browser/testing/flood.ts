import { randomFrom } from "../../host/testing/soak/random.ts";
import { codeOf, ROUTES, send, sendRaw } from "./attacker.ts";
import type { RealHost } from "./real-host.ts";

export interface FloodReport {
  readonly requests: number;
  /** How many were answered how: `200`, a refusal's code, or `cut off`. */
  readonly answers: Readonly<Record<string, number>>;
  /** What the process held more of afterwards than before; `null` where the system does not tell. */
  readonly more: { readonly files: number; readonly megabytes: number } | null;
}

const AT_ONCE = 20;

/**
 * Sends requests of every kind, good ones and attacks, at a real host, and looks at what it holds before and after. The
 * first half is not counted: a program's memory grows until it has done each thing a few times.
 */
export async function flood(
  host: RealHost,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<FloodReport> {
  const random = randomFrom(seed);
  const answers: Record<string, number> = {};
  const one = async (): Promise<void> => {
    const kind = KINDS[random.below(KINDS.length)]!;
    const route = ROUTES[random.below(ROUTES.length)]!.path;
    const answer = await kind(host, route).catch(() => "cut off");
    answers[answer] = (answers[answer] ?? 0) + 1;
  };
  const run = async (requests: number): Promise<void> => {
    let left = requests;
    const worker = async (): Promise<void> => {
      while (left-- > 0) await one();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  await run(count / 2);
  const before = await settled(host);
  await run(count / 2);
  const after = await settled(host);
  const more = before && after && { files: after.files - before.files, megabytes: after.megabytes - before.megabytes };
  return { requests: count, answers, more };
}

type Kind = (host: RealHost, route: string) => Promise<string>;

const named = async (answer: ReturnType<typeof send>): Promise<string> => {
  const { status, body } = await answer;
  return status === 200 ? "200" : (codeOf({ status, body, headers: {} }) ?? String(status));
};
const own = ({ cookie, origin }: RealHost) => ({ cookie, origin, "content-type": "application/json" });

const KINDS: readonly Kind[] = [
  (host) => named(send(host.origin, "/api/app.info", { method: "POST", headers: own(host), body: "{}" })),
  (host) => named(send(host.origin, "/api/project.read", { method: "POST", headers: own(host), body: "{}" })),
  (host) => named(send(host.origin, "/events", { headers: own(host) })),
  (host) => named(send(host.origin, "/manifest.json", { headers: own(host) })),
  (host, route) => named(send(host.origin, route, { method: "POST", headers: own(host), body: '{"stray":[' })),
  (host, route) =>
    named(send(host.origin, route, { method: "POST", headers: { ...own(host), cookie: "" }, body: "x".repeat(9000) })),
  (host, route) => named(send(host.origin, route, { headers: { ...own(host), host: "attacker.example" } })),
  (host) => named(send(host.origin, "/?token=guessed", {})),
  (host, route) =>
    sendRaw(host.origin, `GET ${route} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`).then((said) =>
      said.slice(9, 12),
    ),
  (host, route) =>
    sendRaw(host.origin, `GET ${route} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`).then(
      (said) => said.slice(9, 12),
    ),
];

/** Closed connections are let go of a moment later. */
async function settled(host: RealHost): Promise<ReturnType<RealHost["holds"]>> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return host.holds();
}
