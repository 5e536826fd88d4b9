import type { EntityRef } from '../../model/entity.js';
import type { FactPattern } from '../../model/fact-pattern.js';
import { fold } from '../../text/fold.js';
import type { AnnotatedSentence, EntityMention } from '../annotated.js';
import type { DraftFact } from '../draft-fact.js';

/**
 * A way to write an office beside its holder: words, "WHOSE" it is (or only a "COUNTRY", a "BODY"), and
 * "WHO" holds it, in the order they stand.
 */
export interface OfficeWording {
  readonly pattern: FactPattern;
  readonly parts: readonly string[];
}

const SLOTS = new Set(['WHO', 'WHOSE', 'COUNTRY', 'BODY']);

/** Makes "WHOSE Dışişleri Bakanı WHO" ready. */
export function compileOffice(pattern: FactPattern): readonly OfficeWording[] {
  return pattern.says.map((saying) => ({
    pattern,
    parts: saying.split(/\s+/u).map((part) => (SLOTS.has(part) ? part : fold(part))),
  }));
}

/** Reads the offices of one sentence; of two readings of one name the longer holds. */
export function readOffices(
  sentence: AnnotatedSentence,
  wordings: readonly OfficeWording[],
): readonly DraftFact[] {
  const found = sentence.mentions.flatMap((person) => {
    if (person.ref.type !== 'person') return [];
    const drafts = wordings.flatMap((wording) => officeOf(sentence, wording, person) ?? []);
    return drafts
      .sort((one, other) => Number(other.object !== null) - Number(one.object !== null))
      .slice(0, 1);
  });
  return found;
}

function officeOf(
  sentence: AnnotatedSentence,
  { pattern, parts }: OfficeWording,
  person: EntityMention,
): DraftFact | null {
  const { tokens, mentions } = sentence;
  let end = person.firstToken;
  let of: EntityMention | null = null;
  for (const part of parts.toReversed().slice(1)) {
    if (SLOTS.has(part)) {
      const last = end - 1;
      of = mentions.find(({ lastToken }) => lastToken === last) ?? null;
      if (of === null || !isOwner(of.ref, part)) return null;
      end = of.firstToken;
    } else {
      end -= 1;
      if (!isWord(tokens[end]?.folded ?? '', part)) return null;
    }
  }
  const at = tokens[end]?.start ?? sentence.start;
  return {
    kind: 'role',
    subject: person.ref,
    predicate: pattern.predicate,
    object: of?.ref ?? null,
    at,
    modality: 'stated',
  };
}

function isOwner({ type }: EntityRef, slot: string): boolean {
  if (slot === 'COUNTRY') return type === 'country';
  return slot === 'BODY' ? type === 'organization' : type === 'country' || type === 'organization';
}

/** Arabic writes "and" onto the word. */
function isWord(folded: string, wanted: string): boolean {
  return folded === wanted || folded === `و${wanted}`;
}
