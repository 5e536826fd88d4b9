import { keeping, keepingEach } from '../../kept.js';
import { createSpelling, type SpellingWords } from '../../language/spelling.js';
import { tokenize } from '../../language/tokenize.js';
import type { Entity } from '../../model/entity.js';
import type { CorpusVocabulary } from '../query/query-context.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import type { TermStatistics } from '../statistics.js';
import { STOP } from '../term.js';
import type { NameSpellings } from './name-spellings.js';
import type { TermsInOrder } from './vocabulary.js';
import { familyOf } from './word-family.js';
import { isInArticles, type SpellingCounts, type WordTable } from './word-table.js';

/** Terms and words of articles, those of other snapshots among them. */
export interface WordsOfArticles {
  readonly vocabulary: TermsInOrder;
  readonly words: WordTable;
  readonly names: NameSpellings;
  readonly spelling: SpellingWords;
}

/** Which of them a snapshot has. */
export interface CorpusVocabularyOptions {
  /** Of its articles. */
  readonly languages: readonly string[];
  readonly counts: { readonly statistics: TermStatistics; readonly words: SpellingCounts };
  readonly knowledge: Pick<QueryKnowledge, 'analyzerOf'>;
  readonly entities: readonly Entity[];
}

/** Words of questions that are kept with what was found for them. */
const KEPT = { most: 5000 } as const;

/** What reading a question asks of the articles that a snapshot has. */
export function corpusVocabularyOf(
  { vocabulary, words, names, spelling: known }: WordsOfArticles,
  { languages, counts, knowledge: { analyzerOf }, entities }: CorpusVocabularyOptions,
): CorpusVocabulary {
  const { statistics } = counts;
  const ofGazetteer = new Set(
    entities.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((each) => tokenize(each).map(({ folded }) => folded)),
    ),
  );
  const numberOf = (term: string): number | undefined => {
    const number = vocabulary.numberOf(term);
    return number !== undefined && statistics.documentFrequency(number) > 0 ? number : undefined;
  };
  // By its stem in any of the articles' languages.
  const frequencyOf = (word: string): number =>
    languages
      .map((language) => numberOf(analyzerOf(language).stem(word)) ?? STOP)
      .reduce((most, number) => Math.max(most, statistics.documentFrequency(number)), 0);
  const isKnown = (word: string): boolean =>
    ofGazetteer.has(word) ||
    languages.some((language) => {
      const at = words.numberOf(word, language);
      return at !== undefined && isInArticles(counts.words, at);
    });
  const spelling = createSpelling(known, { frequencyOf, isKnown });
  const family = keeping((term: string) => familyOf(vocabulary, statistics, term), KEPT);
  const agglutinativeFamily = keeping((term: string) => familyOf(vocabulary, statistics, term, true), KEPT);
  const lookUp = (isCapital: boolean) =>
    keepingEach((wordAndForm, language) => {
      const [folded = '', written = ''] = wordAndForm.split('\n');
      return names.find(counts.words, { written, folded, language, isCapital });
    }, KEPT);
  const found = { capital: lookUp(true), small: lookUp(false) };
  return {
    languages,
    statistics,
    spelling: {
      knows: (word) => spelling.knows(word),
      mend: keeping((word: string) => spelling.mend(word), KEPT),
    },
    numberOf,
    familyOf: (term, agglutinative) => (agglutinative === true ? agglutinativeFamily : family)(term),
    isName: (folded) => names.isName(counts.words, folded, languages),
    spellingsOf: (written, folded, language, isCapital) =>
      (isCapital ? found.capital : found.small)(`${folded}\n${written}`, language),
  };
}
