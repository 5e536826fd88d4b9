import { wordSet } from '../../folded-words.js';

/** Closed classes of English words, folded, that bound names and clauses where there is no parser. */

export const BE = wordSet('is are was were be been being am isnt arent wasnt werent im theyre youre');
const HAVE = wordSet('has have had having hasnt havent hadnt ive theyve weve youve');
const DO = wordSet('get gets do does did dont doesnt didnt');
const MODAL = wordSet(
  'will would can could may might must shall should cannot wont wouldnt cant couldnt shouldnt hed shed theyd ill theyll hell',
);
export const AUXILIARY: ReadonlySet<string> = new Set([...BE, ...HAVE, ...DO, ...MODAL]);
export const PLANNED = wordSet('will shall wont ill theyll');
export const CONDITIONAL = wordSet(
  'would could may might must should can cannot wouldnt couldnt cant shouldnt',
);
export const NEGATION = wordSet(
  'not never isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant cannot couldnt shouldnt',
);

export const SUBJECT_PRONOUN = wordSet('he she they it we i you');
export const RELATIVE = wordSet('who which');
export const PRONOUN: ReadonlySet<string> = new Set([
  ...SUBJECT_PRONOUN,
  ...RELATIVE,
  ...wordSet(
    'him her them us me this that these those one some others many several both all everyone nobody another whom there',
  ),
]);

export const DETERMINER = wordSet(
  'the a an this these those his her its their our my your no any some every each either neither another whose',
);
export const PREPOSITION = wordSet(
  'of in on at for from with by to about against among between into over under through during without within across behind beyond near outside inside toward towards upon via amid alongside like despite per around including regarding concerning along',
);
/** A word after which another clause begins, so that no subject reaches over it. */
export const CLAUSE_OPENER = wordSet(
  'that as when while because but if after before where although though since until unless whether so than what why how whereas and or nor yet once which who whom then',
);

/** Adverbs that stand between a subject and its verb, besides those in -ly. */
const ADVERB = wordSet(
  'nevertheless nonetheless very also then now later once again often ever never not just still already even further first previously earlier thus simply soon always sometimes meanwhile instead therefore however too recently quickly long since only yesterday today privately finally repeatedly',
);
const NOT_ADVERB = wordSet(
  'tally family ally italy july supply reply assembly monopoly anomaly bully rally kelly daily weekly monthly sally emily lily billy reilly molly holly elderly friendly lovely likely unlikely',
);

/** Whether a word is an adverb as it stands beside a verb. */
export function isAdverb(folded: string): boolean {
  return ADVERB.has(folded) || (folded.length > 4 && folded.endsWith('ly') && !NOT_ADVERB.has(folded));
}

/** Past tenses that do not end in -ed: together with those that do and the auxiliaries they tell a verb. */
export const IRREGULAR_PAST = wordSet(
  'said told met went took gave made came held got left led began saw knew thought felt kept brought bought sent spent built lost won ran rose fell grew drew flew wrote spoke stood sat became chose broke drove fought caught taught sought paid laid put hit cut shot struck found heard read swore withdrew understood',
);

export const TIME_WORD = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today tonight tomorrow morning afternoon evening night week month year earlier later recently last late early mon tues wed thurs fri sat sun',
);
/** What a statement is made in: "in a statement", "at a press conference". */
export const OCCASION = wordSet(
  'statement interview post tweet conference briefing speech remarks letter email message video press address report release phone call appearance rally debate memo article editorial note comment comments column blog page book book testimony podcast television twitter facebook instagram telegram truth x camera air tv radio meeting event hearing part turn response tweets posts interviews series news call town forum time sidelines weekend',
);
