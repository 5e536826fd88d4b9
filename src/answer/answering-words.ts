import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { wordsOf } from '../language/all-languages.js';
import { codeOf, perLanguage } from '../language/languages.js';
import { PLACE_PREPOSITIONS } from '../search/answer-words.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { SpanOffsets } from '../language/sentences.js';
import { tokenize } from '../language/tokenize.js';

/**
 * The words of a fact's sentence that are of the kind asked for: a date for "when", a place for "where", somebody the
 * question does not name for "who". Offsets into the article's text; empty where the fact answers and no single words
 * do; null where the fact has nothing of the kind.
 *
 * @param hit its window holds the fact's sentence
 */
export function answeringWords(query: Query, fact: Fact, hit: Hit): readonly SpanOffsets[] | null {
  const { kind, subject, participants, place, date, topics } = fact;
  const asked = new Set(query.units.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const { text } = hit.passage.article;
  if (query.definition) {
    if (kind !== 'role') return null;
    // Asked who holds an office, the answer is the name; asked who somebody is, it is the office.
    if (query.expected.has(subject.id)) return mentionsOf(hit, fact, subject).slice(0, 1);
    // Asked who was before somebody, it is not what that one is.
    if (query.former) return null;
    return asked.has(subject.id) ? officeOf(hit, fact, text) : null;
  }
  switch (query.kind) {
    case 'who': {
      const people = acrossFrom(asked, whoElse(query, fact, asked), { hit, fact });
      return people.length === 0
        ? null
        : people.flatMap((person) => mentionsOf(hit, fact, person).slice(0, 1));
    }
    case 'when':
      return date === null ? null : locate(text, fact.citation, date.words);
    case 'where':
      return place === null || asked.has(place.id) ? null : placeWords(hit, fact, place, text);
    case 'how-many':
    case 'how-much':
    case 'how-long':
      return kind !== 'figure' || fact.value === undefined ? null : [];
    case 'what':
    case 'how':
    case 'list':
      // What somebody said or wants: somebody whom the question names.
      if ((kind === 'statement' || kind === 'demand') && asked.has(subject.id)) return [];
      return topics.length > 0 && [subject, ...participants].some(({ id }) => asked.has(id)) ? [] : null;
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

/**
 * Whom a fact names and the question does not: who holds the office it asks for, else people, else others. Nobody is a place, nor where
 * somebody went.
 */
function whoElse({ expected, units }: Query, fact: Fact, asked: ReadonlySet<string>): readonly EntityRef[] {
  const { subject, participants, object, kind } = fact;
  // "Mikhail Gorbachev" is the question's Gorbachev, whom nobody listed.
  const named = new Set(
    units.flatMap(({ entity, isName, isExcepted, words }) =>
      entity === null && (isName || isExcepted === true) ? words.split(' ') : [],
    ),
  );
  const isNamed = ({ name }: EntityRef): boolean => tokenize(name).some(({ folded }) => named.has(folded));
  const objects = object === null || typeof object === 'string' || kind === 'travel' ? [] : [object];
  const all = new Map([subject, ...participants, ...objects].map((ref) => [ref.id, ref]));
  const others = [...all.values()].filter(
    (ref) => ref.type !== 'place' && !asked.has(ref.id) && !isNamed(ref),
  );
  if (expected.size > 0) return others.filter(({ id }) => expected.has(id));
  const people = others.filter(({ type }) => type === 'person');
  return people.length > 0 ? people : others;
}

/**
 * Of those who met, the ones who are not in a row with somebody the question names: "X and Y met Z" says of X that he met Z. All of
 * them where nobody else is left, for then they met each other.
 */
function acrossFrom(
  asked: ReadonlySet<string>,
  others: readonly EntityRef[],
  { hit, fact }: { readonly hit: Hit; readonly fact: Fact },
): readonly EntityRef[] {
  if (fact.kind !== 'meeting') return others;
  const { text, language } = hit.passage.article;
  const all = [fact.subject, ...fact.participants];
  const own = all.filter(({ id }) => asked.has(id));
  const spansOf = (ref: EntityRef): readonly SpanOffsets[] => mentionsOf(hit, fact, ref).slice(0, 1);
  const inRow = IN_ROW[codeOf(language)];
  const isInRow = (one: SpanOffsets, other: SpanOffsets): boolean => {
    const [first, last] = one.start < other.start ? [one, other] : [other, one];
    const isBetween = ({ start }: SpanOffsets): boolean => start > first.start && start < last.start;
    return inRow.test(text.slice(first.end, last.end)) && !all.flatMap(spansOf).some(isBetween);
  };
  const across = others.filter(
    (ref) => !spansOf(ref).some((span) => own.flatMap(spansOf).some((each) => isInRow(span, each))),
  );
  return across.length > 0 ? across : others;
}

/** Behind a name: "and", alone or written onto the next word. */
const IN_ROW = perLanguage(({ numbers, names }) => {
  const words = wordsOf(numbers.andBetween).join('|') || '(?!)';
  return new RegExp(String.raw`^,?\s+(?:(?:${words})\s|(?:${names.prefixedAnd || '(?!)'})\p{L})`, 'u');
});

/** Where the fact's sentence names somebody, by any spelling. */
function mentionsOf({ sentences, passage }: Hit, { citation }: Fact, ref: Pick<EntityRef, 'id' | 'name'>) {
  const found = sentences
    .filter(({ start, end }) => start >= citation.start && end <= citation.end)
    .flatMap(({ tokens, mentions }) =>
      mentions
        .filter(({ entity }) => entity.id === ref.id)
        .map(({ firstToken, lastToken }) => ({
          start: tokens[firstToken]?.start ?? citation.start,
          end: tokens[lastToken]?.end ?? citation.end,
          behind: tokens[firstToken - 1]?.folded ?? '',
        })),
    );
  if (found.length > 0) return found;
  return locate(passage.article.text, citation, ref.name).map((span) => ({ ...span, behind: '' }));
}

/** The place as the sentence gives it: behind a preposition rather than in "Turkey's minister". */
function placeWords(hit: Hit, fact: Fact, place: { id: string; name: string }, text: string): SpanOffsets[] {
  const found = mentionsOf(hit, fact, place);
  const best = found.find(({ behind }) => PLACE_PREPOSITIONS.has(behind)) ?? found[0];
  return best === undefined ? locate(text, fact.citation, place.name) : [best];
}

/** The office with all that belongs to it, where the passage route saw it as one stretch; else its title. */
function officeOf({ window }: Hit, { citation, predicate }: Fact, text: string): readonly SpanOffsets[] {
  const title = locate(text, citation, predicate);
  const whole = window.spans.filter(({ start, end }) =>
    title.some((span) => start <= span.start && span.end <= end),
  );
  if (whole.length > 0) return whole;
  return title.length > 0 ? title : window.spans;
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
