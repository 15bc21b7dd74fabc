import alignment from "./alignment.json" with { type: "json" };
import annotation from "./annotation.json" with { type: "json" };
import annotations from "./annotations.json" with { type: "json" };
import checked from "./checked.json" with { type: "json" };
import claimForm from "./claim-form.json" with { type: "json" };
import claims from "./claims.json" with { type: "json" };
import commands from "./commands.json" with { type: "json" };
import dialogs from "./dialogs.json" with { type: "json" };
import exported from "./export.json" with { type: "json" };
import facts from "./facts.json" with { type: "json" };
import failures from "./failures.json" with { type: "json" };
import files from "./files.json" with { type: "json" };
import findings from "./findings.json" with { type: "json" };
import grid from "./grid.json" with { type: "json" };
import history from "./history.json" with { type: "json" };
import messages from "./messages.json" with { type: "json" };
import out from "./out.json" with { type: "json" };
import ownEvidence from "./own-evidence.json" with { type: "json" };
import palette from "./palette.json" with { type: "json" };
import panes from "./panes.json" with { type: "json" };
import rates from "./rates.json" with { type: "json" };
import reading from "./reading.json" with { type: "json" };
import report from "./report.json" with { type: "json" };
import revisions from "./revisions.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };
import search from "./search.json" with { type: "json" };
import spoken from "./spoken.json" with { type: "json" };
import states from "./states.json" with { type: "json" };
import terms from "./terms.json" with { type: "json" };
import window from "./window.json" with { type: "json" };

/** Every German string of the interface; a file is a part of the window, keys are unique over all of them. */
export const strings = {
  ...alignment,
  ...annotation,
  ...annotations,
  ...checked,
  ...claimForm,
  ...claims,
  ...commands,
  ...dialogs,
  ...exported,
  ...facts,
  ...failures,
  ...files,
  ...findings,
  ...grid,
  ...history,
  ...messages,
  ...out,
  ...ownEvidence,
  ...palette,
  ...panes,
  ...rates,
  ...reading,
  ...report,
  ...revisions,
  ...rules,
  ...search,
  ...spoken,
  ...states,
  ...terms,
  ...window,
};
