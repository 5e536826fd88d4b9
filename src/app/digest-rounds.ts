import * as z from 'zod';
import { latestDay, type ArticleMetadata } from '../model/article.js';
import type { Telling } from './news-rounds.js';
import { endedByItself } from './ended-by-itself.js';
import type { JointChanges, Setting, SettingOwner, Settings } from './ports.js';
import type { Services } from './services.js';

/** Where what is new is told, and how often. */
export interface DigestWish {
  readonly channelId: string;
  readonly every: 'day' | 'week';
}

/** One digest that is due. */
export interface DueDigest extends DigestWish {
  readonly guild: string;
  /** ISO day since which articles are told of; null where none came of a later day than those that were. */
  readonly since: string | null;
  /** Ids of articles that came later than others of their day or a later one, or without a day. */
  readonly added: readonly string[];
  /** The same for every attempt at it. */
  readonly id: string;
}

/** What digest rounds need. */
export interface DigestRoundsOptions {
  readonly services: Pick<Services, 'articles' | 'operations'>;
  readonly settings: Settings;
  readonly changes: JointChanges;
  /** By which a server wants a digest. */
  readonly setting: Setting<DigestWish>;
  /** Sends one; the same again is shown once. Never rejects. */
  readonly tell: (digest: DueDigest) => Promise<Telling>;
  /** Told that a server's digest ended, since its channel takes no message; it stands in the audit. */
  readonly ended: (digest: DueDigest) => void;
  readonly clock: () => Date;
}

/** Posts digests where they are wanted and due. */
export interface DigestRounds {
  look(): Promise<void>;
  /** Notes articles that came: those of days that were told of already, and those without a day, are told as added. */
  arrived(articles: readonly Pick<ArticleMetadata, 'id' | 'published'>[]): Promise<void>;
}

const HOUR = 60 * 60_000;
const EVERY = { day: 24 * HOUR, week: 7 * 24 * HOUR };
/** After one that could not be sent. */
const TRIED_AGAIN_AFTER = 10 * 60_000;
/** How long it may be tried again to send what nobody knows to be sent: Discord shows the same message once meanwhile. */
const UNSURE_FOR = 2 * 60_000;
/** Articles of one day that are remembered, and articles that wait to be told as added. */
const MOST_SEEN = 500;

/** The newest day that was told of, and which articles of that day were there. */
interface Reached {
  readonly through: string;
  readonly seen: readonly string[];
}

/** How far a server's digests have come. Times are ISO date-times. */
interface Mark extends Reached {
  /** When the last was due. */
  readonly at: string;
  /** Since when one is being sent that is not known to have gone through, and how far it goes. */
  readonly sending: (Reached & { readonly since: string }) | null;
  /** Where an attempt failed: when the next is made. */
  readonly tryAt: string | null;
  /** Ids of articles that are told as added with the next. */
  readonly added: readonly string[];
}

const reachedSchema = z.object({ through: z.string(), seen: z.array(z.string()) });

const markSetting: Setting<Mark> = {
  name: 'digest-mark',
  schema: reachedSchema.extend({
    at: z.iso.datetime(),
    sending: reachedSchema.extend({ since: z.iso.datetime() }).nullable(),
    tryAt: z.iso.datetime().nullable(),
    // What was set before there were any has none.
    added: z.array(z.string()).default([]),
  }),
};

/**
 * The digests of all servers. The first comes a day or a week after it is wished for, each next at the same hour; where
 * nothing came since, nothing is posted. What came late, of a day that was told of or of none, is told as added. What could not be sent is told by the next attempt. While nobody knows whether one was
 * sent (the program was killed in between) it is tried again for two minutes, and then taken for sent.
 */
export function createDigestRounds(options: DigestRoundsOptions): DigestRounds {
  const { services, settings, changes, setting, tell, ended, clock } = options;

  async function lookAt(
    owner: SettingOwner,
    wish: DigestWish,
    articles: readonly ArticleMetadata[],
  ): Promise<void> {
    const now = clock();
    const mark = await settings.get(owner, markSetting);
    const keep = (next: Mark): Promise<void> => settings.set(owner, markSetting, next);
    if (mark === null) {
      await keep({
        ...reachedBy(articles, now),
        at: now.toISOString(),
        sending: null,
        tryAt: null,
        added: [],
      });
      return;
    }
    const dueAt = Date.parse(mark.at) + EVERY[wish.every];
    if (now.getTime() < Math.max(dueAt, mark.tryAt === null ? 0 : Date.parse(mark.tryAt))) return;
    const at = lastDue(dueAt, EVERY[wish.every], now);
    const { sending } = mark;
    if (sending !== null && now.getTime() - Date.parse(sending.since) >= UNSURE_FOR) {
      const { through, seen } = sending;
      await keep({ through, seen, at, sending: null, tryAt: null, added: [] });
      return;
    }
    const reached = reachedBy(articles, now);
    const since = sinceWhen(articles, mark, reached);
    const present = new Set(articles.map(({ id }) => id));
    const added = mark.added.filter((id) => present.has(id));
    if (since === null && added.length === 0) {
      await keep({ ...mark, at, sending: null, tryAt: null });
      return;
    }
    await keep({ ...mark, sending: { ...reached, since: sending?.since ?? now.toISOString() }, tryAt: null });
    const due = { ...wish, guild: owner.id, since, added, id: `digest ${mark.at}` };
    const outcome = await tell(due);
    if (outcome === 'unavailable') {
      const tryAt = new Date(now.getTime() + TRIED_AGAIN_AFTER).toISOString();
      await keep({ ...mark, sending: null, tryAt });
    } else if (outcome === 'refused') {
      await changes.together(async ({ settings, audit }) => {
        await settings.clear(owner, setting);
        await settings.clear(owner, markSetting);
        await audit.append(endedByItself(owner.id, 'settings.change', 'digest'));
      });
      ended(due);
    } else {
      await keep({ ...reached, at, sending: null, tryAt: null, added: [] });
    }
  }

  return {
    async arrived(articles) {
      for (const { owner, value: mark } of await settings.having(markSetting)) {
        const late = articles.filter(({ id, published }) => {
          const day = dayOf({ published });
          return (day === null || day < mark.through) && !mark.added.includes(id);
        });
        if (late.length === 0) continue;
        const added = [...mark.added, ...late.map(({ id }) => id)].slice(0, MOST_SEEN);
        await settings.set(owner, markSetting, { ...mark, added });
      }
    },
    async look() {
      const wishes = (await settings.having(setting)).filter(({ owner }) => owner.kind === 'guild');
      const wishing = new Set(wishes.map(({ owner }) => owner.id));
      for (const { owner } of await settings.having(markSetting))
        if (!wishing.has(owner.id)) await settings.clear(owner, markSetting);
      if (wishes.length === 0 || (await services.operations.summary()).factsState === 'reading') return;
      const articles = await services.articles.list();
      for (const { owner, value } of wishes) await lookAt(owner, value, articles);
    },
  };
}

function dayOf({ published }: Pick<ArticleMetadata, 'published'>): string | null {
  return published === null ? null : published.slice(0, 10);
}

/** The newest day that an article is of, and the articles of that day; a day still to come is a slip. */
function reachedBy(articles: readonly ArticleMetadata[], now: Date): Reached {
  const last = latestDay(now);
  const days = articles.flatMap((article) => dayOf(article) ?? []).filter((day) => day <= last);
  const through = days.sort().at(-1) ?? '';
  const seen = articles.filter((article) => dayOf(article) === through).map(({ id }) => id);
  return { through, seen: seen.slice(0, MOST_SEEN) };
}

/** The day since which there is something new; null where nothing came. */
function sinceWhen(
  articles: readonly ArticleMetadata[],
  { through, seen }: Reached,
  reached: Reached,
): string | null {
  const isLate = articles.some((article) => dayOf(article) === through && !seen.includes(article.id));
  if (isLate && through !== '') return through;
  const later = articles.flatMap((article) => {
    const day = dayOf(article);
    return day !== null && day > through && day <= reached.through ? [day] : [];
  });
  return later.sort()[0] ?? null;
}

/** The last time that one was due, up to now; hours stay, however late one comes. */
function lastDue(dueAt: number, every: number, now: Date): string {
  const missed = Math.floor((now.getTime() - dueAt) / every);
  return new Date(dueAt + missed * every).toISOString();
}
