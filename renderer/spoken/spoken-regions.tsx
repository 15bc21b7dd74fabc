import { Fragment } from "react";
import type { Spoken } from "./speaker.ts";
import { useRoute } from "./use-route.ts";

/**
 * The window's two live regions, for the eye invisible. They stay, what they say changes: a region that comes with its
 * message is often not read out. In the top layer, as a dialog must not silence them.
 */
export function SpokenRegions() {
  const { polite, urgent } = useRoute();
  return (
    <div className="vh" data-react-aria-top-layer="true">
      <div aria-live="polite" data-spoken="polite">
        {polite !== null && <Said key={polite.id} spoken={polite} />}
      </div>
      <div aria-live="assertive" data-spoken="urgent">
        {urgent !== null && <Said key={urgent.id} spoken={urgent} />}
      </div>
    </div>
  );
}

/** A new element for each message, so that the same words are heard again; a version's words in its own language. */
function Said({ spoken }: { spoken: Spoken }) {
  return (
    <p>
      {spoken.utterance.map(({ text, language }, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          {language === undefined ? text : <span lang={language}>{text}</span>}
        </Fragment>
      ))}
    </p>
  );
}
