import { simpleAttributions } from '../../attribution/simple-clause.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { noFacts, type FactLanguage } from '../fact-language.js';
import { turkishAttribution } from './turkish-attribution.js';
import { turkishPatterns } from './turkish-patterns.js';

/** Meetings, calls and journeys by wordings, and who says what, once a sentence. */
export const turkishFacts: FactLanguage = {
  ...noFacts,
  dates: ownDatesOf('tr'),
  attributions: simpleAttributions(turkishAttribution),
  corrects:
    /^düzeltme\b|\b(?:önceki|ilk|eski) (?:sürümünde|hâlinde|halinde|versiyonunda|nüshasında)|\byanlışlıkla\b|\bsehven\b/iu,
  readers: (patterns) => [turkishPatterns(patterns)],
};
