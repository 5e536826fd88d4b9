import { wordSet } from '../../folded-words.js';

/** How a word may be read as a form of a verb. */
export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: string;
}

/** Past and participle of verbs that do not add "-ed". */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  arise: ['arose', 'arisen'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  come: ['came', 'come'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  flee: ['fled', 'fled'],
  fly: ['flew', 'flown'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  hear: ['heard', 'heard'],
  oversee: ['oversaw', 'overseen'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  ring: ['rang', 'rung'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shoot: ['shot', 'shot'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  strike: ['struck', 'struck'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
};
/** Verbs that double their last letter before an ending. */
const DOUBLING = wordSet(
  'stop plan ban commit permit admit refer confer submit bar begin get hit put set sit quit win rebuf kidnap swap travel cancel fulfil',
);
/** Of these both spellings are in use ("traveled", "travelled"). */
const BOTH_WAYS = wordSet('travel cancel fulfil kidnap');

/** The forms of an English verb by rule, with a table for those that have none. */
export function inflect(base: string): VerbForms {
  const irregular = IRREGULAR[base];
  const regular = endings(base, 'ed');
  return {
    base,
    present: thirdPerson(base),
    past: irregular === undefined ? regular : [irregular[0]],
    participle: irregular === undefined ? regular : [irregular[1]],
    gerund: base.endsWith('ie') ? `${base.slice(0, -2)}ying` : (endings(base, 'ing')[0] ?? base),
  };
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function endings(base: string, ending: 'ed' | 'ing'): string[] {
  if (DOUBLING.has(base)) {
    const doubled = `${base}${base.slice(-1)}${ending}`;
    return BOTH_WAYS.has(base) ? [doubled, base + ending] : [doubled];
  }
  if (base.endsWith('e') && !(ending === 'ing' && base.endsWith('ee'))) return [base.slice(0, -1) + ending];
  if (ending === 'ed' && /[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ied`];
  return [base + ending];
}
