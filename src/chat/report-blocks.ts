import type { ReplyBlock } from './reply.js';
import type { Finding } from '../views/find-differences.js';
import type { Report } from '../views/compare-reports.js';
import type { CitedFact } from '../views/happenings.js';
import { lineStart } from './direction.js';
import {
  articleSpans,
  attributionText,
  calledOffBlocks,
  figureOf,
  kindsOf,
  quoteBlock,
  sourceBlock,
} from './happening-blocks.js';
import type { Texts } from './texts/texts.js';

/** Characters of a sentence that is shown beside others. */
const maxQuote = { side: 130, report: 180 };

/** Highest first, when a message is full. */
const priority = { head: 6, label: 5 };

/** One side of a finding: the figure or kind and its date, the sentence word for word, and where it stands. */
function sideBlocks(source: CitedFact, texts: Texts): ReplyBlock[] {
  const { fact } = source;
  const what =
    fact.kind === 'figure' ? figureOf(source, texts) : kindsOf({ kinds: [fact.kind], fact }, texts);
  const date = fact.date === null ? texts.date(null) : texts.when(fact.date.value);
  return [
    {
      kind: 'item',
      spans: [{ text: `${lineStart(texts.direction)}${what} · ${date}`, style: 'bold' }],
      priority: priority.label,
    },
    quoteBlock(fact.citation.quote, maxQuote.side),
    sourceBlock(source, texts),
  ];
}

/** How several articles stand to one another in one thing. */
export function findingBlocks({ kind, sides, calledOff, copies }: Finding, texts: Texts): ReplyBlock[] {
  return [
    {
      kind: 'paragraph',
      spans: [{ text: texts.told.findings[kind], style: 'bold' }],
      priority: priority.head,
    },
    ...sides.flatMap((side) => sideBlocks(side, texts)),
    ...calledOffBlocks(calledOff, texts),
    ...(copies > 0
      ? [{ kind: 'note' as const, spans: [{ text: texts.reports.copies(copies) }], priority: 2 }]
      : []),
  ];
}

/** What one article says: its name and date once, then its sentences. */
export function reportBlocks({ article, happenings: told, sentences }: Report, texts: Texts): ReplyBlock[] {
  const more = sentences - told.length;
  return [
    { kind: 'paragraph', spans: articleSpans(article, article.url, texts), priority: priority.head },
    ...told.flatMap((each) => {
      const { date, attribution, citation } = each.fact;
      const said = attributionText(attribution, texts);
      const label = [
        ...(date === null ? [] : [texts.when(date.value)]),
        kindsOf(each, texts),
        ...(said === null ? [] : [said]),
      ].join(' · ');
      return [
        quoteBlock(citation.quote, maxQuote.report),
        {
          kind: 'note' as const,
          spans: [{ text: lineStart(texts.direction) + label }],
          priority: priority.label,
        },
      ];
    }),
    ...(more > 0
      ? [{ kind: 'note' as const, spans: [{ text: texts.reports.more(more) }], priority: 1 }]
      : []),
  ];
}
