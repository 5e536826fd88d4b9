import type { EntityRef } from '../../../../model/entity.js';
import type { EntityMention } from '../../../annotated.js';
import {
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import { mentionAgain, type NamedSentence } from './named-sentence.js';

/** Whom "the official" and the like may take up. */
export const GROUPS_AGAIN = wordSet(
  'official officials source sources diplomat diplomats mediators negotiators',
);

const OFFICES_AGAIN = wordSet(
  'minister president premier chancellor secretary director chairman chairwoman governor mayor senator ambassador envoy commissioner emir king queen spokesman spokeswoman spokesperson',
);

/** What an article has said so far of offices, ministries and unnamed people. */
export interface Introduced {
  /** Holders by the last word of their title: id and title → person. */
  readonly offices: Map<string, Map<string, { readonly title: string; readonly ref: EntityRef }>>;
  readonly ministries: Map<string, EntityRef>;
}

/** Nothing introduced yet. */
export function nothingIntroduced(): Introduced {
  return { offices: new Map(), ministries: new Map() };
}

/** Takes up the offices and ministries that a sentence introduces. */
export function introduce({ offices, ministries }: Introduced, { roles, mentions }: NamedSentence): void {
  for (const { person, title } of roles) {
    const head = title.toLowerCase().split(/[\s-]/u).at(-1) ?? '';
    const holders = offices.get(head) ?? new Map<string, { title: string; ref: EntityRef }>();
    holders.set(person.ref.id, { title: title.toLowerCase(), ref: person.ref });
    offices.set(head, holders);
  }
  for (const { ref } of mentions) {
    if (ref.type === 'organization' && ref.id.endsWith('ministry')) ministries.set(ref.id, ref);
  }
}

/**
 * Finds who "the minister", "the ministry" and "the official" are: the only holder of such an office, the only ministry
 * of the article so far, the only unnamed official of the sentences right before.
 */
export function resolveDescriptions(
  sentence: NamedSentence,
  introduced: Introduced,
  before: readonly NamedSentence[],
): EntityMention[] {
  const { words } = sentence;
  const found = sentence.openOffices.flatMap(
    ({ head, firstToken, lastToken, determiner, title, of, possessed }) => {
      if (determiner !== 'the' || possessed || of !== null || lastToken !== head) return [];
      if (!OFFICES_AGAIN.has(wordAt(words, head)) || goesOn(words, head) || sentence.quoted[head] === true)
        return [];
      const ref = onlyHolder(introduced, wordAt(words, head), title.toLowerCase());
      return ref === null ? [] : [mentionAgain(words, ref, firstToken, head, 'description')];
    },
  );
  for (let at = 1; at < words.tokens.length; at += 1) {
    if (wordAt(words, at - 1) !== 'the') continue;
    const word = wordAt(words, at);
    if (goesOn(words, at) || sentence.quoted[at] === true) continue;
    if (sentence.mentions.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken)) continue;
    const ref =
      word === 'ministry'
        ? only(introduced.ministries)
        : GROUPS_AGAIN.has(word)
          ? onlyGroup(before, word)
          : null;
    if (ref !== null) found.push(mentionAgain(words, ref, at - 1, at, 'description'));
  }
  return found;
}

/** "The Ministry of Defense", "the prime minister's office": the words are the start of another phrase. */
function goesOn(words: SentenceWords, at: number): boolean {
  if (!isSpaced(words, at)) return isHyphened(words, at) || isPossessive(words, at);
  return wordAt(words, at + 1) === 'of' || isCapital(words, at + 1);
}

function onlyHolder({ offices }: Introduced, head: string, title: string): EntityRef | null {
  const holders = [...(offices.get(head)?.values() ?? [])];
  const [first] = holders;
  return holders.length === 1 && first !== undefined && first.title.endsWith(title) ? first.ref : null;
}

function only(refs: ReadonlyMap<string, EntityRef>): EntityRef | null {
  return refs.size === 1 ? ([...refs.values()][0] ?? null) : null;
}

function onlyGroup(sentences: readonly NamedSentence[], head: string): EntityRef | null {
  const groups = new Map<string, EntityRef>();
  for (const { words, mentions } of sentences) {
    for (const { ref, firstToken, lastToken } of mentions) {
      if (ref.type !== 'group') continue;
      for (let at = firstToken; at <= lastToken; at += 1)
        if (wordAt(words, at) === head) groups.set(ref.id, ref);
    }
  }
  return only(groups);
}
