import type { LanguageSigns, Orthography, Script, SentenceSigns } from '../../language-pack.js';

export const script: Script = { name: 'Latin', direction: 'ltr', sole: false };

export const signs: LanguageSigns = {
  // Behind an apostrophe "in" and the like are endings of Turkish.
  words:
    /(?:^|[^\p{L}'’])(?:the|of|is|are|was|were|did|does|do|who|what|when|where|which|how|why|in|to|and|a|an|for|has|have|with|on|by)(?=[^\p{L}]|$)/giu,
  letters: null,
  closing: /\p{L}{2}(?:ed|ing)$/u,
  // "The" is a word of English alone.
  isPlain: (text) =>
    (text.match(/\bthe\b/giu) ?? []).length >= 3 && (text.match(/\b(?:of|and)\b/giu) ?? []).length >= 2,
};

export const orthography: Orthography = {
  letters: {},
  contractions: String.raw`\p{L}{1,6}n['’]t|\p{L}{1,4}['’](?:re|ve|ll|d|m)`,
  inWords: '',
  comma: '',
  semicolon: '',
  questionMark: '',
};

export const sentences: SentenceSigns = {
  abbreviations: String.raw`Mr|Mrs|Ms|Messrs|Dr|Prof|Adm|Brig|Gens?|Lts?|Col|Maj|Capt|Cmdr|Cdr|Sgt|Cpl|Pvt|Spc|Ret|Insp|Supt|Asst|Atty|Msgr|Fr|c|Sen|Sens|Reps?|Govs?|Pres|Amb|Hon|Rev|St|Sr|Jr|Mt|Ft|No|Nos|Art|[Aa]rts|[Pp]aras?|[Ss]ect|[Cc]hap|[Vv]ols|[Ff]igs|[Tt]el|[Ee]xt|vs|cf|ca|Fig|pp|Vol|Ed|Eds|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|e\.g|i\.e|viz|approx`,
  closingAbbreviations: 'Inc|Ltd|Co|Corp|Jr|Sr|etc|No',
  openers:
    'The|A|An|In|On|At|It|He|She|They|We|I|This|That|These|Those|But|And|However|According|After|Before|When|While|If|As|For|His|Her|Its|Their|There|Meanwhile|Since|During|Under|By|With|To|From|Both|Some|Many|Most|Also|Although',
  initials: '',
  hours: String.raw`[aApP]\.[mM]`,
  behindHours:
    '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T|[A-Z][a-z]+ time|GMT|UTC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  ordinalDots: false,
  leaning:
    'He|She|They|It|His|Her|Their|Its|This|That|These|Those|Both|The (?:meeting|talks|call|deal|agreement|two|latter|former|group|move|official|minister|plan|proposal|statement)|Such',
};
