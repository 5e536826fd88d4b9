import { describe, expect, it } from 'vitest';
import { measureParser } from '../../../lab/parse/measure-parser.js';
import type { ParsedToken, ParseSentence } from '../../../src/reading/parsed-sentence.js';
import { TINY_TREEBANK } from '../../reading/tiny-treebank.js';

const gold = TINY_TREEBANK.slice(0, 1);

/** Reads the sentence as its treebank has it, but for what `change` makes of each word. */
function reading(change: (token: ParsedToken) => ParsedToken): ParseSentence {
  return (text) => ({
    tokens: (gold[0]?.words ?? []).map(({ start, end, head, relation }, index) =>
      change({
        start,
        end,
        form: text.slice(start, end),
        upos: (['PROPN', 'VERB', 'NOUN', 'PUNCT'] as const)[index] ?? 'X',
        features: {},
        head,
        relation,
        margin: 1,
      }),
    ),
  });
}

describe('measuring a parser', () => {
  it('gives all of it to one that reads what the treebank has', () => {
    const { cutting, upos, uas, las, allRoles } = measureParser(
      gold,
      reading((token) => token),
    );
    expect([cutting, upos, uas, las, allRoles]).toEqual([1, 1, 1, 1, 1]);
  });

  it('does not look at subtypes of relations', () => {
    const { las } = measureParser(
      gold,
      reading((token) => (token.relation === 'obj' ? { ...token, relation: 'obj:agent' } : token)),
    );
    expect(las).toBe(1);
  });

  it('counts a wrong head and a wrong relation', () => {
    const { uas, las, roles } = measureParser(
      gold,
      reading((token) => (token.relation === 'obj' ? { ...token, head: 0, relation: 'nsubj' } : token)),
    );
    expect([uas, las]).toEqual([0.75, 0.75]);
    expect(roles.get('obj')).toBe(0);
    expect(roles.get('nsubj')).toBeCloseTo(2 / 3);
  });

  it('counts a word that is cut elsewhere, and what hangs on it', () => {
    const { cutting, las } = measureParser(
      gold,
      reading((token) => (token.head < 0 ? { ...token, end: token.end - 1 } : token)),
    );
    expect(cutting).toBe(0.75);
    expect(las).toBe(0);
  });
});
