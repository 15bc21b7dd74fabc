import { useRef } from "react";
import { Icon, type LineIcon } from "../ui/icon.tsx";

/** Endings of the files whose words can be taken in. */
const ARTICLES =
  ".txt,.text,text/plain,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.po,.pot,.csv,.tsv,.tmx,.xlf,.xliff,.tei,.xml,.json";

/** A button that lets a person pick files, articles if nothing else is said. */
export function FileButton({
  label,
  icon,
  className,
  accept = ARTICLES,
  onFiles,
}: {
  label: string;
  icon: LineIcon;
  className: string;
  /** Endings and media types, as an input takes them. */
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        <Icon name={icon} size={className.includes("btn") ? "s" : "m"} />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be picked again after it was removed.
          event.target.value = "";
        }}
      />
    </>
  );
}
