import type { Page } from "@playwright/test";
import type { CallInput, CallOutput, Channel } from "../../shared/ipc/contract.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { expect } from "./workbench.ts";

/** Another person's name, which is no word of the interface. */
const OTHER = "Jonas Huỳnh";

/**
 * The open project's first claim is read by two people who differ, and its statement changed differently in both copies, which
 * are then merged: all that second readings show is there. The window ends up in the project that was open.
 */
export async function readTwice(page: Page): Promise<void> {
  const call = <C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>> =>
    ask(page, channel, input);
  const change = async (command: WindowCommand): Promise<void> => {
    expect(await call("document.change", { command })).toMatchObject({ ok: true });
  };
  const { project } = await call("project.read", {});
  const { author } = await call("settings.read", {});
  const claim = project!.document.claims[0]!.id;
  const judged = { claim, rationale: "86 000 000", isBlind: true } as const;
  await change({ name: "setScale", payload: { grades: [{ key: "1", name: "★★★", verdict: "refuted", rating: 1 }] } });
  await change({ name: "recordReading", payload: { ...judged, verdict: "refuted", grade: "1" } });
  const copy = await call("project.saveCopy", { path: null });
  if (!copy.ok) throw new Error(copy.code);
  const path = project!.path.replace(/[^/\\]+$/u, copy.path.split(/[/\\]/u).at(-1)!);

  await call("settings.change", { author: OTHER });
  await call("project.open", { path });
  const byVersion = [{ version: "vi", verdict: "disputed", note: "" }] as const;
  await change({ name: "recordReading", payload: { ...judged, verdict: "verified", byVersion } });
  await change({ name: "changeClaim", payload: { claim, change: { statement: "86 000 000 CNY" } } });

  await call("settings.change", { author });
  await call("project.open", { path: project!.path });
  await change({ name: "changeClaim", payload: { claim, change: { statement: "86 000 000 JPY" } } });
  expect(await call("merge.apply", { path, head: null })).toMatchObject({ ok: true, conflicts: 1 });
  await expect(page.locator(".status .cancel").first()).toBeVisible();
}

/** As the window asks its host. */
const ask = <C extends Channel>(page: Page, channel: C, input: CallInput<C>): Promise<CallOutput<C>> =>
  page.evaluate(
    async ([name, body]) => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(`/api/${name}`, { method: "POST", headers, body });
      return (await answer.json()) as never;
    },
    [channel, JSON.stringify(input)] as const,
  );
