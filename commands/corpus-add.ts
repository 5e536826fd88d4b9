import { createHash } from 'node:crypto';
import * as z from 'zod';
import { MOST_ATTACHED, type FetchAttached } from '../src/app/attached-file.js';
import type { Offered, OfferedArticle } from '../src/app/editing.js';
import { actorOf } from '../src/chat/actor.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { optionalAttachment, optionalText } from '../src/chat/option.js';
import { privateNotice, updateWith, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { undoButton, type RemovalParts } from './corpus-remove.js';
import { named } from './moderation.js';
import { previewBlocks } from './offered-blocks.js';

/** What adding needs. */
export interface AddParts extends RemovalParts {
  readonly fetchAttached: FetchAttached;
}

/** Characters of an address. */
const mostAddress = 2000;
/** Titles of kept articles that are named. */
const mostNamed = 10;

/** What was offered, as a button carries it: no more than where it is found again. */
const foundAgain = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string(), at: z.string() }),
  z.object({ kind: z.literal('address'), at: z.string() }),
]);
type FoundAgain = z.output<typeof foundAgain>;

/** `seen` tells what was read from what may be read when it is kept. */
const keepState = z.intersection(foundAgain, z.object({ seen: z.string() }));

function fingerprintOf(articles: readonly OfferedArticle[]): string {
  const told = articles.map(({ id, content: { title, published, text } }) => [id, title, published, text]);
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 12);
}

type Fetched =
  | { readonly kind: 'offered'; readonly offered: Offered }
  | { readonly kind: 'gone' | 'too-large' | 'failed' };

async function fetchOffered(what: FoundAgain, fetchAttached: FetchAttached): Promise<Fetched> {
  if (what.kind === 'address') return { kind: 'offered', offered: { kind: 'address', url: what.at } };
  const file = await fetchAttached(what.at);
  if (file.kind !== 'fetched') return file;
  return { kind: 'offered', offered: { kind: 'file', name: what.name, bytes: file.bytes } };
}

function notFetched(kind: 'gone' | 'too-large' | 'failed', { corpus }: Texts): Reply {
  if (kind === 'gone') return privateNotice(corpus.gone);
  return privateNotice(kind === 'failed' ? corpus.notFetched : corpus.tooLarge(MOST_ATTACHED / 2 ** 20));
}

function refusedReply(reason: string, texts: Texts): Reply {
  return privateNotice(`${texts.corpus.refused} ${isolated(reason, texts.direction)}`);
}

async function previewReply(
  what: FoundAgain,
  { texts }: Handling,
  { editing, fetchAttached }: AddParts,
): Promise<Reply> {
  const fetched = await fetchOffered(what, fetchAttached);
  if (fetched.kind !== 'offered') return notFetched(fetched.kind, texts);
  const read = await editing.preview(fetched.offered);
  if (read.kind === 'refused') return refusedReply(read.reason, texts);
  if (read.articles.length === 0) return privateNotice(texts.corpus.nothingRead);
  return shownReply(what, read.articles, texts);
}

/** @param isAnother whether it was shown before, and is another now */
function shownReply(
  what: FoundAgain,
  articles: readonly OfferedArticle[],
  texts: Texts,
  isAnother = false,
): Reply {
  const { keep, discard, differs } = texts.corpus;
  return {
    kind: 'reply',
    visibility: 'private',
    tone: isAnother ? 'problem' : 'information',
    blocks: [
      ...(isAnother ? [{ kind: 'paragraph' as const, spans: [{ text: differs }], priority: 10 }] : []),
      ...previewBlocks(articles, texts),
    ],
    actions: [
      // Nothing would come of keeping what is kept in the same words.
      ...(articles.every(({ standing }) => standing === 'unchanged')
        ? []
        : [{ label: keep, action: 'corpus add/keep', state: { ...what, seen: fingerprintOf(articles) } }]),
      { label: discard, action: 'corpus add/discard', state: {} },
    ],
  };
}

function keptReply(articles: readonly OfferedArticle[], texts: Texts): Reply {
  const { corpus } = texts;
  const taken = articles.filter(({ standing }) => standing !== 'unchanged');
  const [one, another] = taken;
  const more = taken.length - mostNamed;
  const item = (text: string): ReplyBlock => ({ kind: 'item', spans: [{ text }] });
  // An earlier version cannot be gone back to, but what is new can be taken out.
  const canUndo = one !== undefined && another === undefined && one.standing !== 'changed';
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      {
        kind: 'paragraph',
        spans: [{ text: taken.length === 0 ? corpus.keptAlready : corpus.kept, style: 'bold' }],
        priority: 9,
      },
      ...taken.slice(0, mostNamed).map(({ id, content }) => item(named(content.title ?? id, texts))),
      ...(more > 0 ? [item(texts.andMore(more))] : []),
    ],
    actions: canUndo ? [undoButton('restore', one.id, texts)] : [],
  };
}

/** `/corpus add`: shows how a file or page is read, and keeps it once that was confirmed. */
export function createCorpusAdd(parts: AddParts): SlashCommand {
  const { editing, titles, fetchAttached } = parts;
  return defineCommand({
    name: 'add',
    description: ({ commands }) => commands.corpus.add,
    options: {
      file: optionalAttachment({ description: ({ commands }) => commands.corpus.file }),
      url: optionalText({ description: ({ commands }) => commands.corpus.url, maxLength: mostAddress }),
      language: sharedOptions.language,
    },
    preconditions: [],
    deferred: 'private',
    async run(context) {
      const { texts, options } = context;
      const { file, url } = options;
      if (file !== null && url === null) {
        if (file.size > MOST_ATTACHED) return notFetched('too-large', texts);
        return previewReply({ kind: 'file', name: file.name, at: file.url }, context, parts);
      }
      if (file !== null || url === null) return privateNotice(texts.corpus.fileOrAddress);
      return previewReply({ kind: 'address', at: url }, context, parts);
    },
    actions: {
      keep: defineAction({
        state: keepState,
        async run({ caller, texts, state }) {
          const fetched = await fetchOffered(state, fetchAttached);
          // A notice of its own where the button may be tried again; what is gone takes the button with it.
          if (fetched.kind === 'failed') return notFetched(fetched.kind, texts);
          if (fetched.kind !== 'offered') return updateWith(notFetched(fetched.kind, texts));
          const { seen, ...what } = state;
          const added = await editing.add(
            fetched.offered,
            actorOf(caller),
            (articles) => fingerprintOf(articles) === seen,
          );
          titles.forget();
          if (added.kind === 'refused') return refusedReply(added.reason, texts);
          // Nothing is kept that nobody saw.
          if (added.kind === 'differs') return updateWith(shownReply(what, added.articles, texts, true));
          return updateWith(keptReply(added.articles, texts));
        },
      }),
      discard: defineAction({
        state: z.object({}),
        run: async ({ texts }) =>
          updateWith({ ...privateNotice(texts.corpus.discarded), tone: 'information' }),
      }),
    },
  });
}
