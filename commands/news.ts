import { createDigestRounds, type DueDigest } from '../src/app/digest-rounds.js';
import { createNewsRounds, type Telling } from '../src/app/news-rounds.js';
import type { JointChanges, Settings } from '../src/app/ports.js';
import type { Services } from '../src/app/services.js';
import type { Delivery, Subscriptions } from '../src/app/subscription-ports.js';
import { happeningBlocks } from '../src/chat/happening-blocks.js';
import { memberPreferences } from '../src/chat/member-preferences.js';
import type { ModeratorsLog } from '../src/chat/moderators-log.js';
import type { Notices } from '../src/chat/notices.js';
import type { Content, ReplyBlock } from '../src/chat/reply.js';
import { readServerSettings, serverSettings } from '../src/chat/server-settings.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { AppError } from '../src/errors.js';
import type { Logger } from '../src/logger.js';
import { addedBlocks, latestReply } from './latest.js';
import { named } from './moderation.js';
import { endButtons } from './subscribe-parts.js';

/** What telling of news needs. */
export interface NewsOptions {
  readonly services: Services;
  readonly settings: Settings;
  readonly subscriptions: Subscriptions;
  readonly changes: JointChanges;
  readonly notices: Notices;
  readonly moderators: ModeratorsLog;
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** Whether it is for this process to tell, of several that share what is stored. Default: it is. */
  readonly isOurs?: () => boolean;
  readonly logger: Logger;
  /** ms between two messages to one member or channel. */
  readonly pace?: number;
}

/** Tells those who subscribed, and channels with a digest, of what is new. */
export interface News {
  /** Looks every few seconds until the program stops. Never rejects. */
  run(): Promise<void>;
  /** Looks once. */
  look(): Promise<void>;
}

const LOOK_EVERY = 5000;
/** Articles quoted in one message, of each subscription. */
const MOST_QUOTED = 3;
const priority = { title: 9, more: 6, foot: 2 };

/** News for everybody. */
export function createNews(options: NewsOptions): News {
  const { services, settings, subscriptions, changes, notices, moderators, clock, wait, logger, pace } =
    options;
  const isOurs = options.isOurs ?? (() => true);

  async function textsOf({ target, news }: Delivery): Promise<Texts> {
    const [first] = news;
    const asked = first?.subscription.language ?? '';
    if (target.kind === 'channel') return textsFor(asked);
    const own = await settings.get({ kind: 'member', id: target.id }, memberPreferences.language);
    return textsFor(own ?? asked);
  }

  async function tellNews(delivery: Delivery): Promise<Telling> {
    const texts = await textsOf(delivery);
    const parts: ReplyBlock[][] = [];
    for (const { subscription, articles } of delivery.news) {
      const looked = await services.facts.news({ about: subscription.about, articles, limit: MOST_QUOTED });
      if (looked.state !== 'ready') return 'unavailable';
      const { told, articles: inAll } = looked.view;
      // An article that went meanwhile is no news any more.
      if (told.length === 0) continue;
      const quoted = new Set(told.flatMap(({ sources }) => sources.map(({ article }) => article.id))).size;
      parts.push([
        {
          kind: 'heading',
          spans: [{ text: texts.subscriptions.news(named(subscription.name, texts)) }],
          priority: priority.title,
        },
        ...told.flatMap((each) => happeningBlocks(each, texts)),
        ...(inAll > quoted
          ? [
              {
                kind: 'note' as const,
                spans: [{ text: texts.subscriptions.more(inAll - quoted) }],
                priority: priority.more,
              },
            ]
          : []),
      ]);
    }
    if (parts.length === 0) return 'sent';
    const { why, whyInChannel } = texts.subscriptions;
    const foot = delivery.target.kind === 'member' ? why : whyInChannel;
    const content: Content = {
      tone: 'information',
      blocks: [...parts.flat(), { kind: 'note', spans: [{ text: foot }], priority: priority.foot }],
      actions: endButtons(
        delivery.news.map(({ subscription }) => subscription),
        texts,
      ),
    };
    return notices.send(delivery.target, content, delivery.id);
  }

  async function tellDigest(due: DueDigest): Promise<Telling> {
    const { guild, channelId: id, every, since, added, id: key } = due;
    const language = await settings.get({ kind: 'guild', id: guild }, serverSettings.language);
    const texts = language === null ? textsFor() : textsFor(language);
    const late = await services.facts.added({ added });
    // Facts that could not be read: nothing can be told before the articles change.
    if (late.state !== 'ready') return 'unavailable';
    const reply = since === null ? null : await latestSince(since, texts);
    if (reply?.tone === 'problem') return 'unavailable';
    const title: ReplyBlock = { kind: 'heading', spans: [{ text: texts.digest.title[every] }], priority: 10 };
    const blocks = [title, ...(reply?.blocks ?? []), ...addedBlocks(late.view, texts)];
    // What had come late went meanwhile.
    if (blocks.length === 1) return 'sent';
    return notices.send({ kind: 'channel', id }, { tone: 'answer', ...reply, blocks }, key);
  }

  /** What `/latest` says, as something that is told. */
  async function latestSince(since: string, texts: Texts): Promise<Content> {
    const reply = await latestReply({ services, texts }, { 'as-of': null, since, page: 1 }, 'public');
    const { visibility: _visibility, kind: _kind, ...content } = reply;
    return content;
  }

  /** Tells the moderators of a server that something of theirs ended, since its channel takes no message. */
  async function tellEnded(guild: string, names: readonly string[]): Promise<void> {
    const server = readServerSettings(await settings.all({ kind: 'guild', id: guild }));
    moderators.noticed(
      ({ subscriptions }) => [{ text: subscriptions.endedUnreachable(names.join(', ')) }],
      server,
    );
  }
  const logged = (work: Promise<void>): void =>
    void work.catch((error: unknown) => logger.error({ err: error }, 'What ended could not be told.'));

  const digests = createDigestRounds({
    services,
    settings,
    changes,
    setting: serverSettings.digest,
    tell: tellDigest,
    ended: ({ guild }) => logged(tellEnded(guild, ['digest'])),
    clock,
  });
  const rounds = [
    createNewsRounds({
      services,
      subscriptions,
      changes,
      tell: tellNews,
      arrived: (articles) => digests.arrived(articles),
      ended: (guild, all) =>
        logged(
          tellEnded(
            guild,
            all.map(({ name }) => name),
          ),
        ),
      ...(pace === undefined ? {} : { pace }),
    }),
    digests,
  ];
  async function look(): Promise<void> {
    for (const round of rounds) await round.look();
  }

  return {
    look,
    async run() {
      do {
        if (!isOurs()) continue;
        await look().catch((error: unknown) => {
          // The log has it already that what is stored is out of reach.
          if (error instanceof AppError && error.code === 'store-unavailable') return;
          logger.error({ err: error }, 'What is new could not be told; trying again.');
        });
      } while (await wait(LOOK_EVERY));
    },
  };
}
