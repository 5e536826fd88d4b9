import { answerKindOf } from '../../search/query/answer-kind.js';
import { marksOfAll } from '../../language/all-languages.js';
import { plainWords } from '../../search/query/clean-question.js';
import { languageOfQuestion } from '../../language/language.js';
import { sentenceSegmenter, sentencesOfBlock } from '../../language/sentences.js';
import type { Article, Block } from '../../model/article.js';
import type { EntityRef } from '../../model/entity.js';
import type { Fact } from '../../model/fact.js';
import type { NameIndex } from '../../views/name-index.js';
import { inNormalForm } from '../../language/normal-form.js';

/** A sentence of a member's that asserts something, with the facts that were read from it. */
export interface AssertedSentence {
  readonly text: string;
  /** The member's words as if they were an article. */
  readonly article: Article;
  readonly facts: readonly Fact[];
}

/** Reads the facts of an article that is in no snapshot. */
export type ReadFacts = (article: Article) => readonly Fact[];

/** Longest text that is read, in characters: that of the longest message there is. */
const MOST = 4000;
const QUESTION_MARK = new RegExp(
  `[?${marksOfAll(({ orthography }) => orthography.questionMark)}][\\s\\p{P}]*$`,
  'u',
);
/** A sentence of fewer words without a fact in it asserts nothing that could be looked up. */
const LEAST_WORDS = 4;

/** The sentences of a message that assert something about somebody whom the articles may know, in its order. */
export function readAssertions(message: string, names: NameIndex, readFacts: ReadFacts): AssertedSentence[] {
  const text = plainWords(inNormalForm(message.slice(0, MOST).toWellFormed(), 'NFC'));
  if (text === '') return [];
  const article = asArticle(text);
  const facts = readFacts(article).map((fact) => withKnownNames(fact, names));
  const segmenter = sentenceSegmenter(article.language);
  return article.blocks
    .flatMap((block) => sentencesOfBlock(segmenter, text, block))
    .flatMap(({ start, end }): AssertedSentence[] => {
      const sentence = text.slice(start, end);
      const own = facts.filter(({ citation }) => citation.start >= start && citation.end <= end);
      if (QUESTION_MARK.test(sentence)) return [];
      return own.length > 0 || mayAssert(sentence, article.language, names)
        ? [{ text: sentence, article, facts: own }]
        : [];
    });
}

/** Without a fact in it: it names somebody, and asks nothing. */
function mayAssert(sentence: string, language: string, names: NameIndex): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  if (answerKindOf(sentence, language) !== null) return false;
  return words.length >= LEAST_WORDS && names.namedIn(sentence).entities.length > 0;
}

/** Every line is a paragraph of its own, as chats have them. */
function asArticle(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }): Block => {
    return { kind: 'paragraph', start: index, end: index + line.length };
  });
  return {
    id: 'a-message',
    title: null,
    publisher: null,
    url: null,
    published: null,
    language: languageOfQuestion(text),
    authors: [],
    sources: [],
    text,
    blocks,
    file: '',
    line: null,
  };
}

/** A fact with everybody under the id that the articles' facts have them by. */
function withKnownNames(fact: Fact, names: NameIndex): Fact {
  const known = (ref: EntityRef): EntityRef => {
    const match = names.find(ref.name);
    return match.kind === 'found' && !match.mended ? match.entity : ref;
  };
  const { subject, object, participants, place } = fact;
  return {
    ...fact,
    subject: known(subject),
    object: object === null || typeof object === 'string' ? object : known(object),
    participants: participants.map(known),
    place: place === null ? null : known({ ...place, type: 'place' }),
  };
}
