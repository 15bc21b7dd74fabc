import type { Page } from "@playwright/test";
import { expect } from "./workbench.ts";

export interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Lets go of files over a part of the window, as the system does: first they are dragged over it. */
export async function dropFiles(page: Page, files: readonly DroppedFile[], over = "body"): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: [...buffer] }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    return data;
  }, sent);
  await page.dispatchEvent(over, "dragenter", { dataTransfer: transfer });
  await expect(page.locator(".drop-veil")).toBeVisible();
  await page.dispatchEvent(over, "dragover", { dataTransfer: transfer });
  await page.dispatchEvent(over, "drop", { dataTransfer: transfer });
  await expect(page.locator(".drop-veil")).toHaveCount(0);
}
