import * as z from 'zod';
import { feedbackKey, WRONG_REASONS, type Complaint } from '../src/app/community-ports.js';
import { wholeQuestion } from '../src/app/community/unanswered.js';
import { answerKey } from '../src/app/community/verdicts.js';
import { askedSchema, stateOfAsked, type Asked } from '../src/chat/asked-state.js';
import { defineAction, type ActionHandler, type FormHandler, type Handling } from '../src/chat/command.js';
import { defineForm, selectField, textField } from '../src/chat/form.js';
import { everyone } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Outcome, type Reply } from '../src/chat/reply.js';
import { askAgain, type CommunityPorts } from './community.js';

/** Characters of a member's own words. */
const MOST_WORDS = 600;

function said(text: string): Reply {
  return { ...privateNotice(text), tone: 'information' };
}

interface Given {
  /** As a watch names it. */
  readonly key: string;
  readonly kept: 'kept' | 'changed' | 'unchanged';
}

/** What a member said, kept; null where they say too much at once, or of a message without a quotation. */
async function give(
  asked: Asked,
  complaint: Complaint | null,
  { caller }: Handling,
  { feedback, voterOf, limit }: CommunityPorts,
): Promise<Given | null> {
  if (asked.quoted === null || !(await limit.take(caller.userId)).allowed) return null;
  const answer = answerKey(asked.question, asked.quoted);
  const verdict = { answer, voter: voterOf(caller.userId), guild: caller.guildId, complaint };
  return { key: feedbackKey(verdict), kept: await feedback.give(verdict) };
}

/** Asks whether the answer was right, and takes a yes. */
export function createVerdict(ports: CommunityPorts): Readonly<Record<'open' | 'yes' | 'no', ActionHandler>> {
  return {
    open: defineAction({
      state: askedSchema,
      preconditions: [everyone],
      async run({ texts, state }) {
        const { question, yes, no } = texts.feedback;
        const carried = stateOfAsked(state);
        return {
          ...said(question),
          actions: [
            { label: yes, action: 'feedback/yes', state: carried },
            { label: no, action: 'feedback/no', state: carried },
          ],
        };
      },
    }),
    yes: defineAction({
      state: askedSchema,
      preconditions: [everyone],
      async run(context) {
        const { feedback } = context.texts;
        const given = await give(context.state, null, context, ports);
        if (given === null) return updateWith(privateNotice(feedback.tooOften));
        return updateWith(said(given.kept === 'unchanged' ? feedback.already : feedback.thanks));
      },
    }),
    no: defineAction({
      state: askedSchema,
      preconditions: [everyone],
      async run({ caller, texts, state }) {
        const shown = form(ports).open('feedback/wrong', stateOfAsked(state), texts);
        // What is said in a direct message is seen by whoever runs Parley, and settled by nobody.
        const fields = shown.fields.filter(({ name }) => name !== 'tell' || caller.guildId !== null);
        return { ...shown, fields };
      },
    }),
  };
}

/** As it came with a form, to be read as what a message stands for. */
const carriedSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

function form(ports: CommunityPorts) {
  return defineForm({
    title: ({ feedback }) => feedback.form,
    state: carriedSchema,
    fields: {
      reason: selectField({
        label: ({ feedback }) => feedback.reason,
        required: true,
        choices: ({ feedback }) => WRONG_REASONS.map((value) => ({ name: feedback.reasons[value], value })),
      }),
      words: textField({ label: ({ feedback }) => feedback.words, long: true, maxLength: MOST_WORDS }),
      tell: selectField({
        label: ({ feedback }) => feedback.tell,
        choices: ({ feedback }) => [
          { name: feedback.tellNo, value: 'no' },
          { name: feedback.tellYes, value: 'yes' },
        ],
      }),
    },
    async run(context): Promise<Outcome> {
      const { texts, state, fields } = context;
      const asked = askedSchema.safeParse(state);
      if (!asked.success || asked.data.quoted === null) return privateNotice(texts.problem.outdated);
      const { words } = fields;
      // A client may send the name of a choice in place of its value.
      const reason = WRONG_REASONS.find((each) =>
        [each, texts.feedback.reasons[each]].includes(fields.reason[0] ?? ''),
      );
      const told = [...fields.tell].some((wish) => wish === 'yes' || wish === texts.feedback.tellYes);
      const complaint = await complaintOf(asked.data, asked.data.quoted, ports);
      const given = await give(
        asked.data,
        { ...complaint, reason: reason ?? 'other', words: words === '' ? null : words },
        context,
        ports,
      );
      return updateWith(await thanked(given, { asked: asked.data, told }, context, ports));
    },
  });
}

/** The form in which a member says what was wrong. */
export function createWrongForm(ports: CommunityPorts): FormHandler {
  return { ...form(ports), preconditions: [everyone] };
}

/** The quotation as it was shown, where the articles still give it first. */
async function complaintOf(
  asked: Asked,
  { article, start, end }: NonNullable<Asked['quoted']>,
  ports: CommunityPorts,
): Promise<Omit<Complaint, 'reason' | 'words'>> {
  const answer = await askAgain(ports, asked);
  const shown = answer.citations.find(
    (each) => each.article.id === article && each.start === start && each.end === end,
  );
  const { language, snapshot } = answer;
  return {
    question: wholeQuestion(answer),
    language,
    quote: shown?.quote ?? null,
    article,
    start,
    end,
    snapshot,
  };
}

async function thanked(
  given: Given | null,
  { asked, told }: { readonly asked: Asked; readonly told: boolean },
  { caller, texts }: Handling,
  { watches, canBeTold }: CommunityPorts,
): Promise<Reply> {
  const { feedback } = texts;
  if (given === null) return privateNotice(feedback.tooOften);
  if (given.kept === 'unchanged') return said(feedback.already);
  if (!told || !canBeTold(caller)) return said(feedback.noted);
  const added = await watches.add({
    kind: 'feedback',
    subject: given.key,
    member: caller.userId,
    guild: caller.guildId,
    question: asked.question,
    language: texts.code,
  });
  return said(added === 'full' ? feedback.noted : feedback.notedAndTold);
}
