import type { CDPSession, Page } from "@playwright/test";

/** What a page holds on to, on screen or not, after its garbage has been collected. */
export interface Kept {
  /** Nodes of all documents, those that stand nowhere any more included. */
  readonly nodes: number;
  readonly listeners: number;
  readonly editors: number;
  readonly models: number;
}

/** Counts while a comparison is open: it lends one editor, so that others of its kind can be found. */
export async function keptBy(page: Page, cdp: CDPSession): Promise<Kept> {
  await cdp.send("HeapProfiler.collectGarbage");
  const editors = await alive(cdp, "Object.getPrototypeOf(editor)");
  const models = await alive(cdp, "Object.getPrototypeOf(editor.getModel())");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  return { nodes, listeners: jsEventListeners, editors, models };
}

/** How many objects have a prototype, named by an expression of `editor`: one of the open comparison's. */
async function alive(cdp: CDPSession, prototype: string): Promise<number> {
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
    expression: `(() => { const editor = (${anEditor.toString()})(); return ${prototype}; })()`,
    objectGroup: "kept",
  });
  if (result.objectId === undefined) throw new Error(exceptionDetails?.text ?? "no editor was found");
  const { objects } = await cdp.send("Runtime.queryObjects", {
    prototypeObjectId: result.objectId,
    objectGroup: "kept",
  });
  const { result: length } = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId!,
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await cdp.send("Runtime.releaseObjectGroup", { objectGroup: "kept" });
  return Number(length.value);
}

/** Runs in the page: the window hands out no editor, but React's own record of the comparison leads to its stage. */
function anEditor(): unknown {
  interface Fiber {
    readonly return: Fiber | null;
    readonly memoizedState: Hook | null;
  }
  interface Hook {
    readonly next?: Hook | null;
    readonly memoizedState?: { readonly current?: { readonly stage?: Stage } | null } | null;
  }
  interface Stage {
    readonly panes: ReadonlyMap<string, { readonly editor: unknown }>;
  }
  const root = document.querySelector(".compare-panes");
  const own = Object.entries(root ?? {}).find(([name]) => name.startsWith("__reactFiber$"));
  for (let fiber = own?.[1] as Fiber | null | undefined; fiber; fiber = fiber.return)
    for (let hook = fiber.memoizedState; hook; hook = hook.next ?? null) {
      const panes = hook.memoizedState?.current?.stage?.panes;
      if (panes !== undefined) return [...panes.values()][0]?.editor;
    }
  throw new Error("no comparison is open");
}
