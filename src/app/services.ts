import type { Answer } from '../model/answer.js';
import type { ArticleMetadata } from '../model/article.js';
import type { ReloadReport, SnapshotSummary } from '../model/snapshot.js';
import type { ViewRequest, ViewResult } from '../views/views.js';

/** How a reload ended. Busy is an expected outcome, not a fault. */
export type ReloadOutcome =
  | { readonly kind: 'done'; readonly report: ReloadReport }
  | { readonly kind: 'busy' }
  /** The corpus as a whole could not be read; the snapshot before it still serves. `message` is fit for a person. */
  | { readonly kind: 'failed'; readonly message: string };

/** What every door offers, and all that a command can reach. Asynchronous, so that a worker may stand behind it. */
export interface Services {
  ask(question: string, options?: { readonly asOf?: string }): Promise<Answer>;
  /** The articles, newest first, undated ones last. */
  articles(): Promise<readonly ArticleMetadata[]>;
  /** The facts, looked at in one of the ways there are; the size of what comes is bounded. */
  view<R extends ViewRequest>(request: R): Promise<ViewResult<R['view']>>;
  summary(): SnapshotSummary;
  lastReload(): ReloadReport | null;
  reload(): Promise<ReloadOutcome>;
}
