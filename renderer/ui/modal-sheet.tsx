import "./modal-sheet.css";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";
import { useWords } from "./words.tsx";

/** A dialog over the window: keeps the focus inside, gives it back, closes with Esc. */
export function ModalSheet({
  title,
  hint,
  width,
  onClose,
  children,
  closesOutside = true,
  onEnter,
}: {
  title: string;
  hint?: string;
  /** Whether a click beside it closes it; not where that would lose something. */
  closesOutside?: boolean;
  /** In px; narrower where the window is. */
  width: number;
  /** What Enter does where the focus is on nothing that has a use for it. */
  onEnter?: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  useEnter(onEnter);
  return (
    <ModalOverlay
      className="veil"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      // Not `isDismissable`: that adds a button for screen readers which speaks no Vietnamese; ours is in the head.
      onPointerDown={({ target, currentTarget }) => {
        if (closesOutside && target === currentTarget) onClose();
      }}
    >
      <Modal className="modal-sheet" style={{ width }}>
        <Dialog className="modal-dialog">
          <div className="modal-head">
            <Heading slot="title">{title}</Heading>
            {hint !== undefined && <span className="sub">{hint}</span>}
            <button type="button" className="ib" aria-label={t("a11y.close")} onClick={onClose}>
              <Icon name="x" />
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useEnter(onEnter: (() => void) | undefined): void {
  const onKeyDown = useEffectEvent(({ key, target, isComposing }: KeyboardEvent): void => {
    if (key !== "Enter" || isComposing || !(target instanceof Element)) return;
    if (target.closest("button, select, textarea, summary, a, form") === null) onEnter?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKeyDown(event);
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, []);
}

/** Asks before something is taken away. `title` is a question, `action` repeats its verb. */
export function ConfirmSheet({
  title,
  body,
  action,
  onConfirm,
  onClose,
}: {
  title: string;
  body: string;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <ModalSheet title={title} width={420} onClose={onClose}>
      <p className="modal-text">{body}</p>
      <footer>
        <span className="sp" />
        <button type="button" className="btn" onClick={onClose}>
          {t("dlg.cancel")} <KeyCap binding="Escape" />
        </button>
        <button
          type="button"
          className="btn pri"
          autoFocus
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </button>
      </footer>
    </ModalSheet>
  );
}
