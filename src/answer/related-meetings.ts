import type { Entity } from '../model/entity.js';
import { findAnswerSpans } from '../search/answer-spans.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import { toQuery, type Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadSentence } from '../search/read-passage.js';
import { codeOf, primaryOf } from '../language/languages.js';
import { canBePutIn, QUESTION_TEXTS } from './question-texts.js';
import { nameIn } from '../knowledge/name-in-language.js';

const KINDS = ['when', 'where'] as const;
type Kind = (typeof KINDS)[number];
/** A stretch this sure is a date or a place. */
const SURE = 0.7;

/**
 * When and where two people met, where a sentence among the hits names just them, a meeting, and its date or place. Of a
 * question with people in it, only their meetings; not the question itself. Looks no further once it has as many as wanted.
 */
export function meetingQuestions(
  index: PassageIndex,
  query: Query,
  hits: readonly Hit[],
  most: number,
): string[] {
  const { language } = query;
  const { whenMet, whereMet } = QUESTION_TEXTS[codeOf(language)];
  const ask = { when: whenMet, where: whereMet };
  const named = query.units.flatMap(({ entity }) => (entity?.type === 'person' ? [entity.id] : []));
  const found = new Set<string>();
  for (const { sentences, passage } of hits) {
    const meets = meetingTerms(index, passage.article.language);
    for (const sentence of sentences) {
      const pair = pairIn(sentence);
      if (pair === null || !sentence.tokens.some(({ term }) => meets.has(term))) continue;
      const asked = pair.filter(({ id }) => named.includes(id)).length;
      if (named.length > 0 && asked === 0) continue;
      const [one, other] = [nameIn(pair[0], language), nameIn(pair[1], language)];
      if (![one, other].every((name) => canBePutIn(name, language))) continue;
      for (const kind of KINDS) {
        const question = ask[kind](one, other);
        const isAsked = asked === 2 && query.kind === kind;
        if (isAsked || found.has(question)) continue;
        if (says(kind, language, sentence, passage.article.text)) found.add(question);
        if (found.size === most) return [...found];
      }
    }
  }
  return [...found];
}

/** The two people that a sentence names; null where it names more or fewer. */
function pairIn({ mentions }: ReadSentence): readonly [Entity, Entity] | null {
  const people = new Set(mentions.flatMap(({ entity }) => (entity.type === 'person' ? [entity] : [])));
  const [one, other, ...more] = people;
  return one === undefined || other === undefined || more.length > 0 ? null : [one, other];
}

/** Terms of the words for a meeting in a language. */
function meetingTerms({ thesaurus, vocabulary }: PassageIndex, language: string): ReadonlySet<number> {
  const stems = thesaurus.expressionsOf('meet', primaryOf(language));
  return new Set(
    stems.flatMap(([stem, ...more]) =>
      stem === undefined || more.length > 0 ? [] : (vocabulary.numberOf(stem) ?? []),
    ),
  );
}

/** Whether a sentence has a stretch that is surely of a kind, whatever the question at hand. */
function says(kind: Kind, language: string, sentence: ReadSentence, text: string): boolean {
  const query = toQuery({ language, kind, units: [], asOf: null });
  const plain = { ...sentence, tokens: sentence.tokens.map((token) => ({ ...token, own: false })) };
  return findAnswerSpans(query, plain, text).some(({ strength }) => strength >= SURE);
}
