import { alignStory } from "../../../shared/engine/check-story.ts";
import { alignmentAnswer } from "../../../shared/exchange/contract/alignment.ts";
import { readRequest } from "../../../shared/exchange/contract/requests.ts";
import { alignmentPage } from "../pages/alignment-page.ts";
import { readArguments } from "../arguments.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { OWN_EVIDENCE, readOwnEvidence } from "../inputs/own-evidence.ts";
import { wantsColour, writeAnswer } from "../output.ts";
import { readVersionFiles } from "../inputs/version-files.ts";

/** `parallax align`: which segments of two or more versions say the same thing. */
export async function runAlign(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: ["json", "force"], values: ["out", ...OWN_EVIDENCE] });
  if (!read.ok) return read;
  const { flags, values, words } = read.value;
  const files = await readVersionFiles(words, terminal);
  if (!files.ok) return files;
  const { id, versions, warnings } = files.value;
  const request = readRequest("align", { id, versions });
  if (!request.ok) return badInput(request.message);

  const own = await readOwnEvidence(values, versions, terminal);
  if (!own.ok) return own;
  for (const warning of warnings) terminal.stderr.write(`parallax: warning: ${warning}\n`);
  const story = alignStory(request.request, { force: flags.has("force"), ...own.value })!;
  const page = flags.has("json")
    ? `${JSON.stringify(alignmentAnswer(id, story), null, 2)}\n`
    : alignmentPage(story, { colour: values.has("out") ? false : wantsColour(terminal) });
  return await writeAnswer(page, values.get("out"), terminal);
}
