import type { AskedAnew } from '../../pack-lists.js';
import { regularOf } from './irregular.js';

/*
 * English asks for all but the doer with a helping verb before the doer: "Who represented Turkey?", "When did … represent Turkey?"
 */

const BE = /^(?:am|is|are|was|were)$/i;
const DO = /^(?:do|does|did)$/i;
const HELPING =
  /^(?:am|is|are|was|were|do|does|did|have|has|had|will|would|can|could|may|might|shall|should|must)$/i;
const DETERMINER = /^(?:the|a|an|his|her|its|their|our)\s/i;
const NOT = ' not';
const AND = ' and ';
/** Whoever did it, where nobody is known to. */
const SOMEBODY = 'they';

/** The question before with other words that ask, as a question that can be read. */
export function askedAnewInEnglish(given: AskedAnew): string {
  const { asks, rest, askedWho, answered } = given;
  const words = rest.split(' ').filter((word) => word !== '');
  const [first = '', ...others] = words;
  const after = others.join(' ');
  if (HELPING.test(first)) return behindHelping(given, first.toLowerCase(), after);
  if (askedWho && /^by whom?$/i.test(asks)) return `who ${rest}`;
  if (askedWho) {
    const subject = answered ?? SOMEBODY;
    const isNow = /[^s]s$/i.test(first);
    const helping = !isNow ? 'did' : subject.includes(' and ') || subject === SOMEBODY ? 'do' : 'does';
    return `${asks} ${helping} ${subject} ${baseOf(first)} ${after}`;
  }
  // "How many hostages were freed?": what was counted stands before the helping verb.
  const at = words.findIndex((word) => HELPING.test(word));
  if (at < 0) return `${asks} ${rest}`;
  const [head, helping, tail] = [
    words.slice(0, at).join(' '),
    words[at] ?? '',
    words.slice(at + 1).join(' '),
  ];
  return DO.test(helping)
    ? `${asks} ${helping} ${withObject(given, tail, head)}`
    : `${asks} ${helping} ${head} ${tail}`;
}

function behindHelping(given: AskedAnew, helping: string, after: string): string {
  const { asks, askedWho, defines, answered, nameAt } = given;
  if (asks.toLowerCase().endsWith(NOT)) {
    const why = asks.slice(0, -NOT.length);
    const name = nameAt(after);
    return name > 0
      ? `${why} ${helping} ${after.slice(0, name)} not${after.slice(name)}`
      : `${why} ${helping} not ${after}`;
  }
  // Of what was done to somebody: who did it.
  if (/^who$/i.test(asks) && BE.test(helping)) return `by whom ${helping} ${after}`;
  if (!askedWho || defines) return `${asks} ${helping} ${after}`;
  if (DO.test(helping)) return `${asks} ${helping} ${withObject(given, after, answered ?? '')}`;
  const isSaid = nameAt(after) > 0 || (DETERMINER.test(after) && answered === null);
  if (isSaid) return `${asks} ${helping} ${after}`;
  if (answered !== null) return `${asks} ${helping} ${answered} ${after}`;
  const plural = helping === 'was' ? 'were' : helping === 'is' ? 'are' : helping === 'has' ? 'have' : helping;
  return `${asks} ${plural} ${SOMEBODY} ${after}`;
}

/** What somebody did, with whom or what it was done to behind the verb: the first word behind whoever did it. */
function withObject({ nameAt }: AskedAnew, after: string, object: string): string {
  let end = nameAt(after);
  while (end > 0 && after.startsWith(AND, end)) {
    const next = nameAt(after.slice(end + AND.length));
    if (next === 0) break;
    end += AND.length + next;
  }
  // Where a doer ends that is no name is not known.
  if (end === 0 || object === '') return `${after} ${object}`;
  const [verb = '', ...tail] = after.slice(end).trim().split(' ');
  return [after.slice(0, end), verb, object, ...tail].join(' ');
}

const VOWEL_AND_ED =
  /(?:[aou]t|(?:inv|un|ign|c)it|i[zsdrvk]|a[zsrdvgkpmc]|o[srdvkpmc]|u[srdmlc]|[cvuz]|[rln]s|[drn]g|[bcdfgkptz]l)$/;
/** Before "-ing" and "-ed" without an e of their own, though they end as those that have one do. */
const WITHOUT_E = /(?:long|bring|hang|end|ount|ross|iscuss|ocus)$/;

/** The form of a verb behind "did", of its past or present one. */
function baseOf(verb: string): string {
  const word = verb.toLowerCase();
  const regular = regularOf(word);
  if (regular !== word) return regular;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed')) {
    const stem = word.slice(0, -2);
    if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
    return VOWEL_AND_ED.test(stem) && !WITHOUT_E.test(stem) ? `${stem}e` : stem;
  }
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z|o)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
