import type { ExchangeEntry, ExchangeProject, ExchangeTouch } from "../exchange-project.ts";
import { jsonText } from "../json-text.ts";

/** The program itself signs what the engine does. */
const PROGRAM = "Parallax";

type Terms = Record<string, Readonly<Record<string, unknown>>>;

/**
 * A project's history as PROV-JSON (W3C member submission of 2013, of the PROV data model): each entry of the journal is an
 * activity that somebody was associated with, each state of a record an entity that an entry generated, from the state
 * before it where there was one. The texts as they are now and the journal's head are entities, too: against that head any
 * later change of the past shows. Entries that came with a merged copy are activities, too, without the states between: what
 * the merge made of them is the merge's own. Linear in what the entries touched.
 */
export function writeProv(project: ExchangeProject): string {
  const entity: Terms = { ...textEntities(project), "px:project": projectEntity(project) };
  const activity: Terms = {};
  const relations = new Relations();
  const names = new Map([
    ...project.history.map((entry) => [entry.hash, activityName(entry)] as const),
    ...project.brought.map(({ hash }) => [hash, `px:brought-${localName(hash)}`] as const),
  ]);
  /** By record: its present state. */
  const states = new Map<string, string>();
  for (const entry of [...project.brought, ...project.history]) {
    const act = names.get(entry.hash)!;
    activity[act] = activityOf(entry);
    relations.add("wasAssociatedWith", { "prov:activity": act, "prov:agent": agentName(entry.author) });
    for (const parent of entry.parents) {
      const before = names.get(parent);
      if (before === undefined) continue;
      relations.add("wasInformedBy", { "prov:informed": act, "prov:informant": before });
    }
  }
  for (const entry of project.history)
    for (const touch of entry.touched) addTouch(touch, entry, { entity, relations, states });
  const last = project.history.at(-1);
  if (last !== undefined) {
    relations.add("wasGeneratedBy", { "prov:entity": "px:project", "prov:activity": activityName(last) });
  }
  const prefix = {
    px: "urn:parallax:history:1#",
    prov: "http://www.w3.org/ns/prov#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
  };
  return jsonText({ prefix, agent: agentsOf(project), activity, entity, ...relations.all });
}

/** Relations by kind, each with a name of its own. */
class Relations {
  readonly all: Record<string, Terms> = {};
  #count = 0;

  add(kind: string, about: Readonly<Record<string, string>>): void {
    this.#count += 1;
    (this.all[kind] ??= {})[`_:r${this.#count}`] = about;
  }
}

interface Told {
  readonly entity: Terms;
  readonly relations: Relations;
  readonly states: Map<string, string>;
}

function addTouch(
  { id, kind, change }: ExchangeTouch,
  entry: ExchangeEntry,
  { entity, relations, states }: Told,
): void {
  const act = activityName(entry);
  const before = states.get(id);
  if (change === "removed") {
    if (before !== undefined) relations.add("wasInvalidatedBy", { "prov:entity": before, "prov:activity": act });
    states.delete(id);
    return;
  }
  const state = `px:record-${localName(id)}-${entry.sequence}`;
  entity[state] = { "prov:type": kind, "px:record": id };
  relations.add("wasGeneratedBy", { "prov:entity": state, "prov:activity": act });
  if (before !== undefined) {
    relations.add("wasDerivedFrom", { "prov:generatedEntity": state, "prov:usedEntity": before, "prov:activity": act });
  }
  states.set(id, state);
}

function activityOf({ at, command, why, hash }: ExchangeEntry): Terms[string] {
  const time = { "prov:startTime": at, "prov:endTime": at };
  return { ...time, "prov:label": command, "px:hash": hash, ...(why !== null && { "px:why": why }) };
}

function textEntities({ versions }: ExchangeProject): Terms {
  return Object.fromEntries(
    versions.map(({ key, language, title, url, revision }) => [
      `px:text-${localName(key)}`,
      {
        ...{ "prov:type": "text", "prov:label": title, "px:language": language, "px:revision": revision.number },
        ...{ "px:sha256": revision.sha256, ...(url !== null && { "prov:location": url }) },
      },
    ]),
  );
}

function projectEntity({ title, head, exportedAt }: ExchangeProject): Terms[string] {
  return {
    ...{ "prov:type": "project", "prov:label": title, "px:exportedAt": exportedAt },
    ...(head !== null && { "px:head": head }),
  };
}

function agentsOf({ history, brought }: ExchangeProject): Terms {
  const names = [...new Set([...history, ...brought].map(({ author }) => author))];
  const type = (name: string) => ({ $: name === PROGRAM ? "prov:SoftwareAgent" : "prov:Person", type: "xsd:QName" });
  return Object.fromEntries(names.map((name) => [agentName(name), { "prov:type": type(name), "prov:label": name }]));
}

const activityName = ({ sequence }: Pick<ExchangeEntry, "sequence">): string => `px:entry-${sequence}`;
const agentName = (author: string): string => `px:agent-${localName(author)}`;

/** A name that is safe in every qualified name: letters and digits stay, all else goes by its code units. */
const localName = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/gu, (character) => {
    return Array.from({ length: character.length }, (_, at) => `_${character.charCodeAt(at).toString(16)}_`).join("");
  });
