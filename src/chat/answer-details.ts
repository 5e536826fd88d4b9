import type { QuotationContext } from '../answer/quotation-context.js';
import type { Answer, Citation } from '../model/answer.js';
import { quoteSpans } from './excerpt.js';
import type { Reply, ReplyBlock, Span } from './reply.js';
import { restsOn, sourceLine } from './source-line.js';
import type { Texts } from './texts/texts.js';

/** Where a message is full, later quotations go first, and none without its source. */
const priority = { head: 20, note: 19, context: 18, quotation: 12, restsOn: 3 };

/** What stands outside a verbatim run, where it was cut. */
const omission = '[…]';

function head(text: string): ReplyBlock {
  return { kind: 'heading', spans: [{ text }], priority: priority.head };
}

function noteBlocks(text: string | null): ReplyBlock[] {
  return text === null ? [] : [{ kind: 'note', spans: [{ text }], priority: priority.note }];
}

function detailsReply(blocks: readonly ReplyBlock[]): Reply {
  return { kind: 'reply', visibility: 'private', tone: 'information', blocks };
}

/**
 * What an answer rests on beside its first quotation: further quotations, whole, and of each article its date and what
 * that rests on itself.
 * @param note what has changed since, or null
 */
export function furtherQuotations({ citations }: Answer, note: string | null, texts: Texts): Reply {
  const { answering } = texts;
  const [first, ...others] = citations;
  const quoted = others.flatMap((citation, at): ReplyBlock[] => [
    { kind: 'quote', spans: quoteSpans(citation), priority: priority.quotation - 2 * at },
    ...sourceBlocks(citation, priority.quotation - 2 * at + 1, texts),
  ]);
  return detailsReply([
    ...noteBlocks(note),
    head(others.length === 0 ? answering.sources : answering.moreTitle),
    ...(others.length === 0 ? noteBlocks(answering.noMore) : quoted),
    ...(first === undefined
      ? []
      : [
          ...(others.length === 0 ? [] : [head(answering.sources)]),
          ...sourceBlocks(first, priority.note, texts),
        ]),
  ]);
}

function sourceBlocks(citation: Citation, at: number, texts: Texts): ReplyBlock[] {
  const sources = restsOn(citation.article.sources, texts);
  return [
    { kind: 'paragraph', spans: sourceLine(citation, texts), priority: at },
    ...(sources === null ? [] : [{ kind: 'note' as const, spans: sources, priority: priority.restsOn }]),
  ];
}

/** What stands around a quotation, word for word, with the quotation in bold. */
export function quotationInContext(
  citation: Citation,
  context: QuotationContext,
  note: string | null,
  texts: Texts,
): Reply {
  const { text, from, to, cutBefore, cutAfter } = context;
  const spans: readonly Span[] = [
    { text: cutBefore ? `${omission} ` : '' },
    { text: text.slice(0, from) },
    { text: text.slice(from, to), style: 'bold' },
    { text: text.slice(to) },
    { text: cutAfter ? ` ${omission}` : '' },
  ];
  return detailsReply([
    ...noteBlocks(note),
    head(texts.answering.around),
    { kind: 'quote', spans: spans.filter((span) => span.text !== ''), priority: priority.context },
    ...sourceBlocks(citation, priority.context, texts),
  ]);
}
