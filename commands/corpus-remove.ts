import * as z from 'zod';
import type { Editing } from '../src/app/editing.js';
import { actorOf } from '../src/chat/actor.js';
import {
  defineAction,
  defineCommand,
  type ActionHandler,
  type Handling,
  type SlashCommand,
} from '../src/chat/command.js';
import { requiredText, type Option } from '../src/chat/option.js';
import { privateNotice, updateWith, type Action, type Reply } from '../src/chat/reply.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { ArticleStanding, KeptArticle } from '../src/model/kept-article.js';
import type { KeptTitles } from './kept-titles.js';
import { named } from './moderation.js';

/** What removing and bringing back need. */
export interface RemovalParts {
  readonly editing: Editing;
  readonly titles: KeptTitles;
}

/** Characters of an id, or of the title that a client may send in its place. */
const mostGiven = 200;

type Change = 'remove' | 'restore';

const opposite: Record<Change, Change> = { remove: 'restore', restore: 'remove' };
/** Articles that a change can be made to. */
const standings: Record<Change, readonly ArticleStanding[]> = {
  remove: ['live', 'vanished'],
  restore: ['removed'],
};

/** A button that takes back a change of an article. */
export function undoButton(change: Change, id: string, texts: Texts): Action {
  return { label: texts.corpus.undo, action: `corpus ${change}/undo`, state: { id } };
}

/** An article's title, or its id where it has none. */
function titleIn({ id, current: { content } }: KeptArticle, texts: Texts): string {
  return named(content.title ?? id, texts);
}

async function changed(
  change: Change,
  given: string,
  { caller, texts }: Handling,
  { editing, titles }: RemovalParts,
): Promise<Reply> {
  const { corpus } = texts;
  const id = await titles.find(given);
  if (id === null) return privateNotice(corpus.unknown(named(given, texts)));
  const outcome = await editing[change](id, actorOf(caller));
  titles.forget();
  if (outcome.kind !== 'done') {
    const article = (await editing.get(id))?.article;
    if (outcome.kind === 'unknown' || article === undefined) {
      return privateNotice(corpus.unknown(named(given, texts)));
    }
    const title = titleIn(article, texts);
    return privateNotice(change === 'remove' ? corpus.removedAlready(title) : corpus.thereAlready(title));
  }
  const title = titleIn(outcome.article, texts);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      {
        kind: 'paragraph',
        spans: [{ text: change === 'remove' ? corpus.removed(title) : corpus.restored(title) }],
      },
    ],
    actions: [undoButton(change, id, texts)],
  };
}

function idOption(change: Change, titles: KeptTitles): Option<string> {
  return requiredText({
    description: ({ commands }) => commands.corpus.id,
    maxLength: mostGiven,
    complete: (typed) => titles.choices(typed, standings[change]),
  });
}

function undo(change: Change, parts: RemovalParts): ActionHandler {
  return defineAction({
    state: z.object({ id: z.string() }),
    run: async (context) => updateWith(await changed(opposite[change], context.state.id, context, parts)),
  });
}

/** `/corpus remove`: takes an article out; its reply has a button to take that back. */
export function createCorpusRemove(parts: RemovalParts): SlashCommand {
  return defineCommand({
    name: 'remove',
    description: ({ commands }) => commands.corpus.remove,
    options: { id: idOption('remove', parts.titles), language: sharedOptions.language },
    preconditions: [],
    deferred: 'private',
    run: (context) => changed('remove', context.options.id, context, parts),
    actions: { undo: undo('remove', parts) },
  });
}

/** `/corpus restore`: brings back an article that was removed. */
export function createCorpusRestore(parts: RemovalParts): SlashCommand {
  return defineCommand({
    name: 'restore',
    description: ({ commands }) => commands.corpus.restore,
    options: { id: idOption('restore', parts.titles), language: sharedOptions.language },
    preconditions: [],
    deferred: 'private',
    run: (context) => changed('restore', context.options.id, context, parts),
    actions: { undo: undo('restore', parts) },
  });
}
