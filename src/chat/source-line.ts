import type { Citation } from '../model/answer.js';
import type { OriginalSource } from '../model/article.js';
import { passageOf } from '../model/passage-page.js';
import type { Span } from './reply.js';
import { isolated, lineStart } from './direction.js';
import { editionTexts } from './edition.js';
import { inContext } from './own-pages.js';
import { shorten } from './shorten.js';
import type { Texts } from './texts/texts.js';

/** Longest parts of a source line, in characters, so that no odd metadata can crowd out a quotation. */
const limits = { title: 160, name: 80, section: 120, attribution: 120, sources: 3, sourceAddress: 300 };

const separator: Span = { text: ' · ' };

function separated(parts: readonly (Span | null)[]): Span[] {
  return parts
    .filter((part) => part !== null)
    .flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Where a quotation stands: number, title with its link, publisher, date, section, and who says it. */
export function sourceLine(citation: Citation, texts: Texts): Span[] {
  const { article, section, attribution } = citation;
  const link = citation.link ?? article.url;
  const foreign = (text: string, max: number): string => isolated(shorten(text, max), texts.direction);
  const title = foreign(article.title ?? article.id, limits.title);
  return [
    { text: `${lineStart(texts.direction)}[${citation.n}] ` },
    ...separated([
      link === null ? { text: title } : { text: title, link },
      article.publisher === null ? null : { text: foreign(article.publisher, limits.name) },
      { text: texts.date(article.published) },
      ...editionTexts(article, texts).map((text) => ({ text })),
      section === null ? null : { text: foreign(section, limits.section) },
      attribution === null
        ? null
        : { text: texts.answer.accordingTo(foreign(attribution, limits.attribution)) },
    ]),
    // An article without an address of its own is linked to its page here already.
    ...(article.url === null && link !== null ? [] : inContext(passageOf(article, citation), texts)),
  ];
}

function sourceSpans({ publisher, title, url, published }: OriginalSource, texts: Texts): Span[] {
  const name = publisher ?? title ?? url;
  if (name === null) return [];
  const text = isolated(shorten(name, limits.name), texts.direction);
  const link = url !== null && url.length <= limits.sourceAddress ? url : undefined;
  return [link === undefined ? { text } : { text, link }, { text: ` (${texts.date(published)})` }];
}

/** What the article itself rests on, so that a brief is not taken for its sources' own words; null where it names none. */
export function restsOn(sources: readonly OriginalSource[], texts: Texts): Span[] | null {
  const named = sources.map((source) => sourceSpans(source, texts)).filter((spans) => spans.length > 0);
  if (named.length === 0) return null;
  const shown = named.slice(0, limits.sources);
  const more = named.length - shown.length;
  return [
    { text: `${texts.answer.restsOn} ` },
    ...shown.flatMap((spans, index) => (index === 0 ? spans : [{ text: ', ' }, ...spans])),
    ...(more > 0 ? [{ text: ` ${texts.andMore(more)}` }] : []),
  ];
}
