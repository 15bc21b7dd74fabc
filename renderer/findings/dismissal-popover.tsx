import { useLayoutEffect, useRef } from "react";
import { placePopover } from "../annotations/popover/place-popover.ts";
import { selectedRowBox } from "../segments/grid-words.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { DismissalForm } from "./dismissal-form.tsx";

/** The form in views without the list of findings: under the selected row of the grid, else in the middle. */
export function DismissalPopover() {
  const draft = useWorkbenchState((state) => state.draft);
  const view = useWorkbenchState((state) => state.view);
  if (draft?.kind !== "dismissal" || view === "compare") return null;
  return <PlacedForm key={draft.fingerprint} fingerprint={draft.fingerprint} />;
}

function PlacedForm({ fingerprint }: { fingerprint: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const form = box.current;
    if (form === null) return;
    const move = (): void => {
      const size = { width: form.offsetWidth, height: form.offsetHeight };
      const { left, top } = placePopover(selectedRowBox(), size, {
        width: window.innerWidth,
        height: window.innerHeight,
      });
      form.style.left = `${left}px`;
      form.style.top = `${top}px`;
    };
    move();
    window.addEventListener("resize", move);
    return () => {
      window.removeEventListener("resize", move);
    };
  }, []);
  return (
    <div ref={box} className="dismissal-popover">
      <DismissalForm fingerprint={fingerprint} />
    </div>
  );
}
