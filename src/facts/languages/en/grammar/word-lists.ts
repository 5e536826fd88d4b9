import { ENGLISH_MONTHS, WEEKDAY_NUMBERS } from '../../../../language/dates/en/english-calendar.js';
import { wordSet } from '../../folded-words.js';

/** Closed classes of English words, folded, as the pattern engine looks them up. */

export const BE = wordSet('am is are was were be been being isnt arent wasnt werent');
export const HAVE = wordSet('have has had having hasnt havent hadnt');
export const DO = wordSet('do does did didnt doesnt dont');
/** "will", "shall": what they tell is still to come. */
export const FUTURE = wordSet('will shall wont');
/** "may", "could", "must": what they tell may never come. */
export const POSSIBLE = wordSet(
  'may might can could cannot cant couldnt should shouldnt must mustnt ought maynt mightnt',
);
export const WOULD = wordSet('would wouldnt');
export const DENYING = wordSet(
  'not never nt neither nor isnt arent wasnt werent hasnt havent hadnt didnt doesnt dont wont cannot cant couldnt shouldnt mustnt wouldnt maynt mightnt',
);
export const MODALS = new Set([...FUTURE, ...POSSIBLE, ...WOULD]);
export const AUXILIARIES = new Set([...BE, ...HAVE, ...DO, ...MODALS]);

export const DETERMINERS = wordSet(
  'the a an this that these those its his her their our my your some several many few any both all each every another other most no two three four five six seven eight nine ten dozen dozens hundreds thousands',
);
export const PREPOSITIONS = wordSet(
  'of in on at by for from with to about over under between among into onto through during after before since until within without against toward towards near via per upon across behind beyond despite like amid alongside inside outside around ahead following regarding concerning including throughout besides except',
);
const CONJUNCTIONS = wordSet('and or but nor yet so');
export const SUBORDINATORS = wordSet(
  'that if unless whether because although though while when whenever where as once until after before since which who whom whose what how why lest than',
);
const PRONOUNS = wordSet(
  'i you he she it we they me him us them who whom which himself herself itself themselves everyone everybody nobody someone somebody nothing something there here ive im id ill youre youve youll youd hes shes theyre theyve theyd weve thats lets',
);
/** Adverbs that stand inside or beside a verb group without an ending of their own. */
const ADVERBS = wordSet(
  'also again already always ever even just later earlier now soon still then there today tonight tomorrow yesterday together once twice often first last recently thus however meanwhile too either instead almost nearly ago so far here well afterwards afterward separately jointly directly alone outright ahead abroad too yet since next briefly behind apart',
);
/** Words in -ly that are no adverbs. */
const LY_NOUNS = wordSet(
  'family ally italy july supply assembly reply anomaly lovely friendly early likely only',
);
const PARTS_OF_TIME = wordSet(
  'day days week weeks month months year years morning afternoon evening night weekend noon midnight hour hours minute minutes late early mid last next this coming past same following previous',
);

/** Nouns for people and bodies that act, in the singular. */
const ACTORS = wordSet(
  `official officer minister president premier chancellor secretary chief head leader chairman chairwoman chairperson director commander general colonel
  envoy ambassador diplomat negotiator mediator delegate delegation representative spokesman spokeswoman spokesperson adviser advisor aide counterpart
  lawmaker senator congressman legislator mp governor mayor king queen prince princess emir sultan sheikh pope bishop cleric ayatollah rabbi imam
  activist rebel militant fighter insurgent soldier troop force army military police navy guard militia gunman government administration regime parliament
  cabinet congress senate council committee commission assembly court judge prosecutor lawyer attorney union party coalition opposition movement group faction
  organization organisation agency ministry department authority embassy delegation team side ally partner power state country nation neighbour neighbor
  politician candidate founder member family relative journalist reporter expert inspector investigator scientist executive ceo banker businessman resident refugee migrant
  protester demonstrator hostage prisoner detainee captive civilian national citizen settler villager worker student teacher doctor
  broker sponsor bloc body panel mission office bureau administration community tribe elder veteran donor creditor airline company firm bank
  chair speaker lady supervisor whip trustee servant source spymaster strongman warlord consul premier policymaker guest host participant party people minority majority`,
);
const PLURAL_ACTORS = wordSet(
  'police people troops forces military militia mps congressmen businessmen gunmen spokesmen chairmen',
);
/** Nouns for people sent by somebody, who is the one that takes part through them. */
export const STAND_INS = wordSet('delegation delegations side team');
/** Words before a noun for people ("senior", "foreign"). */
const QUALIFIERS = wordSet(
  `senior top high level ranking foreign prime deputy vice former ex first chief defence defense interior security intelligence political military national
  special peacekeeping visiting leading warring governing opposing regional local international multilateral united federal new old civil outgoing visiting newly elected acting main rebel opposition ethnic
  strategic affairs finance health economy trade economic joint supreme permanent general young traditional ruling ousted arab western european
  islamist islamic kurdish tribal religious humanitarian diplomatic unnamed unidentified technical`,
);
/** Words that tell a body from a person in a name written in capitals. */
export const BODY_WORDS = wordSet(
  `ministry council union party agency organization organisation committee commission forum bank group movement front army forces force court house parliament
  congress senate assembly university institute association federation league bureau department authority company corp inc co ltd news press times post network
  office fund foundation center centre administration government embassy service services police brigade brigades corps airlines nations cross crescent international community`,
);
export const TITLES = wordSet(
  'mr mrs ms dr president minister sheikh king queen prince princess emir general gen col colonel sen senator rep gov governor secretary ambassador premier chancellor pope',
);

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !LY_NOUNS.has(word));
}

export function isTimeWord(word: string): boolean {
  return ENGLISH_MONTHS.has(word) || WEEKDAY_NUMBERS.has(word) || PARTS_OF_TIME.has(word);
}

/** Whether a word is a noun for people or bodies that act, in the singular or plural. */
export function isActor(word: string): boolean {
  return ACTORS.has(word) || PLURAL_ACTORS.has(word) || isPluralActor(word);
}

export function isPluralActor(word: string): boolean {
  if (PLURAL_ACTORS.has(word)) return true;
  if (!word.endsWith('s')) return false;
  return (
    ACTORS.has(word.slice(0, -1)) ||
    (word.endsWith('ies') && ACTORS.has(`${word.slice(0, -3)}y`)) ||
    (word.endsWith('es') && ACTORS.has(word.slice(0, -2)))
  );
}

export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(word) || /^[0-9]/u.test(word);
}

const FUNCTION_WORDS = new Set([
  ...AUXILIARIES,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...SUBORDINATORS,
  ...PRONOUNS,
  ...DENYING,
]);

/** Words that belong to no name and no noun phrase. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
