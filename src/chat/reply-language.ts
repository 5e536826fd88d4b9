import * as z from 'zod';
import { languageOfQuestion } from '../language/language.js';
import { BASE_LANGUAGE, codeOf, LANGUAGES, packOf, type LanguageCode } from '../language/languages.js';
import type { Interaction } from './interaction.js';
import type { Option } from './option.js';
import type { Action, Outcome, Select } from './reply.js';
import { textsFor } from './texts/texts.js';

/** As it is called among options, and in what buttons carry. */
const LANGUAGE = 'language';

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

/**
 * The language that an interaction is replied to in: the one the member chose; else, since not every client speaks every
 * language, that of what was typed in letters that the client's language is not written in; else the client's. Names
 * are written in Latin letters by everyone, so these tell nothing.
 */
export function languageFor(interaction: Interaction): LanguageCode {
  const own = textsFor(interaction.caller.locale).code;
  switch (interaction.kind) {
    case 'command':
      return (
        chosen(interaction.options[LANGUAGE]) ?? typed(Object.values(interaction.options), own) ?? codeOf(own)
      );
    case 'component':
    case 'form':
      return chosen(interaction.state?.[LANGUAGE]) ?? codeOf(own);
    default:
      return codeOf(own);
  }
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

/** An outcome whose buttons, lists and forms keep to a language; where it is the member's own, nothing need be kept. */
export function keptIn(language: LanguageCode, outcome: Outcome, { caller }: Interaction): Outcome {
  if (language === textsFor(caller.locale).code || outcome.kind === 'nothing') return outcome;
  const inLanguage = <T extends Action | Select>(part: T): T => ({
    ...part,
    state: { ...part.state, [LANGUAGE]: language },
  });
  if (outcome.kind === 'form') return { ...outcome, state: { ...outcome.state, [LANGUAGE]: language } };
  const { actions, selects } = outcome;
  return {
    ...outcome,
    ...(actions === undefined ? {} : { actions: actions.map(inLanguage) }),
    ...(selects === undefined ? {} : { selects: selects.map(inLanguage) }),
  };
}
