import type { FactPattern } from '../../model/fact-pattern.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { DraftFact, SentenceReader } from '../draft-fact.js';
import { compileArabic, readArabic } from './arabic.js';
import { compileOffice, readOffices } from './offices.js';
import { compileTurkish, readTurkish } from './turkish.js';

const NONE: readonly never[] = [];

/** Makes a reader of Turkish and Arabic sentences by patterns: offices, meetings, calls and journeys. */
export function createOtherLanguagesReader(patterns: readonly FactPattern[]): SentenceReader {
  const of = (language: string, role: boolean): readonly FactPattern[] =>
    patterns.filter((pattern) => pattern.language === language && (pattern.kind === 'role') === role);
  const turkish = of('tr', false).flatMap(compileTurkish);
  const turkishOffices = of('tr', true).flatMap(compileOffice);
  const arabic = of('ar', false).flatMap(compileArabic);
  const arabicOffices = of('ar', true).flatMap(compileOffice);
  const read = (sentence: AnnotatedSentence): readonly DraftFact[] => {
    const { language } = sentence.article;
    if (/^tr\b/u.test(language))
      return [...readOffices(sentence, turkishOffices), ...readTurkish(sentence, turkish)];
    if (/^ar\b/u.test(language))
      return [...readOffices(sentence, arabicOffices), ...readArabic(sentence, arabic)];
    return NONE;
  };
  return (sentences) => sentences.map(read);
}
