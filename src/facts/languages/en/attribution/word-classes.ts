import { FULL_MONTHS, WEEKDAY_NUMBERS } from '../../../../language/dates/en/english-calendar.js';
import { AUXILIARIES, BE, FUTURE } from '../grammar/word-lists.js';
import { wordSet } from '../../folded-words.js';

/** Closed classes of English words, folded, that bound names and clauses where there is no parser. */

/** With what is shortened in speech. */
export const SPOKEN_BE: ReadonlySet<string> = new Set([...BE, ...wordSet('im theyre youre')]);
export const SPOKEN_FUTURE: ReadonlySet<string> = new Set([...FUTURE, ...wordSet('ill theyll')]);
export const SPOKEN_AUXILIARIES: ReadonlySet<string> = new Set([
  ...AUXILIARIES,
  ...SPOKEN_BE,
  ...SPOKEN_FUTURE,
  ...wordSet('ive theyve weve youve get gets hed shed theyd hell'),
]);

export const SUBJECT_PRONOUN = wordSet('he she they it we i you');
export const RELATIVE = wordSet('who which');
export const ANY_PRONOUN: ReadonlySet<string> = new Set([
  ...SUBJECT_PRONOUN,
  ...RELATIVE,
  ...wordSet(
    'him her them us me this that these those one some others many several both all everyone nobody another whom there',
  ),
]);

export const NOUN_OPENER = wordSet(
  'the a an this these those his her its their our my your no any some every each either neither another whose',
);
export const SPEECH_PREPOSITION = wordSet(
  'of in on at for from with by to about against among between into over under through during without within across behind beyond near outside inside toward towards upon via amid alongside like despite per around including regarding concerning along aboard atop beneath below onto',
);
/** A word after which another clause begins, so that no subject reaches over it. */
export const CLAUSE_OPENER = wordSet(
  'that as when while because but if after before where although though since until unless whether so than what why how whereas and or nor yet once which who whom then',
);

/** Adverbs that stand between a subject and its verb, besides those in -ly. */
const ADVERB = wordSet(
  'nevertheless nonetheless very also then now later once again often ever never not just still already even further first previously earlier thus simply soon always sometimes meanwhile instead therefore however too recently quickly long since only yesterday today privately finally repeatedly afterwards afterward',
);
const NOT_ADVERB = wordSet(
  'tally family ally italy july supply reply assembly monopoly anomaly bully rally kelly daily weekly monthly sally emily lily billy reilly molly holly elderly friendly lovely likely unlikely',
);

/** Whether a word is an adverb as it stands beside a verb. */
export function isSpeechAdverb(folded: string): boolean {
  return ADVERB.has(folded) || (folded.length > 4 && folded.endsWith('ly') && !NOT_ADVERB.has(folded));
}

/** Past tenses that do not end in -ed: together with those that do and the auxiliaries they tell a verb. */
export const IRREGULAR_PAST = wordSet(
  'said told met went took gave made came held got left led began saw knew thought felt kept brought bought sent spent built lost won ran rose fell grew drew flew wrote spoke stood sat became chose broke drove fought caught taught sought paid laid put hit cut shot struck found heard read swore withdrew understood',
);

export const TIME_WORD: ReadonlySet<string> = new Set([
  ...FULL_MONTHS,
  ...WEEKDAY_NUMBERS.keys(),
  ...wordSet(
    'yesterday today tonight tomorrow morning afternoon evening night week month year earlier later recently last late early',
  ),
]);
/** What a statement is made in: "in a statement", "at a press conference". */
export const OCCASION = wordSet(
  'statement interview post tweet conference briefing speech remarks letter email message video press address report release phone call appearance rally debate memo article editorial note comment comments column blog page book book testimony podcast television twitter facebook instagram telegram truth x camera air tv radio meeting event hearing part turn response tweets posts interviews series news call town forum time sidelines weekend',
);

/** Abstract nouns by their endings, bodies and documents that speak, and things that do not. */
const ABSTRACT = /(?:[ts]ion|ment|ence|ance|ity|ness|ing|ude|ship|ure)$/u;
const SPEAKS =
  /^(?:government|parliament|department|establishment|statement|announcement|declaration|document|administration|opposition|delegation|organi[sz]ation|commission|coalition|mission|federation|confederation|association|foundation|corporation|institution|union|station|publication|television|intelligence|audience|conference|alliance|authority|security|university|community|charity|minority|majority|leadership|king|briefing|filing|ruling|nation|faction|petition|resolution)$/u;
const THINGS = wordSet(
  'act sign signal talk meeting encounter visit move step line deal event war attack crisi image message effort role trip call issue fact case truce ceasefire fighting strike raid blast change result cut sanction restriction tariff measure number count plan proposal phase stage agreement pact accord roadmap schedule timetable draft clause',
);

/** Whether a noun, folded, names a thing that does not speak; bodies and documents do. */
export function namesThing(noun: string): boolean {
  const singular = noun.replace(/s$/u, '');
  return THINGS.has(singular) || (ABSTRACT.test(singular) && !SPEAKS.test(singular));
}
