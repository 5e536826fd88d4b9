import * as z from 'zod';
import type { Actor } from '../src/app/article-ports.js';
import type { ManagedSources } from '../src/app/following/managed-sources.js';
import { readDefinition } from '../src/app/following/sources-file.js';
import { actorOf } from '../src/chat/actor.js';
import {
  defineAction,
  defineCommand,
  type CommandGroup,
  type Handling,
  type SlashCommand,
} from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { requiredText, type Option } from '../src/chat/option.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { moderator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Choice, type Reply } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { pageSchema, sharedOptions } from '../src/chat/view-options.js';
import type { SourceDefinition } from '../src/model/source-definition.js';
import { resultText, sourceBlocks } from './feed-lines.js';
import { addedReply, createFeedsAdd } from './feeds-add.js';
import { named, type ModerationPorts } from './moderation.js';

/** For how long a check is waited for, in ms; an interaction can be answered for 15 minutes. */
const PATIENCE = 10 * 60_000;
/** Choices that a list has room for, and characters of an id or of the choice that a client may send in its place. */
const limits = { choices: 25, given: 200, reason: 600 };

async function listReply(following: ManagedSources, { texts }: Handling, wanted: number): Promise<Reply> {
  const sources = await following.list();
  const { feeds } = texts;
  if (sources.length === 0) return { ...privateNotice(feeds.empty), tone: 'information' };
  const pages = toPages(sources.map((source) => sourceBlocks(source, texts)));
  const page = pageWithin(wanted, pages.length);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      { kind: 'heading', spans: [{ text: feeds.title }], priority: 9 },
      { kind: 'note', spans: [{ text: feeds.total(sources.length, page, pages.length) }], priority: 9 },
      ...(pages[page - 1] ?? []),
    ],
    actions: pageButtons({ action: 'feeds list/page', state: {} }, page, pages.length, texts),
  };
}

function createList(following: ManagedSources): SlashCommand {
  return defineCommand({
    name: 'list',
    description: ({ commands }) => commands.feeds.list,
    options: { page: sharedOptions.page, language: sharedOptions.language },
    preconditions: [],
    run: (context) => listReply(following, context, context.options.page),
    actions: {
      page: defineAction({
        state: z.object({ page: pageSchema }),
        run: async (context) => updateWith(await listReply(following, context, context.state.page)),
      }),
    },
  });
}

function sourceOption(following: ManagedSources): Option<string> {
  return requiredText({
    description: ({ commands }) => commands.feeds.source,
    maxLength: limits.given,
    complete: (typed) => choicesFor(typed, following),
  });
}

async function choicesFor(typed: string, following: ManagedSources): Promise<readonly Choice[]> {
  const words = typed.toLowerCase().split(/\s+/u);
  return (await following.list())
    .map(({ definition: { id, url, publisher } }) => ({ name: `${id} · ${publisher ?? url}`, value: id }))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .slice(0, limits.choices);
}

/** The id in what was given: it alone, or the name of a choice, which begins with it. */
function idIn(given: string): string {
  return given.toLowerCase().split(/\s/u, 1)[0] ?? '';
}

async function removed(
  id: string,
  following: ManagedSources,
  { by, texts }: { readonly by: Actor; readonly texts: Texts },
): Promise<Reply> {
  const { feeds, corpus } = texts;
  // What it was is known no more once it is removed.
  const found = (await following.list()).find(({ definition }) => definition.id === id);
  const outcome = await following.remove(id, by);
  if (outcome !== 'removed' || found === undefined) {
    const why = outcome === 'of-file' ? feeds.standsInFile : feeds.unknown;
    return privateNotice(why(named(id, texts)));
  }
  return {
    ...privateNotice(feeds.removed(named(id, texts))),
    tone: 'information',
    actions: [
      {
        label: corpus.undo,
        action: 'feeds remove/undo',
        state: { definition: JSON.stringify(found.definition) },
      },
    ],
  };
}

/** A definition as it was removed; it is checked again, since rules may have changed since. */
const removedDefinition = z.string().transform((text, context): SourceDefinition => {
  try {
    const read = readDefinition(JSON.parse(text));
    if (read.ok) return read.definition;
  } catch {
    // Said below: it is none that can be read.
  }
  context.addIssue({ code: 'custom', message: 'is no definition' });
  return z.NEVER;
});

function createRemove(following: ManagedSources): SlashCommand {
  return defineCommand({
    name: 'remove',
    description: ({ commands }) => commands.feeds.remove,
    options: { id: sourceOption(following), language: sharedOptions.language },
    preconditions: [],
    deferred: 'private',
    run: ({ caller, texts, options }) => removed(idIn(options.id), following, { by: actorOf(caller), texts }),
    actions: {
      undo: defineAction({
        state: z.object({ definition: removedDefinition }),
        run: async ({ caller, texts, state: { definition } }) =>
          updateWith(addedReply(await following.add(definition, actorOf(caller)), texts)),
      }),
    },
  });
}

function createCheck(following: ManagedSources, wait: ModerationPorts['wait']): SlashCommand {
  return defineCommand({
    name: 'check',
    description: ({ commands }) => commands.feeds.check,
    options: { id: sourceOption(following), language: sharedOptions.language },
    preconditions: [],
    deferred: 'private',
    async run({ texts, options }) {
      const { feeds } = texts;
      const id = idIn(options.id);
      const shown = named(id, texts);
      const outcome = await Promise.race([following.check(id), wait(PATIENCE).then(() => null)]);
      if (outcome === null) return { ...privateNotice(feeds.goesOn(shown)), tone: 'information' };
      if (outcome.kind === 'unknown') return privateNotice(feeds.unknown(shown));
      if (outcome.kind === 'busy') return privateNotice(feeds.busy(shown));
      const { result } = outcome;
      const reason = result.kind === 'read' ? result.reason : null;
      return {
        kind: 'reply',
        visibility: 'private',
        tone: result.kind === 'failed' ? 'problem' : 'information',
        blocks: [
          { kind: 'paragraph', spans: [{ text: feeds.checkedNow(shown), style: 'bold' }], priority: 2 },
          { kind: 'paragraph', spans: [{ text: resultText(result, texts) }], priority: 2 },
          ...(reason === null
            ? []
            : [
                {
                  kind: 'note' as const,
                  spans: [{ text: isolated(shorten(reason, limits.reason), texts.direction) }],
                },
              ]),
        ],
      };
    },
  });
}

/** `/feeds`: what is followed, as moderators look at it, add to it and take from it. */
export function createFeeds({
  following,
  wait,
}: ModerationPorts & { readonly following: ManagedSources }): CommandGroup {
  return {
    kind: 'group',
    name: 'feeds',
    description: ({ commands }) => commands.feeds.description,
    preconditions: [moderator],
    commands: [
      createList(following),
      createFeedsAdd(following),
      createRemove(following),
      createCheck(following, wait),
    ],
  };
}
