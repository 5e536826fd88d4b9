import { eachInSteps } from '../../../../steps.js';
import type { Modality } from '../../../../model/fact.js';
import { dateOfFact } from '../../../dates/date-of-fact.js';
import type { AnnotatedSentence } from '../../../annotated.js';
import type { DraftFact, SentenceReader } from '../../../draft-fact.js';
import { slugOf } from '../../../slug.js';
import {
  gapAfter,
  isCapital,
  isHyphened,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import {
  BEFORE_TIED_VERB,
  BASE_FORMS,
  COUNT_MODIFIERS,
  MEASURES,
  NO_PLURALS,
  NUMBERED,
  PHRASE_ENDS,
  PLURALS,
} from './count-words.js';
import { figureModality, tiedVerb } from './tied-verb.js';
import {
  KNOWN_BEFORE,
  numberAt,
  opensNumber,
  qualifierBefore,
  type WrittenNumber,
} from './number-phrases.js';
import { wordSet } from '../../folded-words.js';

/** Words between a number and the noun it counts, at most. */
const NOUN_REACH = 5;
/** Words between a figure and the date or place that belongs to it, at most. */
const DETAIL_REACH = 10;
const SMALL_NUMBER = 12;
const NONE: readonly never[] = [];
/** Words between "the number of" and the number, at most. */
const TOTAL_REACH = 14;
const TOTAL_LINKS = wordSet('at to reached passed exceeded surpassed was is');

/** Behind a measure these tell a distance in time or space, or an age ("two days later", "5 miles east"). */
const SHIFTS = wordSet('old later earlier ago before after into away north south east west');

const KNOWN_TIME = /^(?:the|these|his|her|their|its|in|over|for|of)$/;

/** Measures of how long something lasts; of these and of others none tells anything without a verb or what it measures. */
const LASTING = wordSet(
  'second minute hour day week month year decade seconds minutes hours days weeks months years decades',
);
const EMPTY_UNITS: ReadonlySet<string> = new Set([
  ...LASTING,
  ...wordSet(
    `mile miles kilometer kilometers kilometre kilometres km meter meters metre metres feet inches acres pounds kilograms tons tonnes
    gallons degrees points things times ways reasons others parts pages seats words cents dollars euros numbers stage stages step
    steps versions copies minutes games sets goals percent sizes offices rooms floors doors windows seats types kinds forms styles colours
    colors`,
  ),
]);
/** What an article counts of its own telling ("two sources", "three figures"), and nothing of the world. */
const OF_TELLING = wordSet(
  'sources figures counts names reports accounts outlets versions reasons subjects topics readings explanations questions',
);
/** A day behind one of these is that of the telling ("three sources said on Tuesday"), or only bounds the time. */
const TELLS = wordSet('said says say told tell tells announced reported confirmed added warned according');
const BOUNDS = wordSet('since until till before after by within');
const OWNING = wordSet('the his her their its this that our my your');

/** A number with what it counts; token positions. */
interface Count extends WrittenNumber {
  /** The counted noun, and the thing it measures, which is another in "a four-day pause". */
  readonly unit: number;
  readonly subject: number;
}

/**
 * Reads the figures of English sentences. The unit is the counted noun as written, in lower case and without its
 * adjectives ("33 Israeli hostages": "hostages"; "a four-day pause": "day"); the subject is that noun, or the thing
 * measured ("pause"); the predicate is the verb that ties them, in its base form, or "be".
 */
export const readFigures: SentenceReader = (sentences) =>
  eachInSteps(sentences, (sentence) =>
    sentence.tokens.some(({ folded }) => opensNumber(folded)) ? figuresOf(sentence) : NONE,
  );

function figuresOf(sentence: AnnotatedSentence): DraftFact[] {
  const { start, end, tokens } = sentence;
  const words: SentenceWords = { start, end, tokens, text: sentence.article.text };
  const drafts: DraftFact[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    const number = numberAt(words, at);
    if (number === null) continue;
    if (!isTaken(sentence, number)) {
      const count = countOf(words, number);
      const draft = count === null ? totalOf(sentence, words, number) : toldOf(sentence, words, count);
      if (draft !== null) drafts.push(draft);
    }
    at = number.lastToken;
  }
  return drafts;
}

/** Whether the number belongs to a date or a name. */
function isTaken({ dates, mentions }: AnnotatedSentence, { firstToken, lastToken }: WrittenNumber): boolean {
  const overlaps = (one: { readonly firstToken: number; readonly lastToken: number }): boolean =>
    one.firstToken <= lastToken && firstToken <= one.lastToken;
  return dates.some(overlaps) || mentions.some(overlaps);
}

function countOf(words: SentenceWords, number: WrittenNumber): Count | null {
  const { firstToken, lastToken, value } = number;
  const before = words.text.charAt((words.tokens[firstToken]?.start ?? 0) - 1);
  // Money, scores, clock times, "No. 5", "-20": not counts of a noun.
  if (/[$€£₺¥#:.\-–+/]/u.test(before) || value < 2) return null;
  if (isHyphened(words, lastToken)) return measureOf(words, number);
  if (isRelative(words, firstToken)) return null;
  if (NUMBERED.has(wordAt(words, firstToken - 1)) && isSpaced(words, firstToken - 1)) return null;
  const known = KNOWN_BEFORE.has(wordAt(words, firstToken - 1)) && isSpaced(words, firstToken - 1);
  if ((known && value <= SMALL_NUMBER) || !isSpaced(words, lastToken)) return null;
  for (let at = lastToken + 1; at <= lastToken + NOUN_REACH; at += 1) {
    const word = wordAt(words, at);
    if (word === '' || PHRASE_ENDS.has(word)) return null;
    if (SHIFTS.has(wordAt(words, at + 1)) && isSpaced(words, at)) return null;
    // "Two Hamas sources": a name before the counted noun, whatever it ends in.
    const isPeople = at === lastToken + 1 && /(?:ians|eans|icans|elis|anis|aqis|enis|udis)$/u.test(word);
    const isName = !isPeople && isCapital(words, at) && (at > lastToken + 1 || isPluralNoun(words, at + 1));
    if (isPlural(word) && !isName) return OF_TELLING.has(word) ? null : { ...number, unit: at, subject: at };
    const kind =
      COUNT_MODIFIERS.has(word) || isCapital(words, at) || /(?:ed|al|ic|ive|ous|ian|ant|ent)$/.test(word);
    if (!kind || !isSpaced(words, at)) return null;
  }
  return null;
}

/** "the number of people killed at more than 28,000", "the death toll rose to 28,000" */
function totalOf(sentence: AnnotatedSentence, words: SentenceWords, number: WrittenNumber): DraftFact | null {
  const { firstToken, lastToken, value } = number;
  const qualifier = qualifierBefore(words, firstToken);
  const link = (qualifier?.firstToken ?? firstToken) - 1;
  const closes = !isSpaced(words, lastToken) || PHRASE_ENDS.has(wordAt(words, lastToken + 1));
  if (!closes || !TOTAL_LINKS.has(wordAt(words, link)) || !isSpaced(words, link)) return null;
  for (let at = link - 1; at >= Math.max(0, link - TOTAL_REACH); at -= 1) {
    if (numberAt(words, at) !== null) return null;
    const toll = wordAt(words, at) === 'toll' && wordAt(words, at - 1) === 'death';
    const counted = wordAt(words, at) === 'number' && wordAt(words, at + 1) === 'of';
    if (!toll && !counted) continue;
    const noun = counted ? pluralWithin(words, at + 2, Math.min(link, at + NOUN_REACH)) : at;
    if (noun === null) return null;
    const unit = toll ? 'deaths' : wordAt(words, noun);
    const from = qualifier?.firstToken ?? firstToken;
    const verb = counted ? tiedVerb(words, { first: at, last: noun }) : null;
    const modality = figureModality(words, { first: from, last: lastToken }, null);
    return {
      kind: 'figure',
      subject: { id: slugOf(unit), name: unit, type: 'group' },
      predicate: verb?.base ?? 'be',
      object: qualifier?.phrase ?? null,
      value,
      unit,
      modality,
      at: words.tokens[firstToken]?.start ?? sentence.start,
      ...detailsOf(sentence, words, lastToken, modality),
      // "the number of people killed in Gaza at 28,000"
      ...placeBetween(sentence, words, noun, link),
    };
  }
  return null;
}

function pluralWithin(words: SentenceWords, first: number, end: number): number | null {
  for (let at = first; at < end; at += 1) if (isPlural(wordAt(words, at))) return at;
  return null;
}

/** "1 in 4 people", "four to six trucks", "in the past 24 hours": no number of its own. */
function isRelative(words: SentenceWords, firstToken: number): boolean {
  const before = wordAt(words, firstToken - 1);
  // "Will last 42 days" is another word.
  const isVerb = before === 'last' && !KNOWN_TIME.test(wordAt(words, firstToken - 2));
  if (/^(?:last|past|next|every)$/.test(before) && !isVerb) return true;
  const links = before === 'to' || before === 'or' || before === 'in' || before === 'and';
  return links && isSpaced(words, firstToken - 1) && endsNumber(words, firstToken - 2);
}

function endsNumber(words: SentenceWords, at: number): boolean {
  return numberAt(words, at) !== null || /^(?:hundred|thousand|million|billion)$/.test(wordAt(words, at));
}

/** "a four-day pause", "Trump's 20-point plan" */
function measureOf(words: SentenceWords, number: WrittenNumber): Count | null {
  const unit = number.lastToken + 1;
  const word = wordAt(words, unit);
  if (!MEASURES.has(word) || !isSpaced(words, unit)) return null;
  // "a two-year prison sentence for": the second noun is what lasts.
  const second = wordAt(words, unit + 2);
  const compound =
    isSpaced(words, unit + 1) &&
    /^[a-z]{4,}$/.test(second) &&
    !/(?:ed|ing|ly)$/.test(second) &&
    !isCapital(words, unit + 2);
  const isVerb = BASE_FORMS.has(second) || BEFORE_TIED_VERB.has(second) || PHRASE_ENDS.has(second);
  const subject = compound && !isVerb ? unit + 2 : unit + 1;
  const plain = /^[a-z]{3,}$/.test(wordAt(words, subject)) && !PHRASE_ENDS.has(wordAt(words, subject));
  return plain && !isCapital(words, subject) ? { ...number, unit, subject } : null;
}

function isPluralNoun(words: SentenceWords, at: number): boolean {
  return isSpaced(words, at - 1) && !isCapital(words, at) && isPlural(wordAt(words, at));
}

function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !NO_PLURALS.has(word)
  );
}

/** The figure, unless no verb ties it and it says nothing alone ("for three weeks", "62 miles", "the 2024 Olympics"). */
function toldOf(sentence: AnnotatedSentence, words: SentenceWords, count: Count): DraftFact | null {
  const draft = draftOf(sentence, words, count);
  if (draft.predicate !== 'be' && !(draft.predicate === 'have' && EMPTY_UNITS.has(draft.unit ?? '')))
    return draft;
  const unit = wordAt(words, count.unit);
  const behind = isSpaced(words, count.unit) ? wordAt(words, count.unit + 1) : '';
  // "A four-day pause" and "four days of talks" say how long something is.
  const isOfSomething =
    count.subject !== count.unit || (behind === 'of' && !OWNING.has(wordAt(words, count.unit + 2)));
  if (EMPTY_UNITS.has(unit) && !(isOfSomething && (LASTING.has(unit) || behind === 'of'))) return null;
  const isYear = count.value >= 1900 && count.value <= 2100;
  return isYear && isCapital(words, count.unit) ? null : draft;
}

function draftOf(sentence: AnnotatedSentence, words: SentenceWords, count: Count): DraftFact {
  const noun = wordAt(words, count.subject);
  const qualifier = qualifierBefore(words, count.firstToken);
  const span = { first: qualifier?.firstToken ?? count.firstToken, last: count.subject };
  const verb = tiedVerb(words, span);
  const modality = figureModality(words, span, verb);
  return {
    kind: 'figure',
    subject: { id: slugOf(noun), name: noun, type: 'group' },
    predicate: verb?.base ?? 'be',
    object: qualifier?.phrase ?? null,
    value: count.value,
    unit: wordAt(words, count.unit),
    modality,
    at: words.tokens[count.firstToken]?.start ?? sentence.start,
    ...detailsOf(sentence, words, count.subject, modality),
  };
}

/** The date and place that follow in the same clause, before anything else is counted. */
function detailsOf(
  { dates, mentions }: AnnotatedSentence,
  words: SentenceWords,
  from: number,
  modality: Modality,
): Pick<DraftFact, 'date' | 'place'> {
  let end = from;
  while (end < from + DETAIL_REACH && end + 1 < words.tokens.length) {
    if (/[,;:.()–—"“”]/u.test(gapAfter(words, end)) || TELLS.has(wordAt(words, end + 1))) break;
    end += 1;
    if (numberAt(words, end) !== null && !dates.some((one) => one.firstToken <= end && end <= one.lastToken))
      break;
  }
  const inReach = dates.filter(
    ({ firstToken }) => firstToken > from && firstToken <= end && !BOUNDS.has(wordAt(words, firstToken - 1)),
  );
  const [only] = inReach;
  const date = inReach.length > 1 ? null : dateOfFact(only, modality);
  return {
    ...(date === null ? {} : { date }),
    ...placeBetween({ mentions }, words, from, end),
  };
}

function placeBetween(
  { mentions }: Pick<AnnotatedSentence, 'mentions'>,
  words: SentenceWords,
  from: number,
  end: number,
): Pick<DraftFact, 'place'> {
  const place = mentions.find(
    ({ ref, firstToken }) =>
      firstToken > from &&
      firstToken <= end &&
      (ref.type === 'place' || ref.type === 'country') &&
      wordAt(words, firstToken - 1) === 'in',
  );
  return place === undefined ? {} : { place: { id: place.ref.id, name: place.ref.name } };
}
