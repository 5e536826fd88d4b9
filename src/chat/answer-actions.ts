import type { Answer } from '../model/answer.js';
import { askedOf, stateOfAsked } from './asked-state.js';
import type { AskedAfter } from '../model/asked-after.js';
import type { Action, Visibility } from './reply.js';
import { shorten } from './shorten.js';
import type { Texts } from './texts/texts.js';

/** How an answer is told, and to whom. */
export interface AnswerShown {
  readonly visibility: Visibility;
  readonly texts: Texts;
  /** Id of whoever asked, who may remove a public answer; null where nobody may but moderators. */
  readonly askedBy?: string | null;
  /** What it was asked after. */
  readonly after?: AskedAfter | null;
  /** Id of the member who made a private answer public. */
  readonly sharedBy?: string;
  /** It has been made public since. */
  readonly isShared?: boolean;
}

/** In characters. */
const LABEL = 80;
/** Beside the other buttons of an abstention. */
const MOST_QUESTIONS = 3;

/**
 * The buttons below an answer, at most five. What each stands for is in the button, so that it works for whoever sees the
 * message, as long as it stands. Those that no command handles are left out by the dispatcher.
 */
export function answerActions(
  answer: Answer,
  { visibility, texts, askedBy = null, after = null, isShared = false }: AnswerShown,
): Action[] {
  const asked = askedOf(answer, { language: texts.code, after });
  if (asked === null) return [];
  const { answering } = texts;
  const state = stateOfAsked(asked);
  const further: Action = { label: answering.further, action: 'ask/further', state };
  if (answer.status === 'abstained') {
    if (answer.reason === 'not-a-question' && answer.mayMean === undefined) return [];
    const questions = (answer.mayMean ?? answer.related).slice(0, MOST_QUESTIONS);
    return [
      further,
      { label: answering.watch, action: 'gaps/watch', state },
      ...questions.map((question) => questionButton(question, answer, texts)),
    ];
  }
  const last: Action =
    visibility === 'private'
      ? {
          label: isShared ? answering.shared : answering.share,
          action: 'ask/share',
          state,
          disabled: isShared,
        }
      : { label: answering.dismiss, action: 'ask/dismiss', state: { by: askedBy ?? '' } };
  return [
    { label: answering.more, action: 'ask/more', state },
    { label: answering.context, action: 'ask/context', state },
    further,
    { label: answering.right, action: 'feedback/open', state },
    last,
  ];
}

/** A button that asks a question. */
function questionButton(question: string, { asOf }: Answer, { code }: Texts): Action {
  return {
    label: shorten(question, LABEL),
    action: 'ask/put',
    state: { question, language: code, ...(asOf === null ? {} : { asOf }) },
  };
}
