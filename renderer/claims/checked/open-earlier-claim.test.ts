import { expect, test } from "vitest";
import type { ClaimId } from "../../../shared/project/ids.ts";
import type { OpenProject } from "../../state/project.ts";
import { createWorkbenchStore } from "../../state/workbench.ts";
import { openEarlierClaim } from "./open-earlier-claim.ts";

const project = (session: string, path: string, ...claims: readonly string[]): OpenProject =>
  ({ session, path, claims: new Map(claims.map((id) => [id, { id }])) }) as unknown as OpenProject;

const EARLIER = { path: "/p/other", claim: "c" as ClaimId };
const answering = (answer: unknown) => ({ ask: () => Promise.resolve(answer) as never });

function started() {
  const store = createWorkbenchStore();
  store.setState({ project: project("s", "/p/own", "c") });
  return store;
}
const placeOf = (store: ReturnType<typeof started>) => [store.getState().view, store.getState().claim];

test("the claim is gone to once its project is there", async () => {
  const store = started();
  await openEarlierClaim(store, answering({ ok: true }), EARLIER);
  store.setState({ announcement: { about: "caret" } });
  expect(placeOf(store)).toEqual(["compare", null]);
  store.setState({ project: project("t", "/p/other", "c") });
  expect(placeOf(store)).toEqual(["claims", "c"]);
});

test.each([
  ["a project that is refused", null, project("t", "/p/other", "c")],
  ["a third project that was opened meanwhile", { ok: true }, project("t", "/p/third", "c")],
  ["a claim that was deleted there", { ok: true }, project("t", "/p/other")],
])("%s leaves the window as it is", async (_name, answer, then) => {
  const store = started();
  await openEarlierClaim(store, answering(answer), EARLIER);
  store.setState({ project: then });
  store.setState({ project: project("u", "/p/other", "c") });
  expect(placeOf(store)).toEqual(["compare", null]);
});
