import { request as httpRequest } from "node:http";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

interface Answer {
  readonly status: number;
  readonly code: string;
}

/** A request as an attacker writes it: any header, no cookie unless stolen. */
function send(
  url: string,
  { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        const answer = JSON.parse(text) as { readonly error?: { readonly code: string } };
        resolve({ status: response.statusCode ?? 0, code: answer.error?.code ?? "" });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

test("whoever is not the window is refused by name", async ({ workbench: { page, shell }, context }) => {
  await sampleIsReady(page);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  const own = { Cookie: `${cookie!.name}=${cookie!.value}`, Origin: shell.origin, "Content-Type": "application/json" };
  const api = `${shell.origin}/api/project.read`;
  const post = (headers: Record<string, string>, body = "{}") => send(api, { method: "POST", headers, body });

  expect(await post({ ...own, Host: "attacker.example" }), "DNS rebinding").toEqual({
    status: 403,
    code: "foreign-host",
  });
  expect(await post({ ...own, Origin: "http://attacker.example" }), "a page elsewhere").toEqual({
    status: 403,
    code: "foreign-origin",
  });
  expect(await post({ ...own, Cookie: `${cookie!.name}=forged` }), "a forged cookie").toEqual({
    status: 401,
    code: "no-session",
  });
  expect(await post(own, '{"stray":1}'), "a bad payload").toEqual({ status: 400, code: "bad-payload" });
  expect(await send(shell.startUrl, {}), "the start address, used again").toEqual({ status: 403, code: "bad-token" });
  expect(
    await send(`${shell.origin}/api/__proto__`, { method: "POST", headers: own, body: "{}" }),
    "a channel that is none",
  ).toEqual({ status: 404, code: "unknown-channel" });
  // The window itself goes on.
  const finding = inspector(page).getByRole("heading", { level: 2 });
  const before = await finding.textContent();
  await page.keyboard.press("j");
  await expect(finding).not.toHaveText(before!);
});

test("a page of another origin can neither read nor ask", async ({ workbench: { page, shell }, context }) => {
  await sampleIsReady(page);
  const elsewhere = await context.newPage();
  await elsewhere.route("http://attacker.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>attacker</title>" }),
  );
  await elsewhere.goto("http://attacker.example/");
  const outcome = await elsewhere.evaluate(async (origin) => {
    const body = '{"command":{"name":"restore","payload":{"fingerprint":"x"}}}';
    const send = (init: RequestInit) =>
      fetch(`${origin}/api/document.change`, { method: "POST", credentials: "include", ...init }).then(
        (response) => `${response.status} ${response.type}`,
        () => "blocked",
      );
    return [
      await send({ body, headers: { "Content-Type": "application/json" } }),
      await send({ body, mode: "no-cors", headers: { "Content-Type": "text/plain" } }),
    ];
  }, shell.origin);
  expect(outcome[0]).toBe("blocked");
  // Sent, but without the cookie, and the answer can't be read.
  expect(["blocked", "0 opaque"]).toContain(outcome[1]);
});
