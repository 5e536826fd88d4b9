import { isDeepStrictEqual } from 'node:util';
import type { ArticleContent, ArticleOrigin, KeptArticle } from '../../model/kept-article.js';
import type { Actor, NewAuditEntry } from '../article-ports.js';
import type { Changeable } from '../ports.js';
import type { Editing, EditOutcome, Offered, OfferedArticle, Preview } from '../editing.js';
import type { EditingEffects } from './editing-effects.js';
import { readOffered, type FoundArticle } from './read-offered.js';

/** Notes of one article; what comes behind is counted. */
const MOST_NOTES = 40;
/** Characters of what stands in the audit. */
const MAX_AUDITED = 300;

/** Editing of the kept articles. */
export function createEditing(effects: EditingEffects): Editing {
  const { articles, changes, likeness, compare, changed } = effects;

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

  /** Keeps an article, and writes it down where that changed anything. */
  async function keep({ id, content }: OfferedArticle, by: Actor): Promise<void> {
    const isChanged = await changes.together(async ({ articles, audit }) => {
      const before = await articles.get(id);
      const { kind } = await articles.keep(id, originOf(by), content);
      const isBack = before?.standing === 'removed' && (await articles.setStanding(id, 'live'));
      if (kind === 'unchanged' && !isBack && before?.standing !== 'vanished') return false;
      const entry = { action: 'article.add', subject: id, outcome: 'done', detail: content.title } as const;
      await audit.append(entryBy(by, entry));
      return true;
    });
    if (isChanged) changed();
    await likeness.remember(id, content);
  }

  async function setStanding(id: string, to: 'removed' | 'live', by: Actor): Promise<EditOutcome> {
    const outcome = await changes.together(({ articles, audit }) =>
      standing(id, to, by, { articles, audit }),
    );
    if (outcome.kind !== 'done') return outcome;
    changed();
    if (to === 'live') await likeness.remember(id, outcome.article.current.content);
    return outcome;
  }

  return {
    preview: read,
    async add(offered, by, isAsSeen = () => true) {
      const preview = await read(offered);
      if (preview.kind === 'refused') {
        const { reason } = preview;
        const refused = { action: 'article.add', subject: nameOf(offered), outcome: 'refused' } as const;
        await effects.audit.append(entryBy(by, { ...refused, detail: reason }));
        return preview;
      }
      if (!isAsSeen(preview.articles)) return { kind: 'differs', articles: preview.articles };
      for (const article of preview.articles) await keep(article, by);
      return { kind: 'added', articles: preview.articles };
    },
    remove: (id, by) => setStanding(id, 'removed', by),
    restore: (id, by) => setStanding(id, 'live', by),
    list: (wanted) => articles.list(wanted),
    async get(id) {
      const article = await articles.get(id);
      return article === null ? null : { article, versions: await articles.versions(id) };
    },
    changes: (before, after) => compare(withTitle(before), withTitle(after)),
  };
}

/** Changes how an article stands, and writes it down, or that it was refused. */
async function standing(
  id: string,
  to: 'removed' | 'live',
  by: Actor,
  { articles, audit }: Pick<Changeable, 'articles' | 'audit'>,
): Promise<EditOutcome> {
  const action = to === 'removed' ? 'article.remove' : 'article.restore';
  const before = await articles.get(id);
  const isRemoved = before?.standing === 'removed';
  const stands = to === 'removed' ? isRemoved : !isRemoved;
  if (before === null || stands || !(await articles.setStanding(id, to))) {
    const kind = before === null ? 'unknown' : 'unchanged';
    const detail = kind === 'unknown' ? 'there is no such article' : 'it stood so already';
    await audit.append(entryBy(by, { action, subject: id, outcome: 'refused', detail }));
    return { kind };
  }
  const detail = before.current.content.title;
  await audit.append(entryBy(by, { action, subject: id, outcome: 'done', detail }));
  return { kind: 'done', article: { ...before, standing: to } };
}

/** An entry with what was given cut to what an audit has room for. */
function entryBy(actor: Actor, entry: Omit<NewAuditEntry, 'actor'>): NewAuditEntry {
  const cut = (words: string | null): string | null => words?.slice(0, MAX_AUDITED).toWellFormed() ?? null;
  return { ...entry, actor, subject: cut(entry.subject), detail: cut(entry.detail) };
}

/** A headline may say otherwise what the text below says as before; one that is taken from the text is no headline. */
function withTitle({ title, text }: ArticleContent): string {
  return title === null || text.includes(title.replace(/…$/u, '')) ? text : `${title}\n\n${text}`;
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
