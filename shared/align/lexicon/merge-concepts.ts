import type { Concept, ConceptFile, ConceptForms } from "./concept.ts";
import { DisjointSets } from "./disjoint-sets.ts";

/** A form that more entries claim says too little to merge any of them: chains of such words would merge half the lexicon. */
const MOST_CLAIMS = 4;
/** Entries that share a form in this many languages mean one thing; in one language only, it is a word with two meanings. */
const FEWEST_LANGUAGES = 2;
/** Shades of meaning chain on ("say", "state", "declare", "announce"): a group grows no further than this. */
const MOST_ENTRIES = 3;

interface Entry {
  readonly id: string;
  readonly forms: ConceptForms;
}

/**
 * One concept a meaning. Files written apart from each other overlap, and if a text's word gave one key and its
 * translation another, the two would not meet.
 */
export function mergeConcepts(files: readonly ConceptFile[]): readonly Concept[] {
  const entries = files.flatMap((file) => Object.entries(file).map(([id, forms]): Entry => ({ id, forms })));
  const sets = new DisjointSets(entries.length, MOST_ENTRIES);
  for (const [first, second] of sameMeaning(entries)) sets.join(first, second);
  const groups = new Map<number, Entry[]>();
  entries.forEach((entry, index) => {
    const root = sets.find(index);
    const group = groups.get(root);
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  });
  const taken = new Set<string>();
  return Array.from(groups.values(), (group) => ({ key: freeKey(group[0]!.id, taken), forms: uniteForms(group) }));
}

/** Pairs that share a form in enough languages, those that share the most languages first. */
function sameMeaning(entries: readonly Entry[]): readonly (readonly [first: number, second: number])[] {
  const shared = new Map<number, number>();
  for (const language of new Set(entries.flatMap(({ forms }) => Object.keys(forms)))) {
    const pairs = new Set<number>();
    for (const claimants of contestedForms(entries, language)) {
      if (claimants.length > MOST_CLAIMS) continue;
      for (const [position, first] of claimants.entries()) {
        for (const second of claimants.slice(position + 1)) pairs.add(first * entries.length + second);
      }
    }
    for (const pair of pairs) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return Array.from(shared)
    .filter(([, languages]) => languages >= FEWEST_LANGUAGES)
    .sort(([, a], [, b]) => b - a)
    .map(([pair]) => [Math.floor(pair / entries.length), pair % entries.length]);
}

/** The entries that claim one form, in ascending order, for each form that two or more claim. */
function contestedForms(entries: readonly Entry[], language: string): Iterable<readonly number[]> {
  const first = new Map<string, number>();
  const contested = new Map<string, number[]>();
  for (let index = 0; index < entries.length; index += 1) {
    for (const form of entries[index]!.forms[language] ?? []) {
      const before = first.get(form);
      if (before === undefined) first.set(form, index);
      else if (before !== index) {
        const claimants = contested.get(form);
        if (!claimants) contested.set(form, [before, index]);
        else if (claimants.at(-1) !== index) claimants.push(index);
      }
    }
  }
  return contested.values();
}

function uniteForms(group: readonly Entry[]): ConceptForms {
  if (group.length === 1) return group[0]!.forms;
  const languages = new Set(group.flatMap(({ forms }) => Object.keys(forms)));
  return Object.fromEntries(
    Array.from(languages, (language) => [language, [...new Set(group.flatMap(({ forms }) => forms[language] ?? []))]]),
  );
}

function freeKey(id: string, taken: Set<string>): string {
  let key = id;
  for (let count = 2; taken.has(key); count += 1) key = `${id} ${count}`;
  taken.add(key);
  return key;
}
