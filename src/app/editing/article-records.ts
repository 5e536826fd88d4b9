import { articleOfVersion } from '../../corpus/kept-corpus.js';
import { passagesOf } from '../../corpus/passages.js';
import type { ArticleMetadata, Edition } from '../../model/article.js';
import type { ArticleContent, ArticleCopy, ArticleVersion, KeptArticle } from '../../model/kept-article.js';
import type { ChangeKind } from '../../sources/stories/change-kinds.js';
import type { WordChange } from '../../sources/stories/word-changes.js';
import type { Editing } from '../editing.js';
import { excerptOfArticle } from '../article-excerpt.js';
import type { ArticlePlaces, Articles, CitedStretch, ExcerptOutcome } from '../services.js';

/** What is kept of an article that was read from a source or added by a person; nobody is named. */
export interface KeptRecord extends Edition {
  readonly origin: { readonly kind: 'source'; readonly source: string } | { readonly kind: 'person' };
  /** Publishers that tell the same story in nearly the same words. */
  readonly copies: readonly ArticleCopy[];
}

/** What is known of an article, without its words. */
export interface ArticleRecord extends Omit<ArticleMetadata, 'language' | 'kept'> {
  readonly language: string | null;
  /** Whether questions are answered from it now; one that was just added is taken in within seconds. */
  readonly serves: boolean;
  /** Null: it is one of the corpus' files. */
  readonly kept: KeptRecord | null;
}

/** What a version says otherwise than the one before; the gravest first, its words cut where they are many. */
export interface VersionChange {
  readonly kind: ChangeKind;
  /** Empty where there were none; null where the publisher reserved the use of its words. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A version of an article beside the one before. */
export interface VersionRecord {
  readonly version: number;
  readonly readAt: string;
  /** The first of them; null for the first version, and where two are too many or too long to compare. */
  readonly changes: readonly VersionChange[] | null;
  /** How many there are; null where they were not compared. */
  readonly changesCount: number | null;
}

/** All that is known of an article. */
export interface WholeRecord extends ArticleRecord {
  readonly passages: ArticlePlaces['passages'];
  /** Oldest first; none of a file of the corpus. */
  readonly versions: readonly VersionRecord[];
}

/** A page of a list. */
export interface RecordPage {
  readonly articles: readonly ArticleRecord[];
  /** Whether there are others behind. */
  readonly more: boolean;
}

/** Articles with what is known of them, those of the corpus' files and those that are kept. Removed ones are not among them. */
export interface ArticleRecords {
  /** Those that are answered from, newest first; behind them what was not taken in yet, by id. */
  list(wanted: { readonly offset: number; readonly limit: number }): Promise<RecordPage>;
  /** Null where there is no such article. */
  get(id: string): Promise<WholeRecord | null>;
  /** What may be shown of a version that answers no longer come from, or do not yet. */
  excerpt(id: string, version: number, cited: CitedStretch | null): Promise<ExcerptOutcome>;
}

/** What records are made of. */
export interface ArticleRecordsOptions {
  readonly articles: Articles;
  /** Null: nothing is kept. */
  readonly editing: Pick<Editing, 'list' | 'get' | 'changes'> | null;
  /** Resolves after other work had its turn. */
  readonly yieldTurn: () => Promise<void>;
}

/** Kept articles that are looked at together. */
const PAGE = 100;
/** What of versions is compared and told: newest versions, changes of each, characters of a text and of a change. */
const MOST = { compared: 10, changes: 30, text: 200_000, words: 200 };

/** Records of all articles. */
export function createArticleRecords({
  articles,
  editing,
  yieldTurn,
}: ArticleRecordsOptions): ArticleRecords {
  async function keptOf(id: string): Promise<KeptArticle | null> {
    return (await editing?.get(id))?.article ?? null;
  }

  async function ofCorpus(article: ArticleMetadata): Promise<ArticleRecord> {
    const kept = await keptOf(article.id);
    return { ...article, serves: true, kept: kept === null ? null : keptRecord(kept) };
  }

  /** Kept articles that answers do not come from yet. */
  async function* waiting(served: ReadonlySet<string>): AsyncGenerator<ArticleRecord> {
    let after: string | undefined;
    do {
      const page: readonly KeptArticle[] =
        (await editing?.list({
          standing: ['live', 'vanished'],
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        })) ?? [];
      for (const article of page) if (!served.has(article.id)) yield recordOf(article);
      after = page.at(-1)?.id;
      await yieldTurn();
    } while (after !== undefined);
  }

  return {
    async list({ offset, limit }) {
      const corpus = await articles.list();
      const found: ArticleRecord[] = [];
      for (const article of corpus.slice(offset, offset + limit)) found.push(await ofCorpus(article));
      if (offset + limit < corpus.length) return { articles: found, more: true };
      let passed = Math.max(0, offset - corpus.length);
      for await (const record of waiting(new Set(corpus.map(({ id }) => id)))) {
        if (passed > 0) passed -= 1;
        else if (found.length < limit) found.push(record);
        else return { articles: found, more: true };
      }
      return { articles: found, more: false };
    },
    async get(id) {
      const [places, kept] = [await articles.get(id), (await editing?.get(id)) ?? null];
      const isKept = kept !== null && kept.article.standing !== 'removed';
      // What was removed serves for seconds more; a file of the same id is another article.
      const serves = places !== null && (places.article.kept === undefined || isKept);
      if (!serves && !isKept) return null;
      const versions = isKept ? await comparedVersions(kept.versions, editing) : [];
      if (places === null)
        return kept === null ? null : { ...recordOf(kept.article), passages: [], versions };
      const record = isKept ? keptRecord(kept.article) : null;
      return { ...places.article, serves: true, kept: record, passages: places.passages, versions };
    },
    async excerpt(id, version, cited) {
      const kept = await editing?.get(id);
      const asked = kept?.versions.find((each) => each.version === version);
      const article = kept && asked ? articleOfVersion(kept.article, asked) : null;
      if (article === null) return { kind: 'unknown' };
      // What its publisher allows now is what counts.
      const mayShowAll = kept?.article.current.content.fullText === true;
      const fullText = mayShowAll && article.fullText === true;
      const outcome = excerptOfArticle({ ...article, fullText }, passagesOf(article), cited);
      // On its publisher's page stand the words of the newest.
      if (outcome.kind !== 'found' || version === kept?.article.current.version) return outcome;
      return { ...outcome, excerpt: { ...outcome.excerpt, link: null } };
    },
  };
}

function keptRecord({ standing, origin, current, copies }: KeptArticle): KeptRecord | null {
  if (standing === 'removed') return null;
  const { version, readAt, content } = current;
  return {
    standing,
    origin: origin.kind === 'source' ? origin : { kind: 'person' },
    version,
    readAt,
    updated: content.updated,
    copies,
  };
}

function recordOf(article: KeptArticle): ArticleRecord {
  const { title, publisher, url, published, language, authors, sources } = article.current.content;
  const metadata = { id: article.id, title, publisher, url, published, language, authors, sources };
  return { ...metadata, serves: false, kept: keptRecord(article) };
}

async function comparedVersions(
  versions: readonly ArticleVersion[],
  editing: Pick<Editing, 'changes'> | null,
): Promise<VersionRecord[]> {
  const records: VersionRecord[] = [];
  for (const [place, { version, readAt, content }] of versions.entries()) {
    const before = versions[place - 1]?.content;
    const isNew = place >= versions.length - MOST.compared;
    if (before === undefined || !isNew || Math.max(before.text.length, content.text.length) > MOST.text) {
      records.push({ version, readAt, changes: null, changesCount: null });
      continue;
    }
    const changes = (await editing?.changes(before, content)) ?? null;
    records.push({ version, readAt, ...toldChanges(changes, before, content) });
  }
  return records;
}

function toldChanges(
  changes: readonly WordChange[] | null,
  ...versions: readonly ArticleContent[]
): Pick<VersionRecord, 'changes' | 'changesCount'> {
  if (changes === null) return { changes: null, changesCount: null };
  const isReserved = versions.some(({ reservations = [] }) => reservations.length > 0);
  const told = (words: string): string | null => (isReserved ? null : shortWords(words));
  return {
    changes: changes
      .slice(0, MOST.changes)
      .map((change) => ({ kind: change.kind, before: told(change.before), after: told(change.after) })),
    changesCount: changes.length,
  };
}

function shortWords(words: string): string {
  return words.length <= MOST.words ? words : `${words.slice(0, MOST.words).toWellFormed()}…`;
}
