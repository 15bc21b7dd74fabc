import "./drop-target.css";
import { useEffect, useState } from "react";
import { useWorkbench } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { isTextField } from "../ui/text-field.ts";
import { takeFiles, takeText } from "./take-in.ts";

/** The whole window takes what is dropped or pasted outside a field; a veil says so while files are dragged over it. */
export function DropTarget() {
  const { t } = useWords();
  const workbench = useWorkbench();
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
      depth = 0;
      setOver(false);
      // A place of its own took them already.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const place = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-wanted]") : null;
      takeFiles(workbench, [...(event.dataTransfer?.files ?? [])], place?.dataset["wanted"] ?? null);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTextField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) takeFiles(workbench, files);
      else if (!takeText(workbench, t, event.clipboardData?.getData("text/plain") ?? "")) return;
      event.preventDefault();
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("paste", onPaste);
    };
  }, [workbench, t]);

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
