import { FULL_MONTHS, FULL_WEEKDAYS } from '../../../../language/dates/en/english-calendar.js';
import { wordSet } from '../../folded-words.js';

/** Inside a name, in lower case: "Mohammed bin Abdulrahman", "Ursula von der Leyen". */
export const PARTICLES = wordSet(
  'bin ibn bint al el de da di du del der den van von la le ter ben abu ul ud dos das',
);

/** Before a name, and no part of it. */
export const HONORIFICS = wordSet(
  'mr mrs ms miss dr sir madam lord lady prof professor sheikh gen lt col maj capt sgt sen rep gov pres rev judge justice imam rabbi',
);

/** Ranks and offices that are written before a surname in short. */
export const SPEECH_VERBS = wordSet(
  'said says told tells added adds stressed noted explained insisted warned argued recalled announced stated wrote tweeted asked replied confirmed declared testified acknowledged admitted commented remarked claimed suggested urged',
);

/** Capitalised at the start of a sentence, or in titles, and never part of a person's name. */
export const NEVER_NAMES: ReadonlySet<string> = new Set([
  ...FULL_MONTHS,
  ...FULL_WEEKDAYS,
  ...wordSet(`
  the a an this that these those there here it its he she his her hers they their them we our us you your i my me who
  what when where which why how if as at by for from in into of off on onto out over per to under until up upon with
  within without about above across after against along among around before behind below beneath beside besides
  between beyond despite down during except inside like near outside past since through throughout toward towards via
  and or but nor so yet not no yes also both either neither all any each every few many more most much other others
  several some such than too very just only even still however meanwhile although though because while whereas whether
  once then now later earlier today yesterday tomorrow tonight again according speaking asked note first second third
  one two three four five six seven eight nine ten another following last next is are was were be been being has have
  had do does did can could should would will shall may might must let
  
  north south east west northern southern eastern western central upper lower greater new
  old`),
]);

/** In names of organisations, buildings, places, works and events: what has one is no person. */
export const NOT_PERSONAL = wordSet(`
  street st road rd avenue ave blvd boulevard jr famer square city county town village island islands river lake sea ocean mountain mount valley
  beach bay park bridge airport hospital university college school academy institute center centre museum library
  church mosque temple cathedral court courthouse house hall palace tower building hotel stadium arena theatre theater
  press news times post journal daily tribune herald gazette guardian magazine radio television tv channel network
  broadcasting media agency service services bureau office department ministry commission committee council congress
  parliament senate assembly cabinet government administration authority board bank fund foundation association
  federation union league party group company corporation corp inc ltd llc co holdings partners capital insurance
  airlines airways air energy oil gas motors technologies technology systems software labs studios entertainment
  records pictures music games sports football basketball baseball cup olympics championship championships series
  festival awards award prize day week month year night war battle treaty accord accords agreement act law bill
  constitution amendment plan deal summit conference forum project program programme initiative operation movement
  front army navy force forces guard guards police military brigade brigades corps command brotherhood
  international national federal state states united world global american european african asian middle republic
  kingdom democratic republican democrats republicans liberal conservative labour labor socialist communist islamic
  christian jewish muslim catholic orthodox human rights watch amnesty cross crescent society trust club team
  research strategic studies security defense defense intelligence affairs foreign health education finance interior
  justice treasury supreme high nobel covid black white red green blue super prime street wall stock exchange market
  index dow nasdaq facebook google twitter apple microsoft amazon youtube instagram whatsapp tiktok
  president minister secretary director chief officer chairman general ambassador spokesman spokeswoman senator
  governor mayor king queen prince princess pope emperor emir captain coach professor doctor judge sergeant colonel
  major lieutenant commander admiral detective sheriff attorney analyst editor reporter correspondent photo photos
  image video getty file story read related advertisement copyright reuters bloomberg ventures analytics associates solutions consulting electric`);

/** Last words of an organisation's name. */
export const ORGANISATION_HEADS = wordSet(`
  agency ministry authority bureau commission committee council federation foundation institute league movement
  organization organisation party union university association parliament secretariat`);

/** Groups and unnamed people that act and speak ("Israeli officials", "a Hamas official"); singular and plural. */
export const GROUP_HEADS = wordSet(`
  official officials source sources mediator mediators negotiator negotiators diplomat diplomats envoys delegates aide
  aides advisers advisors lawmaker lawmakers ministers leaders commanders officers spokespeople
  representatives authorities analysts experts observers researchers economists witness witnesses residents medics
  doctors paramedics rescuers activists protesters demonstrators militants fighters rebels gunmen soldiers troops
  settlers journalists reporters prosecutors investigators factions relatives families media`);

/** Heads that name a group even with nothing before them. */
export const PLAIN_GROUPS = wordSet(
  'mediators negotiators diplomats officials analysts observers experts medics residents witnesses lawmakers rescuers',
);

/** Heads in the singular: one unnamed person or office. */
export const SINGULAR_HEADS = wordSet('official source mediator negotiator diplomat aide lawmaker witness');

/** What may stand before the head and tell whose or what kind they are. */
export const GROUP_MODIFIERS = wordSet(`
  senior top security intelligence diplomatic military health medical hospital local regional
  national federal government foreign defense defence political unnamed anonymous former western arab european african
  asian gulf opposition state border aid humanitarian relief rescue peace police informed unidentified independent
  policy army law enforcement judicial legal palace palestinian muslim jewish christian kurdish israeli
  city county election trade rebel armed resistance islamist eu un nato white house congressional administration
  ranking civilian civil defence emergency media family`);
