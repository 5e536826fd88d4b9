import { describe, expect, it } from 'vitest';
import { createEntityMatcher } from '../../../src/knowledge/entity-matcher.js';
import { createMeanings } from '../../../src/knowledge/word-meanings.js';
import { createThesaurus } from '../../../src/knowledge/thesaurus.js';
import { createTranslations } from '../../../src/knowledge/translations.js';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { createOpposites } from '../../../src/language/opposites.js';
import { createWordKnowledge } from '../../../src/language/word-knowledge.js';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { readOffices } from '../../../src/search/query/office-holders.js';
import type { Query } from '../../../src/search/query/query.js';
import type { QueryContext } from '../../../src/search/query/query-context.js';
import { shippedKnowledge } from '../a-snapshot.js';

const { entities, concepts } = shippedKnowledge;
const analyzerOf = createAnalyzers();
const thesaurus = createThesaurus(concepts, analyzerOf);
const translations = createTranslations(analyzerOf);

/** A thousand made-up passages that hold terms so often; nothing is indexed. */
function contextOf(frequencies: Readonly<Record<string, number>>): QueryContext {
  const terms = Object.keys(frequencies);
  const numberOf = (term: string): number | undefined => {
    const at = terms.indexOf(term);
    return at < 0 ? undefined : at + 1;
  };
  return {
    analyzerOf,
    thesaurus,
    translations,
    meanings: createMeanings({ concepts, thesaurus, translations, analyzerOf }),
    matchEntities: createEntityMatcher(entities),
    wordKnowledge: createWordKnowledge(analyzerOf),
    opposites: createOpposites(analyzerOf),
    offices: readOffices(thesaurus, entities),
    readSentence: () => null,
    newestDay: '2025-10-14',
    corpus: {
      languages: ['en'],
      numberOf,
      familyOf: () => [],
      isName: () => false,
      spellingsOf: () => [],
      spelling: { knows: (word) => numberOf(word) !== undefined, mend: () => null },
      statistics: {
        documents: 1000,
        totalLength: 80_000,
        documentFrequency: (term) => frequencies[terms[term - 1] ?? ''] ?? 0,
      },
    },
  };
}

const queryOf = (question: string, frequencies: Readonly<Record<string, number>>): Query =>
  analyzeQuestion(contextOf(frequencies), question, null).query;

describe('a question is understood without an index', () => {
  it('by the words that the articles have, weighted by how rare they are', () => {
    const { kind, units } = queryOf('Where was the fuel crossing opened?', { fuel: 2, cross: 300 });
    expect(kind).toBe('where');
    const [fuel, crossing] = units;
    expect([fuel?.words, crossing?.words]).toEqual(['fuel', 'crossing']);
    expect(fuel?.weight).toBeGreaterThan(crossing?.weight ?? Infinity);
  });

  it('and by its names, which no article need have', () => {
    const { units } = queryOf('Who is Hakan Fidan?', {});
    expect(units[0]).toMatchObject({ words: 'hakan-fidan', isName: true, known: false, terms: [] });
    const known = queryOf('Who is Hakan Fidan?', { '@hakan-fidan': 3 });
    expect(known.units[0]).toMatchObject({ known: true, terms: [{ number: 1, strength: 1 }] });
  });
});
