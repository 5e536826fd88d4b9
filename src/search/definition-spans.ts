import type { AnswerSpan } from './answer-spans.js';
import { DEPUTIES, OFFICE_MODIFIERS, ROLE_NOUNS } from './answer-words.js';
import { definitionsAround } from './clause-definitions.js';
import { heldBefore } from './query/office-holders.js';
import { officeBefore, officeBehind, type NamePlace } from './offices-beside.js';
import { findMemberSpans } from './member-spans.js';
import type { SpanOffsets } from '../language/sentences.js';
import { STOP } from './term.js';
import { runsOfCapitals } from './spans/name-spans.js';
import type { Query } from './query/query.js';
import { FORMER, KIND_NOUNS, OFFICE_WORDS } from './query/question-signs.js';
import type { ReadSentence, ReadToken } from './read-passage.js';

/**
 * The stretches that say who or what a name is: an apposition or a form of "is" behind it, an office before it.
 * @param text the article's text, which the sentence's offsets point into
 */
export function findDefinitionSpans(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  if (query.members.length > 0) return findMemberSpans(query, sentence, text);
  if (query.office) return holdersOf(query, sentence, text);
  const { expected } = query;
  return nameSpans(sentence, expected).flatMap(({ first, last, start, end }) => {
    const place = { first, last, start, end };
    const spans = definitionsAround(sentence, place, text);
    const title = officeBehind(sentence, place, text);
    const isSeen = spans.some((span) => span.start <= (title?.start ?? 0) && (title?.end ?? 0) <= span.end);
    if (title !== null && !isSeen) spans.push({ ...title, strength: 1 });
    const office = officeBefore(sentence, place, text);
    if (office !== null) spans.push({ ...office, strength: 0.95 });
    // Asked who holds an office, the answer is the name, as surely as the office stands beside it.
    if (expected.size === 0) return spans.map((span) => ({ ...span, isRead: true }));
    return spans.map(({ strength }) => ({ start, end, strength }));
  });
}

/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** Words before an office that say whose it is. */
const OWNER_REACH = 3;

/** Whose office it is stands beside it, or only somewhere in the sentence. */
const SURENESS = { beside: 1, byVerb: 0.9, inSentence: 0.7 } as const;

/** Names right beside an office that says all that the question does ("Omani Foreign Minister X", "X, Egypt's envoy,"). */
function holdersOf(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { units, former } = query;
  const { tokens, mentions } = sentence;
  const people = mentions.flatMap(({ entity, firstToken, lastToken }) =>
    entity.type === 'person' ? [{ first: firstToken, last: lastToken, entity }] : [],
  );
  // Of "Foreign Minister X" X is the name.
  const runs = runsOfCapitals(sentence, text).flatMap(({ first, last }) => {
    const noun = tokens.findLastIndex(
      ({ folded }, at) => at >= first && at <= last && ROLE_NOUNS.has(folded),
    );
    const name = { first: Math.max(first, noun + 1), last };
    const isKnown = people.some((person) => person.first <= last && person.last >= name.first);
    return name.first > last || isKnown ? [] : [name];
  });
  const wanted = units.flatMap(({ isNamePart, words }, unit) =>
    isNamePart === true || isAside(words) ? [] : [unit],
  );
  const owners = wanted.filter((unit) => units[unit]?.isName === true);
  const plain = wanted.filter((unit) => !owners.includes(unit));
  // The head of a part of it ("head of the negotiating team of X") is not the head of it, asked for in one word.
  const asksHead = plain.length === 1 && units[plain[0] ?? -1]?.words.includes(' ') === false;
  // "Defence minister" is said by two words, and not by a minister of something else.
  const says = (among: readonly ReadToken[], unit: number): boolean => {
    const written = units[unit]?.words ?? '';
    // Within a longer name ("Egypt's General Intelligence Service") a word stands for that.
    const isWritten = ({ folded }: ReadToken): boolean => folded === written;
    const saying = among.filter(
      (token) => isWritten(token) || token.matches.some((match) => match.unit === unit),
    );
    return (
      saying.length >= written.split(' ').length &&
      saying.some(
        (token) =>
          isWritten(token) ||
          token.matches.some((match) => match.unit === unit && match.strength >= LEAST_STRENGTH),
      )
    );
  };
  // Whoever is listed to have held it before does not hold it, whatever an old article says.
  const held = people.filter(({ entity }) => !heldBefore(query, entity));
  return [...held, ...runs].flatMap((name): AnswerSpan[] => {
    const place = placeAt(tokens, name);
    const sure = [officeBefore(sentence, place, text), officeBehind(sentence, place, text)].map((office) => {
      if (office === null) return 0;
      const around = aroundOffice(tokens, office, name);
      if (former && !around.some(({ folded }) => FORMER.has(folded))) return 0;
      // The office is what its last noun says before a name, where nothing else stands between, and its first behind one.
      const nouns = around.filter(({ folded }) => ROLE_NOUNS.has(folded));
      const isBefore = office.start < place.start;
      const head = isBefore ? around.at(-1) : nouns[0];
      const isOffice =
        head !== undefined &&
        ROLE_NOUNS.has(head.folded) &&
        // "Deputy foreign minister" is another office than "foreign minister".
        nouns.every(({ matches }) => matches.length > 0) &&
        around.every(
          ({ folded, matches }) =>
            !DEPUTIES.has(folded) || matches.some(({ strength }) => strength >= LEAST_STRENGTH),
        ) &&
        head.matches.some(({ unit }) => wanted.includes(unit) && !owners.includes(unit));
      const ofOffice = isBefore ? around : around.filter(({ start }) => start >= office.start);
      if (asksHead && isOfPart(sentence, ofOffice, { owners, from: office.start })) return 0;
      const lacking = wanted.filter((unit) => !says(around, unit));
      if (!isOffice || !lacking.every((unit) => owners.includes(unit))) return 0;
      if (lacking.length === 0) return SURENESS.beside;
      const isOfOthers = mentions.some(
        ({ entity, firstToken }) =>
          (entity.type === 'country' || entity.type === 'organization') &&
          around.some((token) => token === tokens[firstToken]),
      );
      return !isOfOthers && lacking.every((unit) => says(tokens, unit)) ? SURENESS.inSentence : 0;
    });
    const led = former ? [] : ledBehind(tokens, name.last);
    const isLed =
      led[0]?.matches.some(({ unit }) => plain.includes(unit)) === true &&
      wanted.every((unit) => says(led, unit));
    const strength = Math.max(...sure, isLed ? SURENESS.byVerb : 0);
    return strength === 0 ? [] : [{ start: place.start, end: place.end, strength, isRead: true }];
  });
}

/** Small words from a name to the verb that says what it leads at most ("who is to"), and words of that behind the verb. */
const LEADS = { within: 3, behind: 6 } as const;

/** "X, who heads Y", "appointed X to lead Y": the verb behind a name and what follows it, where it says in another word that it holds an office. */
function ledBehind(tokens: readonly ReadToken[], last: number): readonly ReadToken[] {
  const verb = tokens.findIndex(({ term }, at) => at > last && term !== STOP);
  const { folded = '', matches = [] } = tokens[verb] ?? {};
  const isLeading =
    verb > last &&
    verb <= last + 1 + LEADS.within &&
    !ROLE_NOUNS.has(folded) &&
    matches.some(({ strength }) => strength >= LEAST_STRENGTH);
  if (!isLeading) return [];
  const behind = tokens.slice(verb, verb + 1 + LEADS.behind);
  const end = behind.findIndex(({ folded: word, matches: own }) => ROLE_NOUNS.has(word) && own.length === 0);
  return end < 0 ? behind : behind.slice(0, end);
}

/** Letters of a word that says nothing by itself ("of", "the"). */
const SMALL_WORD = 3;

/** Whether something stands between an office's noun and whose it is, other than how it is held ("political"). */
function isOfPart(
  { mentions, tokens }: ReadSentence,
  around: readonly ReadToken[],
  { owners, from }: { readonly owners: readonly number[]; readonly from: number },
): boolean {
  const at = around.findLastIndex(({ matches }) => matches.some(({ unit }) => owners.includes(unit)));
  const nouns = around.flatMap(({ folded }, place) => (ROLE_NOUNS.has(folded) ? [place] : []));
  const noun = (nouns[0] ?? -1) < at ? nouns[0] : nouns.at(-1);
  if (noun === undefined) return false;
  const isNamed = (token: ReadToken): boolean =>
    mentions.some(
      ({ firstToken, lastToken }) =>
        firstToken <= tokens.indexOf(token) && tokens.indexOf(token) <= lastToken,
    );
  const beside =
    at < 0
      ? around.filter(({ start }) => start >= from)
      : around.slice(Math.min(at, noun) + 1, Math.max(at, noun));
  return beside.some(
    (token) =>
      token.matches.length === 0 &&
      token.folded.length > SMALL_WORD &&
      !ROLE_NOUNS.has(token.folded) &&
      !OFFICE_MODIFIERS.has(token.folded) &&
      !isNamed(token),
  );
}

/** "Name", "job": what the question is put with. */
function isAside(words: string): boolean {
  return KIND_NOUNS.test(words) || OFFICE_WORDS.test(words);
}

function placeAt(
  tokens: readonly ReadToken[],
  { first, last }: Pick<NamePlace, 'first' | 'last'>,
): NamePlace {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** The words of an office and a few before it, without the name. */
function aroundOffice(
  tokens: readonly ReadToken[],
  office: SpanOffsets,
  { first, last }: Pick<NamePlace, 'first' | 'last'>,
): readonly ReadToken[] {
  const from = tokens.findIndex((token) => token.start >= office.start);
  return tokens.filter(
    (token, at) => at >= from - OWNER_REACH && (at < first || at > last) && token.end <= office.end,
  );
}

/** Where the question's name stands: mentions of its entity, else runs of its words; or who holds the office asked for. */
function nameSpans({ tokens, mentions }: ReadSentence, expected: ReadonlySet<string>): NamePlace[] {
  const spans: NamePlace[] = [];
  tokens.forEach((token, position) => {
    // Somebody who only works for whom is asked about ("X, adviser to Y") matches weakly, and is somebody else.
    const isNamed = token.matches.some(({ strength }) => strength >= LEAST_STRENGTH);
    if (token.matches.length === 0 || (expected.size === 0 && !isNamed)) return;
    const mention = mentions.find(
      ({ firstToken, lastToken }) => firstToken <= position && position <= lastToken,
    );
    if (expected.size > 0 && !expected.has(mention?.entity.id ?? '')) return;
    const first = mention?.firstToken ?? position;
    const last = mention?.lastToken ?? position;
    const earlier = spans.at(-1);
    if (earlier !== undefined && first <= earlier.last + 1) {
      spans.splice(-1, 1, {
        ...earlier,
        last: Math.max(last, earlier.last),
        end: Math.max(earlier.end, tokens[last]?.end ?? 0),
      });
    } else
      spans.push({
        first,
        last,
        start: tokens[first]?.start ?? token.start,
        end: tokens[last]?.end ?? token.end,
      });
  });
  return spans;
}
