import type { AbstentionReason, Answer, Citation, CitedArticle } from '../../src/model/answer.js';

const article: CitedArticle = {
  id: 'kalin-call',
  title: 'Phone call about the talks',
  publisher: 'Parley',
  url: 'https://example.org/briefs/kalin-call',
  published: '2025-10-08',
  language: 'en',
  sources: [],
};

/** A citation whose offsets fit its quotation. */
export function aCitation({
  article: cited,
  ...given
}: Partial<Omit<Citation, 'article'>> & { article?: Partial<CitedArticle> } = {}): Citation {
  const quote = given.quote ?? 'Jared Kushner was due to attend the third day of the talks.';
  return {
    n: 1,
    start: 0,
    end: quote.length,
    cutBefore: false,
    cutAfter: false,
    highlights: [],
    section: null,
    attribution: null,
    link: null,
    ...given,
    quote,
    article: { ...article, ...cited },
  };
}

const base: Omit<Answer, 'status' | 'reason'> = {
  question: 'Who is Jared Kushner?',
  confidence: 0.8,
  asOf: null,
  language: 'en',
  citations: [aCitation({ highlights: [[0, 13]] })],
  facts: [],
  related: [],
  snapshot: 'a1b2c3d4e5f60718',
  elapsedMs: 2,
};

export function anAnswer(given: Partial<Omit<Answer, 'status' | 'reason'>> = {}): Answer {
  return { ...base, ...given, status: 'answered' };
}

export function anAbstention(
  reason: AbstentionReason = 'not-stated',
  given: Partial<Omit<Answer, 'status' | 'reason'>> = {},
): Answer {
  return { ...base, confidence: 0.1, citations: [], ...given, status: 'abstained', reason };
}
