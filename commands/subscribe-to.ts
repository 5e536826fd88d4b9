import type { NewSubscription, Subscription, SubscriptionAdded } from '../src/app/subscription-ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import type { Caller } from '../src/chat/interaction.js';
import { requiredText } from '../src/chat/option.js';
import type { NoticeOutcome } from '../src/chat/notices.js';
import { cooldown, everyone, isModerator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Action, type Reply } from '../src/chat/reply.js';
import { subjectWords } from '../src/chat/subject-words.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { maxWords, nameChoices, sharedOptions } from '../src/chat/view-options.js';
import type { Subject } from '../src/knowledge/subject.js';
import { named } from './moderation.js';
import {
  channelEntry,
  endButtons,
  endedBlocks,
  endSubscription,
  informing,
  readAbout,
  type AboutRead,
  type SubscriptionPorts,
} from './subscribe-parts.js';
import * as z from 'zod';

/** Subscriptions that one member or channel may have. */
const MOST = 25;
/** Names that may have been meant, beside the buttons of a subscription. */
const MOST_NEAR = 3;

const where = z.enum(['private', 'channel']);
/** What is subscribed to in place of what was, and for whom. */
const insteadState = z.object({ about: z.string(), where, id: z.string() });
type Where = z.output<typeof where>;

/** `/subscribe to`: starts to tell a member, or a channel, of what is new about somebody or something. */
export function createSubscribeTo(
  subject: Subject,
  { subscriptions, notices, changes }: SubscriptionPorts,
): SlashCommand {
  /** Those by which the same is told. */
  async function besides({ target, member, guild }: NewSubscription): Promise<readonly Subscription[]> {
    const all = await subscriptions.of(guild === null ? { member } : { guild });
    return all.filter((each) => each.target.id === target.id && !each.unreachable);
  }

  /** Adds one; that of a channel with its entry in the audit. */
  function add(wanted: NewSubscription, caller: Caller): Promise<SubscriptionAdded> {
    return changes.together(async ({ subscriptions, audit }) => {
      const outcome = await subscriptions.add(wanted, MOST);
      // What members are told privately is nobody's but theirs.
      if (outcome.kind === 'added' && wanted.target.kind === 'channel')
        await audit.append(channelEntry('subscription.add', wanted, caller));
      return outcome;
    });
  }

  /** Says hello where it is to be told, which shows that it can be. */
  async function greet({ target, name }: NewSubscription, texts: Texts): Promise<NoticeOutcome> {
    const { begins, beginsInChannel } = texts.subscriptions;
    const say = target.kind === 'member' ? begins : beginsInChannel;
    const spans = [{ text: say(named(name, texts)) }];
    return notices.send(target, { tone: 'information', blocks: [{ kind: 'paragraph', spans }] });
  }

  async function subscribe(
    wanted: NewSubscription,
    { facts, near }: AboutRead,
    { caller, texts }: Handling,
  ): Promise<Reply> {
    const shown = named(wanted.name, texts);
    const { subscriptions: said } = texts;
    const isChannel = wanted.target.kind === 'channel';
    const already = (subscription: Subscription): Reply =>
      informing(said.already(shown), endButtons([subscription], texts));
    const others = await besides(wanted);
    const same = others.find(({ about }) => about === wanted.about);
    if (same !== undefined) return already(same);
    if (others.length >= MOST) return privateNotice(said.full(MOST));
    // Before it is kept: what begins where nothing can be said would have to be taken back.
    const greeted = await greet(wanted, texts);
    if (greeted === 'unavailable') return privateNotice(said.notNow);
    if (greeted === 'refused') return privateNotice(isChannel ? said.noChannel : said.closed);
    const outcome = await add(wanted, caller);
    if (outcome.kind === 'full') return privateNotice(said.full(MOST));
    const { subscription } = outcome;
    if (outcome.kind === 'already') return already(subscription);
    const end = endButtons([subscription], texts);
    const added = isChannel ? said.addedInChannel(shown) : said.added(shown);
    if (facts > 0) return informing(added, end);
    const where = isChannel ? 'channel' : 'private';
    const meant = near.slice(0, MOST_NEAR).map(({ id: about, name: label }): Action => ({
      label,
      action: 'subscribe to/instead',
      state: { about, where, id: subscription.id },
    }));
    const words = [added, said.nothingYet, ...(meant.length > 0 ? [texts.facts.near] : [])].join(' ');
    return informing(words, [...meant, ...end]);
  }

  /** Subscribes whoever asks, or their channel, to what they give. */
  async function begin(given: string, where: Where, context: Handling): Promise<Reply> {
    const { caller, texts, services, server } = context;
    const { userId: member, guildId, channelId } = caller;
    const inChannel = where === 'channel';
    if (inChannel && !isModerator(caller, server)) return privateNotice(texts.problem.notAllowed);
    const read = await readAbout(given, services);
    const isHere = inChannel && channelId !== null;
    const wanted: NewSubscription = {
      about: read.about,
      name: read.name,
      member,
      target: isHere ? { kind: 'channel', id: channelId } : { kind: 'member', id: member },
      guild: isHere ? guildId : null,
      language: isHere && server.language !== null ? server.language : texts.code,
    };
    const mine = await subscriptions.of({ member });
    const reply = await subscribe(wanted, read, context);
    // What ended by itself is said at the next use, unless it began anew just now.
    const others = mine.filter((each) => each.about !== wanted.about || inChannel);
    return { ...reply, blocks: [...reply.blocks, ...(await endedBlocks(others, subscriptions, texts))] };
  }

  /** Ends a subscription that whoever presses began by a name that meant another. */
  async function takeBack(id: string, { caller, server }: Handling): Promise<void> {
    const before = await subscriptions.get(id);
    if (before === null) return;
    const { target, guild } = before;
    const isOwn = target.kind === 'member' && target.id === caller.userId;
    const isServers = target.kind === 'channel' && guild === caller.guildId && isModerator(caller, server);
    if (isOwn || isServers) await endSubscription(before, caller, { changes });
  }

  return defineCommand({
    name: 'to',
    description: ({ commands }) => commands.subscribe.to,
    options: {
      about: requiredText({
        description: (texts) => {
          const { name, topic } = subjectWords(subject, texts);
          return texts.commands.subscribe.about(name, topic);
        },
        maxLength: maxWords,
        complete: nameChoices,
        wrong: (texts) => texts.subscriptions.noAbout(maxWords, subjectWords(subject, texts).topic),
      }),
      where: {
        kind: 'choice',
        description: ({ commands }) => commands.subscribe.where,
        choices: [
          { name: 'private', value: 'private' },
          { name: 'channel', value: 'channel' },
        ],
        // What cannot be read is told to nobody else.
        schema: where.default('private').catch('private'),
      },
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    run: (context) => begin(context.options.about, context.options.where, context),
    actions: {
      instead: defineAction({
        state: insteadState,
        async run(context) {
          await takeBack(context.state.id, context);
          return updateWith(await begin(context.state.about, context.state.where, context));
        },
      }),
    },
  });
}
