import { eachInSteps } from '../../steps.js';
import type { AnnotatedSentence, EntityMention, RoleMention } from '../annotated.js';
import type { NameReader, PlacedWords, SentenceNames } from '../languages/fact-language.js';
import { gapAfter, isHyphened, isSpaced, wordAt, type SentenceWords } from '../sentence-words.js';
import { ASIDE } from '../clauses/marks.js';
import { slugOf } from '../slug.js';
import type { KnownNames } from './known-names.js';
import { laterMentions, surnamesOf } from './surnames.js';
import { indexMentions, mergeMentions, type MentionsByToken } from './mention-index.js';

/** How a language writes an office beside a name. Words are folded. */
export interface OfficeGrammar {
  /** The noun of an office ("bakanı", "وزير", "שר"), by a word as it is written; the word without its particle, or null. */
  readonly headOf: (folded: string) => string | null;
  /** Whether what the office is of stands before its noun, as in Turkish, or behind it. */
  readonly titleSide: 'before' | 'behind';
  /** Whether a word belongs to the title beside the noun ("Dışişleri", "الخارجية"). */
  readonly isTitleWord: (words: SentenceWords, at: number) => boolean;
  /** Whether a word may be part of a name; `part` counts from 0. `isProper` asks the tree, which is dear. */
  readonly isNamePart: (words: SentenceWords, at: number, part: number, isProper: () => boolean) => boolean;
  /** Nouns that tell whose colleague somebody is, and no office. */
  readonly counterparts: ReadonlySet<string>;
  /** Whether letters tell a name: other words beside a surname in capitals are then part of another's. */
  readonly tellsNames: boolean;
  /** Surnames that are as well other words: they name nobody alone. */
  readonly wordlike: ReadonlySet<string>;
  readonly fewestParts: number;
  /** Whether a word ends a name before it. */
  readonly isEnd?: (folded: string) => boolean;
  /** First names that are known, where letters tell no name: without one the tree must take a part for a name. */
  readonly firstNames: ReadonlySet<string> | null;
  /** Whether a preposition before or on a name says that an office is charged with it, and not whose it is. */
  readonly isCharged: (before: string, word: string) => boolean;
  /** Words within names, behind which they go on ("bin"). */
  readonly inner: ReadonlySet<string>;
  /** A title as it is told: without what is written onto its first word. */
  readonly titleOf: (title: string, folded: string) => string;
}

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
const LONGEST_TITLE = 6;

/** Whether a word may stand within an office before a name: of its title, or whose it is. */
export function isTitleBehind(
  grammar: OfficeGrammar,
  { tokens, article, start, end }: AnnotatedSentence,
  at: number,
  named: MentionsByToken,
): boolean {
  const mention = named.startingAt(at) ?? named.endingAt(at);
  if (mention === undefined ? named.covers(at) : mention.ref.type !== 'person') return true;
  return grammar.isTitleWord({ tokens, start, end, text: article.text }, at);
}

interface Introduced {
  readonly name: EntityMention;
  readonly role: Omit<RoleMention, 'person'> | null;
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
): readonly Introduced[] {
  const named = indexMentions(mentions);
  const found: Introduced[] = [];
  let free = 0;
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
    if (name === null) continue;
    const isOffice = !grammar.counterparts.has(head);
    found.push({ name, role: isOffice ? title.role : null });
    free = name.lastToken + 1;
    at = name.lastToken;
  }
  return found;
}

interface Title {
  readonly role: Omit<RoleMention, 'person'>;
  /** Where a name would begin. */
  readonly next: number;
}

function titleAt(words: SentenceWords, grammar: OfficeGrammar, named: MentionsByToken, head: number): Title {
  let first = head;
  let last = head;
  if (grammar.titleSide === 'before') {
    while (last < head + 3 && isSpaced(words, last) && grammar.headOf(wordAt(words, last + 1)) !== null)
      last += 1;
    while (
      first > 0 &&
      head - first < LONGEST_TITLE &&
      isSpaced(words, first - 1) &&
      // "Hamas Şura Meclisi Başkanı": the council is whose office it is, and no part of its title.
      !owns(named.endingAt(first - 1)?.ref.type ?? 'person') &&
      grammar.isTitleWord(words, first - 1)
    )
      first -= 1;
    const before = named.endingAt(first - 1);
    const isOwner =
      before !== undefined &&
      owns(before.ref.type) &&
      !grammar.isCharged('', wordAt(words, before.lastToken));
    const owner = isOwner ? before : undefined;
    return { role: roleOf(words, grammar, first, last, owner), next: last + 1 };
  }
  while (last - head < LONGEST_TITLE && isSpaced(words, last)) {
    const mention = named.startingAt(last + 1);
    if (mention !== undefined && owns(mention.ref.type)) last = mention.lastToken;
    else if (mention === undefined && grammar.isTitleWord(words, last + 1)) last += 1;
    else break;
  }
  const owner = ownerBehind(words, grammar, named, head, last);
  const end = owner !== undefined && owner.lastToken === last ? owner.firstToken - 1 : last;
  return { role: roleOf(words, grammar, head, end, owner), next: last + 1 };
}

/** Whose an office is by what stands behind it; what a preposition sets off is what it is charged with. */
function ownerBehind(
  words: SentenceWords,
  { isCharged }: OfficeGrammar,
  named: MentionsByToken,
  head: number,
  last: number,
): EntityMention | undefined {
  for (let at = head + 1; at <= last; at += 1) {
    const mention = named.startingAt(at);
    if (mention === undefined || mention.lastToken > last || !owns(mention.ref.type)) continue;
    const isCharge = isCharged(wordAt(words, at - 1), wordAt(words, at));
    if (!isCharge) return mention;
  }
  return undefined;
}

function owns(type: EntityMention['ref']['type']): boolean {
  return type === 'country' || type === 'organization' || type === 'place';
}

function roleOf(
  words: SentenceWords,
  { titleOf }: OfficeGrammar,
  first: number,
  last: number,
  owner: EntityMention | undefined,
): Omit<RoleMention, 'person'> {
  const start = words.tokens[first]?.start ?? words.start;
  const end = words.tokens[last]?.end ?? start;
  return {
    start,
    end,
    title: titleOf(words.text.slice(start, end).replace(/\s+/gu, ' '), wordAt(words, first)),
    of: owner?.ref ?? null,
  };
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
