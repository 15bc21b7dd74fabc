import "./drop-target.css";
import { useEffect, useState } from "react";
import { offerFile } from "../revise/revising.ts";
import { useWorkbench } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { addFiles } from "./staging.ts";

/** The whole window takes dropped files; a veil says so while they are dragged over it. */
export function DropTarget() {
  const { t } = useWords();
  const { actions, store } = useWorkbench();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // A drag enters and leaves every element it crosses: only as many leaves as enters end it.
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const texts = files.filter(({ name }) => !isProject(name));
      if (texts.length < files.length) actions.notify("error", "import.projectDropped");
      if (texts.length === 0) return;
      // A sheet for one version's newer text takes it; else it is the first of a new project.
      if (store.getState().sheet === "revisions") {
        void offerFile(actions, texts[0]!);
        return;
      }
      actions.openSheet("import");
      void addFiles(actions, texts);
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [actions, store]);

  if (!isOver) return null;
  return (
    <div className="drop-veil">
      <p>
        <Icon name="file" />
        {t("import.drop")}
      </p>
    </div>
  );
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** A web page is never told where a dropped file is kept, so a project dropped on it can't be opened. */
const isProject = (name: string): boolean => name.toLowerCase().endsWith(".parallax");
