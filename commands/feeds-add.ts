import * as z from 'zod';
import type { AddOutcome } from '../src/app/following/following.js';
import type { ManagedSources } from '../src/app/following/managed-sources.js';
import { readDefinition } from '../src/app/following/sources-file.js';
import { actorOf } from '../src/chat/actor.js';
import { defineCommand, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { optionalText, requiredText } from '../src/chat/option.js';
import { privateNotice, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { named } from './moderation.js';

/** In characters: of an address, a name, words with commas between, an id made of an address; and mistakes shown. */
const limits = { address: 2000, name: 250, words: 2000, id: 40, mistakes: 10, mistake: 200 };

/** What came of adding a source. */
export function addedReply(outcome: AddOutcome, texts: Texts): Reply {
  const { feeds } = texts;
  if (outcome.kind === 'taken') return privateNotice(feeds.taken(named(outcome.by, texts)));
  if (outcome.kind === 'full') return privateNotice(feeds.full(outcome.most));
  const said = feeds.added(named(outcome.source.definition.id, texts));
  return { ...privateNotice(said), tone: 'information' };
}

function mistakesReply(mistakes: readonly string[], texts: Texts): Reply {
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'problem',
    blocks: [
      { kind: 'paragraph', spans: [{ text: texts.feeds.wrong, style: 'bold' }], priority: 2 },
      ...mistakes.slice(0, limits.mistakes).map((mistake): ReplyBlock => {
        // The option `language` is that of the reply.
        const shown = mistake.replace(/^language\b/u, 'source-language');
        return {
          kind: 'item',
          spans: [{ text: isolated(shorten(shown, limits.mistake), texts.direction) }],
        };
      }),
    ],
  };
}

/** An id made of an address that no source has yet. */
function freeId(url: string, taken: ReadonlySet<string>): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const made = host
    .replace(/^www\./u, '')
    .replaceAll(/[^a-z\d]+/gu, '-')
    .slice(0, limits.id)
    .replaceAll(/^-+|-+$/gu, '');
  const id = made === '' ? 'source' : made;
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}

function wordsOf(text: string | null): string[] | null {
  if (text === null) return null;
  return text
    .split(/[,،;؛\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** `/feeds add`: follows one more source, or says by field what is wrong with it. */
export function createFeedsAdd(following: ManagedSources): SlashCommand {
  const text = (wording: (texts: Texts) => string, maxLength: number) =>
    optionalText({ description: wording, maxLength });
  return defineCommand({
    name: 'add',
    description: ({ commands }) => commands.feeds.add,
    options: {
      kind: {
        kind: 'choice',
        required: true,
        description: ({ commands }) => commands.feeds.kind,
        choices: ['feed', 'page', 'sitemap'].map((name) => ({ name, value: name })),
        schema: z.string().default(''),
      },
      url: requiredText({ description: ({ commands }) => commands.feeds.url, maxLength: limits.address }),
      id: text(({ commands }) => commands.feeds.id, limits.name),
      publisher: text(({ commands }) => commands.feeds.publisher, limits.name),
      'source-language': text(({ commands }) => commands.feeds.sourceLanguage, limits.name),
      every: {
        kind: 'integer',
        description: ({ commands }) => commands.feeds.every,
        schema: z.number().nullable().default(null),
      },
      keep: {
        kind: 'integer',
        description: ({ commands }) => commands.feeds.keep,
        schema: z.number().nullable().default(null),
      },
      include: text(({ commands }) => commands.feeds.include, limits.words),
      exclude: text(({ commands }) => commands.feeds.exclude, limits.words),
      language: sharedOptions.language,
    },
    preconditions: [],
    deferred: 'private',
    async run({ caller, texts, options }) {
      const { kind, url, publisher, every, keep } = options;
      const taken = new Set((await following.list()).map(({ definition }) => definition.id));
      const read = readDefinition({
        id: options.id ?? freeId(url, taken),
        kind,
        url,
        language: options['source-language'],
        publisher,
        every,
        keep,
        include: wordsOf(options.include),
        exclude: wordsOf(options.exclude),
      });
      if (!read.ok) return mistakesReply(read.mistakes, texts);
      return addedReply(await following.add(read.definition, actorOf(caller)), texts);
    },
  });
}
