import type { FactPattern } from '../../../../model/fact-pattern.js';
import { WORDING_SLOTS, type WordingSlot } from '../../../../knowledge/fact-patterns.js';
import { verbOfParticiple } from '../grammar/verb-lexicon.js';
import { wordSet } from '../../folded-words.js';

/** What a wording wants next: one of some words, or somebody, something, some place. */
export type Element =
  | { readonly words: ReadonlySet<string>; readonly loose: boolean }
  | { readonly slot: WordingSlot };

/** A wording made ready for matching. */
export interface FactWording {
  readonly pattern: FactPattern;
  /** What stands before the verb; `pair` wants two at least ("WHO and WHO meet"), null a noun first ("talks between"). */
  readonly subject: 'WHO' | 'PERSON' | 'pair' | 'noun' | null;
  /** Of a wording whose subject is a noun ("ceasefire take effect"). */
  readonly nouns: ReadonlySet<string>;
  /** Base forms of the verb, or the noun it begins with. */
  readonly heads: readonly string[];
  readonly passive: boolean;
  readonly after: readonly Element[];
  readonly unless: readonly (readonly Element[])[];
}

/** Words that stand directly where a wording has them; before others there may be an article and adjectives. */
const TIGHT = wordSet(
  'with to by in on at for from of into between among up down together over about after upon and that through against out off away under as well free hostage captive prisoner back forward',
);

/** Makes the wordings of a pattern ready. */
export function compilePattern(pattern: FactPattern): readonly FactWording[] {
  return pattern.says.map((saying) => {
    const wording = compileWording(pattern, saying);
    const unless = pattern.unless.map((other) => elements(other.split(/\s+/u).slice(1)));
    return { ...wording, unless };
  });
}

function compileWording(pattern: FactPattern, saying: string): Omit<FactWording, 'unless'> {
  const parts = saying.split(/\s+/u);
  const opening = parts[0];
  const pair = opening === 'WHO' && parts[1] === 'and' && parts[2] === 'WHO';
  const named = opening === 'WHO' || opening === 'PERSON' ? opening : null;
  const noun = named === null && parts[1] !== undefined && !TIGHT.has(parts[1]);
  const subject = pair ? 'pair' : (named ?? (noun ? 'noun' : null));
  const [head = '', ...rest] = parts.slice(pair ? 3 : subject === null ? 0 : 1);
  const nouns = noun ? withPlurals(opening ?? '') : NO_NOUNS;
  const bases = subject !== null && head === 'be' ? (rest[0]?.split('/').map(verbOfParticiple) ?? []) : [];
  const passive = bases.length > 0 && bases.every((base) => base !== null);
  const heads = passive ? bases.filter((base) => base !== null) : head.split('/');
  return { pattern, subject, nouns, heads, passive, after: elements(passive ? rest.slice(1) : rest) };
}

const NO_NOUNS: ReadonlySet<string> = new Set();

function withPlurals(part: string): ReadonlySet<string> {
  return new Set(part.split('/').flatMap((word) => [word, `${word}s`]));
}

function elements(parts: readonly string[]): Element[] {
  return (
    parts
      .filter((part) => part !== 'a' && part !== 'the')
      // Several joined by "and" fill one slot.
      .filter(
        (part, at, all) =>
          !(part === 'and' && all[at - 1] === 'WHO') && !(part === 'WHO' && all[at - 1] === 'and'),
      )
      .map((part): Element => {
        const slot = WORDING_SLOTS.find((known) => known === part);
        if (slot !== undefined) return { slot };
        const words = part.split('/');
        const tight = words.every((word) => TIGHT.has(word));
        return { words: tight ? new Set(words) : withPlurals(part), loose: !tight };
      })
  );
}
