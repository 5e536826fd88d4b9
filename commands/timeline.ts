import { z } from 'zod';
import type { Command } from '../src/chat/command.js';
import { privateNotice } from '../src/chat/notice.js';
import { pageButtons, pageWithin } from '../src/chat/pages.js';
import type { WhenRead } from '../src/app/facts.js';
import type { Services } from '../src/app/services.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { headingOf, subtitleOf, TIMELINE_PAGE, timelinePicture } from '../src/chat/timeline-picture.js';
import { happeningBlocks } from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  maxWords,
  nameChoices,
  packSpan,
  pageSchema,
  sharedOptions,
  timeSpanOf,
  visibilityOf,
  type TimeSpan,
} from '../src/chat/view-options.js';
import type { Action, ReplyBlock } from '../src/chat/reply.js';
import type { About } from '../src/views/facts-about.js';
import type { Timeline } from '../src/views/timeline-view.js';

const aboutSchema = z.string().trim().max(maxWords).default('');

/** Highest first, when a message is full. */
const priority = { title: 9, span: 8, note: 1 };

/** What a timeline is about as a button carries it: words joined by what needs no escaping. */
function buttonAbout(about: About): string | null {
  if (about.kind === 'everything') return null;
  return about.kind === 'entity' ? about.entity.id : about.words.replaceAll(/\s+/g, '-');
}

async function pageOf(
  services: Services,
  request: TimeSpan & { readonly about: string | null; readonly page: number },
): Promise<WhenRead<{ timeline: Timeline; page: number; pages: number }>> {
  const { page, ...wanted } = request;
  const at = (page: number): Promise<WhenRead<Timeline>> =>
    services.facts.timeline({ ...wanted, offset: (page - 1) * TIMELINE_PAGE, limit: TIMELINE_PAGE });
  const first = await at(page);
  if (first.state === 'reading') return first;
  const pages = Math.max(1, Math.ceil(first.view.total / TIMELINE_PAGE));
  const within = pageWithin(page, pages);
  const looked = within === page ? first : await at(within);
  if (looked.state === 'reading') return looked;
  return { state: 'ready', view: { timeline: looked.view, page: within, pages } };
}

function emptyBlocks({ near, undated }: Timeline, texts: Texts): ReplyBlock[] {
  const said = [
    texts.timeline.empty,
    ...(undated > 0 ? [texts.timeline.undated(undated)] : []),
    near.length > 0 ? texts.facts.near : texts.facts.askInstead,
  ];
  return [{ kind: 'paragraph', spans: [{ text: said.join(' ') }], priority: priority.title }];
}

function undatedBlocks({ undated, entries }: Timeline, texts: Texts): ReplyBlock[] {
  if (undated === 0 || entries.length === 0) return [];
  return [{ kind: 'note', spans: [{ text: texts.timeline.undated(undated) }], priority: priority.note }];
}

/** `/timeline`: dated events in order, each quoted and cited, with a picture of them. */
export const timeline: Command = {
  name: 'timeline',
  description: 'Dated events in order, each quoted and cited, with a picture',
  descriptionLocalizations: { tr: 'Tarihli olaylar sırasıyla; her biri alıntısı ve kaynağıyla, bir resimle' },
  options: [
    {
      name: 'about',
      description: 'A name or words, such as Qatar or hostages (default: everything)',
      descriptionLocalizations: { tr: 'Bir ad ya da sözcükler; örneğin Katar (varsayılan: hepsi)' },
      type: 'string',
      maxLength: maxWords,
      autocomplete: true,
    },
    {
      name: 'from',
      description: 'First day, month or year, such as 2025-10',
      descriptionLocalizations: { tr: 'İlk gün, ay ya da yıl; örneğin 2025-10' },
      type: 'string',
      maxLength: 40,
    },
    {
      name: 'to',
      description: 'Last day, month or year, such as 2025-10-13',
      descriptionLocalizations: { tr: 'Son gün, ay ya da yıl; örneğin 2025-10-13' },
      type: 'string',
      maxLength: 40,
    },
    sharedOptions.asOf,
    sharedOptions.page,
    sharedOptions.private,
  ],
  permission: 'everyone',
  limited: true,
  complete: ({ services, request }) => nameChoices(services, request.typed),
  async run({ services, draw, request }) {
    const texts = textsFor(request.locale);
    const about = aboutSchema.safeParse(request.options['about']);
    if (!about.success) return privateNotice(texts.reports.noAbout(maxWords));
    const span = timeSpanOf(request.options, texts);
    if (typeof span === 'string') return privateNotice(span);
    const wanted = { about: about.data === '' ? null : about.data, ...span };
    const looked = await pageOf(services, { ...wanted, page: pageSchema.parse(request.options['page']) });
    if (looked.state === 'reading') return privateNotice(texts.facts.reading);
    const { timeline, page, pages } = looked.view;
    const { title } = headingOf(timeline, texts);
    const picture = await timelinePicture(timeline, { texts, draw });
    const [packed, carried] = [packSpan(span), buttonAbout(timeline.about)];
    const options = {
      ...(carried === null ? {} : { about: carried }),
      ...(packed === null ? {} : { span: packed }),
    };
    const near = timeline.near.map(({ id, name }): Action => ({
      label: name,
      command: 'timeline',
      options: { ...options, about: id },
    }));
    return {
      visibility: visibilityOf(request.options),
      tone: timeline.total === 0 ? 'abstention' : 'answer',
      blocks: [
        { kind: 'heading', spans: [{ text: title }], priority: priority.title },
        { kind: 'note', spans: [{ text: subtitleOf(timeline, texts) }], priority: priority.span },
        ...(timeline.total === 0
          ? emptyBlocks(timeline, texts)
          : timeline.entries.flatMap((told) => happeningBlocks(told, texts))),
        ...undatedBlocks(timeline, texts),
        ...viewFoot(timeline, texts),
      ],
      actions: [...pageButtons({ command: 'timeline', options }, page, pages, texts), ...near],
      ...(picture === null ? {} : { picture }),
    };
  },
};
