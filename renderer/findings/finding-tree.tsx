import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
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
import { groupRows, treeMove, visibleItems, type TreeItem } from "./tree-items.ts";
import { drawnPlaces, scrollTopFor, treePlaces, type TreePlace } from "./tree-rows.ts";

/**
 * The findings as a tree of severities; one item at a time takes the Tab key. Only rows in view are drawn: a long story has
 * thousands of findings.
 */
export function FindingTree({ rows, project }: { rows: readonly FindingRow[]; project: OpenProject }) {
  const { t } = useWords();
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.finding);
  const isInspectorOpen = useWorkbenchState((state) => isInspectorShown(state.panels));
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<FindingSeverity>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const items = useMemo(() => visibleItems(groupRows(rows), closed), [rows, closed]);
  const layout = useMemo(() => treePlaces(items), [items]);
  const view = useScrolledView(tree);
  const ids = useMemo(() => new Set(items.map(({ id }) => id)), [items]);
  const current = [focused, selected].find((id) => id !== null && ids.has(id)) ?? items[0]?.id ?? null;
  useSelectionInView(tree, layout.places, selected, view);

  const toggle = (severity: FindingSeverity): void => {
    const next = new Set(closed);
    if (!next.delete(severity)) next.add(severity);
    setClosed(next);
  };
  const select = useCallback(
    (fingerprint: string, bead: string): void => {
      setFocused(fingerprint);
      actions.selectFinding(fingerprint, bead);
    },
    [actions],
  );
  const focus = (id: string): void => {
    // Out of view it is drawn only once it is the current one; the browser brings it into view with the focus.
    flushSync(() => {
      setFocused(id);
    });
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
      <div role="none" className="list-rows" style={{ height: layout.tops.at(-1) }}>
        {drawnPlaces(layout, view, current).map(({ item, topPx }) =>
          item.kind === "group" ? (
            <SeverityGroup
              key={item.id}
              group={item}
              topPx={topPx}
              isCurrent={current === item.id}
              onToggle={() => {
                setFocused(item.id);
                toggle(item.severity);
              }}
            />
          ) : (
            <FindingItem
              // One fingerprint can stand in several beads.
              key={`${item.id} ${item.row.finding.bead}`}
              {...item.row}
              versions={project.versions}
              detail={project.details.get(item.row.finding.bead)}
              topPx={topPx}
              position={item.position}
              total={item.total}
              isSelected={item.id === selected}
              isCurrent={item.id === current}
              onSelect={select}
            />
          ),
        )}
      </div>
    </div>
  );
}

interface SeverityGroupProps {
  readonly group: TreeItem & { readonly kind: "group" };
  readonly topPx: number;
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
}

/** Flat, with levels: an item that held its children would bear all their words as its name. */
function SeverityGroup({ group, topPx, isCurrent, onToggle }: SeverityGroupProps) {
  const { t } = useWords();
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-posinset={group.position}
      aria-setsize={group.total}
      aria-expanded={group.isOpen}
      aria-selected={false}
      data-item={group.severity}
      tabIndex={isCurrent ? 0 : -1}
      className="grp"
      style={{ top: topPx }}
      onClick={onToggle}
    >
      <Icon name={group.isOpen ? "down" : "rightc"} size="s" />
      <span>{t(SEVERITY_LOOK[group.severity].label)}</span>
      <span className="num">{group.count}</span>
    </div>
  );
}

function itemElement(tree: HTMLElement | null, id: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
}

/** What of the tree is in view. */
interface ScrolledView {
  readonly scrollTop: number;
  readonly px: number;
}

function useScrolledView(tree: RefObject<HTMLElement | null>): ScrolledView {
  const [view, setView] = useState<ScrolledView>({ scrollTop: 0, px: 800 });
  useEffect(() => {
    const element = tree.current;
    if (element === null) return;
    const read = (): void => {
      setView({ scrollTop: element.scrollTop, px: element.clientHeight });
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [tree]);
  return view;
}

/** The selected row follows what the keys select elsewhere in the window. */
function useSelectionInView(
  tree: RefObject<HTMLElement | null>,
  places: readonly TreePlace[],
  selected: string | null,
  view: ScrolledView,
): void {
  useEffect(() => {
    const element = tree.current;
    const place = places.find(({ item }) => item.id === selected);
    if (element === null || place === undefined) return;
    // As they are known: asked of the element, they would have the window laid out in the middle of a selection.
    const top = scrollTopFor(place, view.scrollTop, view.px);
    if (top !== view.scrollTop) element.scrollTo({ top });
    // Not when other findings come in: only when another one is selected.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tree, selected]);
}
