import { useState } from "react";
import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import { useActions } from "../../state/context.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { formatMoment } from "../../ui/moment.ts";
import { useFormKeys } from "../../ui/use-form-keys.ts";
import { useWords } from "../../ui/words.tsx";

/** What was said about an annotation, and the way to say more. */
export function AnnotationThread({
  annotation,
  isWritable,
  onLeave,
}: {
  annotation: ShownAnnotation;
  isWritable: boolean;
  /** Esc in the field: back to the list; what was written stays. */
  onLeave: () => void;
}) {
  const { t, language } = useWords();
  const { thread } = annotation;
  if (thread.length === 0 && !isWritable) return null;
  return (
    <div className="sec annotation-thread">
      <h3>
        {t("ann.replies")} {thread.length > 0 && <span className="num">{thread.length}</span>}
      </h3>
      {thread.length > 0 && (
        <ol>
          {thread.map(({ author, at, text }, index) => (
            <li key={index}>
              <b>{author}</b>{" "}
              <time className="sub" dateTime={at}>
                {formatMoment(language, at)}
              </time>
              <p className="annotation-note">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {isWritable && <ReplyForm annotation={annotation.id} onLeave={onLeave} />}
    </div>
  );
}

/** As the record has it. */
const MOST_CHARACTERS = 20_000;

function ReplyForm({ annotation, onLeave }: { annotation: ShownAnnotation["id"]; onLeave: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const [text, setText] = useState("");
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    const said = text.trim();
    if (said === "" || isSending) return;
    setSending(true);
    const isSaved = await actions.change({ name: "replyToAnnotation", payload: { annotation, text: said } });
    setSending(false);
    if (isSaved) setText("");
  };
  const { onSubmit, onKeyDown } = useFormKeys({ send, close: onLeave });
  return (
    <form className="reply-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <textarea
        className="input"
        rows={2}
        maxLength={MOST_CHARACTERS}
        data-reply
        aria-label={t("ann.reply")}
        placeholder={t("ann.replyHint")}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <button type="submit" className="btn" disabled={text.trim() === "" || isSending}>
        {t("ann.reply")} <KeyCap binding="Mod+Enter" />
      </button>
    </form>
  );
}
