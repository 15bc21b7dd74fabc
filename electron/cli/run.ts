import { PROGRAM } from "./program.ts";
import { USAGE } from "./usage.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "./outcome.ts";

type CommandRunner = (args: readonly string[], terminal: Terminal) => Promise<Outcome<number>>;

/** Loaded when called for: each brings only what it needs, which is most of a short run's time. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandRunner>>> = {
  check: async () => (await import("./commands/check.ts")).runCheck,
  align: async () => (await import("./commands/align.ts")).runAlign,
  facts: async () => (await import("./commands/facts.ts")).runFacts,
  verify: async () => (await import("./commands/verify.ts")).runVerify,
  report: async () => (await import("./commands/report.ts")).runReport,
  merge: async () => (await import("./commands/merge.ts")).runMerge,
  export: async () => (await import("./commands/export.ts")).runExport,
  batch: async () => (await import("./batch/batch.ts")).runBatch,
  open: () => Promise.resolve(runOpen),
};

/** Runs one command line; resolves to its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = "", ...rest] = args;
  if (["--help", "-h", "help"].includes(name) || rest.includes("--help")) {
    terminal.stdout.write(USAGE);
    return EXIT.done;
  }
  if (name === "--version") {
    terminal.stdout.write(`${PROGRAM.version}\n`);
    return EXIT.done;
  }
  const outcome = await outcomeOf(name, rest, terminal);
  if (outcome.ok) return outcome.value;
  terminal.stderr.write(`parallax: ${outcome.message}\n`);
  return EXIT.badInput;
}

async function outcomeOf(name: string, args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return await (await command())(args, terminal);
  return badInput(
    name === ""
      ? "say what to do: open, check, align, facts, report, export, verify, merge or batch (--help shows how)"
      : `${name}: no such command (--help lists them)`,
  );
}

const runOpen: CommandRunner = async (words, { folder, openWindow }) => ({
  ok: true,
  value: await openWindow({ words, folder, command: "parallax open" }),
});
