import { wordsOf } from '../language/all-languages.js';
import { codeOf, perLanguage } from '../language/languages.js';
import { baseRelation } from '../reading/parsed-sentence.js';
import type { ReadSentenceOf } from '../reading/sentence-reader.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { Anchor } from './anchors.js';

/*
 * Whether what a quotation says was to happen did: what is planned, wished, due or a condition did not, or not yet, nor what was nearly
 * done.
 */

const PLANS = perLanguage(({ plans }) => ({
  verges: new Set(wordsOf(plans.verges)),
  nearly: new Set(wordsOf(plans.nearly)),
  links: new Set(wordsOf(plans.links)),
  form: new RegExp(`^(?:${plans.linkedForms || '(?!)'})$`, 'u'),
  behind: plans.behind,
  reach: plans.reach,
  nearlyReach: plans.nearlyReach,
}));

/** Whether what an anchor says is planned, wished, due, conditional, called off or only nearly done there. */
export function isUnrealAt(anchor: Anchor): boolean {
  return (
    anchor.clause.isUnreal ||
    isToBe(anchor) ||
    isCalledOff(anchor) ||
    isUnderUnreal(anchor) ||
    isLinkedToPlan(anchor) ||
    isNearly(anchor)
  );
}

/** "The meeting was called off", "is planned": the noun says what would have happened. */
function isCalledOff({ reading, at, clause }: Anchor): boolean {
  const predicate = reading.tokens[clause.predicate];
  return (
    clause.predicate !== at &&
    [...clause.agents, ...clause.patients, ...clause.obliques.map(({ head }) => head)].includes(at) &&
    reading.words.unreal.has(reading.words.fold(predicate?.form ?? ''))
  );
}

/** "Are to be flown", and a verb whose own form says it where the tree hangs it on a noun. */
function isToBe({ reading: { tokens, children, words }, at }: Anchor): boolean {
  const token = tokens[at];
  if (token?.upos !== 'VERB') return false;
  if (words.isUnrealForm(words.fold(token.form))) return true;
  const below = (children[at] ?? []).flatMap((child) => tokens[child] ?? []);
  const mark = below.findIndex(({ relation, upos }) => relation === 'mark' && upos === 'PART');
  return below
    .slice(0, Math.max(0, mark))
    .some(({ relation }) => ['aux:pass', 'cop'].includes(relation) || baseRelation(relation) === 'cop');
}

/** How a clause hangs on the word that says whether it is so. */
const COMPLEMENTS: ReadonlySet<string> = new Set(['csubj', 'ccomp', 'xcomp', 'nsubj', 'obj']);

/** "Trucks have to enter", in a language that makes a verb of the having to: the clause is what it wants. */
function isUnderUnreal({ reading, at }: Anchor): boolean {
  const { tokens, words } = reading;
  for (let word = at; ;) {
    const token = tokens[word];
    if (token === undefined || token.head < 0 || !COMPLEMENTS.has(baseRelation(token.relation))) return false;
    word = token.head;
    if (words.unreal.has(words.fold(tokens[word]?.form ?? ''))) return true;
  }
}

/** What may stand between "to" and its verb ("to be formally signed"). */
const HELPING: ReadonlySet<string> = new Set(['AUX', 'ADV']);
/** What a plan does not reach across. */
const PARTING: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/**
 * "About to sign", "was due that it sign", "signing was expected": a plan, or a word for what is not quite done, stands beside the verb,
 * which has "to" before it or a form for that. It takes no tree, of which few in Arabic and Hebrew have this right.
 */
function isLinkedToPlan({ reading: { tokens, words }, sentence, at }: Anchor): boolean {
  const { verges, links, form, behind, reach } = PLANS[codeOf(sentence.language)];
  const foldedAt = (place: number): string => words.fold(tokens[place]?.form ?? '');
  const isPlan = (place: number): boolean => verges.has(foldedAt(place)) || words.unreal.has(foldedAt(place));
  const planWithin = (places: readonly number[]): boolean => {
    const parting = places.findIndex((place) => PARTING.has(tokens[place]?.upos ?? '') && !isPlan(place));
    return places.slice(0, parting < 0 ? places.length : parting).some(isPlan);
  };
  const isForm = form.test(foldedAt(at));
  const steps = Array.from({ length: reach }, (_, step) => step + 1);
  if (behind) return isForm && planWithin(steps.map((step) => at + step));
  let link = at - 1;
  while (HELPING.has(tokens[link]?.upos ?? '') && !links.has(foldedAt(link))) link -= 1;
  const isLinked = links.has(foldedAt(link));
  if (!isForm && !isLinked) return false;
  const end = isLinked ? link : at;
  // "Was due after it had signed": what stands before "that" says when.
  if (isLinked && tokens[end - 1]?.upos === 'ADP' && !isPlan(end - 1)) return false;
  return planWithin(steps.map((step) => end - step));
}

/** "Nearly signed", but not "no sooner had it signed", which denies that it was only nearly so. */
function isNearly({ reading: { tokens, words }, sentence, at }: Anchor): boolean {
  const { nearly, nearlyReach } = PLANS[codeOf(sentence.language)];
  let before = at - 1;
  while (tokens[before]?.upos === 'AUX') before -= 1;
  for (let place = before; place > before - nearlyReach && place >= 0; place -= 1) {
    if (tokens[place]?.upos === 'PUNCT') return false;
    if (nearly.has(words.fold(tokens[place]?.form ?? '')))
      return !words.denies.has(words.fold(tokens[place - 1]?.form ?? ''));
  }
  return false;
}

/** Whether what was done up to now is asked, and whatever may answer stands in clauses of what is only planned. */
export function isOnlyPlanned(
  { soFar }: Query,
  { sentences, passage: { article } }: Hit,
  spans: readonly AnswerSpan[],
  read: ReadSentenceOf,
): boolean {
  return (
    soFar &&
    spans.length > 0 &&
    spans.every(({ start }) => {
      const sentence = sentences.find((each) => start >= each.start && start < each.end);
      if (sentence === undefined) return false;
      const reading = read(article.language, article.text.slice(sentence.start, sentence.end));
      const at = reading?.tokens.findIndex((token) => token.end + sentence.start > start) ?? -1;
      return reading?.clauses[reading.clauseOf[at] ?? -1]?.isUnreal === true;
    })
  );
}
