import "./modal-sheet.css";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "./icon.tsx";
import { useWords } from "./words.tsx";

/** A dialog over the window: keeps the focus inside, gives it back, closes with Esc or a click beside it. */
export function ModalSheet({
  title,
  hint,
  width,
  onClose,
  children,
}: {
  title: string;
  hint?: string;
  /** In px; narrower where the window is. */
  width: number;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal-sheet" style={{ width }}>
        <Dialog className="modal-dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            {hint !== undefined && <span className="sub">{hint}</span>}
            <button type="button" className="ib" aria-label={t("a11y.close")} onClick={onClose}>
              <Icon name="x" />
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
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
          {t("dlg.cancel")} <kbd>{"Esc"}</kbd>
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
