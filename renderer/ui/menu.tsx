import "./menu.css";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

export interface MenuItem {
  readonly label: string;
  /** Beside the label, such as the item's keys. */
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A button that opens a menu (WAI-ARIA menu button pattern): arrows, Home and End, Escape gives the focus back. */
export function MenuButton({ label, icon, items }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    itemsIn(root.current)[0]?.focus();
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && root.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, { capture: true });
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = itemsIn(root.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const step = STEPS[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") {
      setOpen(false);
      return;
    } else if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === "Home") all[0]?.focus();
    else if (event.key === "End") all.at(-1)?.focus();
    else if (event.key !== "Enter" && event.key !== " ") return;
    else if (all[at] !== undefined) all[at].click();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} className="menu-root">
      <button
        ref={button}
        type="button"
        className="ib"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {icon}
      </button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} className="menu" onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.isDisabled === true}
              onClick={() => {
                if (item.isDisabled === true) return;
                close();
                item.onChoose();
              }}
            >
              <span>{item.label}</span>
              {item.hint}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const itemsIn = (root: HTMLElement | null): readonly HTMLElement[] =>
  root === null ? [] : [...root.querySelectorAll<HTMLElement>("[role=menuitem]")];
