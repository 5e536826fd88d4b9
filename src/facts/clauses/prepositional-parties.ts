import type { AnnotatedSentence, EntityMention } from '../annotated.js';
import { indexMentions, type MentionsByToken } from '../names/mention-index.js';
import { isTitleBehind } from '../names/introduced-people.js';
import { slugOf } from '../slug.js';
import { PARTING } from './marks.js';
import { withCommaLists } from './listed-parties.js';
import type { Party } from './party.js';
import type { PrepositionWords } from './preposition-words.js';

const OFFICE_REACH = 8;
/** Words from a delegation to whose it is. */
const DELEGATION_REACH = 4;

export function gapBefore({ article, tokens }: AnnotatedSentence, at: number): string {
  return article.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
}

export function isApart(sentence: AnnotatedSentence, at: number): boolean {
  return PARTING.test(gapBefore(sentence, at));
}

/** Who and what a sentence names, with what marks each. */
export function prepositionalPartiesOf(
  sentence: AnnotatedSentence,
  words: PrepositionWords,
): readonly Party[] {
  // "According to A, B and C met": A tells of it.
  const isTelling = ({ first }: Party): boolean =>
    words.sources.has(sentence.tokens[first - 1]?.folded ?? '');
  return withCommaLists(sentence, partiesIn(sentence, words), isTelling);
}

function partiesIn(sentence: AnnotatedSentence, words: PrepositionWords): readonly Party[] {
  const { tokens } = sentence;
  const parties: Party[] = [];
  const named = indexMentions(sentence.mentions);
  const bodies = bodiesIn(sentence, words, named);
  const inBody = wordsOfAll(bodies);
  const mentions = sentence.mentions.filter(({ firstToken }) => !inBody.has(firstToken));
  for (const mention of mentions) {
    const first = phraseStart(sentence, mention, words, named);
    const ref = refOf(sentence, mention, first);
    if (ref === null) continue;
    // Lands and bodies within an office are whose it is.
    while (parties.length > 0 && (parties.at(-1)?.first ?? 0) >= first) parties.pop();
    const { marker, joined } = markOf(sentence, first, words, named);
    const opening = bare(sentence.tokens[first]?.folded ?? '', words);
    const isDelegation = mention.ref.type !== 'person' && words.standIns.has(opening);
    parties.push({
      ref,
      first,
      last: mention.lastToken,
      marker,
      joined: joined && parties.length > 0,
      ...(isDelegation ? { isDelegation } : {}),
    });
  }
  if (tokens.length === 0 || bodies.length === 0) return parties;
  const marked = bodies.map((body) => ({ ...body, ...markOf(sentence, body.first, words, named) }));
  const taken = wordsOfAll(parties);
  const apart = marked.filter(({ first, last }) => !taken.has(first) && !taken.has(last));
  return [...parties, ...apart].toSorted((one, other) => one.first - other.first);
}

function wordsOfAll(
  stretches: readonly { readonly first: number; readonly last: number }[],
): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { first, last } of stretches) for (let at = first; at <= last; at += 1) all.add(at);
  return all;
}

/** "The Yemeni government", "forces of the regime": bodies and groups that are named by whose they are. */
function bodiesIn(
  sentence: AnnotatedSentence,
  words: PrepositionWords,
  named: MentionsByToken,
): readonly Omit<Party, 'marker' | 'joined'>[] {
  const { tokens, article } = sentence;
  const found: Omit<Party, 'marker' | 'joined'>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const word = token?.folded ?? '';
    const start = [word, bare(word, words), word.slice(1)].find(
      (form) => words.bodies.has(form) || words.peoples.has(form),
    );
    // "The minister of the foreign ministry of …": part of an office.
    const inOffice =
      at > 0 && !isApart(sentence, at) && words.offices.headOf(tokens[at - 1]?.folded ?? '') !== null;
    // "The movement Hamas": what is known by its name is no body of its own.
    const isKnown =
      named.startingAt(at)?.ref.type === 'organization' ||
      (!isApart(sentence, at + 1) && named.startingAt(at + 1)?.ref.type === 'organization');
    if (token === undefined || start === undefined || inOffice || isKnown) continue;
    let last = at;
    while (
      last + 1 < tokens.length &&
      last - at < OFFICE_REACH &&
      !isApart(sentence, last + 1) &&
      (isTitleBehind(words.offices, sentence, last + 1, named) ||
        (words.peoples.has(start) && words.ofPeoples.test(tokens[last + 1]?.folded ?? '')))
    )
      last += 1;
    const isHolder = !words.peoples.has(start) && named.startingAt(last + 1)?.ref.type === 'person';
    if (last === at || isHolder) continue;
    const from = token.start + (word.length - start.length);
    const name = article.text.slice(from, tokens[last]?.end ?? from).replace(/\s+/gu, ' ');
    found.push({ ref: { id: slugOf(name), name, type: 'organization' }, first: at, last });
    at = last;
  }
  return found;
}

/** Where the phrase around a name begins: with the office, the delegation or the body before it. */
function phraseStart(
  sentence: AnnotatedSentence,
  { firstToken, ref }: EntityMention,
  words: PrepositionWords,
  named: MentionsByToken,
): number {
  const { tokens } = sentence;
  if (ref.type !== 'person') {
    // "משלחת של חמאס", "وفد من حركة حماس": with words of its own between.
    let start = firstToken;
    for (let at = firstToken - 1; at >= Math.max(0, firstToken - DELEGATION_REACH); at -= 1) {
      if (isApart(sentence, at + 1)) break;
      const folded = tokens[at]?.folded ?? '';
      if (words.standIns.has(bare(folded, words))) return at;
      const isKind =
        at === firstToken - 1 && ref.type === 'organization' && words.bodies.has(bare(folded, words));
      if (isKind) start = at;
      else if (!words.ofDelegations.has(folded)) break;
    }
    return start;
  }
  let first = firstToken;
  // "The prime minister, to X …": behind the comma another phrase begins.
  const letter = sentence.article.text.charAt(tokens[firstToken]?.start ?? 0);
  const opensPhrase = words.prefixes.has(letter) && hasParticle(sentence, named, firstToken, letter, words);
  if (opensPhrase && isApart(sentence, firstToken)) return first;
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - OFFICE_REACH); at -= 1) {
    if (isApart(sentence, at + 1) && !(at === firstToken - 1)) break;
    const folded = tokens[at]?.folded ?? '';
    if (words.barriers.has(folded)) break;
    if (words.offices.headOf(folded) !== null) first = at;
    else if (!isTitleBehind(words.offices, sentence, at, named)) break;
  }
  return first;
}

function bare(folded: string, { and }: PrepositionWords): string {
  return folded.startsWith(and) && folded.length > 3 ? folded.slice(1) : folded;
}

/** Who it is: a delegation as whom it is of; an adjective alone is nobody. */
function refOf(
  { tokens, reading, start }: AnnotatedSentence,
  { ref, firstToken, lastToken, end }: EntityMention,
  first: number,
): Party['ref'] | null {
  if (ref.type !== 'country') return ref;
  if (first < firstToken) return ref;
  const token = reading()?.tokens.findLast(
    (one) => one.start < end - start && one.end > (tokens[lastToken]?.start ?? 0) - start,
  );
  return token?.upos === 'ADJ' || token?.relation === 'amod' ? null : ref;
}

/** The preposition before a phrase, written by itself or onto its first word, and whether "and" is. */
function markOf(
  sentence: AnnotatedSentence,
  first: number,
  words: PrepositionWords,
  named: MentionsByToken,
): { readonly marker: string; readonly joined: boolean } {
  const { tokens, article, start, reading } = sentence;
  const token = tokens[first];
  const isBare = named.startingAt(first)?.isBare === true;
  // "ו-ויטקוף": "and" by itself, before a hyphen.
  const isBehindAnd = first > 0 && tokens[first - 1]?.folded === words.and;
  if (isBehindAnd) return { marker: 'plain', joined: true };
  const joined =
    token !== undefined &&
    !isBare &&
    token.folded.startsWith(words.and) &&
    hasParticle(sentence, named, first, words.and, words);
  const before = first > 0 && !isApart(sentence, first) ? (tokens[first - 1]?.folded ?? '') : '';
  if (words.prepositions.has(before)) return { marker: before, joined };
  if (isBare || words.ownLetter.test(token?.folded ?? '')) return { marker: 'plain', joined };
  const at = (token?.start ?? 0) - start;
  const cut =
    reading()?.tokens.filter((one) => one.start >= at && one.end <= (token?.end ?? 0) - start) ?? [];
  const written = cut.length > 1 ? cut.find(({ upos }) => upos === 'ADP') : undefined;
  if (written !== undefined) return { marker: written.form, joined };
  const letter = article.text.charAt(token?.start ?? 0);
  return {
    marker:
      words.prefixes.has(letter) && hasParticle(sentence, named, first, letter, words) ? letter : 'plain',
    joined,
  };
}

/** Whether the first letter of a known name is none of its own. */
function hasParticle(
  { tokens }: AnnotatedSentence,
  named: MentionsByToken,
  at: number,
  letter: string,
  words: PrepositionWords,
): boolean {
  const mention = named.startingAt(at);
  const folded = tokens[at]?.folded ?? '';
  if (mention === undefined || mention.how !== 'name') {
    const isOpening = words.standIns.has(folded.slice(1)) || words.bodies.has(folded.slice(1));
    return (folded.length > 4 || isOpening) && !words.ownLetter.test(folded);
  }
  return !slugOf(mention.ref.name).startsWith(letter);
}
