import * as z from 'zod';
import { languageOfQuestion } from '../language/language.js';
import { BASE_LANGUAGE, codeOf, LANGUAGES, packOf, type LanguageCode } from '../language/languages.js';
import type { Caller, CommandCall, Interaction, Typing } from './interaction.js';
import type { Option } from './option.js';
import type { Action, Outcome, Select } from './reply.js';
import { textsFor } from './texts/texts.js';

/** As it is called among options, and in what buttons carry. */
export const LANGUAGE_OPTION = 'language';

const CHOICES = LANGUAGES.map((code) => ({ name: textsFor(code).name, value: code }));

/** The language that a member chose, by its code or, as clients may send it, by its name; else null. */
function chosen(value: unknown): LanguageCode | null {
  const choice = CHOICES.find(({ name, value: code }) => value === name || value === code);
  return choice?.value ?? null;
}

/** The option by which a member chooses the language of the reply; null where it is left out. */
export const languageOption = {
  kind: 'choice',
  description: ({ commands }) => commands.shared.language,
  choices: CHOICES,
  schema: z.unknown().transform(chosen),
} as const satisfies Option<LanguageCode | null>;

/** What languages are wished for by those whom a reply is for, and where it is given. */
export interface LanguageWishes {
  /** By the member, for all replies. */
  readonly member: LanguageCode | null;
  /** By the server, for those who have none. */
  readonly server: LanguageCode | null;
}

const NO_WISHES: LanguageWishes = { member: null, server: null };

/** The language of replies to a member where nothing is typed or chosen: theirs, else the server's, else their client's. */
export function usualLanguage({ locale }: Caller, { member, server }: LanguageWishes): LanguageCode {
  return member ?? server ?? codeOf(textsFor(locale).code);
}

/**
 * The language that an interaction is replied to in: the one the member chose with it, else the one they chose for all; else,
 * since not every client speaks every language, that of what was typed in letters that the usual language is not written
 * in; else the usual one. Names are written in Latin letters by everyone, so these tell nothing.
 */
export function languageFor(interaction: Interaction, wishes: LanguageWishes = NO_WISHES): LanguageCode {
  const usual = usualLanguage(interaction.caller, wishes);
  switch (interaction.kind) {
    case 'command':
      return (
        chosenLanguage(interaction) ??
        wishes.member ??
        typed(Object.values(interaction.options), usual) ??
        usual
      );
    case 'component':
    case 'form':
      return chosen(interaction.state?.[LANGUAGE_OPTION]) ?? usual;
    case 'message':
      return wishes.member ?? typed([interaction.text], usual) ?? usual;
    case 'thread':
      return typed([interaction.title], usual) ?? usual;
    default:
      return usual;
  }
}

/**
 * The language that choices are offered in while a member types: that of letters that tell it, since choices are looked for by
 * them; else as the reply will be.
 */
export function languageOfChoices(
  { caller, options, typed: text }: Typing,
  wishes: LanguageWishes = NO_WISHES,
): LanguageCode {
  if (isForeign(text)) return codeOf(languageOfQuestion(text));
  return chosen(options[LANGUAGE_OPTION]) ?? usualLanguage(caller, wishes);
}

/** The language that was chosen with a command; null where none was, or none that there is. */
export function chosenLanguage({ options }: CommandCall): LanguageCode | null {
  return chosen(options[LANGUAGE_OPTION]);
}

function typed(values: readonly unknown[], own: string): LanguageCode | null {
  const words = values.flatMap((value) => (typeof value === 'string' && isForeign(value) ? [value] : []));
  const codes = words.map((text) => codeOf(languageOfQuestion(text)));
  return codes.find((code) => scriptOf(code) !== scriptOf(own)) ?? null;
}

/** Whether a text is in letters that tell its language. */
export function isForeign(text: string): boolean {
  return /\p{L}/u.test(text) && scriptOf(languageOfQuestion(text)) !== scriptOf(BASE_LANGUAGE);
}

function scriptOf(language: string): string {
  return packOf(language).script.name;
}

/** An outcome whose buttons, lists and forms keep to a language; where it is the usual one, nothing need be kept. */
export function keptIn(language: LanguageCode, outcome: Outcome, usual: LanguageCode): Outcome {
  if (language === usual || outcome.kind === 'nothing' || outcome.kind === 'removal') return outcome;
  const inLanguage = <T extends Action | Select>(part: T): T => ({
    ...part,
    // What has chosen a language of its own keeps it.
    state: { [LANGUAGE_OPTION]: language, ...part.state },
  });
  if (outcome.kind === 'form')
    return { ...outcome, state: { [LANGUAGE_OPTION]: language, ...outcome.state } };
  const { actions, selects } = outcome;
  return {
    ...outcome,
    ...(actions === undefined ? {} : { actions: actions.map(inLanguage) }),
    ...(selects === undefined ? {} : { selects: selects.map(inLanguage) }),
  };
}
