import { createEntityMatcher } from '../../knowledge/entity-matcher.js';
import { createMeanings } from '../../knowledge/word-meanings.js';
import { createThesaurus, type Concept } from '../../knowledge/thesaurus.js';
import { createTranslations } from '../../knowledge/translations.js';
import { createAnalyzers } from '../../language/analyzer.js';
import { createOpposites } from '../../language/opposites.js';
import { createWordKnowledge } from '../../language/word-knowledge.js';
import type { Entity } from '../../model/entity.js';
import { readOffices } from './office-holders.js';
import type { QueryContext } from './query-context.js';

/** What questions are read with, whatever the articles are. */
export type QueryKnowledge = Omit<QueryContext, 'corpus' | 'readSentence' | 'newestDay'>;

/** Makes of gazetteer and lexicon what questions and passages are read with: dear to make, and good for every index. */
export function prepareQueryKnowledge(
  entities: readonly Entity[],
  concepts: readonly Concept[],
): QueryKnowledge {
  const analyzerOf = createAnalyzers();
  const thesaurus = createThesaurus(concepts, analyzerOf);
  const translations = createTranslations(analyzerOf);
  return {
    analyzerOf,
    matchEntities: createEntityMatcher(entities),
    thesaurus,
    translations,
    meanings: createMeanings({ concepts, thesaurus, translations, analyzerOf }),
    wordKnowledge: createWordKnowledge(analyzerOf),
    opposites: createOpposites(analyzerOf),
    offices: readOffices(thesaurus, entities),
  };
}
