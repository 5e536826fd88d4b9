import type { Context } from 'hono';
import { LANGUAGES, type LanguageCode } from '../language/languages.js';
import { pageTextsFor, type PageTexts } from '../chat/texts/page-texts.js';
import { textsFor, type Texts } from '../chat/texts/texts.js';
import { pageAddress } from './address.js';

/** How a page is shown to whoever asks for it. */
export interface View {
  readonly language: LanguageCode;
  readonly texts: Texts;
  readonly pages: PageTexts;
  /** Path of the page, and what was asked for behind `?`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The day and the minute of an ISO date-time, in UTC. */
  time(at: string): string;
  /** The address of a page of this service, in the language that was chosen, if one was. */
  href(path: string, query?: Readonly<Record<string, string | number | undefined>>): string;
}

/**
 * The language that the address names, else the first that the browser names and there are texts for.
 * @param named a language that the request names elsewhere
 */
export function viewOf({ req }: Context, named?: string): View {
  const query = req.query();
  const chosen = LANGUAGES.find((code) => code === (named ?? query['lang']));
  const texts =
    chosen === undefined ? textsFor(...namedTags(req.header('Accept-Language'))) : textsFor(chosen);
  const language = LANGUAGES.find((code) => code === texts.code) ?? LANGUAGES[0];
  return {
    language,
    texts,
    pages: pageTextsFor(language),
    path: req.path,
    query,
    time: (at) => `${texts.date(at)}, ${at.slice(11, 16)} UTC`,
    href: (path, wanted = {}) =>
      pageAddress(path, chosen === undefined ? wanted : { ...wanted, lang: chosen }),
  };
}

/** Most tags of a header that are read. */
const MOST_TAGS = 20;

/** The tags of `Accept-Language`, those that are liked best first. */
function namedTags(header = ''): string[] {
  return header
    .slice(0, 1000)
    .split(',', MOST_TAGS)
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
