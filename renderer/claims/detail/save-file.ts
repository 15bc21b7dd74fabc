/**
 * Gives a file to the person, to be saved where they choose. Its bytes go as an octet stream whatever they are, so that no
 * browser shows or runs them.
 */
export function saveFile(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}

const KEPT_MS = 10_000;
