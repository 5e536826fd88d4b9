import { fold } from '../../../../language/fold.js';
import { wordSet } from '../../folded-words.js';

/** Names of months, each line in the order of the year; a name of two words is joined by a space. */
const MONTH_LINES = [
  'january,february,march,april,may,june,july,august,september,october,november,december',
  'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec',
  ',,,,,,,,sept,,,',
  'ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık',
  'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر',
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول',
];

/** Folded month names → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_LINES.flatMap((line) =>
    line
      .split(',')
      .flatMap((name, index): [string, number][] => (name === '' ? [] : [[fold(name), index + 1]])),
  ),
);

/** First words of the months that are written in two. */
export const MONTH_OPENINGS = wordSet(
  [...MONTHS.keys()].flatMap((name) => (name.includes(' ') ? name.split(' ')[0] : [])).join(' '),
);

/** English months that may stand without day and year ("in late January"). */
export const ENGLISH_MONTHS = wordSet(MONTH_LINES.slice(0, 3).join(' ').replaceAll(',', ' '));

const WEEKDAY_LINES = [
  'sunday,monday,tuesday,wednesday,thursday,friday,saturday',
  'sun,mon,tues,wed,thurs,fri,sat',
  ',,tue,,thu,,',
];

/** English days of the week → 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_LINES.flatMap((line) =>
    line.split(',').flatMap((name, index): [string, number][] => (name === '' ? [] : [[name, index]])),
  ),
);

/** Days of the week beside a full date in other languages, folded: they belong to it. */
export const OTHER_WEEKDAYS = wordSet(
  fold(
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ),
);

/** Open the dates that are words alone. */
export const RELATIVE_WORDS = wordSet('yesterday tomorrow tonight today ago day days month year');

/** Before a month or year that stands alone. */
export const BEFORE_MONTH = wordSet(
  'in since until till by during from through of for before after between last next this early late mid end beginning start',
);
export const BEFORE_YEAR = wordSet('in since until till by during from before after early late mid');
export const PARTS = wordSet('early late mid');

/** Words that put what follows ahead of the telling ("will meet on Sunday"). */
export const AHEAD = wordSet("will would shall won't they'll we'll he'll she'll it'll upcoming");
/** With "to" behind: "is to", "was due to", "are expected to". */
export const AHEAD_BEFORE_TO = wordSet(
  'is are was were due set expected scheduled plans planned planning poised slated going likely supposed hopes intends wants agreed',
);

/** In the present, right before a day: told of a timetable ("the talks start on Sunday"). */
export const SCHEDULED = wordSet(
  'begin begins start starts open opens resume resumes expire expires end ends close closes arrive arrives',
);

/** After "on Tuesday" and the like these still belong to the day. */
export const DAY_PARTS = wordSet('morning afternoon evening night');

/** Verbs in the past that no ending shows, before a bare "today". */
export const PAST_VERBS = wordSet(
  'said met held told left went came made took gave began spoke wrote won lost',
);
