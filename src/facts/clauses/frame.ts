import type { Modality } from '../../model/fact.js';
import type { FactPattern } from '../../model/fact-pattern.js';
import { fold } from '../../language/fold.js';

/** What a wording wants beside its verb. */
export interface FrameSlot {
  readonly slot: 'WHO' | 'PERSON' | 'WHERE' | 'WHAT';
  /** How it is marked: a preposition, a postposition or a case as its language calls it; `plain` for none. */
  readonly marker: string;
}

/** A wording made ready for a language: a verb, words that go with it, who does it, and one more who or what. */
export interface FactFrame {
  readonly pattern: FactPattern;
  /** How a word puts the verb, where it is a form of it. */
  readonly verb: (folded: string) => Modality | null;
  /** Folded words that stand with the verb ("kabul", "اجتماعا"), in this order. */
  readonly light: readonly string[];
  readonly subject: 'WHO' | 'PERSON';
  /** Null where nobody else takes part, or "WHO and WHO". */
  readonly other: FrameSlot | null;
  /** Two are wanted, joined by "and". */
  readonly pair: boolean;
}

const SLOT = /^(WHO|PERSON|WHERE|WHAT)(?:['’](\p{L}+))?$/u;

/** Reads a slot of a wording with the case ending that may be written onto it. */
export function slotOf(part: string): { readonly slot: FrameSlot['slot']; readonly ending: string } | null {
  const [, name, ending = ''] = SLOT.exec(part) ?? [];
  return name === 'WHO' || name === 'PERSON' || name === 'WHERE' || name === 'WHAT'
    ? { slot: name, ending: fold(ending) }
    : null;
}

/**
 * Makes a wording ready whose verb stands first, or behind its subject, and whose prepositions stand before what they mark:
 * "التقى/التقت WHO مع WHO", "נפגש/נפגשה WHO עם WHO". Words before a slot are its preposition, but for the last word of
 * several ("عقد WHO اجتماعا مع WHO"), the others go with the verb.
 *
 * @param conjunction the word for "and" between two who do it
 */
export function prepositionFrame(
  pattern: FactPattern,
  saying: string,
  conjunction: string,
  verb: (forms: readonly string[]) => (folded: string) => Modality | null,
): FactFrame {
  const [forms = '', ...parts] = saying.split(/\s+/u);
  const and = parts.includes(conjunction);
  const slots: FrameSlot[] = [];
  const light: string[] = [];
  let before: string[] = [];
  for (const part of parts) {
    const slot = slotOf(part);
    if (slot === null) {
      if (part !== conjunction) before.push(fold(part));
      continue;
    }
    const marker = slots.length === 0 ? undefined : before.pop();
    light.push(...before);
    before = [];
    slots.push({ slot: slot.slot, marker: marker ?? 'plain' });
  }
  light.push(...before);
  const [subject, other] = slots;
  return {
    pattern,
    verb: verb(forms.split('/').map(fold)),
    light,
    subject: subject?.slot === 'PERSON' ? 'PERSON' : 'WHO',
    other: and ? null : (other ?? null),
    pair: and,
  };
}
