import { packOf } from '../../language/languages.js';
import type { AskedAfter } from '../../model/asked-after.js';
import { consider, type Considered, type ConsiderOptions, type Searchable } from '../consider.js';
import { leaningOf } from './leaning.js';
import { meaningsOf, type Meaning } from './meanings.js';
import { readBefore } from './question-before.js';

/** A question that was asked after another, as it was considered. */
export interface ConsideredAfter {
  readonly considered: Considered;
  /** The whole question that was looked up; null where it was whole as it was asked. */
  readonly readAs: string | null;
  /** What may be meant, where several of it could be answered, and so none was. */
  readonly either: readonly string[];
}

/** One meaning, with the way of looking it up that came farthest. */
interface Tried {
  readonly text: string;
  readonly considered: Considered;
}

/** A question has no more meanings than this worth trying. */
const MOST_MEANINGS = 4;

/**
 * Considers a question that may lean on one before it ("and when?"): what it leaves out is taken from that and from its
 * answer. Where it may mean several things that the articles all answer, it is not answered, and they are told.
 */
export function considerAfter(
  question: string,
  after: AskedAfter,
  snapshot: Pick<Searchable, 'index' | 'factIndex'>,
  options: ConsiderOptions,
): ConsideredAfter {
  const { index } = snapshot;
  const asOf = options.asOf ?? null;
  const before = readBefore(after, snapshot, asOf);
  const leaning = leaningOf(question, before.language, index, asOf);
  if (leaning === null)
    return { considered: consider(question, snapshot, options), readAs: null, either: [] };
  const mark = packOf(leaning.language).orthography.questionMark || '?';
  const whole = (text: string): string => `${text.replaceAll(/\s+/gu, ' ').trim()}${mark}`;
  const look = ([best, ...others]: Meaning): Tried => {
    let tried: Tried | null = null;
    for (const { text, within } of [best, ...others]) {
      if (within && before.article === null) continue;
      const considered = consider(whole(text), snapshot, {
        ...options,
        within: within ? before.article : null,
      });
      tried = { text: whole(text), considered };
      if (considered.decision.answer) return tried;
    }
    return tried ?? { text: whole(best.text), considered: consider(whole(best.text), snapshot, options) };
  };
  const [one, ...others] = meaningsOf(leaning, before, index);
  const tried = [look(one), ...others.slice(0, MOST_MEANINGS - 1).map(look)] as const;
  const answered = tried.filter(({ considered }) => considered.decision.answer);
  const { text, considered } = answered[0] ?? tried[0];
  if (answered.length < 2 || answered.every((each) => isSameAnswer(each.considered, considered)))
    return { considered, readAs: text, either: [] };
  const { confidence } = considered.decision;
  return {
    considered: { ...considered, decision: { answer: false, confidence, reason: 'not-stated' } },
    readAs: text,
    either: answered.map((each) => each.text),
  };
}

function isSameAnswer({ hits: [one] }: Considered, { hits: [other] }: Considered): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.passage === other.passage &&
    one.window.start < other.window.end &&
    other.window.start < one.window.end
  );
}
