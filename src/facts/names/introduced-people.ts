import { eachInSteps } from '../../steps.js';
import type { AnnotatedSentence, EntityMention, RoleMention } from '../annotated.js';
import type { NameReader, PlacedWords, SentenceNames } from '../languages/fact-language.js';
import { gapAfter, isHyphened, isSpaced, wordAt, type SentenceWords } from '../sentence-words.js';
import { ASIDE } from '../clauses/marks.js';
import { slugOf } from '../slug.js';
import type { KnownNames } from './known-names.js';
import { laterMentions, surnamesOf } from './surnames.js';
import type { OfficeGrammar } from './office-grammar.js';
import { describedIn, titleAt, type TitledName } from './title-beside.js';
import { indexMentions, mergeMentions, type MentionsByToken } from './mention-index.js';

const ENDING: ReadonlySet<string> = new Set([
  'ADP',
  'VERB',
  'CCONJ',
  'SCONJ',
  'PRON',
  'PART',
  'AUX',
  'NUM',
  'DET',
  'ADV',
]);
const LONGEST_NAME = 5;

/** Whether a word may stand within an office before a name: of its title, or whose it is. */
export function isTitleBehind(
  grammar: OfficeGrammar,
  { tokens, article, start, end }: AnnotatedSentence,
  at: number,
  named: MentionsByToken,
): boolean {
  const mention = named.startingAt(at) ?? named.endingAt(at);
  if (mention === undefined ? named.covers(at) : mention.ref.type !== 'person') return true;
  if (grammar.ofWords.has(tokens[at]?.folded ?? '')) return true;
  return grammar.isTitleWord({ tokens, start, end, text: article.text }, at);
}

/** Makes a reader of names: those that are known, people beside an office, and their surnames later on. */
export function introducedNames(grammar: OfficeGrammar): (known: KnownNames) => NameReader {
  return ({ inflected }) =>
    function* (sentences) {
      const first = yield* eachInSteps(sentences, (sentence) => {
        const mentions = inflected(sentence.words);
        return { sentence, mentions, people: introducedIn(sentence, grammar, mentions) };
      });
      const surnames = surnamesOf(first.flatMap(({ people }) => people.map(({ name }) => name)));
      return yield* eachInSteps(first, ({ sentence, mentions, people }): SentenceNames => {
        const named = mergeMentions(
          mentions,
          people.filter(({ name }) => !mentions.includes(name)).map(({ name }) => name),
        );
        return {
          mentions: mergeMentions(named, laterMentions(sentence.words, grammar, named, surnames)),
          roles: people.flatMap(({ name, role }) => (role === null ? [] : { ...role, person: name })),
        };
      });
    };
}

function introducedIn(
  { words, reading }: PlacedWords,
  grammar: OfficeGrammar,
  mentions: readonly EntityMention[],
): readonly TitledName[] {
  const named = indexMentions(mentions);
  const found: TitledName[] = [];
  let free = 0;
  let open: ReturnType<typeof titleAt> | null = null;
  for (let at = 0; at < words.tokens.length; at += 1) {
    const head =
      at < free || grammar.inner.has(wordAt(words, at - 1)) || isHyphened(words, at - 1)
        ? null
        : grammar.headOf(wordAt(words, at));
    if (head === null) continue;
    const title = titleAt(words, grammar, named, at);
    const name = nameAt(
      words,
      grammar,
      named,
      title.next,
      (token) => isProperAt(words, reading, token),
      (token) => {
        const isNamed = named.startingAt(token) !== undefined;
        return isNamed || endsName(words, reading, token) || (grammar.isEnd?.(wordAt(words, token)) ?? false);
      },
    );
    if (name === null) {
      open = title;
      continue;
    }
    const isOffice = !grammar.counterparts.has(head);
    // "The prime minister and foreign minister of Y X": the office before "and" is X's as well.
    const shared =
      isOffice && open !== null && isJoinedTo(words, grammar, open.next, title.role) ? open.role : null;
    const of = title.role.of ?? shared?.of ?? null;
    if (shared !== null) found.push({ name, role: { ...shared, of: shared.of ?? of } });
    found.push({ name, role: isOffice ? { ...title.role, of } : null });
    open = null;
    free = name.lastToken + 1;
    at = name.lastToken;
  }
  const placed = new Set(found.map(({ name }) => name.firstToken));
  return [...found, ...describedIn(words, grammar, mentions, placed)];
}

/** Whether an office follows another right behind "and", which may be written onto it. */
function isJoinedTo(
  words: SentenceWords,
  { conjunction }: OfficeGrammar,
  at: number,
  { start }: Omit<RoleMention, 'person'>,
): boolean {
  const word = wordAt(words, at);
  const isWord = word === conjunction && words.tokens[at + 1]?.start === start;
  const begins = words.tokens[at]?.start ?? -1;
  const isWritten =
    word.startsWith(conjunction) && (begins === start || begins === start - conjunction.length);
  return isSpaced(words, at - 1) && (isWord || isWritten);
}

/** The name that begins at a position, which a comma may set off from its office. */
function nameAt(
  words: SentenceWords,
  grammar: OfficeGrammar,
  named: MentionsByToken,
  first: number,
  isProper: (at: number) => boolean,
  ends: (at: number) => boolean,
): EntityMention | null {
  const gap = gapAfter(words, first - 1);
  const isAside = ASIDE.test(gap);
  if (!/^\s#?$/u.test(gap) && !(isAside && grammar.titleSide === 'behind')) return null;
  // "The prime minister, to X it matters": a preposition written onto the name begins another clause.
  const word = wordAt(words, first);
  if (isAside && grammar.firstNames?.has(word) === false && grammar.firstNames.has(word.slice(1)))
    return null;
  const known = named.startingAt(first);
  if (known !== undefined) return known.ref.type === 'person' ? known : null;
  let last = first - 1;
  for (let at = first; at < first + LONGEST_NAME && at < words.tokens.length; at += 1) {
    const other = named.startingAt(at);
    if (other !== undefined && other.ref.type !== 'person') break;
    if (!grammar.isNamePart(words, at, at - first, () => isProper(at))) break;
    const isKnownPart =
      grammar.firstNames?.has(wordAt(words, at)) !== false || grammar.inner.has(wordAt(words, at));
    if (at > first && !isKnownPart && ends(at)) break;
    last = at;
    // "Ki-mun": what a hyphen joins is of the name, whatever its letters.
    if (isHyphened(words, at)) {
      at += 1;
      last = at;
    }
    if (!/^\s#?$/u.test(gapAfter(words, at))) break;
  }
  if (last - first + 1 < grammar.fewestParts) return null;
  const { firstNames } = grammar;
  if (firstNames !== null) {
    if (!firstNames.has(wordAt(words, first)) && (isAside || !isProper(first))) return null;
    // "Mohammad Javad" goes on: what is known in part may be somebody else's name.
    if (firstNames.has(wordAt(words, last)) && goesOn(words, last, ends)) last += 1;
    while (grammar.inner.has(wordAt(words, last)) && isSpaced(words, last)) last += 1;
  }
  const start = words.tokens[first]?.start ?? words.start;
  const end = words.tokens[last]?.end ?? start;
  const name = words.text.slice(start, end).replaceAll('#', '').replace(/\s+/gu, ' ');
  return {
    ref: { id: slugOf(name), name, type: 'person' },
    firstToken: first,
    lastToken: last,
    start,
    end,
    how: 'name',
  };
}

function goesOn(words: SentenceWords, last: number, ends: (at: number) => boolean): boolean {
  return last + 1 < words.tokens.length && /^\s#?$/u.test(gapAfter(words, last)) && !ends(last + 1);
}

/** Whether the tree takes a word for one that is no part of a name. */
function endsName(words: SentenceWords, reading: PlacedWords['reading'], at: number): boolean {
  const start = (words.tokens[at]?.start ?? 0) - words.start;
  const token = reading()?.tokens.find((one) => one.start <= start && start < one.end);
  return token !== undefined && ENDING.has(token.upos);
}

function isProperAt(words: SentenceWords, reading: PlacedWords['reading'], at: number): boolean {
  const start = (words.tokens[at]?.start ?? 0) - words.start;
  const token = reading()?.tokens.find((one) => one.start <= start && start < one.end);
  return token?.upos === 'PROPN' || token?.upos === 'X';
}
