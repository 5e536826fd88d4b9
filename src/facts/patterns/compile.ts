import type { FactPattern } from '../../model/fact-pattern.js';
import { inflect } from '../english/inflect.js';

export type Slot = 'WHO' | 'PERSON' | 'WHAT' | 'WHERE';

/** What a wording wants next: one of some words, or somebody, something, some place. */
export type Element =
  { readonly words: ReadonlySet<string>; readonly loose: boolean } | { readonly slot: Slot };

/** A wording made ready for matching. */
export interface Wording {
  readonly pattern: FactPattern;
  /** What stands before the verb; `pair` wants two at least ("WHO and WHO meet"), null a noun first ("talks between"). */
  readonly subject: 'WHO' | 'PERSON' | 'WHAT' | 'pair' | null;
  /** Base forms of the verb, or the noun it begins with. */
  readonly heads: readonly string[];
  readonly passive: boolean;
  readonly after: readonly Element[];
  readonly unless: readonly (readonly Element[])[];
}

const SLOTS: readonly Slot[] = ['WHO', 'PERSON', 'WHAT', 'WHERE'];
/** Words that stand directly where a wording has them; before others there may be an article and adjectives. */
const TIGHT = new Set(
  'with to by in on at for from of into between among up down together over about after upon and that through against out off away under as'.split(
    ' ',
  ),
);

/** Makes the wordings of a pattern ready. */
export function compilePattern(pattern: FactPattern): readonly Wording[] {
  return pattern.says.map((saying) => {
    const wording = compileWording(pattern, saying);
    const unless = pattern.unless.map((other) => elements(other.split(/\s+/u).slice(1)));
    return { ...wording, unless };
  });
}

function compileWording(pattern: FactPattern, saying: string): Omit<Wording, 'unless'> {
  const parts = saying.split(/\s+/u);
  const pair = parts[0] === 'WHO' && parts[1] === 'and' && parts[2] === 'WHO';
  const opening = parts[0];
  const subject = pair
    ? 'pair'
    : opening === 'WHO' || opening === 'PERSON' || opening === 'WHAT'
      ? opening
      : null;
  const from = pair ? 3 : subject === null ? 0 : 1;
  const [head = '', ...rest] = parts.slice(from);
  const next = rest[0];
  if (subject !== null && head === 'be' && next !== undefined) {
    const bases = next.split('/').map(baseOfParticiple);
    if (bases.every((base) => base !== null)) {
      return {
        pattern,
        subject,
        heads: bases.filter((base) => base !== null),
        passive: true,
        after: elements(rest.slice(1)),
      };
    }
  }
  return { pattern, subject, heads: head.split('/'), passive: false, after: elements(rest) };
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
        const slot = SLOTS.find((known) => known === part);
        if (slot !== undefined) return { slot };
        const words = part.split('/');
        const tight = words.every((word) => TIGHT.has(word));
        return { words: new Set(tight ? words : words.flatMap((word) => [word, `${word}s`])), loose: !tight };
      })
  );
}

/** The verb a participle is of ("represented": "represent"); null for other words. */
function baseOfParticiple(word: string): string | null {
  const stems = [
    word.replace(/d$/u, ''),
    word.replace(/ed$/u, ''),
    word.replace(/(.)\1ed$/u, '$1'),
    word.replace(/ied$/u, 'y'),
  ];
  const irregular = [
    'hold',
    'meet',
    'take',
    'kill',
    'shoot',
    'strike',
    'send',
    'find',
    'withdraw',
    'give',
    'tell',
    'bring',
    'lead',
  ];
  for (const base of [...stems, ...irregular]) {
    if (base !== word && inflect(base).participle.includes(word)) return base;
  }
  return null;
}
