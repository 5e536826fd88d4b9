import type { LanguageSigns, Orthography, Script, SentenceSigns } from '../../language-pack.js';

/** Persian and Urdu are written in it too. */
export const script: Script = { name: 'Arabic', direction: 'rtl', sole: false };

/** No other language of its script has a pack. */
export const signs: LanguageSigns = { words: /(?!)/gu, letters: null, closing: null, isPlain: null };

export const orthography: Orthography = {
  // Letters that are written for one another.
  letters: { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '', ء: '' },
  contractions: '',
  inWords: '',
  comma: '،',
  semicolon: '؛',
  questionMark: '؟',
};

export const sentences: SentenceSigns = {
  abbreviations: '',
  closingAbbreviations: '',
  openers: '',
  // "د. "
  initials: String.raw`\p{Script=Arabic}`,
  hours: '',
  behindHours: '',
  ordinalDots: false,
  leaning: 'هو|هي|هم|وقال|واضاف',
};
