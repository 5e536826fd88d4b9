import type { Modality } from '../../../../model/fact.js';
import type { ClauseWords } from './clause-words.js';
import { BEFORE_CLAUSE, CONDITIONS, FALSE, HEARSAY, TIME_CLAUSES } from './governors.js';
import { BE, DETERMINERS, isAdverb, PREPOSITIONS } from './word-lists.js';
import type { VerbGroup } from './verb-group.js';

const STRENGTH: Readonly<Record<Modality, number>> = { stated: 0, planned: 1, conditional: 2, denied: 3 };
/** "no meeting", "none of the officials", "neither side". */
const NO_SUBJECT = /^(?:no|none|neither|nobody|nor)$/u;
const REPORTED =
  /^(?:media|press|news|earlier|unconfirmed|false|some|several|such|recent|conflicting|online|viral|local|deny|denies|denied)$/u;
const TRUE = /^(?:true|truth|correct|accurate|case)$/u;
const PAST_PLAN = /^(?:due|set|expected|scheduled|supposed|slated|planned|going|meant)$/u;
/** Texts that say what is to be done. */
const PLAN =
  /^(?:plan|plans|proposal|phase|stage|agreement|deal|accord|draft|schedule|timetable|roadmap|framework|resolution|treaty|pact|programme|program|blueprint|terms)$/u;
/** Words from the head of a sentence to such a text, at most. */
const PLAN_REACH = 12;
/** Words back from a clause within which the verb that governs it is looked for. */
const GOVERNOR_REACH = 7;

/** The one of two that is further from done; a plan that is denied is denied. */
export function weaker(one: Modality, other: Modality): Modality {
  return STRENGTH[one] >= STRENGTH[other] ? one : other;
}

/**
 * Whether a clause tells something as done, planned, denied or only on a condition, by its verb group, by the word that
 * opens the clause ("if", "until") and by the verb that governs it ("denied that", "hoped").
 *
 * @param subjectFirst token position where its subject begins
 */
export function clauseModality(words: ClauseWords, group: VerbGroup, subjectFirst: number): Modality {
  const { sentence } = words;
  // "Demanded that all be released": wanted, and not done.
  let modality =
    words.word(group.first) === 'be' && group.form === 'finite'
      ? weaker(group.modality, 'conditional')
      : group.modality;
  if (sentence.article.text.charAt(sentence.end - 1) === '?') modality = weaker(modality, 'conditional');
  if (/^(?:reportedly|allegedly|supposedly|purportedly)$/u.test(words.word(group.at - 1)))
    modality = weaker(modality, 'conditional');
  if (NO_SUBJECT.test(words.word(subjectFirst)) || NO_SUBJECT.test(words.word(subjectFirst - 1)))
    return 'denied';
  const opener = words.word(subjectFirst - 1);
  if (CONDITIONS.has(opener) || /^(?:should|had|were)$/u.test(opener)) return 'conditional';
  // "Once Israel has accepted …": of what is over, English says "had".
  const isAhead = group.barePresent || /^(?:has|have)$/u.test(words.word(group.first));
  if (TIME_CLAUSES.has(opener) && (opener === 'once' ? isAhead : group.barePresent))
    modality = weaker(modality, 'planned');
  modality = weaker(modality, governing(words, subjectFirst));
  // "Under the plan, Hamas releases 48 hostages": what a text lays down is to come.
  if (group.barePresent && isLaidDown(words, subjectFirst)) modality = weaker(modality, 'planned');
  // "If no deal is reached, the talks end."
  if (modality === 'stated' && group.barePresent && CONDITIONS.has(words.word(0))) return 'conditional';
  return modality !== 'stated' && modality !== 'denied' && hasCondition(words) ? 'conditional' : modality;
}

/** "Was to meet on Thursday, but did not": what was planned and did not come. */
export function isCalledOff(words: ClauseWords, group: VerbGroup): boolean {
  if (!wasToCome(words, group)) return false;
  let but = group.at + 1;
  while (but < words.count && !/^(?:but|however|though|although)$/u.test(words.word(but))) but += 1;
  for (let at = but + 1; at < words.count; at += 1) {
    const isOff =
      /^(?:postponed|cancelled|canceled|delayed|scrapped|shelved|aborted)$/u.test(words.word(at)) &&
      /^(?:was|were|been|later|then)$/u.test(words.word(at - 1));
    const isNot =
      /^(?:not|never)$/u.test(words.word(at)) &&
      /^(?:did|do|take|took|has|have|had)$/u.test(words.word(at - 1));
    if (isOff || isNot) return true;
  }
  return false;
}

/** Whether a verb's group tells what was to come when it was planned: "was to meet", "had been scheduled to begin". */
export function wasToCome(words: ClauseWords, { first, form }: VerbGroup): boolean {
  if (form !== 'infinitive') return false;
  const before = words.word(first - 1);
  if (/^(?:was|were)$/u.test(before)) return true;
  return (
    PAST_PLAN.test(before) && /^(?:was|were|been|originally|initially|also)$/u.test(words.word(first - 2))
  );
}

/** "Under the plan", "according to the first phase of the deal": whether such a text opens the sentence, before a position. */
export function opensWithPlan(word: (at: number) => string, before: number): boolean {
  if (!/^(?:under|according|per|in|by)$/u.test(word(0))) return false;
  for (let at = 1; at < Math.min(before, PLAN_REACH); at += 1) if (PLAN.test(word(at))) return true;
  return false;
}

/** Whether a text that lays something down opens the sentence, or says the clause ("the plan says that"). */
function isLaidDown(words: ClauseWords, subjectFirst: number): boolean {
  if (opensWithPlan((at) => words.word(at), subjectFirst)) return true;
  const verb = words.word(subjectFirst - 1) === 'that' ? subjectFirst - 2 : subjectFirst - 1;
  if (
    !/^(?:says?|said|states?|stated|provides?|provided|stipulates?|stipulated|envisages?|envisaged)$/u.test(
      words.word(verb),
    )
  )
    return false;
  return PLAN.test(words.word(verb - 1));
}

/** What the verb or noun before a clause makes of it: "denied that Israel …", "hoped the two …", "rumours that …". */
function governing(words: ClauseWords, subjectFirst: number): Modality {
  const opener = words.word(subjectFirst - 1);
  if (words.joint(subjectFirst) === 'comma') return 'stated';
  const from = opener === 'that' ? subjectFirst - 2 : subjectFirst - 1;
  const reach = opener === 'that' ? GOVERNOR_REACH : 1;
  let modality: Modality = 'stated';
  for (let at = from; at > from - reach && at >= 0; at -= 1) {
    if (at < from && words.joint(at + 1) !== 'space') break;
    // "did not deny that …" says nothing either way.
    const found = BEFORE_CLAUSE.get(words.word(at)) ?? hearsay(words, at) ?? falsehood(words, at);
    if (found === undefined) continue;
    modality = weaker(modality, found);
    // A noun ("reports") may be governed in turn ("denied reports that …").
    if (BEFORE_CLAUSE.has(words.word(at))) break;
  }
  return modality;
}

/** "Reports that the two met": by itself nobody says so; "are false" behind it denies it. */
function hearsay(words: ClauseWords, at: number): Modality | undefined {
  if (!HEARSAY.has(words.word(at))) return undefined;
  const before = words.word(at - 1);
  const isNoun =
    !/^(?:report|claim)s?$/u.test(words.word(at)) ||
    at === 0 ||
    DETERMINERS.has(before) ||
    PREPOSITIONS.has(before) ||
    BE.has(before) ||
    REPORTED.test(before) ||
    before === 'and';
  if (!isNoun && BEFORE_CLAUSE.get(before) !== 'denied') return undefined;
  for (let behind = at + 1; behind < words.count; behind += 1) {
    if (!BE.has(words.word(behind))) continue;
    const next = isAdverb(words.word(behind + 1)) ? behind + 2 : behind + 1;
    if (FALSE.has(words.word(next)) || (words.word(next) === 'not' && TRUE.test(words.word(next + 1))))
      return 'denied';
  }
  return 'conditional';
}

/** "It is not true that …", "there is no truth to reports that …" */
function falsehood(words: ClauseWords, at: number): Modality | undefined {
  if (FALSE.has(words.word(at))) return 'denied';
  return TRUE.test(words.word(at)) && /^(?:not|no|hardly|never)$/u.test(words.word(at - 1))
    ? 'denied'
    : undefined;
}

/** "Israel will withdraw if Hamas agrees". */
function hasCondition(words: ClauseWords): boolean {
  for (let at = 0; at < words.count; at += 1) {
    const word = words.word(at);
    if (word === 'unless') return true;
    if (word === 'if' && !/^(?:as|even|what)$/u.test(words.word(at - 1))) return true;
  }
  return false;
}
