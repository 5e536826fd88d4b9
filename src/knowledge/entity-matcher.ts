import type { Entity } from '../model/entity.js';
import { wordsOfAll } from '../language/all-languages.js';
import { nameVariants } from './name-variants.js';
import { tokenize, type Token } from '../language/tokenize.js';

/** A place in a text where an entity is named; token positions, both inclusive. */
export interface Mention {
  readonly entity: Entity;
  readonly firstToken: number;
  readonly lastToken: number;
  /** Its first word is as listed: no particle is written onto it. */
  readonly isBare: boolean;
}

/** Finds the entities named in a text that was split into `tokens`; longest names first, never overlapping. */
export type EntityMatcher = (text: string, tokens: readonly Token[]) => Mention[];

interface Node {
  readonly next: Map<string, Node>;
  entity: Entity | null;
  /** Reached by short capitals such as "US", which are words of their own in lower case. */
  capitals: boolean;
}

/** Letters that a word shares with its shortest form, where endings are written onto it. */
const OPENING = 4;
/** Words above this are not in Latin script. */
const LATIN_END = '\u0250';
/** Words that open no name and yet tell one. */
const ARTICLES = wordsOfAll(({ names }) => names.articles);
const SHORT_CAPITALS = /^(?:\p{Lu}\.?){2,3}$/u;

/** How names are matched. */
export interface MatchOptions {
  /** Whether a name may bear an ending or a particle, as in Turkish and Arabic; English texts have none. */
  readonly inflected?: boolean;
}

/** A matcher for the names and aliases of entities. Case and diacritics do not matter, but for short capitals. */
export function createEntityMatcher(
  entities: readonly Entity[],
  { inflected = true }: MatchOptions = {},
): EntityMatcher {
  const root = newNode();
  const openings = new Set<string>();
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) addName(root, name, entity);
  }
  for (const first of root.next.keys()) openings.add(first.slice(0, OPENING));
  // Most words open no name: only those that could are looked at. Other scripts write particles before a name.
  const couldOpen = (folded: string): boolean =>
    inflected ? folded > LATIN_END || openings.has(folded.slice(0, OPENING)) : root.next.has(folded);
  const variants = inflected ? nameVariants : (): string[] => [];
  if (root.next.size === 0) return () => [];
  return (text, tokens) => {
    const mentions: Mention[] = [];
    for (let position = 0; position < tokens.length; position += 1) {
      if (!couldOpen(tokens[position]?.folded ?? '')) continue;
      const mention = longestFrom(root, text, tokens, position, variants);
      if (mention === null) continue;
      mentions.push(mention);
      position = mention.lastToken;
    }
    return mentions;
  };
}

function newNode(): Node {
  return { next: new Map(), entity: null, capitals: false };
}

function addName(root: Node, name: string, entity: Entity): void {
  let node = root;
  const tokens = tokenize(name);
  for (const { folded } of tokens) {
    let next = node.next.get(folded);
    if (next === undefined) node.next.set(folded, (next = newNode()));
    node = next;
  }
  if (tokens.length === 0 || node.entity !== null) return;
  node.entity = entity;
  node.capitals = SHORT_CAPITALS.test(name);
}

type Variants = (folded: string) => readonly string[];

function longestFrom(
  root: Node,
  text: string,
  tokens: readonly Token[],
  from: number,
  variants: Variants,
): Mention | null {
  const first = tokens[from];
  if (first === undefined) return null;
  for (const start of [first.folded, ...variants(first.folded)]) {
    const found = follow(root.next.get(start), text, tokens, from, variants);
    if (found !== null) return { ...found, isBare: start === first.folded };
  }
  return null;
}

function follow(
  start: Node | undefined,
  text: string,
  tokens: readonly Token[],
  from: number,
  variants: Variants,
): Omit<Mention, 'isBare'> | null {
  let node = start;
  let found: Omit<Mention, 'isBare'> | null = null;
  for (let position = from; node !== undefined; position += 1) {
    if (node.entity !== null && written(node, text, tokens, position)) {
      found = { entity: node.entity, firstToken: from, lastToken: position };
    }
    const next = tokens[position + 1];
    if (next === undefined) break;
    node = node.next.get(next.folded) ?? variantOf(node, next.folded, variants);
  }
  return found;
}

/** Only a name's last word takes an ending ("Beyaz Saray'dan", "Hakan Fidanla"). */
function variantOf(node: Node, folded: string, variants: Variants): Node | undefined {
  if (node.next.size === 0) return undefined;
  for (const variant of variants(folded)) {
    const next = node.next.get(variant);
    if (next !== undefined) return next;
  }
  return undefined;
}

function written(node: Node, text: string, tokens: readonly Token[], position: number): boolean {
  if (!node.capitals) return true;
  const token = tokens[position];
  if (token === undefined) return false;
  const word = text.slice(token.start, token.end);
  // "the us" is the country even in lower case; a bare "us" is a pronoun.
  return word === word.toUpperCase() || ARTICLES.has(tokens[position - 1]?.folded ?? '');
}
