import { wordsOfAll } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { once } from '../../language/lazily.js';
import { tokenize } from '../../language/tokenize.js';
import type { Article } from '../../model/article.js';
import type { EntityRef } from '../../model/entity.js';
import type { AnnotatedSentence } from '../annotated.js';

/** Words of the names of outlets, services and armies, and of what speaks for somebody, of every language. */
const bodies = wordsOfAll(({ names }) => names.bodies);
const offices = wordsOfAll(({ names }) => names.offices);
const articles = wordsOfAll(({ names }) => names.articles);

/** "Iran's Guards": what is somebody's own. */
const OWNED = /\p{L}['’]s?\s/u;
/** "TRT World": letters that are spelt out; two may be a person's initials. */
const SPELT_OUT = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
/** "Al Hadath", "Al-Mayadeen": an article and one word are no first name and surname. */
const ONE_WORD = /^\p{Lu}\p{Ll} \p{Lu}\p{Ll}+$/u;
/** Between the names of publishers that are told together. */
const BETWEEN_PUBLISHERS = /[/|;,()]| of /u;

/**
 * Makes what tells bodies from people among the names that only capitals tell: an outlet, a service or an army is an
 * organisation, whoever is told of by an office alone is no name of a person, and one person's office is one, in whatever words.
 *
 * @param certain ids of those who are known to be what they are taken for: of the gazetteer, and of whoever has an office there
 */
export function nameBodies(
  article: Pick<Article, 'text' | 'publisher' | 'sources'>,
  certain: ReadonlySet<string>,
): (ref: EntityRef, sentence: AnnotatedSentence) => EntityRef {
  const publishers = once(() => publishersOf(article));
  return (ref, sentence) => {
    if (certain.has(ref.id) || ref.type === 'country' || ref.type === 'place') return ref;
    const owner = ofWhomOffice(ref, sentence);
    if (owner !== null) return { id: `office-of-${owner}`, name: ref.name, type: 'organization' };
    const isOutlet = publishers().has(plain(ref.name));
    if (ref.type !== 'person') return isOutlet ? { ...ref, type: 'organization' } : ref;
    if (/^\p{Ll}/u.test(ref.name)) return { ...ref, type: 'group' };
    if (isOutlet || isBody(ref.name, sentence)) return { ...ref, type: 'organization' };
    return ONE_WORD.test(ref.name) ? { ...ref, type: 'group' } : ref;
  };
}

/** The id of the only person who is named beside "office" and its like at an end of a name; null where nobody is. */
function ofWhomOffice(
  { name }: EntityRef,
  { article: { text }, mentions }: AnnotatedSentence,
): string | null {
  const words = wordsIn(name);
  if (![words[0], words.at(-1)].some((word) => word !== undefined && offices.has(word))) return null;
  const people = new Set(
    mentions.flatMap(({ ref, start, end }) =>
      ref.type === 'person' && name.includes(text.slice(start, end)) ? [ref.id] : [],
    ),
  );
  const [only, ...others] = people;
  return only === undefined || others.length > 0 ? null : only;
}

function isBody(name: string, { article: { text }, mentions }: AnnotatedSentence): boolean {
  const opens = tokenize(name)[0]?.folded ?? '';
  if (articles.has(opens) || OWNED.test(name) || SPELT_OUT.test(name)) return true;
  if (wordsIn(name).some((word) => bodies.has(word))) return true;
  // "Egyptian Streets": what is of a country; a country itself may be a first name.
  return mentions.some(({ ref, start, end }) => {
    const said = text.slice(start, end);
    return ref.type === 'country' && name.startsWith(`${said} `) && fold(said) !== fold(ref.name);
  });
}

/** The publishers of an article and of what it rests on: an outlet is nobody, whatever it is called. */
function publishersOf({ publisher, sources }: Pick<Article, 'publisher' | 'sources'>): ReadonlySet<string> {
  const named = [publisher, ...sources.map((source) => source.publisher)];
  return new Set(
    named.flatMap((name) => (name ?? '').split(BETWEEN_PUBLISHERS).map(plain)).filter((name) => name !== ''),
  );
}

/** The folded words of a name without an article at its start. */
function wordsIn(name: string): string[] {
  const words = tokenize(name).map(({ folded }) => folded.replace(/['’]s?$/u, ''));
  return articles.has(words[0] ?? '') ? words.slice(1) : words;
}

function plain(name: string): string {
  return wordsIn(name).join(' ');
}
