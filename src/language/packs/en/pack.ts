import { stemmer } from '@orama/stemmers/english';
import type { LanguagePack } from '../../language-pack.js';
import { answers } from './answers.js';
import { clauses, plans } from './clauses.js';
import { calendar } from './calendar.js';
import { chat } from './chat.js';
import { followUps } from './follow-ups.js';
import { furniture } from './furniture.js';
import { general } from './general.js';
import { happenings } from './happenings.js';
import { ownStem, regularOf } from './irregular.js';
import { questions } from './questions.js';
import { phrases } from './phrases.js';
import { voice } from './voice.js';
import { denial, names, numbers, stopWords } from './words.js';
import { orthography, script, sentences, signs } from './writing.js';

/** English, by the Snowball stemmer, with irregular forms led back to their word first. */
export const english: LanguagePack = {
  code: 'en',
  script,
  signs,
  orthography,
  sentences,
  morphology: {
    stem: (folded) => ownStem(folded) ?? stemmer(regularOf(folded)),
    forms: () => [],
    headwords: () => [],
    agglutinative: false,
    consonantRoots: false,
    negativePrefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
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
  readsRolesWell: true,
  general,
};
