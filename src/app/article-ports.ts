import type {
  ArticleContent,
  ArticleCopy,
  ArticleOrigin,
  ArticleStanding,
  ArticleVersion,
  KeptArticle,
} from '../model/kept-article.js';
import type { SourceDefinition, SourceResult, SourceState } from '../model/source-definition.js';

/** What keeping an article did. `unchanged`: the same content was kept already. */
export type Kept = { readonly kind: 'added' | 'changed' | 'unchanged'; readonly article: KeptArticle };

/** Articles that were read from sources or added by people, with every version of each. Each method is one transaction. */
export interface KeptArticles {
  /**
   * Adds an article, or a version of one; one that was removed stays removed and gets the version, and one that had
   * vanished is there again. It keeps the origin that it came by first.
   */
  keep(id: string, origin: ArticleOrigin, content: ArticleContent): Promise<Kept>;
  get(id: string): Promise<KeptArticle | null>;
  /** Oldest first; none where there is no such article. */
  versions(id: string): Promise<readonly ArticleVersion[]>;
  /** In the order of their ids; `after` an id goes on from there. */
  list(wanted: {
    readonly standing?: readonly ArticleStanding[];
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly KeptArticle[]>;
  /** The id of the article with this address, its own or a copy's, however it stands; the least of several, own addresses first. */
  findByAddress(url: string): Promise<string | null>;
  /** Replaces the copy of the same address, if any; does nothing where there is no such article. */
  addCopy(id: string, copy: ArticleCopy): Promise<void>;
  /** False where there is no such article, or it stands so already. */
  setStanding(id: string, standing: ArticleStanding): Promise<boolean>;
  /** A number that grows with every change of any article; what reads articles compares it. */
  revision(): Promise<number>;
  /** Ids of what changed after a revision, in the order of the last change of each. */
  changedSince(revision: number): Promise<readonly string[]>;
}

/** A followed source with how it stands. */
export interface FollowedSource {
  readonly definition: SourceDefinition;
  /** Of the sources file, or added by a member. */
  readonly owner: { readonly kind: 'file' } | { readonly kind: 'member'; readonly id: string };
  readonly state: SourceState;
}

/** One past check of a source. */
export interface SourceCheck {
  readonly at: string;
  readonly result: SourceResult;
}

/** Moderators' own sources, and how every source stands, those of the file among them. */
export interface FollowedSources {
  /** In the order of their ids. */
  list(): Promise<readonly FollowedSource[]>;
  get(id: string): Promise<FollowedSource | null>;
  /** Adds or replaces a definition; its state stays unless its address changed. */
  put(definition: SourceDefinition, owner: FollowedSource['owner']): Promise<FollowedSource>;
  /** False where there is none. Its articles stay. */
  remove(id: string): Promise<boolean>;
  /** Keeps how it stands now and, where a check ended, adds it to its history; nothing where there is no such source. */
  saveState(id: string, state: SourceState, check?: SourceCheck): Promise<void>;
  /** Newest first. Old ones may have been forgotten. */
  history(id: string, limit: number): Promise<readonly SourceCheck[]>;
}

/** Who did something: a member of a server, whoever holds the admin token, or Parley itself, for a server where it names one. */
export type Actor =
  | { readonly kind: 'member'; readonly id: string; readonly guild: string | null }
  | { readonly kind: 'administrator' }
  | { readonly kind: 'service'; readonly guild?: string | undefined };

/** A change somebody made, or was refused. It holds no secret and no question. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: Actor;
  /** Of letters, digits, dots and hyphens: `article.add`, `source.remove`, `reload`. */
  readonly action: string;
  /** What it was done to: an id; null where there is none. */
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  /** A short line for a person; null where the action says it all. */
  readonly detail: string | null;
}

/** An entry as it is written down. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at'>;

/** The server in which somebody did something; null where in none. */
export function serverOfActor(actor: Actor): string | null {
  return actor.kind === 'administrator' ? null : (actor.guild ?? null);
}

/** A record of changes that is only added to. */
export interface Audit {
  append(entry: NewAuditEntry): Promise<void>;
  /** Newest first. `guild`: only what was done in that server. */
  newest(wanted: {
    readonly limit: number;
    readonly before?: string;
    readonly guild?: string;
  }): Promise<readonly AuditEntry[]>;
}
