import { wholeWordsOfAll } from '../language/all-languages.js';
import { createSegmenters, sentencesOfBlock } from '../language/sentences.js';
import { citedArticle } from '../model/answer.js';
import { publishedBy, type Article } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import type { Fact, FactKind } from '../model/fact.js';
import { linkToQuote } from '../model/text-fragment.js';
import { daysIn } from './happening-clues.js';
import type { QuotedSentence } from './first-sentence.js';
import { dayOfHappening } from './happening-groups.js';

/** Tells what became of plans. */
export interface PlansCalledOff {
  /**
   * Sentences that say that what a fact plans, or invites somebody to, did not come about; of articles that may be quoted as
   * of a date, and none of before the plan.
   */
  calledOff(fact: Fact, asOf: string | null): readonly QuotedSentence[];
}

/** What the articles are looked up by. */
interface KnownArticles {
  /** The article of an id. */
  articleWith(id: string): Article | undefined;
  factsOf(entity: string): readonly Fact[];
  /** Whom and what a text names. */
  namedIn(text: string): readonly EntityRef[];
}

/** A sentence that says that something did not come about. */
interface OffSentence {
  readonly start: number;
  readonly end: number;
  readonly days: readonly string[];
  readonly named: ReadonlySet<string>;
}

const NOT_DONE = wholeWordsOfAll(({ happenings }) => happenings.notDone);
const PLANNED: ReadonlySet<FactKind> = new Set(['meeting', 'talks', 'contact', 'travel', 'agreement']);
/** The predicate of whoever asks somebody to come, in every language. */
const INVITE = 'invite';
/** Days by which what is told of a plan may name another day than the plan's; and days after it in which another article tells of it. */
const NEAR = { named: 7, published: 30 };
const MOST = { sentences: 2, articles: 40 };
const DAY = 24 * 60 * 60 * 1000;
const NOTHING: readonly never[] = [];

/** Makes what looks for plans that were not carried out; the sentences of each article are read once. */
export function createPlansCalledOff(known: KnownArticles): PlansCalledOff {
  const segmenterOf = createSegmenters();
  const read = new Map<string, readonly OffSentence[]>();
  const sentencesOf = (article: Article): readonly OffSentence[] => {
    const sentences = read.get(article.id) ?? offSentences(article, segmenterOf(article.language), known);
    read.set(article.id, sentences);
    return sentences;
  };
  return {
    calledOff(fact, asOf) {
      const wanted = whoseComing(fact);
      const own = known.articleWith(fact.citation.article);
      if (wanted.length === 0 || own === undefined) return NOTHING;
      const ids = wanted.flatMap((id) => known.factsOf(id).map(({ citation }) => citation.article));
      return [...new Set([own.id, ...ids])]
        .slice(0, MOST.articles)
        .flatMap((id) => known.articleWith(id) ?? [])
        .filter((article) => publishedBy(article, asOf) && isLater(article, own))
        .flatMap((article) =>
          sentencesOf(article)
            .filter((sentence) => isOf(sentence, article, { fact, own, wanted }))
            .map((sentence) => toQuoted(article, sentence)),
        )
        .slice(0, MOST.sentences);
    },
  };
}

function toQuoted(article: Article, { start, end }: OffSentence): QuotedSentence {
  const quote = article.text.slice(start, end);
  return { article: citedArticle(article), start, end, quote, link: linkToQuote(article, { start, end }) };
}

function offSentences(
  article: Article,
  segmenter: Intl.Segmenter,
  known: KnownArticles,
): readonly OffSentence[] {
  return article.blocks.flatMap((block): readonly OffSentence[] => {
    if (block.kind === 'heading' || !NOT_DONE.test(article.text.slice(block.start, block.end)))
      return NOTHING;
    return sentencesOfBlock(segmenter, article.text, block).flatMap(({ start, end }): OffSentence[] => {
      const text = article.text.slice(start, end);
      if (!NOT_DONE.test(text)) return [];
      const named = new Set(known.namedIn(text).map(({ id }) => id));
      return [{ start, end, days: daysIn(article, start, end).named, named }];
    });
  });
}

/** Who a sentence must name to be of a plan: the people who were to meet or to go, and whoever was invited; nobody for what is no plan. */
function whoseComing(fact: Fact): readonly string[] {
  const { kind, modality, predicate, subject, object, participants, place } = fact;
  const guest = object === null || typeof object === 'string' ? null : object;
  if (kind === 'event' && modality === 'stated' && predicate === INVITE)
    return guest?.type === 'person' ? [guest.id] : NOTHING;
  if (modality !== 'planned' || !PLANNED.has(kind)) return NOTHING;
  const all = participants.length > 0 ? participants : [subject, ...(guest === null ? [] : [guest])];
  const people = all.filter(({ type }) => type === 'person');
  if (kind === 'travel') return [...all.map(({ id }) => id), ...(place === null ? [] : [place.id])];
  // One party alone is named in too much.
  return people.length > 0 || all.length > 1
    ? (people.length > 0 ? people : all).map(({ id }) => id)
    : NOTHING;
}

/** What a sentence may be of. */
interface Plan {
  readonly fact: Fact;
  readonly own: Article;
  readonly wanted: readonly string[];
}

function isOf({ start, days, named }: OffSentence, article: Article, { fact, own, wanted }: Plan): boolean {
  const isOwn = article === own;
  if (isOwn && start === fact.citation.start) return false;
  const day = dayOfHappening(fact);
  const isOfDay = day !== null && days.includes(day);
  // "The meeting of 19 November was called off": in the article of the plan its day is enough.
  if (!wanted.every((id) => named.has(id))) return isOwn && isOfDay && wanted.every((id) => !named.has(id));
  if (day !== null && days.length > 0) return days.some((each) => daysApart(each, day) <= NEAR.named);
  return isOwn || daysApart(own.published, article.published) <= NEAR.published;
}

/** Days between two; beyond all measure where one is not known. */
function daysApart(one: string | null, other: string | null): number {
  const days = Math.abs(Date.parse(one?.slice(0, 10) ?? '') - Date.parse(other?.slice(0, 10) ?? '')) / DAY;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}

function isLater({ published }: Article, than: Article): boolean {
  return (
    published === null || than.published === null || published.slice(0, 10) >= than.published.slice(0, 10)
  );
}
