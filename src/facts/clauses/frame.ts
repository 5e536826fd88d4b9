import type { Modality } from '../../model/fact.js';
import type { FactPattern } from '../../model/fact-pattern.js';
import { fold } from '../../language/fold.js';
import { happeningNouns, type HappeningNoun } from './happening-nouns.js';

/** What a wording wants beside its verb. */
export interface FrameSlot {
  readonly slot: 'WHO' | 'PERSON' | 'WHERE' | 'WHAT';
  /** How it is marked: a preposition, a postposition or a case as its language calls it; `plain` for none. */
  readonly marker: string;
}

/** A wording made ready for a language: a verb, words that go with it, who does it, and one more who or what. */
export interface FactFrame {
  readonly pattern: FactPattern;
  /** How a word puts the verb, where it is a form of it; also as it is written, with its vowels. */
  readonly verb: (folded: string, written: string) => Modality | null;
  /** Words that stand with the verb ("kabul", "اجتماعا"), in this order; each may be one of several, folded. */
  readonly light: readonly ReadonlySet<string>[];
  readonly subject: 'WHO' | 'PERSON';
  /** Null where nobody else takes part, or "WHO and WHO". */
  readonly other: FrameSlot | null;
  /** Two are wanted, joined by "and". */
  readonly pair: boolean;
  /** What happens: these nouns are the subject ("ateşkes/müzakere başla-"); of a noun that tells by itself, that noun. */
  readonly nouns: readonly HappeningNoun[];
  /** Of a noun: it is told of those between whom it is ("عقد/جرى لقاء بين WHO"). */
  readonly between: boolean;
  /** The noun tells by itself, without a verb ("لقاء بين WHO و WHO"). */
  readonly isNoun: boolean;
}

/** Of a wording without nouns. */
export const NO_HAPPENING = { nouns: [], between: false, isNoun: false } as const;

/** Letters of an article, "and" and a preposition that are written onto a noun. */
const LONGEST_OPENING = 4;
const SLOT = /^(WHO|PERSON|WHERE|WHAT)(?:['’](\p{L}+))?$/u;

/** Reads a slot of a wording with the case ending that may be written onto it. */
export function slotOf(part: string): { readonly slot: FrameSlot['slot']; readonly ending: string } | null {
  const [, name, ending = ''] = SLOT.exec(part) ?? [];
  return name === 'WHO' || name === 'PERSON' || name === 'WHERE' || name === 'WHAT'
    ? { slot: name, ending: fold(ending) }
    : null;
}

/** A word of a wording with its alternatives: "اجتماعا/لقاء". */
export function lightWords(part: string): ReadonlySet<string> {
  return new Set(part.split('/').map(fold));
}

/**
 * Makes a wording ready whose verb stands first, or behind its subject, and whose prepositions stand before what they mark:
 * "التقى/التقت WHO مع WHO", "נפגש/נפגשה WHO עם WHO". Words before a slot are its preposition, but for the last word of
 * several ("عقد WHO اجتماعا مع WHO"), the others go with the verb. A wording whose verb is followed by a noun has that for its
 * subject ("بدأ/بدأت هدنة/محادثات"); one that begins with a noun and "between" is told by the noun.
 *
 * @param conjunction the word for "and" between two who do it
 * @param between the preposition before those who hold talks with one another
 */
export function prepositionFrame(
  pattern: FactPattern,
  saying: string,
  { conjunction, between }: { readonly conjunction: string; readonly between: string },
  verb: (forms: readonly string[]) => FactFrame['verb'],
): FactFrame {
  const [forms = '', ...parts] = saying.split(/\s+/u);
  const [first = ''] = parts;
  const isNoun = first === between;
  const opened = { pattern, verb: verb(forms.split('/')), subject: 'WHO' } as const;
  const nouns = happeningNouns(isNoun ? forms : first);
  if (isNoun || slotOf(first) === null) {
    const at = parts.indexOf(between);
    const light = isNoun ? [] : parts.slice(1, at < 0 ? parts.length : at).map(lightWords);
    if (!isNoun) return { ...opened, light, other: null, pair: false, nouns, between: at >= 0, isNoun };
    const isFirst = (folded: string): boolean =>
      nouns.some(([word = '']) => folded.endsWith(word) && folded.length <= word.length + LONGEST_OPENING);
    return {
      ...opened,
      verb: (folded) => (isFirst(folded) ? 'stated' : null),
      light,
      other: null,
      pair: false,
      nouns,
      between: true,
      isNoun,
    };
  }
  const and = parts.includes(conjunction);
  const slots: FrameSlot[] = [];
  const light: ReadonlySet<string>[] = [];
  let before: string[] = [];
  for (const part of parts) {
    const slot = slotOf(part);
    if (slot === null) {
      if (part !== conjunction) before.push(part);
      continue;
    }
    const marker = slots.length === 0 ? undefined : before.pop();
    light.push(...before.map(lightWords));
    before = [];
    slots.push({ slot: slot.slot, marker: marker === undefined ? 'plain' : fold(marker) });
  }
  light.push(...before.map(lightWords));
  const [subject, other] = slots;
  return {
    ...opened,
    ...NO_HAPPENING,
    light,
    subject: subject?.slot === 'PERSON' ? 'PERSON' : 'WHO',
    other: and ? null : (other ?? null),
    pair: and,
  };
}
