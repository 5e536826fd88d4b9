import type { Answering, AskOptions } from '../src/app/services.js';
import { askedSchema, type Asked } from '../src/chat/asked-state.js';
import type { State } from '../src/chat/reply.js';
import type { AskedAfter } from '../src/model/asked-after.js';

/** What a further question goes on from. */
export interface GoesOn {
  readonly asOf: string | null;
  readonly after: AskedAfter;
}

/** How a question is, or was, asked. */
export function askOptions({ asOf, after }: Pick<Asked, 'asOf' | 'after'>): AskOptions {
  return { ...(asOf === null ? {} : { asOf }), ...(after === null ? {} : { after }) };
}

/**
 * What a question goes on from that is asked further under an answer; null where the answer's buttons stand for none. What
 * went on from another itself is made whole first, so that a third may go on from it.
 */
export async function goesOnFrom(state: State, answering: Answering): Promise<GoesOn | null> {
  const asked = askedSchema.safeParse(state);
  if (!asked.success) return null;
  const { question, asOf, after, quoted } = asked.data;
  if (after === null) return { asOf, after: { question, quoted } };
  const { readAs } = await answering.ask(question, { ...askOptions(asked.data), again: true });
  return { asOf, after: { question: readAs ?? question, quoted } };
}
