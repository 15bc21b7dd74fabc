import { Icon } from "../ui/icon.tsx";

/** What is wrong, below what it is about. */
export function Problem({ text }: { text: string }) {
  return (
    <p className="problem">
      <Icon name="sev-crit" />
      {text}
    </p>
  );
}
