import type { LanguageSigns, Orthography, Script, SentenceSigns } from '../../language-pack.js';

export const script: Script = { name: 'Hebrew', direction: 'rtl', sole: true };

/** Its script tells it. */
export const signs: LanguageSigns = { words: /(?!)/gu, letters: null, closing: null, isPlain: null };

export const orthography: Orthography = {
  // Final forms.
  letters: { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  contractions: '',
  // Geresh and gershayim, and what is typed for them: quotation marks before the last letter of an acronym.
  inWords: String.raw`(?<=[א-ת])(?:[׳״'’]|["”](?=[א-ת](?![א-ת])))(?=[א-ת])`,
  comma: '',
  semicolon: '',
  questionMark: '',
};

export const sentences: SentenceSigns = {
  abbreviations: '',
  closingAbbreviations: '',
  openers: '',
  initials: '',
  hours: '',
  behindHours: '',
  ordinalDots: false,
  leaning: 'הוא|היא|הם',
};
