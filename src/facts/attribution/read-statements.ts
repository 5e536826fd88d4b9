import type { EntityRef } from '../../model/entity.js';
import type { FactAttribution } from '../../model/fact.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { eachInSteps, type Steps } from '../../steps.js';
import type { AnnotatedSentence, EntityMention } from '../annotated.js';
import type { DraftFact } from '../draft-fact.js';
import type { Attribution } from '../../model/attribution.js';
import type { NamedPerson, SpokenSentence } from './spoken-sentence.js';
import { wordsAt, type Claims } from './attribution-at.js';
import { citedBy, isCitedSource } from './cited.js';
import { dateOfSaying, dayOfNoun, type SayingTimes } from './date-of-saying.js';
import { slugOf } from '../slug.js';

/** Longest object of a statement, in characters. */
const LONGEST_OBJECT = 350;
/** Sentences before in which somebody may be named whom "he" stands for, and the one itself. */
const NAMED_BACK = 5;
/** What follows a name's head: "officials in Doha", "the head of MIT". */
const BEHIND_HEAD =
  /\s(?:of|in|from|for|at|with|on|to|by|who|that|which|close|familiar|seen|obtained|reviewed|cited)\s|,/u;
/** How or when somebody spoke, or what they said of what stands before: "said addressing the judge", "a visit he said was", "continued as voters …", "called out a …", "as X reported it in May". */
const NOT_SAID =
  /^(?:addressing|speaking|referring|talking|citing|quoting|responding|as|out|up|off|it (?:in|on|at)|is|are|was|were|has|had|have|will|would|could|should|can|may|might)\s/iu;
/** A heading in capitals that was glued to the sentence behind it: whose words follow cannot be told. */
const HEADING = /^(?:\p{Lu}[\p{Lu}'’]+\s+){3,}\p{Lu}\p{Ll}/u;
/** "Recalled its negotiators": nothing was said. */
const CALLED_HOME =
  /^(?:its|their|his|her|the) (?:\p{L}+ )?(?:ambassadors?|delegations?|negotiat\p{Ll}+|envoys?|teams?|troops|diplomats?|mediators?)\b/iu;
const QUOTED = /^["“«]/u;
/** A phrase of when or where, without a clause of its own. */
const SETTING =
  /^(?:in|at|on|during|after|before|following) (?:an?|the|his|her|their|its) (?:\p{Ll}+ ){1,4}(?:on|in|at|with|by|of|for) [^,]*$/iu;
const ARTICLE = /^(?:the|a|an)\s+/iu;
const TRAILING = /[\s.,;:]+$/u;

/**
 * Reads statements: who said what, in the article's words. Somebody who did not say it, may say it or is not named
 * makes none; who will say it, a planned one.
 *
 * @param attributions of the article, ascending by cue
 * @param claims those attributions, by where their contents stand
 * @param times by what the language tells when somebody spoke
 * @returns for each sentence its statements, a sentence a step
 */
export function readStatements(
  sentences: readonly AnnotatedSentence[],
  attributions: readonly Attribution[],
  claims: Claims,
  times: SayingTimes,
): Steps<readonly (readonly DraftFact[])[]> {
  let next = 0;
  let read = 0;
  return eachInSteps(sentences, (sentence) => {
    read += 1;
    const drafts: DraftFact[] = [];
    for (; next < attributions.length; next += 1) {
      const attribution = attributions[next];
      if (attribution === undefined || attribution.cue.start >= sentence.end) break;
      const { named } = attribution;
      // "He said": whoever that is was named in a sentence before.
      const naming = sentences
        .slice(Math.max(0, read - NAMED_BACK), read)
        .find(({ start, end }) => named !== null && named.start >= start && named.end <= end);
      drafts.push(...toStatements(sentence, naming ?? sentence, attribution, claims, times));
    }
    return drafts;
  });
}

/** A sentence with its people, for telling whom "he" stands for. */
export function withPeople({
  start,
  end,
  tokens,
  block,
  introducedBy,
  mentions,
}: AnnotatedSentence): SpokenSentence {
  const people: NamedPerson[] = [];
  for (const { ref, how, start: from, end: to } of mentions)
    if (ref.type === 'person' && how !== 'pronoun') people.push({ id: ref.id, start: from, end: to });
  return { start, end, tokens, block, introducedBy, people };
}

function toStatements(
  sentence: AnnotatedSentence,
  naming: AnnotatedSentence,
  attribution: Attribution,
  claims: Claims,
  times: SayingTimes,
): DraftFact[] {
  const { text } = sentence.article;
  const { kind, verb, modality, cue } = attribution;
  if (kind !== 'speech' && kind !== 'reaction') return [];
  const told = objectOf(text, attribution);
  const day = dayOfNoun(text, sentence.dates, attribution, times);
  const object = day === undefined ? told : (told?.slice(0, day.length) ?? null);
  if (object === null || HEADING.test(text.slice(attribution.source.start, attribution.source.end)))
    return [];
  if (verb === 'recall' && CALLED_HOME.test(object)) return [];
  // "The paper reported, citing officials": whom it cites is no statement of its own.
  const { citing } = times;
  const isOfSource = citing !== null && isCitedSource(object, citing);
  if (verb === 'cite' && (isOfSource || text.slice(cue.start, cue.end).endsWith(' by'))) return [];
  const teller = tellerOf(text, attribution, claims);
  const date = dateOfSaying(sentence, attribution, times);
  if (modality === 'stated' && isStillToCome(date, sentence.article.published)) return [];
  const cited = citing === null ? null : citedBy(sentence, attribution, citing);
  const shared = { kind: 'statement', object, date: null, modality, at: cue.start } as const;
  const through = ownWords(text, attribution);
  const passedOn =
    cited === null || through === null || teller !== null
      ? []
      : speakersOf(text, sentence, sentence, { ...attribution, source: cited, named: cited }).map(
          (subject) => ({
            ...shared,
            subject,
            predicate: /^[a-z]/u.test(verb) ? 'say' : verb,
            attribution: { source: through, verb },
          }),
        );
  const own = speakersOf(text, sentence, naming, attribution).map((subject): DraftFact => ({
    kind: 'statement',
    subject,
    predicate: verb === 'according to' ? 'say' : verb,
    object,
    date,
    attribution: teller ?? { source: ownWords(text, attribution) ?? subject.name, verb },
    modality,
    at: cue.start,
  }));
  return [...own, ...passedOn];
}

/**
 * "In one scenario, X declares war on 9 May": nobody has said yet what is to be said after the article's day. Where the text names the
 * year, that day is the less sure of the two.
 */
function isStillToCome(date: DraftFact['date'], published: string | null): boolean {
  if (date === null || date === undefined || published === null || /\d{4}/u.test(date.words)) return false;
  return date.value > published;
}

/** Who tells of it in turn: "Anadolu reported that X stressed". */
function tellerOf(text: string, { cue }: Attribution, claims: Claims): FactAttribution | null {
  const teller = claims.at(cue.start)[0];
  return teller === undefined || teller.named === null
    ? null
    : { source: wordsAt(text, teller.named), verb: teller.verb };
}

function ownWords(text: string, { named }: Attribution): string | null {
  return named === null ? null : wordsAt(text, named);
}

/** The entities that the source names; one that names none is a group of its own ("Turkish security sources"). */
function speakersOf(
  text: string,
  sentence: AnnotatedSentence,
  { mentions, roles }: AnnotatedSentence,
  { source, named, isOfAnother = false }: Attribution,
): EntityRef[] {
  const pronoun = sentence.mentions.find(({ start, end }) => start === source.start && end === source.end);
  if (pronoun !== undefined) return [pronoun.ref];
  if (named === null) return [];
  // "The Qatari prime minister, X, said": who holds the office stands behind it.
  const holder = roles.find(
    ({ start, person }) =>
      start >= named.start &&
      start < named.end &&
      person.start > named.end &&
      /^,\s$/u.test(text.slice(named.end, person.start)),
  );
  if (holder !== undefined) return [holder.person.ref];
  // "Secretary of State X said": the name stands behind what the office is of.
  const titled = isOfAnother
    ? undefined
    : roles.find(
        ({ start, person }) =>
          start >= named.start &&
          start < person.start &&
          person.end === named.end &&
          // "The office of the minister X" is not X.
          !/\s(?:of|for|to|by)\s/u.test(text.slice(named.start, start)),
      );
  if (titled !== undefined) return [titled.person.ref];
  const inside = mentions.filter(({ start, end }) => start >= named.start && end <= named.end);
  // "Qatar and Egypt", "Qatar, Egypt and the United States": each says it.
  if (inside.length > 1 && !isOfAnother && isListOf(text, named, inside)) return inside.map(({ ref }) => ref);
  const words = wordsAt(text, named);
  const head = named.start + (BEHIND_HEAD.exec(words)?.index ?? words.length);
  const naming = mentions.findLast((mention) => namesHead(text, mention, named.start, head));
  const isWhose = isOfAnother && naming?.ref.type === 'person';
  if (naming !== undefined && !isWhose && !isOwnerBehind(words, naming, named.start)) return [naming.ref];
  const id = slugOf(words.replace(ARTICLE, ''));
  return id === '' ? [] : [{ id, name: words, type: typeOf(words) }];
}

/** Whether nothing but articles, commas and "and" stands beside the names. */
function isListOf(text: string, { start, end }: SpanOffsets, mentions: readonly EntityMention[]): boolean {
  let at = start;
  for (const mention of mentions) {
    const between = text.slice(at, mention.start);
    // "Turkish diplomatic sources": one of two names, not both.
    const isJoined = at === start || /,|and/iu.test(between);
    if (!isJoined || !/^(?:,|\s|and|the)*$/iu.test(between)) return false;
    at = mention.end;
  }
  return text.slice(at, end).trim() === '';
}

/** "US President Donald Trump", "Trump" and not "a Hamas official". */
function namesHead(text: string, { start, end }: EntityMention, from: number, head: number): boolean {
  return start >= from && start < head && end >= head && !/^['’]s?\s/u.test(text.slice(end, head));
}

/** Where whose somebody is stands behind them ("النائب الكويتي", the Kuwaiti deputy), that is not who speaks. */
function isOwnerBehind(words: string, { ref, start }: EntityMention, from: number): boolean {
  return ref.type !== 'person' && start > from && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words);
}

/** A name in capitals alone may be a person's; whatever has a word of its own ("officials", "ministry") is a group. */
function typeOf(words: string): EntityRef['type'] {
  if (/^\p{Lu}[\p{L}.'’-]+(?: (?:al-|el-|bin |[\p{Lu}])[\p{L}.'’-]*)+$/u.test(words)) return 'person';
  return /^(?:the )?\p{Lu}{2,}$/u.test(words) ? 'organization' : 'group';
}

/** A clause that hangs on the one behind it. */
const SUBORDINATE =
  /^(?:if|unless|when|once|until|as|because|since|although|though|while|with|without|after|before|even if)\s/iu;

/** "To that end, X said the talks …": words before who speaks up to which what stands behind them is what was said. */
const OPENING = 4;

/** What was said, verbatim, whole or as far as a word's end; null where that is no more than a word or two. */
function objectOf(text: string, { contents, cue, source }: Attribution): string | null {
  // Slices of the article's text, not copies: there are as many statements as sentences.
  const told = contents
    .filter(({ start, end }) => start < cue.start || !NOT_SAID.test(text.slice(start, end)))
    .map(({ start, end }) => ({
      start,
      isBefore: end <= source.start,
      said: text.slice(start, end - (TRAILING.exec(text.slice(start, end))?.[0].length ?? 0)),
    }))
    .filter(({ said }) => QUOTED.test(said) || wordsIn(said) >= 3);
  const [first, second] = told;
  const isOpening =
    first?.isBefore === true &&
    second?.isBefore === false &&
    wordsIn(first.said) <= OPENING &&
    !QUOTED.test(first.said);
  // "If both agree, X said, …": the condition and what follows from it are said together.
  const isSplit = first?.isBefore === true && second?.isBefore === false && SUBORDINATE.test(first.said);
  const whole = isSplit ? text.slice(first.start, second.start + second.said.length) : null;
  const words = whole ?? (isOpening ? second : first)?.said;
  // "In a call on Friday, X told Y to …": when and where it was said.
  if (words === undefined || (first?.isBefore === true && second === undefined && SETTING.test(words)))
    return null;
  if (words.length <= LONGEST_OBJECT) return words;
  return words.slice(0, LONGEST_OBJECT + 1).replace(/\s+\S*$/u, '');
}

function wordsIn(said: string): number {
  return said.split(/\s+/u).length;
}
