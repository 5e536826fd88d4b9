import { wordSet } from '../../folded-words.js';

/** Plurals without an "s". */
export const PLURALS = wordSet(
  'people men women children police personnel staff media data cattle troops aircraft feet teeth fish sheep crew',
);

/** End in "s" and are no plurals, or no nouns. */
export const NO_PLURALS = wordSet(
  'is was has does this his its us as yes thus plus versus perhaps always across less unless besides towards times gas bus news politics says series status focus crisis basis process press business congress access success loss pass class mass glass dress address yards degrees',
);

/** What a thing has so many of in "a four-day pause", "a 20-point plan". */
export const MEASURES = wordSet(
  'second minute hour day week month year decade point phase stage step member nation country party person man seat page mile kilometer kilometre km meter metre ton tonne truck room story storey bed',
);

/** Before the counted noun: what kind it is. */
export const COUNT_MODIFIERS = wordSet(`
  living dead deceased remaining more other further additional israeli palestinian turkish egyptian qatari american
  lebanese syrian iranian russian ukrainian aid food fuel foreign female male young elderly civilian senior armed
  wounded injured displaced new separate consecutive straight different key main intensive humanitarian military
  political medical local international indirect direct full whole long`);

/** No figure without one of these between number and noun is read: they end the phrase. */
export const PHRASE_ENDS = wordSet(
  'of in on at to for from by with and or but that which who is was are were has have had the a an as than not after before since until when while if per',
);

/** Behind one of these in the singular a number is its name: "resolution 2735 welcomes", "phase two consists". */
export const NUMBERED = wordSet(
  'resolution phase stage article chapter section paragraph clause part round step level category channel route highway road flight room unit area zone block page line item point day number season episode version class grade tier annex protocol act law decree document group team gate platform terminal',
);

/** After the counted noun and before its verb. */
export const BEFORE_TIED_VERB = wordSet(
  'was were is are be been being had has have will would could may might can to still also now reportedly then already not due set expected',
);

/** Base forms of the verbs that tie a figure to what happens to it. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  [
    'accept',
    'agree:agreed',
    'allow',
    'arrest',
    'attack',
    'attend',
    'bomb',
    'bring:brought',
    'build:built',
    'capture',
    'carry:carried:carries',
    'cover',
    'create',
    'damage',
    'deliver',
    'demand',
    'deploy',
    'die',
    'drown',
    'convict',
    'charge',
    'gather',
    'hospitalize',
    'march',
    'shoot:shot',
    'vote',
    'destroy',
    'detain',
    'displace',
    'employ',
    'enter',
    'evacuate',
    'exchange',
    'execute',
    'expel:expelled',
    'face',
    'fire',
    'flee:fled',
    'free:freed',
    'get:got',
    'give:gave:given',
    'have:has:had',
    'hold:held',
    'hurt',
    'include',
    'injure',
    'join',
    'kidnap:kidnapped',
    'kill',
    'last',
    'launch',
    'leave:left',
    'lose:lost',
    'meet:met',
    'need',
    'offer',
    'open',
    'pay:paid',
    'pledge',
    'plan:planned',
    'produce',
    'propose',
    'provide',
    'raise',
    'reach',
    'receive',
    'recover',
    'release',
    'remain',
    'rescue',
    'return',
    'seek:sought',
    'seize',
    'send:sent',
    'serve',
    'sign',
    'spend:spent',
    'strike:struck',
    'take:took:taken',
    'target',
    'train',
    'transfer:transferred',
    'win:won',
    'wound',
  ].flatMap((entry): [string, string][] => {
    const [base = '', ...irregular] = entry.split(':');
    const stem = base.endsWith('e') ? base.slice(0, -1) : base;
    return [base, `${base}s`, `${stem}ed`, `${stem}ing`, ...irregular].map((form) => [form, base]);
  }),
);
