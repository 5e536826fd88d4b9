import type { LanguagePack } from '../../language-pack.js';
import { answers } from './answers.js';
import { clauses, plans } from './clauses.js';
import { calendar } from './calendar.js';
import { chat } from './chat.js';
import { followUps } from './follow-ups.js';
import { furniture } from './furniture.js';
import { general } from './general.js';
import { happenings } from './happenings.js';
import { hebrewHeadwords } from './headwords.js';
import { names } from './names.js';
import { questions } from './questions.js';
import { hebrewStem } from './stem.js';
import { phrases } from './phrases.js';
import { voice } from './voice.js';
import { denial, numbers, stopWords } from './words.js';
import { orthography, script, sentences, signs } from './writing.js';

/** Hebrew, by what it writes onto a word before and behind. */
export const hebrew: LanguagePack = {
  code: 'he',
  script,
  signs,
  orthography,
  sentences,
  morphology: {
    stem: hebrewStem,
    forms: () => [],
    headwords: hebrewHeadwords,
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
