import { stopwords } from '@orama/stopwords/english';
import type { Denial, NameForms, NumberWords, StopWords } from '../../language-pack.js';
import { sounds } from './sounds.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS =
  'who whom whose what when where which why how many much long often old please know happen also us whos whats wheres wich wat';

/** The package has "an" and "the", but not these. */
const MORE_WORDS = 'a also just far however really even though since around actually else';

export const stopWords: StopWords = {
  words: [...stopwords, ...QUESTION_WORDS.split(' '), ...MORE_WORDS.split(' ')],
  maySay: false,
  asWritten: '',
};

export const numbers: NumberWords = {
  digits: {
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    fifteen: '15',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
  },
  others: `
    one thirteen fourteen sixteen seventeen eighteen nineteen hundred hundreds thousand thousands million millions billion
    billions trillion dozen dozens tens scores half quarter quarters third thirds fifths twice double triple handful`,
  scales: 'hundred thousand million billion trillion dozen hundreds thousands millions billions dozens tens',
  manies: 'hundreds thousands millions billions dozens tens scores',
  openings: 'few several',
  few: 'a an one few several couple',
  halves: 'and a half full whole',
  and: 'and a',
  to: 'to or',
  between: 'between from',
  andBetween: 'and',
  partOf: 'of',
  beforePartOf: 'out',
  qualifiers: [
    'no fewer than',
    'no less than',
    'no more than',
    'as many as',
    'as few as',
    'as much as',
    'at least',
    'at most',
    'more than',
    'fewer than',
    'less than',
    'up to',
    'close to',
    'well over',
    'just over',
    'just under',
    'a little over',
    'a little under',
    'upwards of',
    'in excess of',
    'not quite',
    'about',
    'around',
    'some',
    'nearly',
    'almost',
    'over',
    'under',
    'approximately',
    'roughly',
  ],
  qualifiersBehind: ['or more', 'or so', 'at least'],
  labels: `
    resolution no number article articles phase round flight room page chapter clause paragraph channel stage chapter item
    point annex section`,
  labelsBehind: '',
  counts: 'number toll total count',
  people: 'people persons person men women lives',
  countedWithin: 4,
  percent: ['percent', 'per cent', 'pct', 'percentage points'],
  money: `
    dollars dollar euros euro pounds pound shekels shekel liras lira riyals riyal dinars dinar rubles roubles usd eur
    cents cent pence shillings francs franc marks guilders florins ducats livres crowns kroner krona yen yuan rupees rupee
    pesos peso rials toman`,
  distance: `
    km kms kilometres kilometre kilometers kilometer miles mile metres metre meters meter feet foot ft yards yard inches
    inch cm centimetres centimeters mm leagues`,
  rates: `
    once twice thrice daily nightly weekly biweekly fortnightly monthly quarterly yearly annually annual hourly rarely
    seldom regularly constantly frequently often sometimes`,
  occasions: 'times',
  every: 'every each per',
  ordinalEndings: 'st|nd|rd|th',
  ordinalOpenings: '',
  ordinals: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ],
  rankLetters: '',
  ordinalsBehind: false,
  standIns: 'one ones',
};

export const denial: Denial = {
  negations: `
    not no never none neither nor nobody nothing nowhere without cannot except cant dont doesnt didnt isnt arent wasnt
    werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint`,
  denials: `
    absent absence oppose opposed opposes opposing opposition against reject rejected rejects rejection refuse refused
    refuses refusal decline declined fail failed fails failure deny denied denies lack lacked lacks lacking prevent
    prevented prevents avoid avoided avoids ban banned bans prohibit prohibited forbidden exclude excluded excluding omit
    omitted stop stopped cancel cancelled canceled abandon abandoned boycott boycotted unable impossible unlikely rather
    instead except few little hardly rarely barely less`,
  restrictions: 'only exclusively solely except',
  untoldWho: String.raw`(?:declined|refused|would not|wouldn['’]t|did not|didn['’]t|could not|couldn['’]t) (?:to )?(?:say (?:who|which|whose)|(?:name|identify)|give (?:(?:the|his|her|their|its) )?names?)|without (?:saying (?:who|which|whose)|naming|identifying|giving (?:(?:the|his|her|their|its) )?names?)|(?:names?|identit(?:y|ies)) (?:\p{L}+ ){0,4}(?:was|were|has|have|is|are) (?:not|never|yet to be|withheld|being withheld|kept)|(?:was|were|has|have) not (?:been )?(?:named|identified)|(?:it was |it is )?not (?:said|clear|known|recorded) (?:who|which|whose)`,
  untoldOf: {
    time: 'dates?|day|hour|time|timetable|schedule',
    place: 'place|venue|location|site',
    number: 'numbers?|figures?|sum|amount|total|share',
    reason: 'reasons?|cause|grounds|explanation',
    words: 'contents?|details?|words|text|answer|reply',
  },
  untoldNames: 'name names identity',
  untold: String.raw`(?:nobody|no one) knows|(?:not|n['’]t|yet to be) (?:been |be |immediately |yet |publicly )*(?:made public|disclosed?|published?|announced?|revealed?|given|specif(?:y|ied)|named|known|clear|say|stated)|undisclosed|declined to (?:say|give|name|specify)|without (?:saying|giving|naming|specifying)|(?:is|are|was|were|remains?|remained|stays?|stayed) (?:unknown|unclear|secret)|no (?:date|figures?|numbers?|place|time|venue) (?:was|were|has been|have been) (?:given|set|published|named)|(?:date|time|place|venue) (?:has|had) not (?:yet )?been (?:set|fixed|found|chosen|agreed)`,
  toldByOthers: String.raw`(?:but|although|though|however,?) (?:\p{L}+ ){0,3}(?:sources?|officials?|reports?|media|diplomats?|newspapers?|documents?|aides?)`,
  instead: 'but',
  takenBack: String.raw`(?:that|this|the) (?:figure|number|report|count|claim|date|name|account|statement|version|information) (?:was|is|has been|had been|proved|turned out)(?: to be)? (?:wrong|false|untrue|incorrect|mistaken|withdrawn|retracted|denied)|(?:withdrew|retracted|took back|has withdrawn|has retracted) (?:his|her|its|their|the|an?) (?:\p{L}+ ){0,2}(?:statement|report|claim|announcement|figure|remark)s?`,
  leftOut: {
    all: 'all|every|everyone|everybody|each|the (?:whole|rest|others?)',
    before: String.raw`(?:all|every\p{L}*|each)(?:\s+\p{L}+){0,3}?\s+but|except(?: for)?|apart from|aside from|with the exception of|bar(?:ring)?|other than|excluding`,
    behind: '',
  },
  inVerbs: '',
};

export const names: NameForms = {
  countries: {},
  // A possessive without its apostrophe.
  variants: (folded) => (/^[a-z]{4,}[^s]s$/.test(folded) ? [folded.slice(0, -1)] : []),
  sounds,
  capitals: true,
  adjectives: () => [],
  particles: 'al el bin ibn bint van von der den de da di du',
  written: null,
  articles: 'the',
  and: 'and|or|as well as',
  prefixedAnd: '',
  sourceBefore: 'according to|quoted by',
  pastOffices: 'former formerly then ex late onetime sometime',
  bodies: `
    news newswire wire times post herald tribune gazette journal mirror guardian observer monitor standard chronicle daily
    weekly today world line streets network media press tv television radio channel broadcasting agency magazine review
    telegraph courier report reporter guards command corps brigade brigades forces force army navy police ministry council
    committee commission union party movement organization organisation institute center centre university parliament
    bureau department authority company group foundation fund service services team delegation`,
  offices: 'office',
  pronouns: 'he him his himself she her hers herself',
};
