import { isDeepStrictEqual } from 'node:util';
import type { ArticleContent, ArticleOrigin, KeptArticle } from '../../model/kept-article.js';
import type { Actor, AuditEntry } from '../article-ports.js';
import type { Editing, EditOutcome, Offered, OfferedArticle, Preview } from '../editing.js';
import type { EditingEffects } from './editing-effects.js';
import { readOffered, type FoundArticle } from './read-offered.js';

/** Notes of one article; what comes behind is counted. */
const MOST_NOTES = 40;
/** Characters of what stands in the audit. */
const MAX_AUDITED = 300;

/** Editing of the kept articles. */
export function createEditing(effects: EditingEffects): Editing {
  const { articles, audit, likeness, compare, changed } = effects;

  async function read(offered: Offered): Promise<Preview> {
    const found = await readOffered(offered, effects);
    if (!found.ok) return { kind: 'refused', reason: found.reason };
    const byId = new Map<string, OfferedArticle>();
    for (const article of found.articles) {
      const beside = await besideKept(article);
      if (!byId.has(beside.id)) byId.set(beside.id, beside);
    }
    return { kind: 'read', articles: [...byId.values()] };
  }

  async function besideKept({ ownId, usualId, content, notes }: FoundArticle): Promise<OfferedArticle> {
    const id = ownId ?? (await idAtAddress(content.url)) ?? usualId;
    const kept = await articles.get(id);
    const alike = await likeness.find(content);
    return {
      id,
      content,
      standing: standingBeside(content, kept),
      copyOf: alike === id ? null : alike,
      notes: shortened([...versionNote(content, kept), ...notes]),
    };
  }

  /** The id of the article with this address; one that has it for another publisher's copy is another article. */
  async function idAtAddress(url: string | null): Promise<string | null> {
    const id = url === null ? null : await articles.findByAddress(url);
    const kept = id === null ? null : await articles.get(id);
    return kept !== null && kept.current.content.url === url ? kept.id : null;
  }

  /** Keeps an article; whether that changed anything. */
  async function keep({ id, content }: OfferedArticle, by: Actor): Promise<boolean> {
    const before = await articles.get(id);
    const { kind } = await articles.keep(id, originOf(by), content);
    const isBack = before?.standing === 'removed' && (await articles.setStanding(id, 'live'));
    await likeness.remember(id, content);
    return kind !== 'unchanged' || isBack || before?.standing === 'vanished';
  }

  async function setStanding(id: string, to: 'removed' | 'live', by: Actor): Promise<EditOutcome> {
    const action = to === 'removed' ? 'article.remove' : 'article.restore';
    const before = await articles.get(id);
    const isRemoved = before?.standing === 'removed';
    const stands = to === 'removed' ? isRemoved : !isRemoved;
    if (before === null || stands || !(await articles.setStanding(id, to))) {
      const kind = before === null ? 'unknown' : 'unchanged';
      const detail = kind === 'unknown' ? 'there is no such article' : 'it stood so already';
      await record(by, { action, subject: id, outcome: 'refused', detail });
      return { kind };
    }
    changed();
    await record(by, { action, subject: id, outcome: 'done', detail: before.current.content.title });
    if (to === 'live') await likeness.remember(id, before.current.content);
    return { kind: 'done', article: (await articles.get(id)) ?? { ...before, standing: to } };
  }

  function record(actor: Actor, entry: Omit<AuditEntry, 'id' | 'at' | 'actor'>): Promise<void> {
    const cut = (words: string | null): string | null => words?.slice(0, MAX_AUDITED).toWellFormed() ?? null;
    return audit.append({ ...entry, actor, subject: cut(entry.subject), detail: cut(entry.detail) });
  }

  return {
    preview: read,
    async add(offered, by) {
      const preview = await read(offered);
      const action = 'article.add';
      if (preview.kind === 'refused') {
        const { reason } = preview;
        await record(by, { action, subject: nameOf(offered), outcome: 'refused', detail: reason });
        return preview;
      }
      for (const article of preview.articles) {
        if (!(await keep(article, by))) continue;
        // Told before it is in the audit: what is kept is answered from, whatever comes after.
        changed();
        await record(by, { action, subject: article.id, outcome: 'done', detail: article.content.title });
      }
      return { kind: 'added', articles: preview.articles };
    },
    remove: (id, by) => setStanding(id, 'removed', by),
    restore: (id, by) => setStanding(id, 'live', by),
    list: (wanted) => articles.list(wanted),
    async get(id) {
      const article = await articles.get(id);
      return article === null ? null : { article, versions: await articles.versions(id) };
    },
    changes: (before, after) => compare(before.text, after.text),
  };
}

function standingBeside(content: ArticleContent, kept: KeptArticle | null): OfferedArticle['standing'] {
  if (kept === null) return 'new';
  if (kept.standing === 'removed') return 'removed';
  return isSame(content, kept.current.content) ? 'unchanged' : 'changed';
}

/** As they are stored: what is missing and what is undefined are the same. */
function isSame(one: ArticleContent, other: ArticleContent): boolean {
  const stored = (content: ArticleContent): unknown => JSON.parse(JSON.stringify(content));
  return isDeepStrictEqual(stored(one), stored(other));
}

/** A file's name may be that of another article: whoever looks sees which one it is a version of. */
function versionNote(content: ArticleContent, kept: KeptArticle | null): string[] {
  if (kept === null || isSame(content, kept.current.content)) return [];
  const { version, content: before } = kept.current;
  return [`becomes version ${version + 1} of "${before.title ?? kept.id}"`];
}

function shortened(notes: readonly string[]): readonly string[] {
  const more = notes.length - MOST_NOTES;
  return more > 0 ? [...notes.slice(0, MOST_NOTES), `and ${more} more`] : notes;
}

function originOf(by: Actor): ArticleOrigin {
  return by.kind === 'member' ? { kind: 'moderator', member: by.id } : { kind: 'administrator' };
}

/** What was offered, without what may be a secret in its address. */
function nameOf(offered: Offered): string | null {
  if (offered.kind === 'file') return offered.name;
  if (!URL.canParse(offered.url)) return null;
  const { origin, pathname } = new URL(offered.url);
  return origin === 'null' ? null : `${origin}${pathname}`;
}
