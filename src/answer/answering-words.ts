import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { Query } from '../search/query.js';
import type { SpanOffsets } from '../text/sentences.js';

/**
 * The words of a fact's sentence that are of the kind asked for: a date for "when", a place for "where", somebody the
 * question does not name for "who". Offsets into the article's text; empty where the fact answers and no single words
 * do; null where the fact has nothing of the kind.
 *
 * @param text the article's text, which the fact's citation points into
 */
export function answeringWords(query: Query, fact: Fact, text: string): readonly SpanOffsets[] | null {
  const { kind, object, subject, participants, place, date } = fact;
  const asked = new Set(query.units.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const find = (words: string): SpanOffsets[] => locate(text, fact.citation, words);
  if (query.definition) {
    if (kind !== 'role') return null;
    // Asked who holds an office, the answer is the name; asked who somebody is, it is the office.
    if (query.expected.has(subject.id)) return find(subject.name);
    return asked.has(subject.id) ? find(fact.predicate) : null;
  }
  switch (query.kind) {
    case 'who': {
      const all = new Map([subject, ...participants, ...refOf(object)].map((ref) => [ref.id, ref]));
      const others = [...all.values()].filter(({ id }) => !asked.has(id));
      const people = others.filter(({ type }) => type === 'person');
      const chosen = people.length > 0 ? people : others;
      return chosen.length === 0 ? null : chosen.flatMap(({ name }) => find(name).slice(0, 1));
    }
    case 'when':
      return date === null ? null : find(date.words);
    case 'where':
      return place === null || asked.has(place.id) ? null : find(place.name);
    case 'how-many':
    case 'how-much':
    case 'how-long':
      return kind !== 'figure' || fact.value === undefined ? null : [];
    case 'what':
    case 'how':
    case 'list':
      return kind === 'statement' || kind === 'demand' || fact.topics.length > 0 ? [] : null;
    case 'yes-no':
      return [];
    case 'why':
    case 'how-old':
    case 'latest':
      return null;
    default:
      return query.kind satisfies never;
  }
}

function refOf(object: Fact['object']): readonly EntityRef[] {
  return object === null || typeof object === 'string' ? [] : [object];
}

/** Where words stand in the sentence, by its own spelling or by their last word (a surname); else nowhere. */
function locate(text: string, { start, end }: SpanOffsets, words: string): SpanOffsets[] {
  const sentence = text.slice(start, end);
  for (const wanted of [words, words.split(' ').at(-1) ?? '']) {
    const at = wanted === '' ? -1 : sentence.indexOf(wanted);
    if (at >= 0) return [{ start: start + at, end: start + at + wanted.length }];
  }
  return [];
}
