import type { FactPattern } from '../../model/fact-pattern.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { DraftFact, SentenceReader } from '../draft-fact.js';
import { compileArabic, readArabic } from './ar/arabic-patterns.js';
import { compileTurkish, readTurkish } from './tr/turkish-patterns.js';

const NONE: readonly never[] = [];

/** Makes a reader of Turkish and Arabic sentences by patterns: meetings, calls and journeys. */
export function createOtherLanguagesReader(patterns: readonly FactPattern[]): SentenceReader {
  const turkish = patterns.filter(({ language }) => language === 'tr').flatMap(compileTurkish);
  const arabic = patterns.filter(({ language }) => language === 'ar').flatMap(compileArabic);
  const read = (sentence: AnnotatedSentence): readonly DraftFact[] => {
    const { language } = sentence.article;
    if (/^tr\b/u.test(language)) return readTurkish(sentence, turkish);
    return /^ar\b/u.test(language) ? readArabic(sentence, arabic) : NONE;
  };
  return (sentences) => sentences.map(read);
}
