import type { FactAttribution } from '../model/fact.js';
import type { ReplyBlock, Span } from './reply.js';
import type { CitedArticle } from '../model/answer.js';
import { passageOf } from '../model/passage-page.js';
import type { QuotedSentence } from '../views/first-sentence.js';
import { qualifierOf } from '../views/figure-things.js';
import type { CitedFact, Happening } from '../views/happenings.js';
import { isolated, lineStart } from './direction.js';
import { editionTexts } from './edition.js';
import { inContext } from './own-pages.js';
import { excerptSpans } from './excerpt.js';
import { shorten } from './shorten.js';
import type { Texts } from './texts/texts.js';

/** Longest parts of a line, in characters, so that no odd metadata can crowd out a quotation. */
const limits = { quote: 240, title: 90, name: 60, attribution: 90, address: 320, unit: 60 };

/** A source line outlives its quotation when a message is full: no quotation stands without its source. */
const priority = { head: 4, quote: 3, source: 4 };

/** Kinds of what is told, and how it is put where it is not stated as done. */
export function kindsOf(
  {
    kinds,
    fact,
    calledOff = [],
    ahead = false,
  }: Pick<Happening, 'kinds' | 'fact'> & Partial<Pick<Happening, 'calledOff' | 'ahead'>>,
  texts: Texts,
): string {
  const { modality } = fact;
  return [
    kinds.map((kind) => texts.facts.kinds[kind]).join(', '),
    ...(modality === 'stated' ? [] : [texts.facts.modalities[modality]]),
    ...(ahead ? [texts.told.ahead] : []),
    ...(calledOff.length > 0 ? [texts.told.notDone] : []),
  ].join(' · ');
}

/** Who a sentence says it comes from, and who tells of that in turn; null where it does not say. */
export function attributionText(attribution: FactAttribution | null, texts: Texts): string | null {
  if (attribution === null) return null;
  const named = (text: string): string => isolated(shorten(text, limits.attribution), texts.direction);
  const source = texts.answer.accordingTo(named(attribution.source));
  const { via } = attribution;
  return via === undefined ? source : `${source}, ${texts.facts.toldBy(named(via.source))}`;
}

/** A figure with its unit, in the article's own words; empty for what is no figure. */
export function figureOf({ fact }: Pick<CitedFact, 'fact'>, texts: Texts): string {
  if (fact.value === undefined) return '';
  const unit = fact.unit === undefined ? '' : ` ${shorten(fact.unit, limits.unit)}`;
  const qualifier = qualifierOf(fact);
  const meant = qualifier === null ? '' : `${shorten(qualifier, limits.unit)} `;
  return isolated(`${meant}${texts.number(fact.value)}${unit}`, texts.direction);
}

/** Where a sentence stands: the article with its link, publisher and date. */
export function articleSpans(article: CitedArticle, link: string | null, texts: Texts): Span[] {
  const foreign = (text: string, max: number): string => isolated(shorten(text, max), texts.direction);
  const title = foreign(article.title ?? article.id, limits.title);
  const address = [link, article.url].find((url) => url !== null && url.length <= limits.address) ?? null;
  const publisher = article.publisher === null ? '' : ` · ${foreign(article.publisher, limits.name)}`;
  const about = [texts.date(article.published), ...editionTexts(article, texts)].join(' · ');
  return [
    { text: lineStart(texts.direction) },
    address === null ? { text: title } : { text: title, link: address },
    { text: `${publisher} · ${about}` },
  ];
}

/** At most `max` characters of a sentence, verbatim, as a block. */
export function quoteBlock(quote: string, max = limits.quote): ReplyBlock {
  return { kind: 'quote', spans: excerptSpans({ quote, highlights: [] }, max), priority: priority.quote };
}

/** When something happened: a day, month or year, or the days from its first to its last; empty where nobody says. */
export function whenOf({ fact, until }: Pick<Happening, 'fact' | 'until'>, texts: Texts): string {
  if (fact.date === null) return '';
  return until === null ? texts.when(fact.date.value) : texts.span(fact.date.value, until);
}

/** Where else something is told, by how many independent sources, and what is told of with it. */
export function furtherOf({ articles, voices, alike }: Happening, texts: Texts): string[] {
  return [
    ...(articles > 1 ? [texts.facts.alsoIn(articles - 1)] : []),
    ...(articles > 1 && voices < articles ? [texts.facts.voices(voices)] : []),
    ...(alike > 0 ? [texts.facts.alike(alike)] : []),
  ];
}

/** The line under a quotation: article, publisher, date, and who says it. */
export function sourceBlock(source: CitedFact, texts: Texts, further: readonly string[] = []): ReplyBlock {
  const attribution = attributionText(source.fact.attribution, texts);
  const more = further.map((text) => ` · ${text}`).join('');
  const spans = [
    ...articleSpans(source.article, source.link, texts),
    { text: `${attribution === null ? '' : ` · ${attribution}`}${more}` },
    ...inContext(passageOf(source.article, source.fact.citation), texts),
  ];
  return { kind: 'paragraph', spans, priority: priority.source };
}

/** Of an office: who holds which, by the words of its sentence or another title; nothing of one without a title. */
function officeOf({ fact }: Happening, texts: Texts, title: string | null): string {
  if (fact.kind !== 'role' || title === null) return '';
  const own = (text: string): string => isolated(shorten(text, limits.name), texts.direction);
  const of = fact.object === null || typeof fact.object === 'string' ? '' : ` (${own(fact.object.name)})`;
  return `${own(fact.subject.name)}: ${own(title)}${of} · `;
}

/**
 * Something told: its date and kind, its sentence word for word, and where that stands.
 *
 * @param title of an office, what it is called for the reader
 */
export function happeningBlocks(
  told: Happening,
  texts: Texts,
  title: string | null = told.fact.predicate,
): ReplyBlock[] {
  const [source] = told.sources;
  if (source === undefined) return [];
  const { citation } = told.fact;
  const when = whenOf(told, texts);
  const dated = when === '' ? '' : `${when} · `;
  const head = `${lineStart(texts.direction)}${dated}${officeOf(told, texts, title)}${kindsOf(told, texts)}`;
  return [
    { kind: 'paragraph', spans: [{ text: head, style: 'bold' }], priority: priority.head },
    quoteBlock(citation.quote),
    sourceBlock(source, texts, furtherOf(told, texts)),
    ...calledOffBlocks(told.calledOff, texts),
  ];
}

/** Sentences that say that what stands above them was not carried out, and where they stand. */
export function calledOffBlocks(sentences: readonly QuotedSentence[], texts: Texts): ReplyBlock[] {
  if (sentences.length === 0) return [];
  const text = lineStart(texts.direction) + texts.told.calledOff;
  return [
    { kind: 'paragraph', spans: [{ text, style: 'italic' }], priority: priority.head },
    ...sentences.flatMap((sentence) => quotedBlocks(sentence, texts)),
  ];
}

/** A sentence of which no fact was read, and where it stands. */
export function quotedBlocks(
  { quote, article, start, end, link }: QuotedSentence,
  texts: Texts,
): ReplyBlock[] {
  const passage = inContext(passageOf(article, { start, end }), texts);
  const spans = [...articleSpans(article, link, texts), ...passage];
  return [quoteBlock(quote), { kind: 'paragraph', spans, priority: priority.source }];
}
