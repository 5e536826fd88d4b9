import type { Answer, Citation } from '../model/answer.js';
import { answerActions, type AnswerShown } from './answer-actions.js';
import type { Reply, ReplyBlock, Span } from './reply.js';
import { isolated } from './direction.js';
import { excerptSpans, quoteSpans } from './excerpt.js';
import { shorten } from './shorten.js';
import { restsOn, sourceLine } from './source-line.js';
import type { Texts } from './texts/texts.js';

/** In characters: the question repeated, and a quotation that is not the first. */
const limits = { question: 250, shortQuote: 180, shown: 3, snapshot: 12, publisher: 80, value: 60 };

/** When a message is full, what is lower goes first. */
const priority = {
  provenance: 0,
  sharedBy: 1,
  related: 2,
  restsOn: 3,
  agreement: 9,
  asOf: 11,
  leftOut: 11,
  question: 12,
  verdict: 20,
};

/** Earlier citations outlive later ones, and a source line its quotation: no quotation stands without its source. */
const quotePriority = (rank: number): number => 8 - 2 * rank;

function block(kind: ReplyBlock['kind'], spans: readonly Span[], priority: number): ReplyBlock {
  return { kind, spans, priority };
}

/** A quotation, its source, and what that rests on. */
function citationBlocks(
  citation: Citation,
  quote: Span[],
  priorityOfQuote: number,
  texts: Texts,
): ReplyBlock[] {
  const sources = restsOn(citation.article.sources, texts);
  return [
    block('quote', quote, priorityOfQuote),
    block('paragraph', sourceLine(citation, texts), priorityOfQuote + 1),
    ...(sources === null ? [] : [block('note', sources, priority.restsOn)]),
  ];
}

function shorter(citation: Citation, rank: number, texts: Texts): ReplyBlock[] {
  return citationBlocks(citation, excerptSpans(citation, limits.shortQuote), quotePriority(rank), texts);
}

function verdictBlocks(answer: Answer, texts: Texts): ReplyBlock[] {
  const shown = answer.citations.slice(0, limits.shown);
  const [first, ...others] = shown;
  if (answer.status === 'answered' && first !== undefined) {
    return [
      ...citationBlocks(first, quoteSpans(first), priority.verdict, texts),
      ...others.flatMap((citation, index) => shorter(citation, index + 1, texts)),
    ];
  }
  const reason = answer.status === 'abstained' ? answer.reason : 'not-stated';
  const verdict = block(
    'paragraph',
    [
      {
        text: answer.mayMean === undefined ? texts.answer.abstained[reason] : texts.answering.mayMean,
        style: 'bold',
      },
    ],
    priority.verdict,
  );
  if (first === undefined) return [verdict];
  return [
    verdict,
    block('paragraph', [{ text: texts.answer.near, style: 'italic' }], quotePriority(0) + 1),
    ...shown.flatMap((citation, rank) => shorter(citation, rank, texts)),
  ];
}

function questionBlocks(question: string, texts: Texts): ReplyBlock[] {
  const text = shorten(question.replaceAll(/\s+/g, ' ').trim(), limits.question);
  if (text === '') return [];
  return [
    block(
      'paragraph',
      [{ text: texts.answer.asked, style: 'bold' }, { text: ` ${isolated(text, texts.direction)}` }],
      priority.question,
    ),
  ];
}

/** What it goes on from, and the whole question that was looked up, so that nobody takes it for another. */
function goesOnBlocks({ readAs }: Answer, { after = null, texts }: AnswerShown): ReplyBlock[] {
  if (readAs === undefined || after === null) return [];
  const { answering, direction } = texts;
  const told = (question: string): string =>
    isolated(shorten(question.replaceAll(/\s+/g, ' '), limits.question), direction);
  return [
    block('note', [{ text: answering.goesOnFrom(told(after.question)) }], priority.question),
    block('note', [{ text: answering.readAs(told(readAs)) }], priority.question),
  ];
}

function sharedByBlocks(member: string | undefined, { answering }: Texts): ReplyBlock[] {
  if (member === undefined) return [];
  const name: Span = { text: '@', mention: { kind: 'member', id: member } };
  return [block('note', [{ text: `${answering.sharedBy} ` }, name], priority.sharedBy)];
}

/** Who else states it, and who states it otherwise. */
function agreementBlocks({ support = [], conflicts = [] }: Answer, texts: Texts): ReplyBlock[] {
  const { answering, direction } = texts;
  const told = conflicts.flatMap(({ article, value, quote, link }, at): Span[] => {
    const name = isolated(
      shorten(article.publisher ?? article.title ?? article.id, limits.publisher),
      direction,
    );
    const words = excerptSpans({ quote, highlights: [] }, limits.shortQuote).map(({ text }) => text);
    const given = value === quote ? answering.quoted(words.join('')) : shorten(value, limits.value);
    const where = { text: `${name}, ${texts.date(article.published)}` };
    return [
      { text: `${at === 0 ? '' : ' · '}${isolated(given, direction)} (` },
      link === null ? where : { ...where, link },
      { text: ')' },
    ];
  });
  return [
    ...(support.length === 0
      ? []
      : [block('note', [{ text: answering.same(support.length) }], priority.agreement)]),
    ...(told.length === 0
      ? []
      : [
          block(
            'note',
            [{ text: `${answering.differently(conflicts.length)} ` }, ...told],
            priority.agreement,
          ),
        ]),
  ];
}

/** Only the first of several questions was answered, and the reply says so. */
function leftOutBlock(question: string, texts: Texts): ReplyBlock {
  const text = isolated(shorten(question.replaceAll(/\s+/g, ' '), limits.question), texts.direction);
  return block('note', [{ text: texts.answer.leftOut(text) }], priority.leftOut);
}

/** In full, since a button has no room for a long one. */
function relatedBlocks(related: readonly string[], texts: Texts): ReplyBlock[] {
  if (related.length === 0) return [];
  return [
    block('paragraph', [{ text: texts.answer.related, style: 'italic' }], priority.related),
    ...related.map((question) =>
      block(
        'item',
        [{ text: isolated(shorten(question, limits.question), texts.direction) }],
        priority.related,
      ),
    ),
  ];
}

/**
 * An answer as a reply: the question, so that a channel knows what was asked; the quotation with the words that answer
 * in bold; where it stands; two more, shorter. An abstention says that the articles do not say it before it shows what
 * comes near.
 */
export function answerReply(answer: Answer, shown: AnswerShown): Reply {
  const { visibility, texts } = shown;
  const { asOf, leftOut } = answer;
  const snapshot = isolated(answer.snapshot.slice(0, limits.snapshot), texts.direction);
  return {
    kind: 'reply',
    visibility,
    tone: answer.status === 'answered' ? 'answer' : 'abstention',
    blocks: [
      ...questionBlocks(answer.question, texts),
      ...goesOnBlocks(answer, shown),
      ...verdictBlocks(answer, texts),
      ...agreementBlocks(answer, texts),
      ...(leftOut === undefined ? [] : [leftOutBlock(leftOut, texts)]),
      ...relatedBlocks(answer.mayMean ?? answer.related, texts),
      ...(asOf === null ? [] : [block('note', [{ text: texts.answer.asOf(asOf) }], priority.asOf)]),
      ...sharedByBlocks(shown.sharedBy, texts),
      block('note', [{ text: texts.answer.provenance(snapshot) }], priority.provenance),
    ],
    actions: answerActions(answer, shown),
  };
}
