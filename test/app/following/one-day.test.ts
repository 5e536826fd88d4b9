import { expect, it } from 'vitest';
import type { GuardedRequest } from '../../../src/sources/fetching/guarded-request.js';
import type { SourceDefinition } from '../../../src/model/source-definition.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { createVirtualTime } from '../../support/virtual-time.js';
import { followedWeb, pageOf, sourceOf, type WebPage } from './a-web.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOURCES = 50;
const ARTICLES = 5000;
/** Articles beside these that robots.txt forbids: to ask for one is against the rules, and to leave it is right. */
const FORBIDDEN = 100;
/** How many entries a feed shows, the newest. */
const SHOWN = 30;
const START = '2025-10-08T00:00:00Z';
/** The work of such a day is long where others have the machine too; a hang is found all the same. */
const SLOW = { timeout: 900_000 };

/** Numbers from 0 up to 1, the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Story {
  readonly number: number;
  readonly source: number;
  readonly at: number;
  readonly url: string;
  /** Another feed that has it too, under an address of its own. */
  readonly alsoIn: number | null;
}

/** Two sources share each host. */
const hostOf = (source: number): string => `h${Math.floor(source / 2)}.example`;
const KINDS = ['rss', 'rss', 'whole', 'json', 'sitemap'] as const;
const kindOf = (source: number): (typeof KINDS)[number] => KINDS[source % KINDS.length] ?? 'rss';
const wordsOf = (story: Story): string =>
  `Report ${story.number} tells of round ${story.number * 7} of the talks. ${`The envoys of group ${story.number} went on. `.repeat(20)}`;

/** The stories of a day, in the order of their time; one in ten stands in a second feed of its host. */
function storiesOf(random: () => number): readonly Story[] {
  const start = Date.parse(START);
  return Array.from({ length: ARTICLES + FORBIDDEN }, (_, number): Story => {
    const source = number % SOURCES;
    const alsoIn = number % 10 === 3 ? source ^ 1 : null;
    const folder = number < ARTICLES ? 'n' : 'private';
    return {
      number,
      source,
      at: start + random() * (DAY - HOUR),
      url: `https://${hostOf(source)}/${folder}/${number}`,
      alsoIn,
    };
  }).sort((one, other) => one.at - other.at);
}

function feedText(source: number, shown: readonly Story[]): string {
  const addressOf = (story: Story): string =>
    story.alsoIn === source ? `${story.url}?utm_source=feed${source}` : story.url;
  const date = (story: Story): string => new Date(story.at).toISOString();
  switch (kindOf(source)) {
    case 'whole':
      return `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${shown.map((story) => `<entry><title>R ${story.number}</title><id>u:${story.number}</id><link href="${addressOf(story)}"/><published>${date(story)}</published><updated>${date(story)}</updated><content type="html">&lt;p&gt;${wordsOf(story)}&lt;/p&gt;</content></entry>`).join('')}</feed>`;
    case 'json':
      return JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'F',
        items: shown.map((story) => ({
          id: `${story.number}`,
          url: addressOf(story),
          title: `R ${story.number}`,
          date_published: date(story),
        })),
      });
    case 'sitemap':
      return `<urlset>${shown.map((story) => `<url><loc>${addressOf(story)}</loc><lastmod>${date(story)}</lastmod></url>`).join('')}</urlset>`;
    default:
      return `<rss version="2.0"><channel><title>F</title>${shown.map((story) => `<item><title>R ${story.number}</title><link>${addressOf(story)}</link><pubDate>${new Date(story.at).toUTCString()}</pubDate></item>`).join('')}</channel></rss>`;
  }
}

it(`${SOURCES} sources, ${ARTICLES} articles a day: each once, and no rule broken`, SLOW, async () => {
  const random = chance(7);
  const stories = storiesOf(random);
  const time = createVirtualTime(START);
  const pages = new Map<string, WebPage | string>();
  const against: string[] = [];
  const now = (): number => time.clock().getTime();
  const store = createMemoryStore({ now, clock: time.clock });

  for (let host = 0; host < SOURCES / 2; host += 1) {
    const delay = host % 5 === 0 ? '\nCrawl-delay: 5' : '';
    pages.set(
      `https://h${host}.example/robots.txt`,
      `User-agent: *${delay}\nSitemap: /s\nDisallow: /private`,
    );
  }
  for (const story of stories) {
    pages.set(story.url, pageOf(wordsOf(story), `<link rel="canonical" href="${story.url}">`));
    pages.set(
      `${story.url}?utm_source=feed${story.alsoIn}`,
      pageOf(wordsOf(story), `<link rel="canonical" href="${story.url}">`),
    );
  }
  const definitions: SourceDefinition[] = [];
  for (let source = 0; source < SOURCES; source += 1) {
    const url = `https://${hostOf(source)}/feed${source}`;
    const own = stories.filter((story) => story.source === source || story.alsoIn === source);
    definitions.push(
      sourceOf(`s${source}`, {
        url,
        kind: kindOf(source) === 'sitemap' ? 'sitemap' : 'feed',
        every: 15 + (source % 4) * 15,
      }),
    );
    pages.set(url, (headers) => {
      const shown = own
        .filter(({ at }) => at <= now())
        .slice(-SHOWN)
        .reverse();
      const etag = `"${shown[0]?.number ?? 'none'}"`;
      // Some hosts are down for an hour, some time out now and then, and some say how long their answer stays fresh.
      const hour = Math.floor((now() - Date.parse(START)) / HOUR);
      if (source % 7 === 1 && hour === 9) return { status: 503, headers: { 'retry-after': '1800' } };
      if (source % 11 === 2 && random() < 0.1) return { status: 500 };
      const fresh: Record<string, string> = source % 3 === 0 ? { 'cache-control': 'max-age=1200' } : {};
      if (headers['if-none-match'] === etag) return { status: 304, headers: fresh };
      return { headers: { ...fresh, etag }, bytes: Buffer.from(feedText(source, shown)) };
    });
  }

  /** Watches every request from the side of the servers. */
  const watched = (answer: GuardedRequest): GuardedRequest => {
    const hosts = new Map<
      string,
      { under: number; endedAt: number; pausedUntil: number; knowsRobots: boolean }
    >();
    const fresh = new Map<string, number>();
    return async (url, wanted) => {
      const { host, pathname } = new URL(url);
      const state = hosts.get(host) ?? { under: 0, endedAt: 0, pausedUntil: 0, knowsRobots: false };
      hosts.set(host, state);
      const gap =
        Number(/\d+/.exec(host)?.[0]) % 5 === 0 && state.knowsRobots && pathname !== '/robots.txt'
          ? 5000
          : 1000;
      if (state.under > 0) against.push(`two at once: ${url}`);
      if (now() - state.endedAt < gap) against.push(`too soon: ${url}`);
      if (now() < state.pausedUntil) against.push(`asked to be left alone: ${url}`);
      if (now() < (fresh.get(url) ?? 0)) against.push(`still fresh: ${url}`);
      if (!state.knowsRobots && pathname !== '/robots.txt') against.push(`before robots.txt: ${url}`);
      if (pathname.startsWith('/private')) against.push(`forbidden: ${url}`);
      const source = (await store.sources.list()).find(({ definition }) => definition.url === url);
      const etag = source?.state.etag ?? undefined;
      if (etag !== wanted.headers?.['if-none-match']) against.push(`without what it has: ${url}`);
      state.under += 1;
      const answered = await answer(url, wanted);
      state.under -= 1;
      state.endedAt = now();
      if (pathname === '/robots.txt') state.knowsRobots = true;
      if (answered.kind === 'answer') {
        const { headers, status } = answered;
        const control = /max-age=(\d+)/.exec(String(headers['cache-control'] ?? ''))?.[1];
        if (control !== undefined) fresh.set(url, now() + Number(control) * 1000);
        if (status === 503) state.pausedUntil = now() + Number(headers['retry-after']) * 1000;
      }
      return answered;
    };
  };

  const file = JSON.stringify({ sources: definitions });
  const morning = followedWeb({ time, pages, store, file, request: watched });
  const running = morning.following.run();
  await time.pass(11 * HOUR + 7 * MINUTE);
  await time.until(Promise.all([running, morning.following.stop()]));
  // The process ends at any moment, and another goes on with what is stored.
  const evening = morning.restarted();
  const goingOn = evening.following.run();
  await time.pass(DAY - 9 * HOUR);
  await time.until(Promise.all([goingOn, evening.following.stop()]));

  const kept = (await evening.texts()).map((text) => Number(/Report (\d+)/.exec(text)?.[1]));
  const known = new Set(kept);
  // What a feed has whole may be read from it, wherever its page stands.
  const inFeed = (source: number | null): boolean => source !== null && kindOf(source) === 'whole';
  const wanted = stories.filter(
    ({ number, source, alsoIn }) => number < ARTICLES || inFeed(source) || inFeed(alsoIn),
  );
  const missed = wanted.filter(({ number }) => !known.has(number));
  expect({
    missed: missed.length,
    doubled: kept.length - known.size,
    against: against.slice(0, 10),
  }).toEqual({
    missed: 0,
    doubled: 0,
    against: [],
  });
  expect(kept).toHaveLength(wanted.length);
});
