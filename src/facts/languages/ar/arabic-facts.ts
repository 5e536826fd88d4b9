import { simpleAttributions } from '../../attribution/simple-clause.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { noFacts, type FactLanguage } from '../fact-language.js';
import { arabicAttribution } from './arabic-attribution.js';
import { arabicPatterns } from './arabic-patterns.js';

/** Meetings, calls and journeys by wordings, and who says what, once a sentence. */
export const arabicFacts: FactLanguage = {
  ...noFacts,
  dates: ownDatesOf('ar'),
  attributions: simpleAttributions(arabicAttribution),
  corrects: /^(?:تصحيح|تصويب|تنويه)|(?:نسخة|صيغة) (?:سابقة|أولى)|بطريق الخطأ/u,
  readers: (patterns) => [arabicPatterns(patterns)],
};
