import type { Keyed, Keys } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { isEditing, isKept } from "./kept-keys.ts";
import { partsOf } from "./key-match.ts";
import { bindingsOf, keysOf, type KeySettings } from "./keys.ts";
import { LIST_KEYS } from "./list-keys.ts";

/** Everything that has keys which a person may change. */
export const KEYED: readonly Keyed[] = [...COMMANDS, ...Object.values(LIST_KEYS)];

/** Which of a command's keys: the plain one, or the one that works anywhere. */
export type KeySlot = "key" | "chord";
type OwnKeys = KeySettings["ownKeys"];

/** Why a binding can't be had as it is. Only `taken` can be helped: the other command gives it up. */
export type KeyProblem =
  { readonly kind: "taken"; readonly by: Keyed } | { readonly kind: "kept" | "editing" | "wrongSlot" };

/** What speaks against giving a command a binding; `null` if nothing does. */
export function problemOf(keyed: Keyed, slot: KeySlot, binding: string, settings: KeySettings): KeyProblem | null {
  if (isKept(binding)) return { kind: "kept" };
  if (isEditing(binding)) return { kind: "editing" };
  if (slotOf(binding) !== slot) return { kind: "wrongSlot" };
  const [by] = holdersOf(binding, keyed, settings);
  return by === undefined ? null : { kind: "taken", by };
}

/** The slot that a binding is fit for: `null` for keys that move in texts and lists, such as arrows and Enter. */
function slotOf(binding: string): KeySlot | null {
  const { key, modifiers } = partsOf(binding);
  if (modifiers.has("Mod") || modifiers.has("Alt") || /^F\d+$/u.test(key)) return "chord";
  return (key.length === 1 && key !== " ") || key === "Insert" || key === "Delete" ? "key" : null;
}

/** Other commands that a binding belongs to where `keyed` would have it. */
export function holdersOf(binding: string, keyed: Keyed, settings: KeySettings): readonly Keyed[] {
  return KEYED.filter(
    (other) =>
      other.id !== keyed.id &&
      meetIn(keyed, other) &&
      bindingsOf(keysOf(other, settings)).some((own) => own.toLowerCase() === binding.toLowerCase()),
  );
}

const meetIn = (a: Keyed, b: Keyed): boolean =>
  a.views === undefined || b.views === undefined || a.views.some((view) => b.views?.includes(view));

/** A person's keys after a command was given one, or none; whoever had it before goes without. */
export function withBinding(settings: KeySettings, keyed: Keyed, slot: KeySlot, binding: string | null): OwnKeys {
  const freed = binding === null ? settings.ownKeys : withoutHolders(settings, keyed, [binding]);
  return { ...freed, [keyed.id]: { ...freed[keyed.id], [slot]: binding } };
}

/** A person's keys with a command back at the preset's; whoever has those now goes without. */
export function withPreset(settings: KeySettings, keyed: Keyed): OwnKeys {
  const ownKeys = Object.fromEntries(Object.entries(settings.ownKeys).filter(([id]) => id !== keyed.id));
  const preset = bindingsOf(keysOf(keyed, { ...settings, ownKeys }));
  return withoutHolders({ ...settings, ownKeys }, keyed, preset);
}

function withoutHolders(settings: KeySettings, keyed: Keyed, bindings: readonly string[]): OwnKeys {
  let { ownKeys } = settings;
  for (const binding of bindings)
    for (const holder of holdersOf(binding, keyed, { ...settings, ownKeys }))
      ownKeys = { ...ownKeys, [holder.id]: without(keysOf(holder, { ...settings, ownKeys }), binding) };
  return ownKeys;
}

/** Keys less one binding; a second chord takes the place of the first. */
function without({ key, chord, alternative }: Keys, binding: string): OwnKeys[string] {
  const isIt = (own: string | null): boolean => own?.toLowerCase() === binding.toLowerCase();
  const chords = [chord, alternative].filter((own) => own !== null && !isIt(own));
  return { key: isIt(key) ? null : key, chord: chords[0] ?? null };
}
