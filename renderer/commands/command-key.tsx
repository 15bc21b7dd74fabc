import { KeyCap } from "../ui/key-cap.tsx";
import { printedBinding } from "./keys.ts";
import { useKeys } from "./use-keys.ts";

/** The key of a command beside its name; nothing where it has none. */
export function CommandKey({ id }: { id: string }) {
  const binding = printedBinding(useKeys(id));
  return binding === null ? null : <KeyCap binding={binding} />;
}
