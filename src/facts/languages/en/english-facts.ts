import { phraseSet, wordSet } from '../folded-words.js';
import type { FactLanguage } from '../fact-language.js';
import { findAttributions } from './attribution/find-attributions.js';
import { englishDates } from '../../../language/dates/en/english-dates.js';
import { readFigures } from './figures/figure-reader.js';
import { createNameReader } from './names/article-names.js';
import { createPatternReader } from './patterns/read-patterns.js';
import { readRoles } from '../../names/read-roles.js';

/** The language that most of the articles are in: all kinds of facts, by clauses and not by wordings alone. */
export const englishFacts: FactLanguage = {
  names: createNameReader,
  dates: englishDates,
  attributions: findAttributions,
  saying: {
    beside: wordSet(
      'on in at the a an late early earlier later noon midnight morning afternoon evening night overnight to reporters journalists lawmakers statement interview post speech briefing letter conference press news video',
    ),
    bounds: wordSet('since until till before after by within of from for around about that which who'),
    asides: /^,[^,]{0,80}\b(?:after|before|since|until|when|as|while)\b[^,]{0,80},\s/u,
    ofNouns: {
      verbs: new Set([
        ...wordSet('announce welcome praise condemn declare'),
        ...phraseSet('speak of, speak about, talk of, talk about, warn of'),
      ]),
      on: /\s(?:on|late on|early on)\s(?:the\s)?$/u,
      unless:
        /^["“]|\b(?:that|who|which|if|when|will|would|is|are|was|were|has|had|have|to|meeting|meetings|summit|talks|election|elections|visit|trip|vote|conference|ceremony|session|hearing|ceasefire|cease-fire|truce|pause|attack|attacks|strike|strikes|killing|deal|agreement|signing|release|resumption|start|beginning|round|held|made|signed|reached|killed|taken|issued)\b/u,
    },
    passesOn: new Set(['report', 'report on', 'write', 'cite', 'quote', 'publish', 'refer to', 'name']),
    citing: {
      cites: /\bciting\b/u,
      ends: /\s(?:that|reported|said|says|reports|as|saying|who)\s.*$/u,
      behindNoun: /\s(?:of|in|from|for|at|with|on|to|familiar|close|briefed|involved|and)\s.*$/u,
      speaks:
        /\b(?:sources?|officials?|diplomats?|people|spokes\p{Ll}+|statements?|reports?|documents?|lawmakers?|authorities|police|army|military|aides?|negotiators?|mediators?|media|outlets?|agency|ministry|officers?|ministers?|witnesses|envoys?)$/u,
    },
  },
  leading: {
    before: new Set(['led by', 'headed by', 'chaired by', 'under']),
    behind: new Set(),
    delegations: ['delegation'],
  },
  corrects:
    /^(?:correction|clarification|editor['’]?s['’]? note)\b|\b(?:an?|the|this) (?:earlier|previous|original|prior|first) (?:version|edition|headline) of (?:this|the)\b|\b(?:article|story|report|piece) (?:has been|was) (?:corrected|amended|updated)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|identified)\b/iu,
  refutesBefore:
    /^(?:but |yet |however, )?(?:(?:the|this|that|these|those|its|his|her|their|both|such) (?:\p{Ll}+ )?(?:claims?|reports?|allegations?|rumou?rs?|stor(?:y|ies)|news|account|assertions?|statements?|announcements?|posts?|information)|it|this|that|they|both)(?: (?:later|soon|quickly))? (?:was|were|is|are|has|have|proved|turned out)(?:n['’]t)? (?:(?:later|soon|since|quickly|been|to be|all|also|simply|therefore|in fact) )*(?:false|wrong|untrue|not true|incorrect|not correct|inaccurate|unfounded|baseless|fabricated|fake|a hoax|denied|refuted|retracted|withdrawn|not so|mistaken)\b/iu,
  readers: (patterns) => [readRoles, createPatternReader(patterns), readFigures],
};
