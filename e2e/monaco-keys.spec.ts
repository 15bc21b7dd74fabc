import type { Page } from "@playwright/test";
import { COMMANDS } from "../renderer/commands/commands.ts";
import { partsOf } from "../renderer/commands/key-match.ts";
import { bindingsOf, keysOf } from "../renderer/commands/keys.ts";
import { DEFAULT_SETTINGS } from "../shared/ipc/settings.ts";
import { expect, test } from "./support/workbench.ts";

/** What Monaco is told of the system by. */
const SYSTEMS = {
  linux: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  windows:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
} as const;

/** What Monaco may lose: nothing can be deleted from a version, column selection is for code, and F3 finds, too. */
const NO_LOSS = /: (?:deleteRight|cursorColumnSelect(?:Up|Down)|editor\.action\.previousMatchFindAction)$/u;

/** One of our bindings as a press that Monaco can resolve; `keyCode` is a name of its `KeyCode`. */
interface Press {
  readonly of: string;
  readonly keyCode: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const KEY_CODES: Readonly<Record<string, string>> = {
  ArrowUp: "UpArrow",
  ArrowDown: "DownArrow",
  ArrowLeft: "LeftArrow",
  ArrowRight: "RightArrow",
  ",": "Comma",
  ".": "Period",
  "+": "Equal",
  "=": "Equal",
  "-": "Minus",
  "?": "Slash",
};

function pressOf(of: string, binding: string, isMac: boolean): Press {
  const { key, modifiers } = partsOf(binding);
  const has = (name: string): boolean => modifiers.has(name);
  const plain = /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : /^\d$/u.test(key) ? `Digit${key}` : key;
  return {
    of: `${of}: ${binding}`,
    keyCode: KEY_CODES[key] ?? plain,
    ctrlKey: has("Mod") && !isMac,
    // "?" and "+" are shifted on some keyboard or other.
    shiftKey: has("Shift") || key === "?" || key === "+",
    altKey: has("Alt"),
    metaKey: isMac && (has("Mod") || has("Alt")),
  };
}

const ourPresses = (isMac: boolean): readonly Press[] =>
  (["parallax", "aligner"] as const).flatMap((keyPreset) =>
    COMMANDS.flatMap((command) =>
      bindingsOf(keysOf(command, { ...DEFAULT_SETTINGS, keyPreset })).map((binding) =>
        pressOf(command.id, binding, isMac),
      ),
    ),
  );

/** What of Monaco's insides is needed: the list of its bindings, and what holds in a focused pane. */
interface Insides {
  readonly _standaloneKeybindingService: {
    getKeybindings(): readonly {
      readonly resolvedKeybinding?: { getDispatchChords(): readonly (string | null)[] };
      readonly command: string | null;
      readonly when: unknown;
    }[];
    resolveKeyboardEvent(event: object): { getDispatchChords(): readonly (string | null)[] };
  };
  readonly _contextKeyService: { contextMatchesRules(when: unknown): boolean };
}

/** Monaco's bindings that hold in the focused pane now, and those of them that a press of ours would start. */
const monacoBindings = (page: Page, presses: readonly Press[]) =>
  page.evaluate((ours) => {
    const { monaco } = globalThis as unknown as {
      monaco: { editor: { getEditors(): unknown[] }; KeyCode: Record<string, number> };
    };
    const editors = monaco.editor.getEditors() as (Insides & { hasTextFocus(): boolean })[];
    const pane = editors.find((editor) => editor.hasTextFocus());
    if (pane === undefined) throw new Error("no pane has the focus");
    const { _standaloneKeybindingService: service, _contextKeyService: context } = pane;
    const held = new Map<string, string | null>();
    for (const { resolvedKeybinding, command, when } of service.getKeybindings()) {
      const chord = resolvedKeybinding?.getDispatchChords()[0];
      // Of several that hold, the last is meant; `null` is one that was taken away.
      if (chord != null && context.contextMatchesRules(when)) held.set(chord, command);
    }
    const unknown = ours.filter(({ keyCode }) => monaco.KeyCode[keyCode] === undefined).map(({ of }) => of);
    const taken = ours.flatMap(({ of, keyCode, ...press }) => {
      const chord = service.resolveKeyboardEvent({ ...press, keyCode: monaco.KeyCode[keyCode] }).getDispatchChords()[0];
      const command = chord == null ? null : held.get(chord);
      return command == null ? [] : [`${of}: ${command}`];
    });
    return { total: service.getKeybindings().length, held: Object.fromEntries(held), unknown, taken };
  }, presses);

test(
  "no key of ours, in either preset, is one that the installed Monaco acts on in a pane, on any system",
  { tag: "@thorough" },
  async ({ browser, workbench: { page, shell } }) => {
    const storageState = await page.context().storageState();
    for (const [system, userAgent] of Object.entries(SYSTEMS)) {
      const context = await browser.newContext({ storageState, userAgent });
      const window = await context.newPage();
      // Monaco shows itself to the page where this stands before it is loaded.
      await window.addInitScript(() => {
        Object.assign(globalThis, { MonacoEnvironment: { globalAPI: true } });
      });
      await window.goto(shell.origin);
      await window.locator("[data-pane=vi] .view-line").first().click();
      await window.keyboard.press("Shift+ArrowRight");
      const isMac = system === "mac";
      const { total, held, unknown, taken } = await monacoBindings(window, ourPresses(isMac));
      expect(total).toBeGreaterThan(100);
      // The list is that of this system.
      expect(held[isMac ? "meta+UpArrow" : "ctrl+Home"], system).toBe("cursorTop");
      expect(unknown, "keys that the test can't name").toEqual([]);
      expect(
        taken.filter((each) => !NO_LOSS.test(each)),
        system,
      ).toEqual([]);
      // What it would keep from the window, or what edits, is gone.
      for (const chord of ["F8", "shift+F8", "F12"]) expect(held[chord] ?? null, `${system}: ${chord}`).toBe(null);
      await context.close();
    }
  },
);
