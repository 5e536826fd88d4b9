import * as z from 'zod';
import { furtherQuotations, quotationInContext } from '../src/chat/answer-details.js';
import { answerReply } from '../src/chat/answer-reply.js';
import { askedSchema, type Asked } from '../src/chat/asked-state.js';
import { defineAction, type ActionHandler, type FormHandler, type Handling } from '../src/chat/command.js';
import { defineForm, textField } from '../src/chat/form.js';
import { everyone, isModerator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Outcome, type Reply, type Visibility } from '../src/chat/reply.js';
import { textsFor } from '../src/chat/texts/texts.js';
import { isSamePlace, type AskedAfter } from '../src/model/asked-after.js';
import type { Answer } from '../src/model/answer.js';
import { askOptions, goesOnFrom } from './ask-further.js';
import { textsOfAnswer } from './ask-in-messages.js';

/** Characters of a question; Discord would take 6,000, but no question needs them. */
export const MAX_QUESTION = 500;

/** An answer as it is now, to what a message was an answer to. */
interface AnsweredAgain {
  readonly answer: Answer;
  /** What has changed since, or null where it shows first what it showed then. */
  readonly note: string | null;
}

async function answerAgain(asked: Asked, { services, texts }: Handling): Promise<AnsweredAgain> {
  const answer = await services.answering.ask(asked.question, { ...askOptions(asked), again: true });
  const [first] = answer.citations;
  const shown =
    first === undefined ? null : { article: first.article.id, start: first.start, end: first.end };
  const isAsShown =
    shown === null || asked.quoted === null ? shown === asked.quoted : isSamePlace(shown, asked.quoted);
  return { answer, note: isAsShown ? null : texts.answering.changed };
}

/** Where somebody asks on under a message that only they see, nobody else sees what comes of it. */
function visibilityOf({ actedOn, visibility }: Handling): Visibility {
  return actedOn?.isPrivate === true ? 'private' : visibility;
}

/** Asks, and replies in the language of the question. */
async function askAndReply(
  context: Handling,
  question: string,
  { asOf, after }: { readonly asOf: string | null; readonly after: AskedAfter | null },
): Promise<Reply> {
  const { services, caller } = context;
  const answer = await services.answering.ask(question, askOptions({ asOf, after }));
  return answerReply(answer, {
    visibility: visibilityOf(context),
    texts: textsOfAnswer(answer, context),
    askedBy: caller.userId,
    after,
  });
}

/** "And when?": what it leaves out is taken from the answer above. */
const further = defineForm({
  title: ({ answering }) => answering.formTitle,
  fields: {
    question: textField({
      label: ({ answering }) => answering.formField,
      required: true,
      maxLength: MAX_QUESTION,
    }),
  },
  state: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  async run(context) {
    const goesOn = await goesOnFrom(context.state, context.services.answering);
    if (goesOn === null) return privateNotice(context.texts.problem.outdated);
    return askAndReply(context, context.fields.question, goesOn);
  },
});

async function more(context: Handling & { readonly state: Asked }): Promise<Reply> {
  const { answer, note } = await answerAgain(context.state, context);
  const { texts } = context;
  if (answer.status === 'abstained') return privateNotice(texts.answering.gone);
  return furtherQuotations(answer, note, texts);
}

async function inContext(context: Handling & { readonly state: Asked }): Promise<Reply> {
  const { services, texts } = context;
  const { answer, note } = await answerAgain(context.state, context);
  const [first] = answer.citations;
  if (answer.status === 'abstained' || first === undefined) return privateNotice(texts.answering.gone);
  const around = await services.articles.around({
    article: first.article.id,
    start: first.start,
    end: first.end,
  });
  // Between the two calls another snapshot may have come to serve.
  if (around === null) return privateNotice(texts.answering.gone);
  return quotationInContext(first, around, note, texts);
}

/** Once: who pressed it twice, or whose client sent it twice, is told so. It counts once all do see it. */
async function share(context: Handling & { readonly state: Asked }): Promise<Outcome> {
  const { state, caller, texts, actedOn, mayBePublic, once, sendNow } = context;
  if (!mayBePublic) return privateNotice(texts.answering.mayNotBeShared);
  const { answer } = await answerAgain(state, context);
  const { after } = state;
  const shown = { texts: textsFor(state.language, caller.locale), askedBy: caller.userId, after };
  const ended = await once(`share:${actedOn?.id ?? `${caller.userId}:${state.question}`}`, () =>
    sendNow(answerReply(answer, { ...shown, visibility: 'public', sharedBy: caller.userId })),
  );
  if (ended === 'already') return privateNotice(texts.answering.sharedAlready);
  if (ended === 'failed') return privateNotice(texts.answering.notShared);
  return updateWith(answerReply(answer, { ...shown, visibility: 'private', isShared: true }));
}

async function dismiss(context: Handling & { readonly state: { readonly by: string } }): Promise<Outcome> {
  const { state, caller, texts, server } = context;
  if (state.by !== caller.userId && !isModerator(caller, server))
    return privateNotice(texts.answering.notYours);
  return { kind: 'removal' };
}

/** What the buttons below an answer do. Those that only show or open something cost nothing of what a member may ask. */
export const askActions: Readonly<Record<string, ActionHandler>> = {
  more: defineAction({ state: askedSchema, run: more }),
  context: defineAction({ state: askedSchema, run: inContext }),
  further: {
    preconditions: [everyone],
    run: async ({ texts }, { state }) => further.open('ask/further', state, texts),
  },
  put: defineAction({
    state: z.object({ question: z.string().min(1), asOf: z.iso.date().nullish() }),
    run: (context) =>
      askAndReply(context, context.state.question, { asOf: context.state.asOf ?? null, after: null }),
  }),
  share: defineAction({ preconditions: [everyone], state: askedSchema, run: share }),
  dismiss: defineAction({ preconditions: [everyone], state: z.object({ by: z.string() }), run: dismiss }),
};

export const askForms: Readonly<Record<string, FormHandler>> = { further };
