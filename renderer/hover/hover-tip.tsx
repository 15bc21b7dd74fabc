import "./hover-tip.css";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { placePopover } from "../annotations/popover/place-popover.ts";
import { MatchWords } from "../inspector/match-words.tsx";
import { findingAt } from "../panes/editor/highlights.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { openFindings } from "../state/finding-rows.ts";
import { beadIndex, type OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { factCellWords, factLabel } from "../words/fact-words.ts";
import { gapWords } from "../words/gap-words.ts";
import { tips, type Tip, type TipContent } from "./tips.ts";

/** What the pointer rests on, in words. It repeats what the inspector and the segments say, so that nobody needs it. */
export function HoverTip() {
  const tip = useStore(tips.store, (state) => state.tip);
  const project = useWorkbenchState((state) => state.project);
  return tip === null || project === null ? null : <TipBox tip={tip} project={project} />;
}

function TipBox({ tip, project }: { tip: Tip; project: OpenProject }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = placePopover(tip.around, size, { width: window.innerWidth, height: window.innerHeight });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [tip]);
  useEffect(() => {
    const dismiss = (): void => {
      tips.dismiss();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") dismiss();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener("wheel", dismiss, { capture: true, passive: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("wheel", dismiss, { capture: true });
    };
  }, []);
  return (
    <div
      ref={box}
      className="hover-tip"
      role="tooltip"
      onPointerEnter={() => {
        tips.hold();
      }}
      onPointerLeave={() => {
        tips.release();
      }}
    >
      <TipWords tip={tip} project={project} />
    </div>
  );
}

function TipWords({ tip, project }: { tip: TipContent; project: OpenProject }) {
  const words = useWords();
  if (tip.kind === "fact") return <FactWords tip={tip} project={project} />;
  if (tip.kind === "gap") {
    const fingerprint = findingAt(project, tip.version, tip.offset, null);
    const finding = openFindings(project).find((candidate) => candidate.fingerprint === fingerprint);
    return finding === undefined ? null : <p>{gapWords(words, finding)}</p>;
  }
  const index = beadIndex(project, tip.bead);
  const bead = project.beads[index];
  if (bead === undefined) return null;
  return (
    <>
      <h2>{words.t("bead.named", { bead: index + 1 })}</h2>
      <MatchWords project={project} bead={bead} />
    </>
  );
}

function FactWords({ tip: { row, version }, project }: { tip: TipContent & { kind: "fact" }; project: OpenProject }) {
  const words = useWords();
  const text = project.versions.find(({ key }) => key === version);
  const cell = row.cells[version];
  if (text === undefined || cell === undefined) return null;
  const printed = text.text.slice(...cell.range);
  const value = factCellWords(words, row.kind, cell, printed);
  return (
    <p className="num">
      <span className="tip-kind">{factLabel(words, row)}</span>{" "}
      {value === printed ? <span lang={text.language}>{printed}</span> : <b>{value}</b>}
    </p>
  );
}
