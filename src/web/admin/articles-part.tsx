import type { Actor } from '../../app/article-ports.js';
import type { ArticleRecord, ArticleRecords } from '../../app/editing/article-records.js';
import type { Editing, EditOutcome } from '../../app/editing.js';
import type { Articles } from '../../app/services.js';
import { isolated } from '../../chat/direction.js';
import type { ArticleOrigin } from '../../model/kept-article.js';
import type { View } from '../view.js';
import type { AdminPart } from './admin-part.js';
import { AddArticle, ArticlesTable, ArticleTabs, type ListedArticle } from './articles-table.js';

export interface ArticlesPartOptions {
  readonly articles: Pick<Articles, 'get'>;
  readonly records: Pick<ArticleRecords, 'list'>;
  /** Without it none can be added or removed. */
  readonly editing?: Editing | null | undefined;
}

const NAME = 'articles';
const BY: Actor = { kind: 'administrator' };
/** Articles of a page, those that a line names, and characters of an address. */
const MOST = { page: 25, named: 3, address: 2000 };

/** The articles: where each is from and how it stands; those that are kept can be removed and brought back, and others added. */
export function articlesPart({ articles, records, editing = null }: ArticlesPartOptions): AdminPart {
  return {
    name: NAME,
    title: ({ pages }) => pages.admin.articles,
    async show(view) {
      const isRemoved = view.query['show'] === 'removed';
      const shown = isRemoved ? await removedOnes(editing, view) : await listedOnes(records, view);
      const content = (
        <>
          <ArticleTabs view={view} part={NAME} isRemoved={isRemoved} />
          <ArticlesTable view={view} part={NAME} {...shown} canEdit={editing !== null} />
          {editing === null ? null : <AddArticle view={view} part={NAME} most={MOST.address} />}
        </>
      );
      return { content };
    },
    actions: {
      async add(sent, view) {
        const { corpus } = view.texts;
        const url = (sent.get('url') ?? '').trim().slice(0, MOST.address);
        const added = await editing?.add({ kind: 'address', url }, BY);
        if (added === undefined) return view.pages.admin.kept.without;
        if (added.kind === 'refused')
          return `${corpus.refused} ${isolated(added.reason, view.texts.direction)}`;
        if (added.articles.length === 0) return corpus.nothingRead;
        const taken = added.articles.filter(({ standing }) => standing !== 'unchanged');
        if (taken.length === 0) return corpus.keptAlready;
        const names = taken
          .slice(0, MOST.named)
          .map(({ id, content }) => isolated(content.title ?? id, view.texts.direction));
        const more = taken.length - names.length;
        return `${corpus.kept} ${[...names, ...(more > 0 ? [view.texts.andMore(more)] : [])].join(', ')}`;
      },
      async remove(sent, view) {
        const id = sent.get('article') ?? '';
        const title = await titleOf(id, view);
        return toldOf(await editing?.remove(id, BY), { id, title, view, to: 'removed' });
      },
      async restore(sent, view) {
        const id = sent.get('article') ?? '';
        return toldOf(await editing?.restore(id, BY), { id, title: null, view, to: 'restored' });
      },
    },
  };

  async function titleOf(id: string, { texts }: View): Promise<string | null> {
    const title = (await articles.get(id))?.article.title ?? null;
    return title === null ? null : isolated(title, texts.direction);
  }
}

interface Edited {
  readonly id: string;
  readonly title: string | null;
  readonly view: View;
  readonly to: 'removed' | 'restored';
}

/** How removing or bringing back ended; undefined where neither can be done here. */
function toldOf(outcome: EditOutcome | undefined, { id, title, view, to }: Edited): string {
  const { corpus, direction } = view.texts;
  const named = title ?? isolated(id, direction);
  switch (outcome?.kind) {
    case undefined:
      return view.pages.admin.kept.without;
    case 'done':
      return corpus[to](isolated(outcome.article.current.content.title ?? id, direction));
    case 'unchanged':
      return to === 'removed' ? corpus.removedAlready(named) : corpus.thereAlready(named);
    default:
      return corpus.unknown(named);
  }
}

interface Shown {
  readonly articles: readonly ListedArticle[];
  /** What stands in the address of the pages before and behind; null: there is none. */
  readonly before: Readonly<Record<string, string | number>> | null;
  readonly behind: Readonly<Record<string, string | number>> | null;
}

/** Those that answers come from, and those that were just added. */
async function listedOnes(records: Pick<ArticleRecords, 'list'>, { query }: View): Promise<Shown> {
  const given = Number(query['page'] ?? '1');
  const page = Number.isSafeInteger(given) && given >= 1 && given < 100_000 ? given : 1;
  const { articles, more } = await records.list({ offset: (page - 1) * MOST.page, limit: MOST.page });
  return {
    articles: articles.map(listedRecord),
    before: page > 1 ? { page: page - 1 } : null,
    behind: more ? { page: page + 1 } : null,
  };
}

async function removedOnes(editing: Editing | null, { query }: View): Promise<Shown> {
  const { after } = query;
  const found =
    (await editing?.list({
      standing: ['removed'],
      limit: MOST.page + 1,
      ...(after === undefined || after === '' ? {} : { after }),
    })) ?? [];
  const articles = found.slice(0, MOST.page);
  const last = articles.at(-1);
  return {
    articles: articles.map(({ id, origin, current: { content } }) => ({
      id,
      title: content.title,
      published: content.published,
      publisher: content.publisher,
      origin: originOf(origin),
      state: 'removed',
    })),
    before: after === undefined || after === '' ? null : { show: 'removed' },
    behind: found.length > MOST.page && last !== undefined ? { show: 'removed', after: last.id } : null,
  };
}

function listedRecord({ id, title, published, publisher, serves, kept }: ArticleRecord): ListedArticle {
  const state = !serves ? 'waiting' : kept?.standing === 'vanished' ? 'vanished' : 'serves';
  const origin = kept === null ? { kind: 'file' as const } : originOf(kept.origin);
  return { id, title, published, publisher, origin, state };
}

function originOf(
  origin: ArticleOrigin | NonNullable<ArticleRecord['kept']>['origin'],
): ListedArticle['origin'] {
  return origin.kind === 'source' ? { kind: 'source', source: origin.source } : { kind: 'person' };
}
