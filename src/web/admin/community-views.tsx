import type { CorpusGap, Feedback, GapStanding } from '../../app/community-ports.js';
import type { ArticleMetadata } from '../../model/article.js';
import type { Citation } from '../../model/answer.js';
import { passagePage } from '../../model/passage-page.js';
import { articlePath } from '../address.js';
import type { View } from '../view.js';
import { Pager } from '../views/wanted-form.js';
import { AdminForm } from './admin-part.js';

/** An article by its title, or its id where it has none or is gone. */
interface NamedArticle {
  readonly id: string;
  readonly title: string;
}

/** A question without an answer, as it is shown. */
export interface GapShown {
  readonly gap: CorpusGap;
  /** Members who want to be told, and whose names are kept. */
  readonly waiting: number;
  readonly named: number;
  readonly near: readonly NamedArticle[];
  readonly answeredBy: NamedArticle | null;
  /** What came of asking it again just now; null where it was not. */
  readonly askedNow: { readonly citation: Citation | null } | null;
}

interface GapsParts {
  readonly view: View;
  readonly standings: readonly GapStanding[];
  readonly standing: GapStanding;
  readonly shown: readonly GapShown[];
  readonly total: { readonly count: number; readonly page: number; readonly pages: number };
}

/** Questions that stand so, most asked first. */
export function GapsPage({ view, standings, standing, shown, total }: GapsParts) {
  const { texts, pages } = view;
  const { count, page, pages: most } = total;
  return (
    <>
      <p>{pages.admin.community.everywhere}</p>
      <ul class="parts">
        {standings.map((each) => (
          <li>
            <a
              href={view.href('/admin', { part: 'gaps', show: each })}
              aria-current={each === standing ? 'true' : undefined}
            >
              {texts.gaps.standings[each]}
            </a>
          </li>
        ))}
      </ul>
      {count === 0 ? <p>{texts.gaps.empty}</p> : <p class="small">{texts.gaps.total(count, page, most)}</p>}
      {shown.map((each) => (
        <GapView view={view} shown={each} />
      ))}
      <Pager view={view} path="/admin" page={page} pages={most} />
    </>
  );
}

function GapView({ view, shown }: { readonly view: View; readonly shown: GapShown }) {
  const { texts, pages } = view;
  const { gaps, answer } = texts;
  const { gap, waiting, named, near, answeredBy, askedNow } = shown;
  const figures = [
    gaps.asked(gap.count),
    gaps.last(view.time(gap.lastAsked)),
    texts.language(gap.language),
    ...(waiting > 0 ? [gaps.waiting(waiting)] : []),
    ...(named > 0 ? [gaps.named(named)] : []),
  ];
  return (
    <article class="told" id={`gap-${gap.id}`}>
      <p dir="auto">
        <strong>{gap.question}</strong>
      </p>
      <p class="small">{figures.join(' · ')}</p>
      <p>{answer.abstained[gap.reason]}</p>
      {near.length === 0 ? null : (
        <p class="small">
          {gaps.near}{' '}
          {near.map(({ id, title }, at) => (
            <>
              {at === 0 ? '' : ' · '}
              <a href={articlePath(id)}>
                <bdi>{title}</bdi>
              </a>
            </>
          ))}
        </p>
      )}
      {answeredBy === null ? null : (
        <p>
          <a href={articlePath(answeredBy.id)}>{gaps.answeredBy(answeredBy.title)}</a>
        </p>
      )}
      {askedNow === null ? null : <AskedNow view={view} citation={askedNow.citation} />}
      <div class="buttons">
        <a
          class="quiet"
          href={view.href('/admin', { ...view.query, id: gap.id })}
          aria-label={`${pages.admin.community.asked}: ${gap.question}`}
        >
          {pages.admin.community.asked}
        </a>
        {gap.standing === 'open' ? (
          <>
            <StandButton view={view} gap={gap} standing="settled" label={gaps.settle} />
            <StandButton view={view} gap={gap} standing="dismissed" label={gaps.dismiss} />
          </>
        ) : (
          <StandButton view={view} gap={gap} standing="open" label={gaps.reopen} />
        )}
      </div>
    </article>
  );
}

interface StandParts {
  readonly view: View;
  readonly gap: CorpusGap;
  readonly standing: GapStanding;
  readonly label: string;
}

function StandButton({ view, gap, standing, label }: StandParts) {
  return (
    <AdminForm view={view} action="stand" fields={{ gap: gap.id, standing }}>
      <button class="quiet" type="submit" aria-label={`${label}: ${gap.question}`}>
        {label}
      </button>
    </AdminForm>
  );
}

function AskedNow({ view, citation }: { readonly view: View; readonly citation: Citation | null }) {
  const { gaps } = view.texts;
  if (citation === null) return <p>{gaps.stillOpen}</p>;
  const { article, quote, start, end } = citation;
  return (
    <>
      <p>{gaps.answeredNow}</p>
      <blockquote dir="auto">{quote}</blockquote>
      <p class="small">
        <a href={passagePage({ article: article.id, start, end })}>
          <bdi>{article.title ?? article.id}</bdi>
        </a>
      </p>
    </>
  );
}

/** What a member says of an answer, as it is shown. */
export interface FeedbackShown {
  readonly piece: Feedback;
  /** Null where it is not answered from any more. */
  readonly article: ArticleMetadata | null;
  /** Whether the member wants to be told what comes of it. */
  readonly waits: boolean;
}

interface FeedbackParts {
  readonly view: View;
  readonly shown: readonly FeedbackShown[];
  readonly isFirst: boolean;
  /** Id of the last that is shown, where there are older ones. */
  readonly older: string | undefined;
}

/** What members say is wrong, the newest first, each to be settled with a word to the member. */
export function FeedbackPage({ view, shown, isFirst, older }: FeedbackParts) {
  const { texts, pages } = view;
  const { feedback } = texts;
  return (
    <>
      <p>{pages.admin.community.everywhere}</p>
      {shown.length === 0 ? <p>{feedback.empty}</p> : null}
      {shown.map((each) => (
        <FeedbackView view={view} shown={each} />
      ))}
      {isFirst && older === undefined ? null : (
        <nav class="buttons" aria-label={pages.views.pages}>
          {isFirst ? null : (
            <a class="quiet" href={view.href('/admin', { part: 'feedback' })}>
              {feedback.newest}
            </a>
          )}
          {older === undefined ? null : (
            <a class="quiet" href={view.href('/admin', { part: 'feedback', before: older })}>
              {feedback.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function FeedbackView({ view, shown }: { readonly view: View; readonly shown: FeedbackShown }) {
  const { feedback } = view.texts;
  const { piece, article, waits } = shown;
  const { question, reason, words, quote, start, end } = piece.complaint;
  const field = `words-${piece.id}`;
  return (
    <article class="told">
      <p dir="auto">
        <strong>{question}</strong>
      </p>
      <p class="small">
        {feedback.reasons[reason]} · {view.time(piece.at)}
      </p>
      {words === null ? null : <p dir="auto">{words}</p>}
      {quote === null ? <p>{feedback.otherQuotation}</p> : <blockquote dir="auto">{quote}</blockquote>}
      <p class="small">
        <a href={passagePage({ article: piece.complaint.article, start, end })}>
          <bdi>{article?.title ?? piece.complaint.article}</bdi>
        </a>{' '}
        · {view.texts.date(article?.published ?? null)}
      </p>
      {waits ? <p class="small">{feedback.waits}</p> : null}
      <AdminForm view={view} action="settle" fields={{ feedback: piece.id }}>
        <label class="why" for={field}>
          {feedback.settleWords}
        </label>
        <textarea id={field} name="words" maxlength={900} rows={2} dir="auto"></textarea>
        <button class="quiet" type="submit" aria-label={`${feedback.settle}: ${question}`}>
          {feedback.settle}
        </button>
      </AdminForm>
    </article>
  );
}
