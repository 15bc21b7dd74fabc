import type { Page } from "@playwright/test";

/** Keys as a Vietnamese input method turns them into a word, one step a key. */
export interface Typed {
  readonly keys: string;
  /** The word after each key. */
  readonly steps: readonly string[];
}

export const TELEX: Typed = { keys: "vieejt", steps: ["v", "vi", "vie", "viê", "việ", "việt"] };
export const VNI: Typed = { keys: "vie65t", steps: ["v", "vi", "vie", "viê", "việ", "việt"] };

/** As input methods of the system do it: the keys are the method's, the page sees a composition that grows. */
export async function compose(page: Page, { keys, steps }: Typed): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [at, text] of steps.entries()) {
    const key = { key: "Process", code: codeOf(keys.charAt(at)), windowsVirtualKeyCode: 229 };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
  await session.detach();
}

/** As UniKey and its like do it: plain letters arrive, a key that marks one is swallowed, and the letter is written anew. */
export async function replaceByBackspace(page: Page, { keys, steps }: Typed): Promise<void> {
  let before = "";
  for (const [at, text] of steps.entries()) {
    if (text === before + keys.charAt(at)) await page.keyboard.press(keys.charAt(at));
    else {
      await page.keyboard.press("Backspace");
      await page.keyboard.insertText(text.slice(-1));
    }
    before = text;
  }
}

const codeOf = (key: string): string => (/\d/u.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
