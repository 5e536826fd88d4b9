import type { Logger } from '../../logger.js';
import type { Answer } from '../../model/answer.js';
import type { Gaps, WatchAdded, Watches } from '../community-ports.js';
import type { QuestionLikeness } from './likeness.js';
import { keyOfParts } from './part-keys.js';

/** Who put a question, and where. */
export interface Asker {
  readonly member: string;
  /** Null in direct messages. */
  readonly guild: string | null;
  /** Whether they want their questions kept with who asked them. */
  readonly keepsName: boolean;
}

/** A question as a member put it, who may ask to be told. */
export interface AskedBy extends Pick<Asker, 'member' | 'guild'> {
  /** Whole by itself. */
  readonly question: string;
}

/** What keeping questions without an answer takes. */
export interface UnansweredOptions {
  readonly gaps: Pick<Gaps, 'note'>;
  readonly watches: Pick<Watches, 'add'>;
  /** Code of a member and a question's key together. */
  readonly askerOf: (member: string, key: string) => string;
  /** Called when first wanted: what it takes need not be there before. */
  readonly likeness: () => Promise<QuestionLikeness>;
  readonly logger: Logger;
}

/** Keeps the questions that were abstained from, for those who can add what is missing. */
export interface UnansweredQuestions {
  /** Counts a question where it was abstained from; nobody waits for it. */
  note(answer: Answer, by: Asker): void;
  /** Has a member told, once, when the question is answered; `language`: BCP 47 tag of what they are told in. */
  watch(asked: AskedBy, language: string): Promise<WatchAdded>;
  /** Resolves once all that was noted is kept. */
  kept(): Promise<void>;
}

/** Questions that wait to be kept; while there are so many, more are passed over. */
const MOST_WAITING = 200;

/** Keeps them in the store, those that are alike together. */
export function createUnanswered(options: UnansweredOptions): UnansweredQuestions {
  const { gaps, watches, askerOf, likeness, logger } = options;
  const keeping = new Set<Promise<void>>();
  let loaded: Promise<QuestionLikeness> | null = null;

  async function keyOf({ question, guild }: Omit<AskedBy, 'member'>): Promise<string> {
    const likenessOf = await (loaded ??= likeness());
    return keyOfParts([guild, likenessOf(question)]);
  }

  async function keep(
    answer: Extract<Answer, { status: 'abstained' }>,
    { member, guild, keepsName }: Asker,
  ): Promise<void> {
    const { language, reason, snapshot } = answer;
    const question = wholeQuestion(answer);
    const key = await keyOf({ question, guild });
    const near = [...new Set(answer.citations.map(({ article }) => article.id))];
    const asked = { key, guild, question, language, reason, near, snapshot };
    await gaps.note(asked, askerOf(member, key));
    if (keepsName) {
      await watches.add({ kind: 'name', subject: key, member, guild, question, language });
    }
  }

  return {
    note(answer, by) {
      // What is left out of the articles on purpose is no gap in them, and neither is what asks nothing.
      // A question more would only make those before it wait longer.
      if (keeping.size >= MOST_WAITING) return;
      if (answer.status !== 'abstained' || answer.asOf !== null || answer.reason === 'not-a-question') return;
      const work = keep(answer, by)
        .catch((cause: unknown) => {
          logger.error({ cause }, 'A question without an answer could not be kept.');
        })
        .finally(() => keeping.delete(work));
      keeping.add(work);
    },
    watch: async (asked, language) =>
      watches.add({ ...asked, kind: 'answer', subject: await keyOf(asked), language }),
    kept: async () => void (await Promise.all(keeping)),
  };
}

/** What was looked up: the words of the member, with what they left out because it had been said before. */
export function wholeQuestion({ question, readAs = question }: Pick<Answer, 'question' | 'readAs'>): string {
  return readAs;
}
