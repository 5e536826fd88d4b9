import { irregularForms } from '../../../../language/packs/en/irregular.js';
import { wordSet } from '../../folded-words.js';

/** How a word may be read as a form of a verb. */
export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: string;
}

/** Verbs that double their last letter before an ending. */
const DOUBLING = wordSet(
  'stop plan ban commit permit admit refer confer submit bar begin get hit put set sit quit win rebuf kidnap swap travel cancel fulfil',
);
/** Of these both spellings are in use ("traveled", "travelled"). */
const BOTH_WAYS = wordSet('travel cancel fulfil kidnap');

/** The forms of an English verb by rule, or by the table of those that have none. */
export function inflect(base: string): VerbForms {
  const irregular = irregularForms(base);
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
