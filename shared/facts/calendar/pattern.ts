import { tokenise, type Token } from "../tokens.ts";

/** One piece of a pattern: a word or mark as it stands, or a slot that a reader fills. */
interface Element {
  readonly literal: string | null;
  readonly slot: string | null;
  /** Nothing may stand before it: "{d}/{m}" against "{d} / {m}". */
  readonly tight: boolean;
}

interface Branch<M> {
  readonly element: Element;
  readonly node: Node<M>;
}

interface Node<M> {
  readonly words: Map<string, Branch<M>[]>;
  readonly slots: Branch<M>[];
  /** Slots that a pattern fills itself. */
  readonly constants: Branch<M>[];
  /** Of {@link slots}, those that a token may fill, by what was printed: most words fill none. */
  readonly fitting: Map<string, readonly Branch<M>[]>;
  meaning: { readonly says: M; readonly rank: number } | null;
}

/** What a slot's reader found: index after its last token, and what it says. */
export interface SlotRead<S> {
  readonly to: number;
  readonly says: Partial<S>;
}

/** How the slots of a tree are filled, in a context of the caller's. */
export interface SlotFilling<S, C> {
  /** A quick look whether a slot may begin with a token; hangs on what is printed alone, and is the same at each call. */
  readonly mayFill: (slot: string, token: Token, context: C) => boolean;
  readonly read: (slot: string, at: number, context: C) => SlotRead<S> | null;
}

/** A way to read tokens from a start up to `to`. */
export interface PatternMatch<S, M> {
  readonly to: number;
  readonly meaning: M;
  readonly slots: Partial<S>;
}

const DASH = /^[-–‐‑−—]$/;
const literalKey = (token: Token): string =>
  token.kind !== "mark" ? token.key : DASH.test(token.raw) ? "-" : token.key === "’" ? "'" : token.key;
const PIECE = /\{[a-zA-Z]+(?:=[a-z0-9-]+)?\}|\{[()[\]|]\}|[()[\]|]|[^\s()[\]{}|]+|\s+/gu;

/** A place in the tree that a pattern has led to, and whether white space may stand before what comes next. */
interface Place<M> {
  readonly node: Node<M>;
  readonly spaced: boolean;
}

/**
 * Grows the tree by `a [b] (c|d)`, in all its readings at once. Square brackets: may be left out. Bars: one of these.
 *
 * @returns where the readings end
 */
function grow<M>(pattern: string, root: Node<M>): readonly Place<M>[] {
  const pieces = pattern.match(PIECE) ?? [];
  let at = 0;
  const readChoice = (from: readonly Place<M>[], closing: string): readonly Place<M>[] => {
    const ends: Place<M>[] = [];
    let places = from;
    for (; at < pieces.length; at++) {
      const piece = pieces[at]!;
      if (piece === closing) break;
      if (piece === "|") {
        ends.push(...places);
        places = from;
      } else if (piece === "(" || piece === "[") {
        at += 1;
        const inner = readChoice(places, piece === "(" ? ")" : "]");
        places = distinct(piece === "(" ? inner : [...places, ...inner]);
      } else if (/^[)\]]$/u.test(piece)) throw new Error(`bad pattern: ${pattern}`);
      else if (/^\s/u.test(piece)) places = places.map(({ node }) => ({ node, spaced: true }));
      else places = followed(places, piece);
    }
    return distinct([...ends, ...places]);
  };
  return readChoice([{ node: root, spaced: true }], "");
}

function followed<M>(places: readonly Place<M>[], piece: string): readonly Place<M>[] {
  const slot = /^\{([a-zA-Z]+(?:=[a-z0-9-]+)?)\}$/u.exec(piece)?.[1] ?? null;
  const printed = /^\{[()[\]|]\}$/u.test(piece) ? [piece.charAt(1)] : tokenise(piece).map(literalKey);
  const elements = slot === null ? printed.map((literal) => ({ literal, slot })) : [{ literal: null, slot }];
  return elements.reduce<readonly Place<M>[]>(
    (reached, element) =>
      reached.map(({ node, spaced }) => ({ node: step(node, { ...element, tight: !spaced }), spaced: false })),
    places,
  );
}

function distinct<M>(places: readonly Place<M>[]): readonly Place<M>[] {
  const met = new Map<Node<M>, boolean[]>();
  return places.filter(({ node, spaced }) => {
    const known = met.get(node) ?? [];
    if (known.includes(spaced)) return false;
    met.set(node, [...known, spaced]);
    return true;
  });
}

/**
 * Patterns of words and slots as one tree, so that what many begin with is looked at once. In a pattern `{name}` is a
 * slot, `{name=value}` fills one without reading, `[…]` may be left out, `(…|…)` is a choice, `{(}` a bracket as printed, `-` any dash; a blank allows white
 * space, and without one nothing may stand between.
 */
export class PatternTree<S extends object, M> {
  private readonly constant: (slot: string) => Partial<S>;
  private readonly root: Node<M> = newNode();
  private size = 0;

  /** `constant`: what `name=value` in a pattern says. */
  constructor(constant: (slot: string) => Partial<S>) {
    this.constant = constant;
  }

  /** Of two patterns that read the same tokens, the one added first holds. */
  add(pattern: string, meaning: M): void {
    this.size += 1;
    for (const { node } of grow(pattern, this.root)) {
      if (node !== this.root) node.meaning ??= { says: meaning, rank: this.size };
    }
  }

  /** Words and marks that a pattern can begin with. */
  firstWords(): Iterable<string> {
    return this.root.words.keys();
  }

  /** Slots that a pattern can begin with. */
  firstSlots(): ReadonlySet<string> {
    return new Set(this.root.slots.flatMap(({ element }) => element.slot ?? []));
  }

  /** All readings from token `from`, the longest first. The tree bounds the work, whatever the text. */
  matches<C>(
    tokens: readonly Token[],
    from: number,
    filling: SlotFilling<S, C>,
    context: C,
  ): readonly PatternMatch<S, M>[] {
    const first = tokens[from];
    if (first === undefined || !mayLead(this.root, first, filling, context)) return NO_MATCHES;
    const walk: Walk<S, M, C> = { tokens, filling, context, found: [] };
    this.follow(this.root, from, NOTHING_SAID, walk);
    return walk.found.sort((a, b) => b.to - a.to || a.rank - b.rank);
  }

  private follow<C>(node: Node<M>, at: number, slots: Partial<S>, walk: Walk<S, M, C>): void {
    const { meaning } = node;
    if (meaning !== null) walk.found.push({ to: at, meaning: meaning.says, rank: meaning.rank, slots });
    for (const { element, node: next } of node.constants)
      this.follow(next, at, { ...slots, ...this.constant(element.slot ?? "") }, walk);
    const token = walk.tokens[at];
    if (!token) return;
    for (const { element, node: next } of node.words.get(literalKey(token)) ?? NO_MATCHES) {
      if (!element.tight || token.gap === "none") this.follow(next, at + 1, slots, walk);
    }
    for (const { element, node: next } of fittingSlots(node, token, walk.filling, walk.context)) {
      if (element.tight && token.gap !== "none") continue;
      const read = walk.filling.read(element.slot ?? "", at, walk.context);
      if (read) this.follow(next, read.to, { ...slots, ...read.says }, walk);
    }
  }
}

/** One search through a tree. */
interface Walk<S, M, C> {
  readonly tokens: readonly Token[];
  readonly filling: SlotFilling<S, C>;
  readonly context: C;
  readonly found: (PatternMatch<S, M> & { readonly rank: number })[];
}

const NOTHING_SAID = {};
const NO_MATCHES: readonly never[] = [];

/** Whether the tree goes on with a token: most of those that begin a pattern in one tree begin none in another. */
function mayLead<M, C>(
  root: Node<M>,
  token: Token,
  filling: Pick<SlotFilling<never, C>, "mayFill">,
  context: C,
): boolean {
  return (
    root.constants.length > 0 ||
    root.words.has(literalKey(token)) ||
    fittingSlots(root, token, filling, context).length > 0
  );
}

const newNode = <M>(): Node<M> => ({
  words: new Map(),
  slots: [],
  constants: [],
  fitting: new Map(),
  meaning: null,
});

function step<M>(node: Node<M>, element: Element): Node<M> {
  const { literal, slot, tight } = element;
  const own = slot?.includes("=") ? node.constants : node.slots;
  const branches = literal === null ? own : (node.words.get(literal) ?? []);
  const known = branches.find((branch) => branch.element.slot === slot && branch.element.tight === tight);
  if (known) return known.node;
  const next: Node<M> = newNode();
  branches.push({ element, node: next });
  if (literal !== null) node.words.set(literal, branches);
  return next;
}

/** Words that a node remembers; a long session must not grow without bound. */
const MOST_REMEMBERED = 4_000;

function fittingSlots<M, C>(
  node: Node<M>,
  token: Token,
  { mayFill }: Pick<SlotFilling<never, C>, "mayFill">,
  context: C,
): readonly Branch<M>[] {
  if (node.slots.length === 0) return node.slots;
  const printed = token.kind === "digits" ? "0" : token.raw;
  let fitting = node.fitting.get(printed);
  if (fitting === undefined) {
    if (node.fitting.size >= MOST_REMEMBERED) node.fitting.clear();
    fitting = node.slots.filter(({ element }) => mayFill(element.slot ?? "", token, context));
    node.fitting.set(printed, fitting);
  }
  return fitting;
}
