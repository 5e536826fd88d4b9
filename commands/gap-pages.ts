import type { CorpusGap, GapStanding, Watch } from '../src/app/community-ports.js';
import type { Services } from '../src/app/services.js';
import { isolated } from '../src/chat/direction.js';
import { quoteBlock } from '../src/chat/happening-blocks.js';
import { pageButtons, pageWithin } from '../src/chat/pages.js';
import { privateNotice, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { CommunityPorts } from './community.js';
import { momentOf, named } from './moderation.js';

/** Questions of a page, and characters of their parts. */
const limits = { page: 6, question: 180, choice: 90, near: 3, title: 90 };
const priority = { head: 9, question: 7, note: 5 };

/** Which list a moderator looks at. */
export interface GapsShown {
  readonly show: GapStanding;
  readonly page: number;
}

type GapPorts = Pick<CommunityPorts, 'gaps' | 'watches' | 'ask'>;

/** Where a question was asked, and what shows it. */
interface Looking {
  readonly services: Services;
  readonly guild: string;
  readonly texts: Texts;
}

function note(text: string): ReplyBlock {
  return { kind: 'note', spans: [{ text }], priority: priority.note };
}

/** The title of an article that is answered from; its id where it has none, or is gone. */
async function titleOf(id: string, { services, texts }: Looking): Promise<string> {
  const found = await services.articles.get(id);
  return isolated(shorten(found?.article.title ?? id, limits.title), texts.direction);
}

/** What is known of a question: how often, when, who waits, what is near, and whether it is answered now. */
async function aboutBlocks(
  gap: CorpusGap,
  watches: readonly Watch[],
  looking: Looking,
): Promise<ReplyBlock[]> {
  const { texts } = looking;
  const { gaps } = texts;
  const own = watches.filter(({ subject }) => subject === gap.key);
  const waiting = own.filter(({ kind }) => kind === 'answer').length;
  const kept = own.filter(({ kind }) => kind === 'name').length;
  const figures = [
    gaps.asked(gap.count),
    gaps.last(momentOf(gap.lastAsked, texts)),
    texts.language(gap.language),
    ...(waiting > 0 ? [gaps.waiting(waiting)] : []),
    ...(kept > 0 ? [gaps.named(kept)] : []),
  ];
  const near = await Promise.all(gap.near.slice(0, limits.near).map((id) => titleOf(id, looking)));
  const answeredBy = gap.answeredBy === null ? null : await titleOf(gap.answeredBy, looking);
  return [
    note(figures.join(' · ')),
    ...(near.length === 0 ? [] : [note(`${gaps.near} ${near.join(', ')}`)]),
    ...(answeredBy === null
      ? []
      : [{ ...note(''), spans: [{ text: gaps.answeredBy(answeredBy), style: 'bold' as const }] }]),
  ];
}

/** The questions of a server that stand so, most asked first. */
export async function gapsPage(
  { show, page: wanted }: GapsShown,
  ports: GapPorts,
  looking: Looking,
): Promise<Reply> {
  const { guild, texts } = looking;
  const { gaps } = texts;
  const count = await ports.gaps.count({ guild, standing: show });
  if (count === 0) return { ...privateNotice(gaps.empty), tone: 'information' };
  const pages = Math.ceil(count / limits.page);
  const page = pageWithin(wanted, pages);
  const listed = await ports.gaps.mostAsked({
    guild,
    standing: show,
    offset: (page - 1) * limits.page,
    limit: limits.page,
  });
  const watches = await ports.watches.about(listed.map(({ key }) => key));
  const entries = await Promise.all(
    listed.map(async (gap): Promise<ReplyBlock[]> => [
      {
        kind: 'paragraph',
        spans: [{ text: isolated(shorten(gap.question, limits.question), texts.direction), style: 'bold' }],
        priority: priority.question,
      },
      ...(await aboutBlocks(gap, watches, looking)),
    ]),
  );
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      {
        kind: 'heading',
        spans: [{ text: show === 'open' ? gaps.title : `${gaps.title}: ${gaps.standings[show]}` }],
        priority: priority.head,
      },
      { kind: 'note', spans: [{ text: gaps.total(count, page, pages) }], priority: priority.head },
      ...entries.flat(),
    ],
    selects: [
      {
        action: 'gaps/choose',
        state: { show, page },
        placeholder: gaps.choose,
        choices: listed.map(({ id, question }) => ({ name: shorten(question, limits.choice), value: id })),
      },
    ],
    actions: pageButtons({ action: 'gaps/page', state: { show } }, page, pages, texts),
  };
}

/** One question, asked again of the articles as they are now, and what can be done with it. */
export async function gapDetail(
  gap: CorpusGap,
  from: GapsShown,
  ports: GapPorts,
  looking: Looking,
): Promise<Reply> {
  const { texts } = looking;
  const { gaps, answer } = texts;
  const now = await ports.ask(gap.question);
  const [first] = now.status === 'answered' ? now.citations : [];
  const watches = await ports.watches.about([gap.key]);
  const asked = { ...gap, answeredBy: first?.article.id ?? null };
  const { show, page } = from;
  const state = { id: gap.id, show, page };
  const button = (label: string, standing: GapStanding) => ({
    label,
    action: 'gaps/stand',
    state: { ...state, standing },
  });
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      {
        kind: 'paragraph',
        spans: [{ text: answer.asked, style: 'bold' }, { text: ` ${named(gap.question, texts)}` }],
        priority: priority.head,
      },
      { kind: 'note', spans: [{ text: answer.abstained[gap.reason] }], priority: priority.question },
      ...(await aboutBlocks(asked, watches, looking)),
      first === undefined
        ? { kind: 'paragraph', spans: [{ text: gaps.stillOpen }], priority: priority.question }
        : quoteBlock(first.quote),
    ],
    actions: [
      ...(gap.standing === 'open'
        ? [button(gaps.settle, 'settled'), button(gaps.dismiss, 'dismissed')]
        : [button(gaps.reopen, 'open')]),
      { label: gaps.back, action: 'gaps/page', state: { show, page } },
    ],
  };
}
