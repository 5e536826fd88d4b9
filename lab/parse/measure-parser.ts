import { baseRelation, type ParsedToken, type ParseSentence } from '../../src/reading/parsed-sentence.js';
import type { GoldSentence } from './conllu.js';

/** Relations that say who does what to whom, where and when, and what is said. */
export const ROLES: readonly string[] = ['nsubj', 'obj', 'obl', 'ccomp'];

/** How much of what a treebank says was read, words and their boundaries included. */
export interface ParseFigures {
  readonly sentences: number;
  readonly words: number;
  /** F1 of words at the same place, of those with the same part of speech, the same head, and the same relation too. */
  readonly cutting: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
  /** The same as `las`, of each of the roles and of all of them. */
  readonly roles: ReadonlyMap<string, number>;
  readonly allRoles: number;
}

/** A word that was read, and whether head and relation are right. */
export interface JudgedWord {
  readonly token: ParsedToken;
  readonly isRight: boolean;
}

/** Measures a parser on sentences of a treebank, as the shared task of CoNLL 2018 does; subtypes of relations do not count. */
export function measureParser(
  sentences: readonly GoldSentence[],
  parse: ParseSentence,
  judge: (word: JudgedWord) => void = () => {},
): ParseFigures {
  let words = 0;
  let read = 0;
  let cut = 0;
  let upos = 0;
  let heads = 0;
  let arcs = 0;
  const roles = new Map(ROLES.map((role) => [role, { gold: 0, read: 0, right: 0 }]));
  for (const sentence of sentences) {
    const { tokens } = parse(sentence.text);
    const places = new Map(sentence.words.map(({ start, end }, index) => [`${start}-${end}`, index]));
    const goldOf = (index: number): number =>
      index < 0 ? -1 : (places.get(`${tokens[index]?.start}-${tokens[index]?.end}`) ?? -2);
    words += sentence.words.length;
    read += tokens.length;
    for (const { relation } of sentence.words) {
      const role = roles.get(baseRelation(relation));
      if (role !== undefined) role.gold += 1;
    }
    tokens.forEach((token, index) => {
      const role = roles.get(baseRelation(token.relation));
      if (role !== undefined) role.read += 1;
      const gold = sentence.words[goldOf(index)];
      const isHead = gold !== undefined && goldOf(token.head) === gold.head;
      const isRight = isHead && baseRelation(gold.relation) === baseRelation(token.relation);
      judge({ token, isRight });
      if (gold === undefined) return;
      cut += 1;
      if (gold.upos === token.upos) upos += 1;
      if (isHead) heads += 1;
      if (!isRight) return;
      arcs += 1;
      if (role !== undefined) role.right += 1;
    });
  }
  const f1 = (right: number): number => (2 * right) / (words + read || 1);
  const ofRole = (role: { gold: number; read: number; right: number }): number =>
    (2 * role.right) / (role.gold + role.read || 1);
  const sums = { gold: 0, read: 0, right: 0 };
  for (const role of roles.values()) {
    sums.gold += role.gold;
    sums.read += role.read;
    sums.right += role.right;
  }
  return {
    sentences: sentences.length,
    words,
    cutting: f1(cut),
    upos: f1(upos),
    uas: f1(heads),
    las: f1(arcs),
    roles: new Map([...roles].map(([name, role]) => [name, ofRole(role)])),
    allRoles: ofRole(sums),
  };
}
