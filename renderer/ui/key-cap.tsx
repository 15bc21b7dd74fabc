import { keyWords } from "../commands/key-words.ts";
import { isMac } from "../commands/platform.ts";
import { useWords } from "./words.tsx";

/** The keys of a binding beside what they do; screen readers hear the action's name alone. */
export function KeyCap({ binding }: { binding: string }) {
  const { t } = useWords();
  return <kbd aria-hidden="true">{keyWords(t, binding, isMac)}</kbd>;
}
