import type {
  ExchangeAnnotation,
  ExchangeClaim,
  ExchangeEntry,
  ExchangeEvidence,
  ExchangeJudgement,
  ExchangeFinding,
  ExchangeProject,
} from "./exchange-project.ts";

export interface Redaction {
  /** Leaves out what people wrote to each other, too: notes, rationales, threads, reasons. */
  readonly words: boolean;
  /** What a reader is called, by number from 1: `Reader 1` by default. */
  readonly nameOf?: (n: number) => string;
}

const reader = (n: number): string => `Reader ${n}`;

/** Signs what the engine does: no person. */
const PROGRAM = "Parallax";

/** `mai@example.org`: what can be a mailbox in Unicode, each part bounded so that the search stays linear. */
const MAIL = /(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** `C:\Users\…`, `\\server\…`, `/home/…/…`, `~/…`, `file:///…`; not the path of a web address. */
const PATH =
  /(?:\bfile:\/\/|(?<![\p{L}\p{N}])[A-Za-z]:[\\/]|\\\\(?=\w)|(?<![\p{L}\p{N}/:.~])(?:~?\/)(?=[^\s/]{1,255}\/))[^\s"'<>|]{1,1000}/gu;

/**
 * A project as it may be given to others: the people who worked on it are Reader 1, Reader 2 … in the order in which they
 * come, also where words name them; paths and mail addresses are gone from all that people wrote. The versions' texts,
 * the words pinned in them and the sources named stay: they are what was published. Hashes stay, so that the copy can be
 * held against the original's head. Linear in what people wrote, once for each name.
 */
export function redactProject(project: ExchangeProject, { words, nameOf = reader }: Redaction): ExchangeProject {
  const people = peopleOf(project);
  const readers = new Map(people.map((name, index) => [name, nameOf(index + 1)]));
  const redactor = new Redactor(readers, words);
  return {
    ...project,
    title: redactor.line(project.title),
    versions: project.versions.map((version) => ({
      ...version,
      revision: { ...version.revision, fileName: null },
    })),
    beads: project.beads.map((bead) => ({
      ...bead,
      notes: words ? [] : bead.notes.map((note) => redactor.line(note)),
    })),
    findings: project.findings.map((finding) => redactor.finding(finding)),
    claims: project.claims.map((claim) => redactor.claim(claim)),
    annotations: project.annotations.map((annotation) => redactor.annotation(annotation)),
    attachments: project.attachments.map((attachment) => ({ ...attachment, name: redactor.line(attachment.name) })),
    history: project.history.map((entry) => redactor.entry(entry)),
    brought: project.brought.map((entry) => redactor.entry(entry)),
    exportedBy: redactor.person(project.exportedBy),
  };
}

/** In the order of the history, then of what they signed; the program is none. */
function peopleOf({ history, brought, claims, annotations, findings, exportedBy }: ExchangeProject): readonly string[] {
  const names = [
    ...[...history, ...brought].map(({ author }) => author),
    ...claims.flatMap(({ author, readings, adjudications }) => [
      author,
      ...[...readings, ...adjudications].map((reading) => reading.author),
    ]),
    ...annotations.flatMap(({ author, thread, resolved }) => [
      author,
      ...thread.map((reply) => reply.author),
      ...(resolved === null ? [] : [resolved.author]),
    ]),
    ...findings.flatMap(({ dismissed }) => dismissed?.author ?? []),
    exportedBy,
  ];
  return [...new Set(names)].filter((name) => name !== PROGRAM);
}

class Redactor {
  readonly #readers: ReadonlyMap<string, string>;
  /** Longest name first: "Mai Anh" is not "Reader 1 Anh". */
  readonly #names: readonly (readonly [RegExp, string])[];
  readonly #withoutWords: boolean;

  constructor(readers: ReadonlyMap<string, string>, withoutWords: boolean) {
    this.#readers = readers;
    this.#withoutWords = withoutWords;
    this.#names = [...readers]
      .filter(([name]) => name.trim() !== "")
      .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
      .map(([name, reader]) => [wholeWord(name), reader]);
  }

  person(name: string): string {
    return this.#readers.get(name) ?? name;
  }

  /** What must stay a line of words: a statement, a title. */
  line(text: string): string {
    let redacted = text.replace(MAIL, "[address]").replace(PATH, "[path]");
    for (const [name, reader] of this.#names) redacted = redacted.replace(name, reader);
    return redacted;
  }

  words(text: string): string {
    return this.#withoutWords ? "" : this.line(text);
  }

  wordsOrNull(text: string | null): string | null {
    return text === null || this.#withoutWords ? null : this.line(text);
  }

  entry(entry: ExchangeEntry): ExchangeEntry {
    return { ...entry, author: this.person(entry.author), why: this.wordsOrNull(entry.why) };
  }

  finding(finding: ExchangeFinding): ExchangeFinding {
    const { dismissed } = finding;
    if (dismissed === null) return finding;
    const { author, note } = dismissed;
    return { ...finding, dismissed: { ...dismissed, author: this.person(author), note: this.words(note) } };
  }

  claim(claim: ExchangeClaim): ExchangeClaim {
    return {
      ...claim,
      statement: this.line(claim.statement),
      rationale: this.wordsOrNull(claim.rationale),
      byVersion: this.#judgements(claim.byVersion),
      evidence: claim.evidence.map((evidence) => this.#evidence(evidence)),
      group: claim.group === null ? null : this.line(claim.group),
      readings: claim.readings.map((reading) => ({
        ...reading,
        author: this.person(reading.author),
        rationale: this.words(reading.rationale),
        byVersion: this.#judgements(reading.byVersion),
      })),
      adjudications: claim.adjudications.map((adjudication) => ({
        ...adjudication,
        author: this.person(adjudication.author),
        rationale: this.words(adjudication.rationale),
      })),
      author: this.person(claim.author),
    };
  }

  annotation(annotation: ExchangeAnnotation): ExchangeAnnotation {
    const { note, suggestion, thread, resolved, author } = annotation;
    return {
      ...annotation,
      note: this.words(note),
      suggestion: suggestion === null ? null : this.line(suggestion),
      thread: this.#withoutWords
        ? []
        : thread.map((reply) => ({ ...reply, author: this.person(reply.author), text: this.line(reply.text) })),
      resolved: resolved && { ...resolved, author: this.person(resolved.author) },
      author: this.person(author),
    };
  }

  #judgements(byVersion: readonly ExchangeJudgement[]): readonly ExchangeJudgement[] {
    return byVersion.map((judgement) => ({ ...judgement, note: this.words(judgement.note) }));
  }

  #evidence(evidence: ExchangeEvidence): ExchangeEvidence {
    const { title, url, note, attachment } = evidence;
    return {
      ...evidence,
      title: this.line(title),
      url: url === null || /^(?:file|mailto):/iu.test(url) ? null : url,
      note: this.words(note),
      ...(attachment && { attachment: { ...attachment, name: this.line(attachment.name) } }),
    };
  }
}

/** A name between what is no letter or digit; in any case, as people write it. */
function wholeWord(name: string): RegExp {
  const literal = name.trim().replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${literal}(?![\\p{L}\\p{N}\\p{M}])`, "giu");
}
