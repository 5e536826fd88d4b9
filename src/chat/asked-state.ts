import * as z from 'zod';
import type { Answer } from '../model/answer.js';
import type { AskedAfter, QuotedPlace } from '../model/asked-after.js';
import type { State } from './reply.js';

/**
 * What the message of an answer stands for: enough to answer again, from whatever the articles are by then, and to tell
 * whether the quotation it showed is still there. It says nothing of who asked.
 */
export interface Asked {
  readonly question: string;
  /** ISO date, or null: articles after it were left out. */
  readonly asOf: string | null;
  /** Tag of the language in which it was replied to. */
  readonly language: string;
  /** The first quotation that was shown; null where there was none. */
  readonly quoted: QuotedPlace | null;
  /** What it was asked after; null for a question by itself. */
  readonly after: AskedAfter | null;
}

/** The offsets and the article of a quotation, as one text. */
const PLACE = /^(\d{1,9})-(\d{1,9})-(.+)$/su;

const offset = z.number().int().nonnegative();
const place = z.object({ article: z.string().min(1), start: offset, end: offset });

function placeText({ article, start, end }: QuotedPlace): string {
  return `${start}-${end}-${article}`;
}

function readPlace(text: string): QuotedPlace | null {
  const [, start, end, article = ''] = PLACE.exec(text) ?? [];
  return start === undefined ? null : { article, start: Number(start), end: Number(end) };
}

function oneLine(question: string): string {
  return question.replaceAll(/\s+/gu, ' ').trim();
}

/** What the buttons below an answer carry. Its texts are the same for all of them, so that they are kept once. */
export function stateOfAsked({ question, asOf, language, quoted, after }: Asked): State {
  return {
    question: oneLine(question),
    language,
    ...(asOf === null ? {} : { asOf }),
    ...quoted,
    ...(after === null ? {} : { after: oneLine(after.question) }),
    ...(after === null || after.quoted === null ? {} : { afterQuoted: placeText(after.quoted) }),
  };
}

/** Reads what `stateOfAsked` wrote; what else a button carries is passed over. */
export const askedSchema: z.ZodType<Asked> = z
  .object({
    question: z.string().min(1),
    language: z.string(),
    asOf: z.iso.date().optional(),
    after: z.string().min(1).optional(),
    afterQuoted: z.string().optional(),
  })
  .and(z.union([place, z.object({ article: z.undefined().optional() })]))
  .transform((state): Asked => {
    const { question, language, asOf = null, after, afterQuoted } = state;
    return {
      question,
      language,
      asOf,
      quoted:
        state.article === undefined ? null : { article: state.article, start: state.start, end: state.end },
      after:
        after === undefined
          ? null
          : { question: after, quoted: afterQuoted === undefined ? null : readPlace(afterQuoted) },
    };
  });

/** What the message of an answer stands for; null where nothing was asked. */
export function askedOf(
  { question, asOf, citations }: Pick<Answer, 'question' | 'asOf' | 'citations'>,
  { language, after = null }: { readonly language: string; readonly after?: AskedAfter | null },
): Asked | null {
  const [first] = citations;
  if (oneLine(question) === '') return null;
  return {
    question,
    asOf,
    language,
    quoted: first === undefined ? null : { article: first.article.id, start: first.start, end: first.end },
    after,
  };
}
