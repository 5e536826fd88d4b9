import type { EntityMention } from '../annotated.js';
import { isSpaced, wordAt, type SentenceWords } from '../sentence-words.js';
import { slugOf } from '../slug.js';
import type { OfficeGrammar } from './office-grammar.js';
import { indexMentions } from './mention-index.js';

const SHORTEST_SURNAME = 4;

/** People by the last part of their name, unless two share it. */
export function surnamesOf(
  people: readonly EntityMention[],
): ReadonlyMap<string, EntityMention['ref'] | null> {
  const surnames = new Map<string, EntityMention['ref'] | null>();
  for (const name of people) {
    const surname = name.ref.name.split(' ').at(-1) ?? '';
    if (surname.length < SHORTEST_SURNAME || !name.ref.name.includes(' ')) continue;
    const folded = slugOf(surname);
    const known = surnames.get(folded);
    surnames.set(folded, known === undefined || known?.id === name.ref.id ? name.ref : null);
  }
  return surnames;
}

/** Where a surname stands for its person: by itself, and not within another name. */
export function laterMentions(
  words: SentenceWords,
  grammar: OfficeGrammar,
  mentions: readonly EntityMention[],
  surnames: ReadonlyMap<string, EntityMention['ref'] | null>,
): EntityMention[] {
  if (surnames.size === 0) return [];
  const named = indexMentions(mentions);
  return words.tokens.flatMap(({ folded, start, end }, at) => {
    const ref = surnames.get(folded) ?? null;
    if (ref === null || named.covers(at)) return [];
    const isName =
      !grammar.wordlike.has(folded) && (!grammar.tellsNames || grammar.isNamePart(words, at, 0, () => true));
    // Between other words of a name it is somebody else's.
    const isAlone =
      !grammar.tellsNames ||
      !(
        at > 0 &&
        isSpaced(words, at - 1) &&
        grammar.isNamePart(words, at - 1, 0, () => true) &&
        grammar.headOf(wordAt(words, at - 1)) === null
      );
    return isName && isAlone
      ? [{ ref, firstToken: at, lastToken: at, start, end, how: 'surname' as const }]
      : [];
  });
}
