import type { LanguagePack } from '../../language-pack.js';
import { answers } from './answers.js';
import { clauses, plans } from './clauses.js';
import { calendar } from './calendar.js';
import { chat } from './chat.js';
import { followUps } from './follow-ups.js';
import { furniture } from './furniture.js';
import { general } from './general.js';
import { happenings } from './happenings.js';
import { turkishHeadwords } from './headwords.js';
import { names } from './names.js';
import { questions } from './questions.js';
import { turkishStem } from './stem.js';
import { phrases } from './phrases.js';
import { voice } from './voice.js';
import { denial, numbers, stopWords } from './words.js';
import { orthography, script, sentences, signs } from './writing.js';

/** Turkish, with a stemmer of our own for folded words. It mostly denies by a suffix, which is not read. */
export const turkish: LanguagePack = {
  code: 'tr',
  script,
  signs,
  orthography,
  sentences,
  morphology: {
    stem: turkishStem,
    forms: () => [],
    headwords: turkishHeadwords,
    agglutinative: true,
    consonantRoots: false,
    negativePrefixes: [],
  },
  stopWords,
  numbers,
  calendar,
  phrases,
  denial,
  names,
  questions,
  chat,
  answers,
  clauses,
  plans,
  happenings,
  voice,
  furniture,
  followUps,
  verbsLast: true,
  readsRolesWell: false,
  general,
};
