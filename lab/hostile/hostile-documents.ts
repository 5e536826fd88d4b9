import { seeded } from '../parse/random.js';
import { burstParts, DATA_VALUES, FEED_PARTS, PAGE_PARTS } from './hostile-parts.js';
import { SCRAPS } from './text-scraps.js';

/** A page or feed as a server might send it to keep a reader busy. */
export interface HostileDocument {
  readonly kind: 'page' | 'feed';
  /** What was made much of, in a word or two. */
  readonly about: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

type Random = () => number;

/** Bytes of a document: most are as large as pages are, and one in so many as large as is fetched at all. */
const SIZES = { least: 200, most: 256 * 1024, fetched: 5 * 1024 ** 2, largeOneIn: 40 };
/** Characters at the end of a feed of which what is open is closed. */
const MOST_CLOSED = 20_000;
/** One in so many is a feed. */
const FEED_ONE_IN = 5;
const CHARSETS = [
  'utf-8',
  'UTF-16',
  'utf-16be',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-8-i',
  'x-user-defined',
  'gb18030',
  'none-such',
];

/** The document of a number: the same for the same number. */
export function hostileDocument(seed: number): HostileDocument {
  const random = seeded(seed);
  const isFeed = chance(random, FEED_ONE_IN);
  const most = chance(random, SIZES.largeOneIn) ? SIZES.fetched : SIZES.most;
  // As many small ones as large ones of each order of magnitude.
  const size = Math.floor(SIZES.least * (most / SIZES.least) ** random());
  const [about, make] = pick(random, MAKERS);
  const made = make(random, size, isFeed).slice(0, size);
  // A feed that is not closed is refused before anything of it is read.
  const text = isFeed && !chance(random, 3) ? `${made}${endOf(made)}` : made;
  return {
    kind: isFeed ? 'feed' : 'page',
    about,
    contentType: chance(random, 2) ? null : `text/html; charset=${pick(random, CHARSETS)}`,
    bytes: inSomeEncoding(random, text),
  };
}

/** What closes the elements of a feed that stand open, the innermost first, and what hides them. */
function endOf(made: string): string {
  const open: string[] = [];
  for (const [, slash, name = ''] of made
    .slice(-MOST_CLOSED)
    .matchAll(/<(\/?)([a-z][\w:]*)[^<>]*(?<!\/)>/gi)) {
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
  }
  const first = /<(?:rss|feed)\b/.exec(made)?.[0] === '<feed' ? '</feed>' : '</channel></rss>';
  return `">]]>-->${open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')}${first}`;
}

type Maker = (random: Random, size: number, isFeed: boolean) => string;

const MAKERS: readonly (readonly [string, Maker])[] = [
  ['elements at random', soup],
  ['a few parts many times', bursts],
  ['elements within one another', nested],
  ['attributes', attributes],
  ['structured data', data],
  ['a sound page that was damaged', damaged],
  ['lines for patterns to try', lines],
  ['bytes at random', noise],
];

function soup(random: Random, size: number, isFeed: boolean): string {
  const parts = isFeed ? FEED_PARTS : PAGE_PARTS;
  let made = isFeed ? '<rss version="2.0"><channel>' : '<html><body>';
  while (made.length < size) {
    made += chance(random, 3) ? `${pick(random, SCRAPS)} ` : pick(random, parts);
    if (chance(random, 4)) made += '</div></p></item>';
  }
  return made;
}

function bursts(random: Random, size: number, isFeed: boolean): string {
  const kinds = 1 + Math.floor(random() * 4);
  const each = size / kinds;
  let made = isFeed ? '<feed xmlns="http://www.w3.org/2005/Atom"><entry>' : '';
  for (let kind = 0; kind < kinds; kind += 1) {
    const part = pick(random, burstParts(isFeed));
    made += part.repeat(Math.ceil(each / part.length));
  }
  return made;
}

function nested(random: Random, size: number, isFeed: boolean): string {
  const open = pick(random, isFeed ? FEED_PARTS : PAGE_PARTS);
  const inner = `${pick(random, SCRAPS)} `.repeat(20);
  const count = Math.max(1, Math.floor((size - inner.length) / open.length));
  return `${open.repeat(Math.ceil(random() < 0.5 ? count : count / 2))}${inner}${'</div>'.repeat(count)}`;
}

function attributes(random: Random, size: number, isFeed: boolean): string {
  const names = ['class', 'id', 'style', 'href', 'content', 'datetime', 'xmlns:a', 'data-x'];
  let made = isFeed ? '<rss><channel><item ' : '<div ';
  for (let at = 0; made.length < size; at += 1) {
    const name = chance(random, 3) ? `a${at}` : pick(random, names);
    const value = pick(random, SCRAPS).repeat(1 + Math.floor(random() * 40));
    made += `${name}${pick(random, ['=', '="', "='", ' '])}${value}${pick(random, ['"', "'", ' ', '><p '])} `;
  }
  return made;
}

function data(random: Random, size: number, isFeed: boolean): string {
  let made = isFeed
    ? '{"version":"https://jsonfeed.org/version/1.1","items":['
    : `<article><h1>Talks</h1><p>${SCRAPS.slice(0, 2).join(' ').repeat(3)}</p></article><script type="application/ld+json">{"@graph":[`;
  const keys = [
    '@type',
    '@id',
    'datePublished',
    'author',
    'headline',
    'articleBody',
    'url',
    'publisher',
    'x',
  ];
  while (made.length < size * 0.9) {
    const object = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => `"${pick(random, keys)}":${pick(random, DATA_VALUES)}`,
    );
    made += chance(random, 9) ? '{"author":['.repeat(50) : `{${object.join()}},`;
  }
  return `${made}{}]}${isFeed ? '' : '</script>'}`;
}

function sound(random: Random, size: number, isFeed: boolean): string {
  const paragraph = `${SCRAPS.slice(0, 6).join(' ')} `;
  const one = isFeed
    ? `<item><title>${paragraph}</title><link>https://a.example/${Math.floor(random() * 1e6)}</link><pubDate>Wed, 08 Oct 2025 10:00:00 GMT</pubDate><description>${paragraph}</description></item>`
    : `<section class="story-body"><h2>${pick(random, SCRAPS)}</h2><p>${paragraph}</p><figure><img><figcaption>${paragraph}</figcaption></figure></section>`;
  const body = one.repeat(Math.max(1, Math.floor(size / one.length)));
  return isFeed
    ? `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${body}</channel></rss>`
    : `<!doctype html><html lang="en"><head><title>Talks</title></head><body><article><h1>Talks</h1>${body}</article></body></html>`;
}

/** A document with stretches taken out, doubled and put elsewhere. */
function damaged(random: Random, size: number, isFeed: boolean): string {
  let made = sound(random, size, isFeed);
  for (let times = 1 + Math.floor(random() * 30); times > 0; times -= 1) {
    const [from, to] = [random(), random()]
      .map((share) => Math.floor(share * made.length))
      .sort((a, b) => a - b);
    const stretch = made.slice(from, Math.min(to ?? 0, (from ?? 0) + 500));
    const at = Math.floor(random() * made.length);
    const without = chance(random, 2) ? made : made.slice(0, from) + made.slice((from ?? 0) + stretch.length);
    made = without.slice(0, at) + stretch + without.slice(at);
  }
  return made;
}

function lines(random: Random, size: number, isFeed: boolean): string {
  const tag = isFeed
    ? pick(random, ['title', 'description', 'pubDate', 'link'])
    : pick(random, ['p', 'h1', 'time', 'li', 'td']);
  let made = isFeed ? '<rss version="2.0"><channel><item>' : '<article>';
  while (made.length < size) {
    const [one, other] = [pick(random, SCRAPS), pick(random, SCRAPS)];
    const length = 1 + Math.floor(random() ** 3 * 2000);
    made += `<${tag}>${one.repeat(length)}${other}</${tag}>`;
  }
  return made;
}

function noise(random: Random, size: number): string {
  const units = Array.from({ length: Math.min(size, 200_000) }, () => Math.floor(random() ** 2 * 0x2fff));
  let made = '';
  for (let at = 0; at < units.length; at += 4096) made += String.fromCharCode(...units.slice(at, at + 4096));
  return `<p>${made}`;
}

/** In an encoding that the document may name, or not. */
function inSomeEncoding(random: Random, text: string): Uint8Array {
  const named = chance(random, 3) ? `<meta charset="${pick(random, CHARSETS)}">${text}` : text;
  if (!chance(random, 4)) return Buffer.from(named);
  const encoding = pick(random, ['latin1', 'utf16le', 'utf8'] as const);
  const bytes = Buffer.from(named, encoding);
  const before = pick(random, [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0, 0]]);
  return Buffer.concat([Buffer.from(before), bytes]).subarray(0, SIZES.fetched);
}

function chance(random: Random, oneIn: number): boolean {
  return random() * oneIn < 1;
}

/** @throws RangeError where there is nothing to choose from */
function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('There is nothing to choose from.');
  return picked;
}
