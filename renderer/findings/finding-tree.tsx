import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { FindingRow } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import { isInspectorShown } from "../state/workbench.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { focusInspector } from "../inspector/focus-inspector.ts";
import { FindingItem } from "./finding-item.tsx";
import { SEVERITY_LOOK } from "./severity.ts";
import { groupRows, treeMove, visibleItems, type FindingGroup } from "./tree-items.ts";

/** The findings as a tree of severities; one item at a time takes the Tab key. */
export function FindingTree({ rows, project }: { rows: readonly FindingRow[]; project: OpenProject }) {
  const { t } = useWords();
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.finding);
  const isInspectorOpen = useWorkbenchState((state) => isInspectorShown(state.panels));
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<FindingSeverity>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const groups = groupRows(rows);
  const items = visibleItems(groups, closed);
  const current = [focused, selected].find((id) => items.some((item) => item.id === id)) ?? items[0]?.id ?? null;
  useSelectionInView(tree, selected);

  const toggle = (severity: FindingSeverity): void => {
    const next = new Set(closed);
    if (!next.delete(severity)) next.add(severity);
    setClosed(next);
  };
  const focus = (id: string): void => {
    setFocused(id);
    itemElement(tree.current, id)?.focus();
  };
  const activate = (id: string): void => {
    const item = items.find((candidate) => candidate.id === id);
    if (item?.kind === "group") toggle(item.severity);
    if (item?.kind !== "finding") return;
    actions.selectFinding(id);
    if (!isInspectorOpen) actions.togglePanel("inspector");
    requestAnimationFrame(focusInspector);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === null) return;
    if (event.key === "Enter" || event.key === " ") activate(current);
    const move = treeMove(items, current, event.key);
    if (move?.kind === "focus") focus(move.id);
    if (move?.kind === "toggle") toggle(move.severity);
    if (move !== null || event.key === "Enter" || event.key === " ") event.preventDefault();
  };

  return (
    <div className="list" role="tree" aria-label={t("view.findings")} ref={tree} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <SeverityGroup
          key={group.severity}
          group={group}
          position={index + 1}
          total={groups.length}
          isOpen={!closed.has(group.severity)}
          isCurrent={current === group.severity}
          onToggle={() => {
            setFocused(group.severity);
            toggle(group.severity);
          }}
        >
          {group.rows.map((row, at) => (
            <FindingItem
              key={row.finding.fingerprint}
              row={row}
              story={project}
              position={at + 1}
              total={group.rows.length}
              isSelected={row.finding.fingerprint === selected}
              isCurrent={row.finding.fingerprint === current}
              onSelect={() => {
                setFocused(row.finding.fingerprint);
                actions.selectFinding(row.finding.fingerprint);
              }}
            />
          ))}
        </SeverityGroup>
      ))}
    </div>
  );
}

interface SeverityGroupProps {
  readonly group: FindingGroup;
  readonly position: number;
  readonly total: number;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** Flat, with levels: an item that held its children would bear all their words as its name. */
function SeverityGroup({ group, position, total, isOpen, isCurrent, onToggle, children }: SeverityGroupProps) {
  const { t } = useWords();
  return (
    <>
      <div
        role="treeitem"
        aria-level={1}
        aria-posinset={position}
        aria-setsize={total}
        aria-expanded={isOpen}
        aria-selected={false}
        data-item={group.severity}
        tabIndex={isCurrent ? 0 : -1}
        className="grp"
        onClick={onToggle}
      >
        <Icon name={isOpen ? "down" : "rightc"} size="s" />
        <span>{t(SEVERITY_LOOK[group.severity].label)}</span>
        <span className="num">{group.rows.length}</span>
      </div>
      {isOpen && children}
    </>
  );
}

function itemElement(tree: HTMLElement | null, id: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
}

/** The selected row follows what the keys select elsewhere in the window. */
function useSelectionInView(tree: RefObject<HTMLElement | null>, selected: string | null): void {
  useEffect(() => {
    if (selected !== null) itemElement(tree.current, selected)?.scrollIntoView({ block: "nearest" });
  }, [tree, selected]);
}
