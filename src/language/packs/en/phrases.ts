import type { PhraseForms } from '../../language-pack.js';

const TWELVE = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const HOUR = `(?:${TWELVE}|midnight|noon|midday|[0-9]{1,2})`;
const MINUTES = '(?:five|ten|twenty(?:[- ]five)?|[0-9]{1,2})';
/** "In the morning", "the evening before". */
const PART = String.raw`(?: (?:in the (?:early |late )?(?:morning|afternoon|evening)|at night|that (?:morning|afternoon|evening|night)|the (?:morning|afternoon|evening|night) (?:before|after)|[ap]\.?m\b|local time|sharp))`;
const ENDS = String.raw`(?=\s*(?:[.,;:!?)”’"–—]|$)|\s(?:on|when|while|and)\s)`;
/** Before an hour that may be a count as well; "the toll stands at six" is one. */
const AT = String.raw`(?<=(?<!(?:stand|stands|stood|put|puts|remain|remains|remained|stay|stays|stayed|set|kept|toll|number|figure|total|estimated|valued|rate|price|sell|sells|sold) )(?:at|until|till|since) |^by |[,;] (?:and )?by |and by )`;
const COUNT = `(?:an?|${TWELVE}|several|a few|a couple of|[0-9]{1,3})`;
const UNITS = '(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?)';
const SEASONS = 'spring|summer|autumn|winter';
const PARTS = `morning|afternoon|evening|night|week|weekend|month|year|decade|${SEASONS}`;
const FRACTIONS = '(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const SMALL = `(?:${TWELVE}|[0-9]{1,2})`;

/** What a time is told by ("the vote", "his first visit"), up to where it ends. */
const EVENT = String.raw`(?:the|an?|his|her|its|their) (?:[\p{L}'’-]+ ){0,2}?[\p{L}'’-]+(?=\s*(?:[.,;:!?)]|$)|\s(?:in|at|on|of|and|by|with|when|which|that|to|from|as|was|were|is|for)\s)`;

export const phrases: PhraseForms = {
  hours: [
    String.raw`(?:half|(?:a )?quarter|${MINUTES}(?: minutes?)?) past ${HOUR}${PART}?`,
    String.raw`(?:(?:a )?quarter|${MINUTES} minutes?) (?:to|before) ${HOUR}${PART}?`,
    String.raw`${MINUTES} to (?:${TWELVE})${PART}`,
    String.raw`(?<=(?:at|until|till|since|by) )${MINUTES} to (?:${TWELVE}|midnight|noon)${ENDS}`,
    String.raw`(?:${TWELVE}) o['’]clock${PART}?`,
    String.raw`(?:${TWELVE}|[0-9]{1,2})${PART}`,
    'half an hour (?:after|before) (?:midnight|noon)',
  ].join('|'),
  bareHours: String.raw`${AT}(?:${TWELVE})${ENDS}`,
  zones: String.raw`(?:\p{Lu}\p{L}+ ){1,2}time|(?:local|summer) time`,
  days: [
    String.raw`(?:(?:at|by|before|until|towards?|around) )?the (?:very )?(?:end|start|beginning|middle) of (?:the|this|last|next) (?:${PARTS})`,
    String.raw`in ${COUNT} ${UNITS}['’]s? time|in a (?:day|week|fortnight|month|year)['’]s time`,
    String.raw`the (?:day|night|${PARTS}) (?:before last|after next|before yesterday|after tomorrow)`,
    String.raw`the (?:day|night|${PARTS}) (?:before|after)(?=\s*(?:[.,;:!?)]|$)|\s(?:at|in|and|by|on)\s)`,
    String.raw`the (?:next|following|previous|preceding) (?:day|night|${PARTS})`,
    String.raw`(?:earlier|later|early|late) (?:this|last|next|that) (?:${PARTS})`,
    String.raw`(?<=(?:at|over|on|by|until|before) )the weekend`,
    String.raw`(?<=(?:in|during|since|until|by|before|after) )(?:the )?(?:early |late )?(?:${SEASONS})(?: of [12][0-9]{3})?`,
    String.raw`${COUNT}(?: and a half)? ${UNITS} (?:ago|earlier|later)`,
    String.raw`(?:${COUNT}(?: and a half)? ${UNITS} (?:before|after)|(?:on )?the (?:eve|day) of|the day (?:before|after)) ${EVENT}`,
  ].join('|'),
  looseDays: String.raw`(?<!(?:time|times|once|twice|only|done|all) )in ${COUNT} (?:days|weeks|months|years)(?! of\s)|within ${COUNT} ${UNITS}|overnight|(?<=(?:\p{L}ed|\p{L}s|met|held|said|on|here|there) )today`,
  shares: [
    String.raw`${SMALL} (?:\p{L}+ )?(?:in|out of)(?: every)? (?:${TWELVE}|twenty|fifty|a hundred|100|[0-9]{1,2})(?=\s*(?:[.,;:!?)]|$)|\s(?:has|have|had|is|are|was|were|of|say|says|said|will|want|wants)\s)`,
    String.raw`(?:a|one) ${FRACTIONS}(?= (?:of|more|less|fewer)\s)`,
    String.raw`(?:two|three|four|five|six|seven|eight|nine)[- ]${FRACTIONS}s`,
    String.raw`(?:one )?half(?= of\s| the\s)`,
  ].join('|'),
  multiples: String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|[0-9]+)[- ]?fold|(?:${TWELVE}|[0-9.]+)(?: and a (?:half|quarter|third))? times(?= (?:as|more|less|the|last|what|its|their|higher|lower|larger|bigger)\s)|(?:twice|double|triple|treble)(?= (?:as|that|the|last|what|its|their)\s)`,
};
