import type { LanguagePack } from '../../language-pack.js';
import { answers } from './answers.js';
import { clauses, plans } from './clauses.js';
import { calendar } from './calendar.js';
import { chat } from './chat.js';
import { followUps } from './follow-ups.js';
import { furniture } from './furniture.js';
import { general } from './general.js';
import { happenings } from './happenings.js';
import { arabicHeadwords } from './headwords.js';
import { names } from './names.js';
import { questions } from './questions.js';
import { arabicForms, arabicStem } from './stem.js';
import { phrases } from './phrases.js';
import { voice } from './voice.js';
import { denial, numbers, stopWords } from './words.js';
import { orthography, script, sentences, signs } from './writing.js';

/** Arabic, by the Snowball stemmer on words without their article. */
export const arabic: LanguagePack = {
  code: 'ar',
  script,
  signs,
  orthography,
  sentences,
  morphology: {
    stem: arabicStem,
    forms: arabicForms,
    headwords: arabicHeadwords,
    agglutinative: false,
    consonantRoots: true,
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
  verbsLast: false,
  readsRolesWell: false,
  general,
};
