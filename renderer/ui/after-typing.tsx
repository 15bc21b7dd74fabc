import { memo, useDeferredValue, useEffect, useState, type ReactNode } from "react";

/** Somebody who has not typed for this long reads. */
const PAUSE_MS = 150;

/** What hangs on what is typed but need not come with each key: left as it is until a pause, and drawn after what is urgent. */
export function AfterTyping({ typed, children }: { typed: string; children: ReactNode }) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(typed);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return <Held isHeld={settled !== typed}>{useDeferredValue(children)}</Held>;
}

const Held = memo(
  ({ children }: { isHeld: boolean; children: ReactNode }) => children,
  (_, { isHeld }) => isHeld,
);
Held.displayName = "Held";
