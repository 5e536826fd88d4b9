import type { EntityRef } from '../../model/entity.js';
import type { EntityMention, RoleMention } from '../annotated.js';
import { ASIDE } from '../clauses/marks.js';
import { gapAfter, isCapital, isSpaced, wordAt, type SentenceWords } from '../sentence-words.js';
import { slugOf } from '../slug.js';
import type { MentionsByToken } from './mention-index.js';
import type { OfficeGrammar } from './office-grammar.js';

/** Somebody with an office beside the name; null for one that tells only whose colleague they are. */
export interface TitledName {
  readonly name: EntityMention;
  readonly role: Omit<RoleMention, 'person'> | null;
}

const NOBODY: readonly never[] = [];
const LONGEST_TITLE = 6;
/** Words of an office that stands between commas. */
const LONGEST_ASIDE = 9;

interface Title {
  readonly role: Omit<RoleMention, 'person'>;
  /** Where a name would begin. */
  readonly next: number;
}

/** The title around the noun of an office, and whose it is. */
export function titleAt(
  words: SentenceWords,
  grammar: OfficeGrammar,
  named: MentionsByToken,
  head: number,
): Title {
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
    const owner = isOwner
      ? before.ref
      : before === undefined
        ? bodyEndingAt(words, grammar, first - 1)
        : null;
    // "Putin'in Suriye Özel Temsilcisi": whose envoy it is stands before the land he is sent to.
    if (isOwner && grammar.owning?.test(gapAfter(words, before.firstToken - 1)) === true) {
      const sender = named.endingAt(before.firstToken - 1)?.ref ?? null;
      return { role: roleOf(words, grammar, before.firstToken, last, sender), next: last + 1 };
    }
    return { role: roleOf(words, grammar, first, last, owner), next: last + 1 };
  }
  while (last - head < LONGEST_TITLE && isSpaced(words, last)) {
    // "ראש המודיעין של מצרים": whose it is, behind a word of its own.
    const isOf = grammar.ofWords.has(wordAt(words, last + 1)) && isSpaced(words, last + 1);
    const owner = isOf ? named.startingAt(last + 2) : undefined;
    if (owner !== undefined && owns(owner.ref.type)) {
      last = owner.lastToken;
      break;
    }
    const mention = named.startingAt(last + 1);
    if (mention !== undefined && owns(mention.ref.type)) last = mention.lastToken;
    else if (mention === undefined && grammar.isTitleWord(words, last + 1)) last += 1;
    else break;
  }
  const owner = ownerBehind(words, grammar, named, head, last);
  let end = owner !== undefined && owner.lastToken === last ? owner.firstToken - 1 : last;
  while (end > head && grammar.ofWords.has(wordAt(words, end))) end -= 1;
  return { role: roleOf(words, grammar, head, end, owner?.ref), next: last + 1 };
}

/** "Ukrayna Ulusal Güvenlik ve Savunma Konseyi": the body that capitals name up to a position. */
function bodyEndingAt(words: SentenceWords, { bodyNoun }: OfficeGrammar, last: number): EntityRef | null {
  if (bodyNoun === null || !bodyNoun.test(wordAt(words, last)) || !isSpaced(words, last)) return null;
  let first = last;
  const belongs = (at: number): boolean =>
    isCapital(words, at) || (wordAt(words, at) === 've' && isCapital(words, at - 1));
  while (first > 0 && last - first < LONGEST_ASIDE && isSpaced(words, first - 1) && belongs(first - 1))
    first -= 1;
  const start = words.tokens[first]?.start ?? words.start;
  const name = words.text.slice(start, words.tokens[last]?.end ?? start).replace(/\s+/gu, ' ');
  return first === last ? null : { id: slugOf(name), name, type: 'organization' };
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
  owner: EntityRef | null | undefined,
): Omit<RoleMention, 'person'> {
  const start = words.tokens[first]?.start ?? words.start;
  const end = words.tokens[last]?.end ?? start;
  return {
    start,
    end,
    title: titleOf(words.text.slice(start, end).replace(/\s+/gu, ' '), wordAt(words, first)),
    of: owner ?? null,
  };
}

/**
 * "X, the adviser of Y, …": who has an office that stands behind the name, between commas.
 *
 * @param placed first tokens of names whose office stands before them
 */
export function describedIn(
  words: SentenceWords,
  grammar: OfficeGrammar,
  mentions: readonly EntityMention[],
  placed: ReadonlySet<number>,
): readonly TitledName[] {
  if (grammar.titleSide === 'before') return NOBODY;
  return mentions.flatMap((name): readonly TitledName[] => {
    const first = name.lastToken + 1;
    const head = grammar.headOf(wordAt(words, first));
    const isBeside = ASIDE.test(gapAfter(words, name.lastToken)) && !placed.has(name.firstToken);
    if (name.ref.type !== 'person' || head === null || !isBeside || grammar.counterparts.has(head))
      return NOBODY;
    let last = first;
    while (isSpaced(words, last) && last - first < LONGEST_ASIDE) last += 1;
    // Only what commas close is an office: "X, the minister met Y" goes on.
    if (last === first || !ASIDE.test(gapAfter(words, last))) return NOBODY;
    const inside = mentions.filter((one) => one.firstToken > first && one.lastToken <= last);
    const owner = inside.find(({ ref }) => owns(ref.type)) ?? inside.find(({ ref }) => ref.type === 'person');
    let end = owner !== undefined && owner.lastToken === last ? owner.firstToken - 1 : last;
    while (end > first && grammar.ofWords.has(wordAt(words, end))) end -= 1;
    return [{ name, role: roleOf(words, grammar, first, end, owner?.ref) }];
  });
}
