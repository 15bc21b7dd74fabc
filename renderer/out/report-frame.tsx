import { useEffect, useRef, type RefObject } from "react";

/** A page that fills its own frame: it can run nothing, send nothing and lead nowhere; the window may print it. */
const SANDBOX = "allow-same-origin allow-modals";

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/** The one place where the window takes a page as it is: the host's own, into a frame without scripts. */
const policy = trustedTypes?.createPolicy("report", { createHTML: (html) => html });

/** Shows a report's page. */
export function ReportFrame({
  ref,
  html,
  title,
  onEscape,
}: {
  ref: RefObject<HTMLIFrameElement | null>;
  html: string;
  title: string;
  /** Escape was pressed in the page, where the window does not hear of it. */
  onEscape: () => void;
}) {
  const own = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const frame = own.current;
    if (frame !== null) frame.srcdoc = policy?.createHTML(html) ?? html;
  }, [html]);
  return (
    <iframe
      ref={(frame) => {
        own.current = frame;
        ref.current = frame;
      }}
      className="report-frame"
      title={title}
      sandbox={SANDBOX}
      tabIndex={0}
      onLoad={({ currentTarget: { contentDocument } }) => {
        contentDocument?.addEventListener("keydown", ({ key }) => {
          if (key === "Escape") onEscape();
        });
      }}
    />
  );
}

/** By the system's own dialog, with the page's own margins. */
export function printFrame(frame: HTMLIFrameElement): void {
  frame.contentWindow?.print();
}
