import type { Feedbacks, Gaps, GapStanding, Watches } from '../../app/community-ports.js';
import type { Moderated, Moderating } from '../../app/community/moderate.js';
import type { Answering, Articles } from '../../app/services.js';
import type { View } from '../view.js';
import type { AdminPart } from './admin-part.js';
import { FeedbackPage, GapsPage, type GapShown } from './community-views.js';

/** What members left behind, and what can be done with it. */
export interface LeftByMembers {
  readonly gaps: Pick<Gaps, 'mostAsked' | 'count' | 'get'>;
  readonly watches: Pick<Watches, 'about'>;
  readonly feedback: Pick<Feedbacks, 'newest'>;
  readonly moderated: Moderated;
  /** Asks as nobody's question: it is not counted, and not kept. */
  readonly ask: Answering['ask'];
}

export interface CommunityPartsOptions {
  readonly articles: Pick<Articles, 'get'>;
  /** Without it nothing is kept of members. */
  readonly community?: LeftByMembers | undefined;
}

const BY: Moderating = { kind: 'administrator' };
const STANDINGS = ['open', 'settled', 'dismissed'] as const satisfies readonly GapStanding[];
/** Entries of a page, and characters of a word to a member. */
const MOST = { gaps: 20, feedback: 20, words: 900 };

/** Questions without an answer, and what members say of answers, of all servers: as `/gaps` and `/feedback` show them in one. */
export function communityParts(options: CommunityPartsOptions): readonly AdminPart[] {
  return [gapsPart(options), feedbackPart(options)];
}

function standingOf(given: string | null | undefined): GapStanding | null {
  return STANDINGS.find((standing) => standing === given) ?? null;
}

function gapsPart({ articles, community }: CommunityPartsOptions): AdminPart {
  const titleOf = async (id: string): Promise<GapShown['near'][number]> => ({
    id,
    title: (await articles.get(id))?.article.title ?? id,
  });
  return {
    name: 'gaps',
    title: ({ texts }) => texts.gaps.title,
    async show(view) {
      if (community === undefined) return { content: <p>{view.pages.admin.community.without}</p> };
      const { gaps, watches, ask } = community;
      const standing = standingOf(view.query['show']) ?? 'open';
      const count = await gaps.count({ standing });
      const pages = Math.max(1, Math.ceil(count / MOST.gaps));
      const page = Math.min(pages, Math.max(1, Math.trunc(Number(view.query['page'] ?? '1')) || 1));
      const listed = await gaps.mostAsked({ standing, offset: (page - 1) * MOST.gaps, limit: MOST.gaps });
      const kept = await watches.about(listed.map(({ key }) => key));
      const shown = await Promise.all(
        listed.map(async (gap): Promise<GapShown> => {
          const own = kept.filter(({ subject }) => subject === gap.key);
          const answer = view.query['id'] === gap.id ? await ask(gap.question) : null;
          return {
            gap,
            waiting: own.filter(({ kind }) => kind === 'answer').length,
            named: own.filter(({ kind }) => kind === 'name').length,
            near: await Promise.all(gap.near.slice(0, 3).map(titleOf)),
            answeredBy: gap.answeredBy === null ? null : await titleOf(gap.answeredBy),
            askedNow:
              answer === null
                ? null
                : { citation: answer.status === 'answered' ? (answer.citations[0] ?? null) : null },
          };
        }),
      );
      const content = (
        <GapsPage
          view={view}
          standings={STANDINGS}
          standing={standing}
          shown={shown}
          total={{ count, page, pages }}
        />
      );
      return { content };
    },
    actions: {
      async stand(sent, { texts, pages }) {
        const standing = standingOf(sent.get('standing'));
        if (community === undefined || standing === null) return pages.admin.community.gone;
        const isDone = await community.moderated.setStanding(sent.get('gap') ?? '', standing, BY);
        return isDone ? texts.gaps.changed[standing] : pages.admin.community.gone;
      },
    },
  };
}

function feedbackPart({ articles, community }: CommunityPartsOptions): AdminPart {
  return {
    name: 'feedback',
    title: ({ texts }) => texts.feedback.title,
    async show(view) {
      if (community === undefined) return { content: <p>{view.pages.admin.community.without}</p> };
      const before = /^\d{1,15}$/.exec(view.query['before'] ?? '')?.[0];
      const found = await community.feedback.newest({
        standing: 'open',
        limit: MOST.feedback + 1,
        ...(before === undefined ? {} : { before }),
      });
      const listed = found.slice(0, MOST.feedback);
      const waiting = await community.watches.about(listed.map(({ key }) => key));
      const shown = await Promise.all(
        listed.map(async (piece) => ({
          piece,
          article: (await articles.get(piece.complaint.article))?.article ?? null,
          waits: waiting.some(({ subject }) => subject === piece.key),
        })),
      );
      const last = found.length > MOST.feedback ? listed.at(-1)?.id : undefined;
      return {
        content: <FeedbackPage view={view} shown={shown} isFirst={before === undefined} older={last} />,
      };
    },
    actions: {
      async settle(sent, view: View) {
        const { texts, pages } = view;
        if (community === undefined) return pages.admin.community.without;
        const words = (sent.get('words') ?? '').trim().slice(0, MOST.words).toWellFormed();
        const settled = await community.moderated.settle(
          sent.get('feedback') ?? '',
          words === '' ? null : words,
          BY,
        );
        if (settled === null) return pages.admin.community.gone;
        const isTold = (await community.watches.about([settled.key])).length > 0;
        return isTold ? texts.feedback.settledAndTold : texts.feedback.settled;
      },
    },
  };
}
