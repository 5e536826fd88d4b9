import type { Actor, AuditEntry } from '../../app/article-ports.js';
import type { SourceView } from '../../app/following/following.js';
import type { ReloadReport, SnapshotSummary } from '../../model/snapshot.js';
import type { View } from '../view.js';
import { LastReload } from './reload-part.js';
import { SourcesTable } from './sources-table.js';

/** Some of who changed what. */
export interface AuditStretch {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  readonly isNewest: boolean;
  readonly hasOlder: boolean;
}

/** How things stand. */
export interface DashboardContent {
  readonly summary: SnapshotSummary;
  readonly report: ReloadReport;
  readonly questions: { readonly answered: number; readonly abstained: number; readonly failed: number };
  readonly sources: readonly SourceView[];
  readonly audit: AuditStretch;
  /** Bytes. */
  readonly memory: number;
  readonly discord: { readonly state: string; readonly reason: string | null };
  readonly stored: string | null;
}

/** A form by which whoever has the admin token signs in. */
export function SignInPage({ view, told }: { readonly view: View; readonly told: string | null }) {
  const { admin } = view.pages;
  return (
    <>
      <h1>{admin.title}</h1>
      {told === null ? null : (
        <p class="note" role="alert">
          {told}
        </p>
      )}
      <form method="post" action="/admin" class="fill-in">
        <input type="hidden" name="do" value="sign-in" />
        <input type="hidden" name="lang" value={view.language} />
        <div class="field">
          <label for="token">{admin.token}</label>
          <input
            type="password"
            id="token"
            name="token"
            required
            autocomplete="current-password"
            aria-describedby="token-hint"
          />
          <p class="small" id="token-hint">
            {admin.tokenHint}
          </p>
        </div>
        <p class="buttons">
          <button class="send" type="submit">
            {admin.signIn}
          </button>
        </p>
      </form>
    </>
  );
}

/** How things stand, and what can be done about it. */
export function DashboardPage({
  view,
  content,
}: {
  readonly view: View;
  readonly content: DashboardContent;
}) {
  const { admin } = view.pages;
  return (
    <>
      <Now view={view} content={content} />
      <LastReload view={view} report={content.report} />
      <section>
        <h2 id="sources">{admin.sources}</h2>
        <SourcesTable view={view} sources={content.sources} />
      </section>
      <section>
        <h2 id="audit">{admin.audit}</h2>
        <AuditTable view={view} stretch={content.audit} />
      </section>
    </>
  );
}

function Now({ view, content }: { readonly view: View; readonly content: DashboardContent }) {
  const { texts, pages } = view;
  const { admin } = pages;
  const { summary, questions, memory, discord, stored } = content;
  const { number, reload } = texts;
  const facts = summary.factsState === 'ready' ? '' : ` · ${texts.facts.without[summary.factsState]}`;
  const known = Object.entries(admin.states).find(([name]) => name === discord.state);
  const state = discord.state === 'off' ? admin.off : (known?.[1] ?? discord.state);
  return (
    <section aria-labelledby="now">
      <h2 id="now">{admin.now}</h2>
      <dl class="figures">
        <dt>{admin.articles}</dt>
        <dd>
          {reload.totals(summary.articles, summary.passages, summary.facts)}
          {facts}
        </dd>
        <dt>{admin.version}</dt>
        <dd>
          <bdi>{summary.version}</bdi> · {texts.date(summary.builtAt)}
        </dd>
        <dt>{admin.questions}</dt>
        <dd>
          {[
            admin.answered(number(questions.answered)),
            admin.abstained(number(questions.abstained)),
            admin.failed(number(questions.failed)),
          ].join(' · ')}
        </dd>
        <dt lang="en">Discord</dt>
        <dd>
          <bdi>{[state, ...(discord.reason === null ? [] : [discord.reason])].join(': ')}</bdi>
        </dd>
        <dt>{admin.store}</dt>
        <dd>
          <bdi>{stored ?? admin.well}</bdi>
        </dd>
        <dt>{admin.memory}</dt>
        <dd>
          <bdi>{`${number(Math.round(memory / 2 ** 20))} MiB`}</bdi>
        </dd>
      </dl>
    </section>
  );
}

function AuditTable({ view, stretch }: { readonly view: View; readonly stretch: AuditStretch }) {
  const { admin } = view.pages;
  const { entries, isNewest, hasOlder } = stretch;
  const oldest = entries.at(-1)?.id;
  return (
    <>
      {entries.length === 0 ? <p>{admin.noAudit}</p> : <AuditEntries view={view} entries={entries} />}
      {isNewest && !hasOlder ? null : (
        <nav class="buttons" aria-label={admin.audit}>
          {isNewest ? null : (
            <a class="quiet" href={`${view.href('/admin')}#audit`}>
              {view.texts.audit.newest}
            </a>
          )}
          {hasOlder ? (
            <a class="quiet" rel="next" href={`${view.href('/admin', { before: oldest })}#audit`}>
              {view.texts.audit.older}
            </a>
          ) : null}
        </nav>
      )}
    </>
  );
}

function AuditEntries({ view, entries }: { readonly view: View; readonly entries: readonly AuditEntry[] }) {
  const { admin } = view.pages;
  return (
    <div class="wide" tabindex={0} role="region" aria-labelledby="audit">
      <table>
        <thead>
          <tr>
            {[admin.when, admin.who, admin.what, admin.outcome].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ at, actor, action, subject, outcome, detail }) => (
            <tr>
              <td>
                <time datetime={at}>{view.time(at)}</time>
              </td>
              <td>
                <bdi>{actorName(actor, view)}</bdi>
              </td>
              <td dir="auto">
                {actionName(action, view)} <bdi>{subject}</bdi>
              </td>
              <td dir="auto">
                {outcome === 'done' ? admin.done : admin.refused} {detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was done, in the page's words; one that was written by another version as it stands there. */
function actionName(action: string, { texts: { audit } }: View): string {
  return Object.entries(audit.actions).find(([name]) => name === action)?.[1] ?? action;
}

function actorName(actor: Actor, { pages: { admin } }: View): string {
  if (actor.kind === 'member') return admin.member(actor.id);
  return actor.kind === 'administrator' ? admin.administrator : 'Parley';
}
