import { expect, test } from "vitest";
import type { OpenProject } from "../state/project.ts";
import { createWorkbenchStore } from "../state/workbench.ts";
import { selectNewClaim } from "./select-new-claim.ts";

const project = (session: string, ...claims: readonly string[]): OpenProject =>
  ({ session, claims: new Map(claims.map((id) => [id, { id }])) }) as unknown as OpenProject;

test.each([
  ["was told of before the answer", project("s", "old", "new"), project("s", "old", "new"), "new"],
  ["is told of after the answer", project("s", "old"), project("s", "old", "new"), "new"],
  ["of another project is left alone", project("s", "old"), project("t", "other"), null],
])("a new claim that %s", (_name, atFirst, later, selected) => {
  const store = createWorkbenchStore();
  store.setState({ project: atFirst });
  selectNewClaim(store, new Set(["old"]));
  store.setState({ project: later });
  expect(store.getState().claim).toBe(selected);
});

test("later claims are nobody's", () => {
  const store = createWorkbenchStore();
  store.setState({ project: project("s") });
  selectNewClaim(store, new Set());
  store.setState({ project: project("s", "mine") });
  store.setState({ project: project("s", "mine", "theirs"), claim: null });
  expect(store.getState().claim).toBeNull();
});
